import type { CsvOptions } from './csv-options.ts';

/** One record of a CSV text. */
export interface CsvCells {
  /** Of its first character, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

type Cut = Pick<CsvOptions, 'delimiter' | 'quote' | 'escape' | 'skipRows' | 'comment'>;

/** The first `most` records of a text, as the engine cuts them; blank lines and comments are none. */
export function csvCells(text: string, cut: Cut, most: number): readonly CsvCells[] {
  const records: CsvCells[] = [];
  let line = 1;
  for (let at = 0; at < text.length && records.length < most;) {
    const isComment = cut.comment !== undefined && text.startsWith(cut.comment, at);
    const { cells, next } = isComment ? wholeLine(text, at) : record(text, at, cut);
    const isBlank = cells.length === 1 && cells[0] === '';
    if (line > cut.skipRows && !isComment && !isBlank) records.push({ line, cells });
    line += text.slice(at, next).match(/\r\n|\r|\n/g)?.length ?? 0;
    at = next;
  }
  return records;
}

interface Record {
  readonly cells: readonly string[];
  readonly next: number;
}

function record(text: string, start: number, { delimiter, quote, escape }: Cut): Record {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const quoted =
      quote !== '' && text[at] === quote ? quotedCell(text, at, quote, escape) : undefined;
    at = quoted?.next ?? at;
    const from = at;
    while (at < text.length && text[at] !== '\n' && text[at] !== '\r') {
      if (delimiter !== '' && text.startsWith(delimiter, at)) break;
      at += 1;
    }
    cells.push(quoted === undefined ? text.slice(from, at) : quoted.value + text.slice(from, at));
    if (at >= text.length) return { cells, next: at };
    if (text[at] === '\n' || text[at] === '\r') return { cells, next: at + breakLength(text, at) };
    at += delimiter.length;
  }
}

function quotedCell(
  text: string,
  start: number,
  quote: string,
  escape: string,
): { readonly value: string; readonly next: number } | undefined {
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === escape && (escape !== quote || text[at + 1] === quote)) {
      at += 1;
      value += text[at] ?? '';
    } else if (sign === quote) {
      return { value, next: at + 1 };
    } else {
      value += sign;
    }
  }
  return undefined;
}

function wholeLine(text: string, start: number): Record {
  const end = /\r\n|\r|\n/g;
  end.lastIndex = start;
  const found = end.exec(text);
  const next = found === null ? text.length : found.index + found[0].length;
  return { cells: [text.slice(start, found?.index ?? text.length)], next };
}

function breakLength(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
}
