const formatters = new Map<string, Intl.NumberFormat>();

export interface NumberFormat {
  /** Digits after the point, all of them shown. */
  readonly decimals?: number;
  /** Instead of `decimals`: at most this many significant digits, no trailing zeros. */
  readonly significant?: number;
  /** Puts + before positive numbers. */
  readonly signed?: boolean;
}

/** A number with thousands separated by commas, the minus sign U+2212, rounded half away from zero. */
export function formatNumber(
  value: number | bigint,
  { decimals, significant, signed = false }: NumberFormat = {},
): string {
  const key = `${decimals}|${significant}|${signed}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat('en-GB', {
      ...(significant === undefined
        ? { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 3 }
        : { maximumSignificantDigits: significant }),
      signDisplay: signed ? 'exceptZero' : 'negative',
    });
    formatters.set(key, formatter);
  }
  return formatter
    .formatToParts(value)
    .map((part) => (part.type === 'minusSign' ? '−' : part.value))
    .join('');
}
