/** How the dates of a column are written. */
export interface DateOrder {
  /** As `strptime` takes it: `%d/%m/%Y`, with a time behind it where there is one. */
  readonly format: string;
  readonly hasTime: boolean;
  /** The other order, where no value tells which it is: 03/04/2026. */
  readonly other?: string;
  readonly example: string;
}

const SHAPE = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T](\d{1,2}:\d{2})(:\d{2})?)?$/;

/**
 * The order of day and month in values that are all dates with the year at the end; undefined where
 * they are not, or no order holds for all. Where both hold the day is taken to be first.
 */
export function dateOrder(values: readonly string[]): DateOrder | undefined {
  let shape: string | undefined;
  let dayFirst = true;
  let monthFirst = true;
  for (const value of values) {
    const found = SHAPE.exec(value.trim());
    if (found === null) return undefined;
    const [, first = '', sign = '', second = '', year = '', clock, seconds] = found;
    const time = clock === undefined ? '' : seconds === undefined ? ' %H:%M' : ' %H:%M:%S';
    const own = `${sign}${year.length === 4 ? '%Y' : '%y'}${time}`;
    if (shape !== undefined && shape !== own) return undefined;
    shape = own;
    if (Number(first) > 31 || Number(second) > 31) return undefined;
    if (Number(first) > 12) monthFirst = false;
    if (Number(second) > 12) dayFirst = false;
  }
  if (shape === undefined || (!dayFirst && !monthFirst)) return undefined;
  const sign = shape[0] ?? '/';
  const [day, month] = [`%d${sign}%m${shape}`, `%m${sign}%d${shape}`];
  return {
    format: dayFirst ? day : month,
    hasTime: shape.includes('%H'),
    ...(dayFirst && monthFirst ? { other: month } : {}),
    example: values[0] ?? '',
  };
}
