/** How numbers are written: the sign before the fraction, and that between thousands. */
export interface NumberSigns {
  readonly decimal: string;
  readonly thousands?: string;
}

/** Signs that the numbers of some columns are written with, other than a point alone. */
export interface FoundSigns extends NumberSigns {
  /** Places of the columns that are numbers only when they are read with these signs. */
  readonly columns: readonly number[];
  /** What the numbers can mean as well: `1,234` is 1234 or 1.234. */
  readonly other?: NumberSigns;
  /** One such number. */
  readonly example: string;
}

const POINT: NumberSigns = { decimal: '.' };
/** Fewer signs first, then the more usual. */
const CONVENTIONS: readonly NumberSigns[] = [
  { decimal: ',' },
  { decimal: '.', thousands: ',' },
  { decimal: ',', thousands: '.' },
  { decimal: ',', thousands: ' ' },
  { decimal: '.', thousands: ' ' },
  { decimal: '.', thousands: "'" },
  { decimal: ',', thousands: "'" },
];
const WORDS = /^[-+]?(nan|inf|infinity)$/i;

/**
 * The signs under which most columns are numbers that are none with a point alone; undefined where
 * there is no such column. `columns` holds the values of each, missing ones left out.
 */
export function numberSigns(columns: readonly (readonly string[])[]): FoundSigns | undefined {
  const odd = columns.flatMap((values, at) =>
    values.length > 0 && !areNumbers(values, POINT) && values.every(hasDigit)
      ? [{ values, at }]
      : [],
  );
  let best: FoundSigns | undefined;
  for (const signs of CONVENTIONS) {
    const fitting = odd.filter(({ values }) => areNumbers(values, signs));
    if (fitting.length === 0) continue;
    const example = fitting[0]?.values.find((value) => !isNumber(value, POINT)) ?? '';
    const found = { ...signs, columns: fitting.map(({ at }) => at), example };
    if (best === undefined || found.columns.length > best.columns.length) best = found;
    else if (found.columns.length === best.columns.length && isOpposite(best, signs)) {
      best = { ...best, other: signs };
    }
  }
  return best;
}

/** Whether a text is a number written with these signs; groups of thousands are whole. */
export function isNumber(text: string, signs: NumberSigns): boolean {
  return plainNumber(text, signs) !== undefined;
}

/** The number with a point and no groups, or undefined where the text is none. */
export function plainNumber(text: string, { decimal, thousands }: NumberSigns): string | undefined {
  const value = text.trim();
  if (WORDS.test(value)) return value;
  const group = thousands === undefined ? undefined : groupSign(thousands);
  const whole =
    group === undefined ? '\\d*' : `(?:\\d*|\\d{1,3}(?:${group}\\d{2,3})*${group}\\d{3})`;
  const shape = new RegExp(`^[-+]?${whole}(?:${escaped(decimal)}\\d*)?(?:[eE][-+]?\\d+)?$`);
  if (!shape.test(value) || !/\d/.test(value)) return undefined;
  const ungrouped = group === undefined ? value : value.replace(new RegExp(group, 'g'), '');
  return ungrouped.replace(decimal, '.');
}

function areNumbers(values: readonly string[], signs: NumberSigns): boolean {
  return values.every((value) => isNumber(value, signs));
}

function hasDigit(value: string): boolean {
  return /\d/.test(value) || WORDS.test(value.trim());
}

/** One takes the comma for a decimal sign, the other for one between thousands. */
function isOpposite(one: NumberSigns, other: NumberSigns): boolean {
  return one.thousands === undefined && other.thousands === one.decimal;
}

function groupSign(thousands: string): string {
  return thousands === ' ' ? '[ \\u00a0\\u2009\\u202f]' : escaped(thousands);
}

function escaped(sign: string): string {
  return sign.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}
