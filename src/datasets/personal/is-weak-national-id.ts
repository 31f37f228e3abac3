import { luhn } from './luhn.ts';

/**
 * A number that passes the check of some country's identity number but that chance passes too: it counts only
 * where the column's name says so. Dutch BSN, UK NHS and national insurance number, Polish PESEL, Swedish
 * personal number, French NIR, German tax id, Canadian SIN, bare US social security number, passport shapes.
 */
export function isWeakNationalId(value: string): boolean {
  const text = value.replaceAll(/[ -]/g, '').toUpperCase();
  if (/^\d{9}$/.test(text)) return isBareSsn(text) || luhn(text) || isBsn(text);
  if (/^\d{10}$/.test(text)) return luhn(text) || isNhs(text);
  if (/^\d{11}$/.test(text)) return isPesel(text) || isSteuerId(text);
  if (/^\d{12}$/.test(text)) return luhn(text.slice(2));
  if (/^[12]\d{4}(\d{2}|2A|2B)\d{8}$/.test(text)) return isNir(text);
  return /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(text);
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);
}

function isBareSsn(text: string): boolean {
  return /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(text);
}

function isBsn(text: string): boolean {
  return weighted(text, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
}

function isNhs(text: string): boolean {
  const check = 11 - (weighted(text, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return check !== 10 && check % 11 === Number(text[9]);
}

function isPesel(text: string): boolean {
  return (10 - (weighted(text, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === Number(text[10]);
}

/** ISO 7064, MOD 11,10. */
function isSteuerId(text: string): boolean {
  let product = 10;
  for (const digit of text.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return text[0] !== '0' && (11 - product) % 10 === Number(text[10]);
}

function isNir(text: string): boolean {
  const number = text.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return 97 - Number(BigInt(number) % 97n) === Number(text.slice(13));
}
