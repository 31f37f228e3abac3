const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe, 0, 0], encoding: 'utf-32' },
  { bytes: [0, 0, 0xfe, 0xff], encoding: 'utf-32' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
];

/** The encoding that a byte order mark at the beginning of a file states. */
export function byteOrderMark(
  head: Uint8Array,
): { readonly encoding: string; readonly size: number } | undefined {
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
  return mark === undefined ? undefined : { encoding: mark.encoding, size: mark.bytes.length };
}
