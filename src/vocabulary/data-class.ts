/** How a column may be treated. `special` is the GDPR article 9 and 10 categories. */
export type DataClass = 'not-personal' | 'internal' | 'personal' | 'special';

export const DATA_CLASSES = [
  'not-personal',
  'internal',
  'personal',
  'special',
] as const satisfies readonly DataClass[];
