const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const HETU_CHECKS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const PENSION_WEIGHTS = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
/** Values of characters at odd places of an Italian tax code, for 0 to 9 and A to Z (both A and 0 are 1). */
const ODD_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/**
 * An identity number whose form and check leave little room for chance: US social security number with dashes,
 * Spanish DNI or NIE, Italian tax code, Finnish personal identity code, German pension number.
 */
export function isStrongNationalId(value: string): boolean {
  return (
    isSsn(value) || isDni(value) || isCodiceFiscale(value) || isHetu(value) || isPension(value)
  );
}

function isSsn(value: string): boolean {
  return /^(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/.test(value);
}

function isDni(value: string): boolean {
  const match = /^([XYZ]\d{7}|\d{8})-?([A-Z])$/.exec(value);
  if (match === null) return false;
  const [, body = '', letter = ''] = match;
  const number = Number(body.replace('X', '0').replace('Y', '1').replace('Z', '2'));
  return DNI_LETTERS[number % 23] === letter;
}

function isHetu(value: string): boolean {
  const match = /^(\d{6})[-+A-FU-Y](\d{3})([0-9A-Y])$/.exec(value);
  if (match === null) return false;
  const [, date = '', serial = '', check = ''] = match;
  return HETU_CHECKS[Number(date + serial) % 31] === check;
}

function isCodiceFiscale(value: string): boolean {
  if (!/^[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]$/.test(value)) return false;
  let sum = 0;
  for (let i = 0; i < 15; i += 1) {
    const order = /\d/.test(value[i] ?? '') ? Number(value[i]) : value.charCodeAt(i) - 65;
    sum += i % 2 === 0 ? (ODD_VALUES[order] ?? 0) : order;
  }
  return String.fromCharCode(65 + (sum % 26)) === value[15];
}

function isPension(value: string): boolean {
  const match = /^(\d{8})([A-Z])(\d{2})(\d)$/.exec(value.replaceAll(' ', ''));
  if (match === null) return false;
  const [, head = '', letter = '', serial = '', check = ''] = match;
  const order = String(letter.charCodeAt(0) - 64).padStart(2, '0');
  const sum = [...(head + order + serial)].reduce((total, digit, i) => {
    const product = Number(digit) * (PENSION_WEIGHTS[i] ?? 0);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 10 === Number(check);
}
