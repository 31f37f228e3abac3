import type { TextStyle } from './paper.ts';

const style = (
  font: TextStyle['font'],
  size: number,
  leading: number,
  colour = 'ink',
): TextStyle => ({ font, size, leading, colour });

/** The looks of text on paper, as in the print style of the page. */
export const STYLES = {
  mast: style('serifBold', 11, 15, 'ink-2'),
  mastNote: style('sans', 9, 12, 'ink-2'),
  title: style('serifBold', 28, 32),
  lead: style('serif', 13.5, 20, 'ink-2'),
  section: style('serifBold', 16, 20),
  sectionNumber: style('sans', 11, 20, 'ink-3'),
  heading: style('sansBold', 9.75, 15),
  text: style('sans', 10, 15),
  small: style('sans', 8.5, 12, 'ink-2'),
  caption: style('sans', 8.5, 11.5, 'ink-2'),
  label: style('sans', 9, 12, 'ink-2'),
  figure: style('serifBold', 24, 30),
  unit: style('sans', 9.5, 12, 'ink-2'),
  pair: style('sans', 9.5, 14),
  pairTerm: style('sans', 9.5, 14, 'ink-2'),
  cell: style('sans', 9, 12.5),
  cellTotal: style('sansBold', 9, 12.5),
  evidence: style('sans', 8, 11, 'ink-2'),
  head: style('sans', 8, 11, 'ink-3'),
  wideCell: style('sans', 6.5, 9),
  wideHead: style('sans', 6.5, 9, 'ink-3'),
  findingTitle: style('sansBold', 10, 14),
  finding: style('sans', 9.5, 13.5, 'ink-2'),
  findingHours: style('sans', 10, 14),
  foot: style('sans', 6.75, 9, 'ink-3'),
} as const satisfies Readonly<Record<string, TextStyle>>;
