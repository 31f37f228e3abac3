/** Less than this share of letters, commas, digits and line ends is no table in UTF-16. */
const LEAST_ASCII_SHARE = 0.02;

type Utf16 = 'utf-16le' | 'utf-16be';

/** UTF-16 without a byte order mark, by the zero halves of its ASCII characters. */
export function utf16WithoutMark(head: Uint8Array): Utf16 | undefined {
  if (!head.includes(0)) return undefined;
  const [little, big] = [asciiUnits(head, 0), asciiUnits(head, 1)];
  const units = head.length / 2;
  const most = Math.max(little ?? 0, big ?? 0);
  if (most < LEAST_ASCII_SHARE * units) return undefined;
  return most === little ? 'utf-16le' : 'utf-16be';
}

/** ASCII characters among the units whose low byte stands at `low`; undefined when one is a control character. */
function asciiUnits(head: Uint8Array, low: 0 | 1): number | undefined {
  let count = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at + 1 - low] !== 0) continue;
    const byte = head[at + low] ?? 0;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return undefined;
    if (byte < 0x7f) count += 1;
  }
  return count;
}
