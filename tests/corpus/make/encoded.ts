/** Encodings of two bytes a letter at most, whose letters stand at lead bytes from 0x81 on. */
const WIDE = new Set(['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr']);
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/**
 * A text in an encoding of the Encoding Standard, which has decoders only: their tables are turned
 * around. Fails where the encoding lacks a letter.
 */
export function encoded(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) return utf16(text, encoding === 'utf-16le');
  const table = tables.get(encoding) ?? turned(encoding);
  tables.set(encoding, table);
  const bytes = [...text].flatMap((letter) => {
    const code = table.get(letter);
    if (code === undefined) throw new Error(`${encoding} has no ${letter}`);
    return [...code];
  });
  return Uint8Array.from(bytes);
}

function turned(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]) => {
    const letter = decoder.decode(Uint8Array.from(bytes));
    if ([...letter].length !== 1 || letter === '\ufffd' || table.has(letter)) return;
    table.set(letter, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) {
    if (byte < 0x80 || !WIDE.has(encoding)) add(byte);
  }
  if (!WIDE.has(encoding)) return table;
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) add(lead, trail);
  }
  return table;
}

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  }
  return bytes;
}
