const COUNT = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const FIGURE = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
const SHARE = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** Numbers in the sentences of a profile: "1,284", "−0.97", "37 %". */
export const say = {
  count: (value: number): string => COUNT.format(value),
  figure: (value: number): string => FIGURE.format(value).replace('-', '−'),
  /** Never "0 %" for something, nor "100 %" for less than all. */
  share: (part: number, whole: number): string => {
    const percent = (100 * part) / whole;
    if (part > 0 && percent < 0.1) return 'under 0.1 %';
    if (part < whole && percent > 99.9) return 'over 99.9 %';
    return `${percent > 10 && percent < 99 ? COUNT.format(percent) : SHARE.format(percent)} %`;
  },
  /** "1 row has", "2 rows have". */
  plural: (count: number, one: string, many: string): string =>
    `${COUNT.format(count)} ${count === 1 ? one : many}`,
} as const;
