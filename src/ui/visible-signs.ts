/** A run of text, or one sign that cannot be seen with the mark that stands for it. */
export interface TextPiece {
  readonly text: string;
  /** "U+202E", or the usual mark of an end of line or tabulator. */
  readonly mark?: string;
}

// Joiners are part of words and emoji where they stand between such signs, and marked elsewhere.
const UNSEEN =
  /(?<!\P{ASCII})[\u200c\u200d]|[\u200c\u200d](?!\P{ASCII})|[\p{Cc}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb]/gu;

const USUAL: Readonly<Record<string, string>> = { '\n': '↵', '\r': '␍', '\t': '⇥' };

/** Splits text at control signs and others without a shape, so that they can be shown. The pieces joined are the text. */
export function visibleSigns(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(UNSEEN)) {
    if (index > from) pieces.push({ text: text.slice(from, index) });
    pieces.push({ text: sign, mark: USUAL[sign] ?? codePoint(sign) });
    from = index + sign.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
