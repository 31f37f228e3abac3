/** Widths of a font's signs by code point, in parts of the font size. What is not in it has none. */
export type Glyphs = ReadonlyMap<number, number>;

/**
 * Reads the character map (format 4) and the widths of a TrueType font.
 * Source: OpenType 1.9, tables cmap, hmtx, hhea, head.
 */
export function readGlyphs(font: Uint8Array): Glyphs {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = readTables(view);
  const at = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new TypeError(`the font has no table ${name}`);
    return offset;
  };
  const unitsPerEm = view.getUint16(at('head') + 18);
  const longWidths = view.getUint16(at('hhea') + 34);
  const widthOf = (glyph: number): number =>
    view.getUint16(at('hmtx') + 4 * Math.min(glyph, longWidths - 1)) / unitsPerEm;
  return new Map(
    [...readCharacterMap(view, at('cmap'))].map(([code, glyph]) => [code, widthOf(glyph)]),
  );
}

function readTables(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + 16 * index;
    const tag = [0, 1, 2, 3].map((k) => String.fromCharCode(view.getUint8(record + k))).join('');
    tables.set(tag, view.getUint32(record + 8));
  }
  return tables;
}

function readCharacterMap(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const table = unicodeTable(view, cmap);
  const segments = view.getUint16(table + 6) / 2;
  const ends = table + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const ranges = deltas + 2 * segments;
  for (let segment = 0; segment < segments; segment += 1) {
    const start = view.getUint16(starts + 2 * segment);
    const end = view.getUint16(ends + 2 * segment);
    const delta = view.getUint16(deltas + 2 * segment);
    const range = view.getUint16(ranges + 2 * segment);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const listed =
        range === 0 ? code : view.getUint16(ranges + 2 * segment + range + 2 * (code - start));
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

function unicodeTable(view: DataView, cmap: number): number {
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const table = cmap + view.getUint32(cmap + 8 + 8 * index);
    if (view.getUint16(table) === 4) return table;
  }
  throw new TypeError('the font has no character map of format 4');
}
