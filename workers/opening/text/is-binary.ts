/** Tab, line feed, form feed, carriage return, the old end of file, escape. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x1b]);
const MOST_CONTROLS = 0.02;
/** Some tables separate their values by a control character or two. */
const MOST_KINDS = 3;

/** Whether the beginning of a file has more control characters than any text of one byte a unit. */
export function isBinary(head: Uint8Array): boolean {
  const kinds = new Set<number>();
  let controls = 0;
  for (const byte of head) {
    if (byte >= 0x20 || TEXT_CONTROLS.has(byte)) continue;
    controls += 1;
    kinds.add(byte);
  }
  return controls > MOST_CONTROLS * head.length && (kinds.has(0) || kinds.size > MOST_KINDS);
}
