/** Line drawings on a 16 × 16 box, stroked with the text colour. */
export const ICON_PATHS = {
  overview: 'M2.5 13.5h11M4 11V8.5M7 11V4.5M10 11V6.5M13 11V2.5',
  source: 'M5.5 2v3M10.5 2v3M3.5 5h9v2.5a4.5 4.5 0 0 1-9 0zM8 12v2.5',
  dataset:
    'M3 3.7a5 2 0 1 0 10 0a5 2 0 1 0 -10 0M3 3.7v8.6c0 1.1 2.2 2 5 2s5-.9 5-2V3.7M3 8c0 1.1 2.2 2 5 2s5-.9 5-2',
  report: 'M4 1.8h5.5L12.5 5v9.2H4zM9.3 2v3.2h3M6 8h4.5M6 10.5h4.5',
  settings:
    'M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6M8.5 4.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0M4.5 11.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0',
  storage: 'M2.5 4.5 4 2.5h8l1.5 2v9h-11zM2.5 9h11M5 11.3h.1',
  cloud: 'M3.5 12.5h7.8a2.7 2.7 0 0 0 .5-5.3A4 4 0 0 0 4.2 7a2.8 2.8 0 0 0-.7 5.5z',
  lock: 'M3.5 7.2h9v6.3h-9zM5.3 7V5a2.7 2.7 0 0 1 5.4 0v2',
  shield: 'M8 1.8 13 3.5v4c0 3.2-2 5.5-5 6.7-3-1.2-5-3.5-5-6.7v-4zM5.8 7.8l1.6 1.6 3-3.2',
  search: 'M2.7 7a4.3 4.3 0 1 0 8.6 0a4.3 4.3 0 1 0 -8.6 0M10.3 10.3l3.2 3.2',
  undo: 'M5.5 3 2.5 6l3 3M2.8 6H9a4 4 0 0 1 0 8H6',
  redo: 'M10.5 3l3 3-3 3M13.2 6H7a4 4 0 0 0 0 8h3',
  share: 'M8 9.5V2M5 4.7 8 1.8l3 2.9M3 9v4.5h10V9',
  download: 'M8 2v7.5M5 6.8l3 2.9 3-2.9M3 9v4.5h10V9',
  file: 'M4 1.8h5.5L12.5 5v9.2H4z',
  folder: 'M1.8 3.5h4.4l1.5 1.8h6.5v7.7H1.8z',
  run: 'M5 3v10l8-5z',
  'chevron-right': 'm6 3.5 4.5 4.5L6 12.5',
  'chevron-down': 'm3.5 6 4.5 4.5L12.5 6',
  'sort-up': 'M8 13V3.5M4 7l4-4 4 4',
  'sort-down': 'M8 3v9.5M4 9l4 4 4-4',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  clock: 'M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M8 4.5V8l2.5 1.5',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  chain:
    'M6.5 9.5 9.5 6.5M7 4.8l1.6-1.6a2.9 2.9 0 0 1 4.2 4.2L11.2 9M9 11.2l-1.6 1.6a2.9 2.9 0 0 1-4.2-4.2L4.8 7',
  go: 'M2.5 8h11M9.5 4l4 4-4 4',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  plus: 'M8 3v10M3 8h10',
  warning: 'M8 2.3 14.3 13H1.7zM8 6.5v3M8 11.3v.1',
  person: 'M5.3 5.2a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0 -5.4 0M2.8 14a5.2 5.2 0 0 1 10.4 0',
  edit: 'M3 13.5h10M4 11l6.5-6.5 2 2L6 13H4z',
  close: 'm4 4 8 8M12 4l-8 8',
  compare:
    'M3 3.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0M3 12.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0M10 5.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0M4.5 5v6M11.5 7c0 2.5-3.5 2.5-6 3.5',
  drop: 'M3 4.5h10M6.5 4.3V2.5h3v1.8M4.3 4.5l.6 9h6.2l.6-9M6.7 7v4M9.3 7v4',
  info: 'M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M8 7.3v3.5M8 5v.1',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7M13.3 2v3h-3',
  hide: 'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4zM3 13.5l10-11',
  archive: 'M2.5 3h11v3h-11zM3.5 6v7.5h9V6M6.5 8.5h3',
} as const satisfies Record<string, string>;

export type IconName = keyof typeof ICON_PATHS;
