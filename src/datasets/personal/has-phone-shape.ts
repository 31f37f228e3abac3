/** 8 to 15 digits with the marks phone numbers are written with. Many other numbers look so: ask the name too. */
export function hasPhoneShape(value: string): boolean {
  const digits = value.replaceAll(/\D/g, '').length;
  return /^[+(]?\d[\d\s()./-]*$/.test(value) && digits >= 8 && digits <= 15;
}
