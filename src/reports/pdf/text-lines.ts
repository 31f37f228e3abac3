import type { Severity } from '../../vocabulary/severity.ts';
import type { FontSet } from './font-set.ts';
import type { TextStyle } from './paper.ts';

/** A text in one look, with a mark before it or not. */
export interface Piece {
  readonly text: string;
  readonly style: TextStyle;
  readonly mark?: Severity;
}

/** What stands together on a line; `x` from its beginning, in points. */
export interface Run extends Piece {
  readonly x: number;
}

export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** Room a mark takes before its word, in parts of the font size. */
export const MARK_ROOM = 1.15;

const CUT = '…';

/**
 * Breaks pieces into lines of at most `width` points: between words, and inside those that are
 * longer than a line. What does not fit into `mostLines` ends in an ellipsis.
 */
export function textLines(
  fonts: FontSet,
  pieces: readonly Piece[],
  width: number,
  mostLines = Number.POSITIVE_INFINITY,
): readonly Line[] {
  const lines: Run[][] = [[]];
  let used = 0;
  const wordsOf = pieces.flatMap((piece) => words(fonts, piece, width));
  for (const word of wordsOf) {
    const isBlank = word.text.trim() === '';
    const line = lines.at(-1) ?? [];
    if (used + word.width > width && line.length > 0) {
      if (isBlank) continue;
      if (lines.length === mostLines) {
        lines[lines.length - 1] = cut(fonts, [...line, { ...word, x: used }], width);
        break;
      }
      lines.push([{ ...word, x: 0 }]);
      used = word.width;
      continue;
    }
    if (isBlank && line.length === 0) continue;
    line.push({ ...word, x: used });
    used += word.width;
  }
  return lines.map((runs) => ({ runs: joined(runs), width: endOf(fonts, runs) }));
}

interface Word extends Piece {
  readonly width: number;
}

function words(fonts: FontSet, { text: raw, style, mark }: Piece, most: number): readonly Word[] {
  const { text, font } = fonts.prepare(raw, style.font);
  const own = { ...style, font };
  const made = (part: string): Word => ({
    text: part,
    style: own,
    width: fonts.width(part, font) * own.size,
  });
  const parts = text.split(/(?<= )(?=[^ ])|(?<=[^ ])(?= )/).flatMap((part) => {
    const word = made(part);
    if (word.width <= most) return [word];
    return pieced([...part], (signs) => made(signs.join('')), most);
  });
  const [first, ...others] = parts;
  if (mark === undefined || first === undefined) return parts;
  return [{ ...first, mark, width: first.width + MARK_ROOM * own.size }, ...others];
}

/** A word longer than a line, in parts that are not. */
function pieced(signs: string[], made: (signs: string[]) => Word, most: number): readonly Word[] {
  const parts: Word[] = [];
  let part: string[] = [];
  for (const sign of signs) {
    if (part.length > 0 && made([...part, sign]).width > most) {
      parts.push(made(part));
      part = [];
    }
    part.push(sign);
  }
  return [...parts, made(part)];
}

/** The line with an ellipsis at its end, shortened until that fits. */
function cut(fonts: FontSet, runs: readonly Run[], width: number): Run[] {
  const last = runs.at(-1);
  if (last === undefined) return [];
  const { font, size } = last.style;
  const room = last.x + (last.mark === undefined ? 0 : MARK_ROOM * size);
  let signs = [...last.text.trimEnd()];
  const shown = (): string => `${signs.join('').trimEnd()}${CUT}`;
  while (signs.length > 0 && room + fonts.width(shown(), font) * size > width) {
    signs = signs.slice(0, -1);
  }
  if (signs.length === 0 && runs.length > 1) return cut(fonts, runs.slice(0, -1), width);
  return [...runs.slice(0, -1), { ...last, text: shown() }];
}

/** Neighbours of one look written as one text, so that it is found and copied as one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const before = whole.at(-1);
    if (before !== undefined && run.mark === undefined && isAlike(before.style, run.style)) {
      whole[whole.length - 1] = { ...before, text: before.text + run.text };
    } else whole.push(run);
  }
  return whole.map((run, index) =>
    index === whole.length - 1 ? { ...run, text: run.text.trimEnd() } : run,
  );
}

function isAlike(a: TextStyle, b: TextStyle): boolean {
  return a.font === b.font && a.size === b.size && a.colour === b.colour;
}

function endOf(fonts: FontSet, runs: readonly Run[]): number {
  const last = runs.at(-1);
  if (last === undefined) return 0;
  const room = last.mark === undefined ? 0 : MARK_ROOM * last.style.size;
  return last.x + room + fonts.width(last.text.trimEnd(), last.style.font) * last.style.size;
}
