/** Advance widths of U+0020 to U+007E in Inter at weight 520, in hundredths of the font size. */
const WIDTHS = [
  ...[26, 31, 50, 64, 65, 100, 66, 32, 37, 37, 52, 67, 31, 46, 31, 37, 65, 42, 62, 63, 66, 60],
  ...[63, 57, 63, 63, 31, 32, 67, 67, 67, 53, 99, 71, 66, 73, 72, 60, 59, 75, 74, 27, 58, 69],
  ...[57, 91, 76, 77, 64, 77, 65, 65, 65, 74, 71, 101, 70, 70, 64, 37, 37, 37, 48, 46, 34, 57],
  ...[62, 58, 62, 59, 38, 62, 60, 25, 25, 56, 25, 89, 60, 60, 62, 62, 39, 54, 34, 60, 58, 83],
  ...[56, 58, 56, 44, 35, 44, 67],
] as const;
const FIRST = 0x20;
const ORDINARY = 65;
/** Most signs of East Asian scripts and pictographs are as wide as they are high. */
const WIDE =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u{1f000}-\u{3ffff}]/u;

/**
 * Width of a text in the charts' font, in pixels. From a table, not measured: a drawing is then the
 * same in every browser, in Node, and before the font has loaded, and a report can be drawn again
 * and compared byte for byte.
 */
export function textWidth(text: string, fontSize: number): number {
  let hundredths = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? FIRST;
    hundredths += WIDTHS[code - FIRST] ?? (WIDE.test(sign) ? 100 : ORDINARY);
  }
  return (hundredths * fontSize) / 100;
}
