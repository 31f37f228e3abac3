/** Share of the values that pass, 0 to 1; 0 when there are none. */
export function validShare(values: readonly string[], passes: (value: string) => boolean): number {
  if (values.length === 0) return 0;
  return values.filter((value) => passes(value.trim())).length / values.length;
}
