/** What a number format makes of a number. */
export type NumberKind = 'number' | 'percent' | 'date' | 'timestamp' | 'time' | 'elapsed';

/** Formats that Excel knows by number only, those of East Asian versions included. */
const BUILT_IN: Readonly<Record<number, NumberKind>> = {
  ...{ 9: 'percent', 10: 'percent', 22: 'timestamp', 46: 'elapsed' },
  ...kinds('date', [14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]),
  ...kinds('time', [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]),
};

/** The kind of a format by its number and its code, of which the part for positive numbers counts. */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return BUILT_IN[id] ?? 'number';
  const [positive = ''] = bare(code).split(';');
  if (/\[[hms]+\]/i.test(positive)) return 'elapsed';
  const tokens = positive.replaceAll(/\[[^\]]*\]/g, '');
  if (/general/i.test(tokens)) return 'number';
  const hasTime = /[hs]|am\/pm/i.test(tokens);
  // A lone e or g is a year or an era of East Asian calendars, E+ an exponent.
  const hasDay = /[dyeg]/i.test(tokens.replaceAll(/e[+-]/gi, ''));
  const hasMonth = /m/i.test(tokens.replaceAll(/am\/pm/gi, ''));
  if (hasDay) return hasTime ? 'timestamp' : 'date';
  if (hasTime) return 'time';
  if (hasMonth && !/[0#?]/.test(tokens)) return 'date';
  return tokens.includes('%') ? 'percent' : 'number';
}

/** A code without what stands for itself: quoted text, escaped, padding and filling characters. */
function bare(code: string): string {
  return code.replaceAll(/"[^"]*"?|\\.|_.|\*./gs, '');
}

function kinds(kind: NumberKind, ids: readonly number[]): Record<number, NumberKind> {
  return Object.fromEntries(ids.map((id) => [id, kind]));
}
