import type { Cell, NamedType } from './corpus-case.ts';

/** A table as it is written, and as it is to be shown once read. */
export interface MadeTable {
  readonly columns: readonly NamedType[];
  readonly written: readonly (readonly string[])[];
  readonly shown: readonly (readonly Cell[])[];
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Maker = (random: () => number, row: number) => readonly [written: string, shown: Cell];

const same = (text: string): readonly [string, Cell] => [text, text === '' ? null : text];
const day = (random: () => number): string =>
  new Date(Date.UTC(1950 + Math.floor(random() * 100), 0, 1 + Math.floor(random() * 365)))
    .toISOString()
    .slice(0, 10);
const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
const clock = (random: () => number): string =>
  `${two(random() * 24)}:${two(random() * 60)}:${two(random() * 60)}`;
const WORDS = ['alder', 'birch', 'cedar', 'dogwood', 'elm', 'fir', 'ginkgo', 'hazel'];

/** Makers of a column's values, by what is made. */
const MAKERS = {
  id: ['integer', (_, row) => same(String(row + 1))],
  count: ['integer', (random) => same(String(Math.floor(random() * 2e6) - 1e6))],
  amount: [
    'float',
    (random) => {
      const text = (random() * 1000).toFixed(2);
      const value = String(Number(text));
      return [text, value.includes('.') ? value : `${value}.0`];
    },
  ],
  code: ['text', (random) => same(String(Math.floor(random() * 1e4)).padStart(5, '0'))],
  word: ['text', (random) => same(WORDS[Math.floor(random() * WORDS.length)] ?? '')],
  gap: ['integer', (random) => same(random() < 0.3 ? '' : String(Math.floor(random() * 100)))],
  day: ['date', (random) => same(day(random))],
  instant: ['timestamp', (random) => same(`${day(random)} ${clock(random)}`)],
  clock: ['time', (random) => same(clock(random))],
  flag: ['boolean', (random) => same(random() < 0.5 ? 'true' : 'false')],
  odd: [
    'text',
    (random, row) =>
      same(`${WORDS[row % WORDS.length] ?? ''}, "${String(Math.floor(random() * 9))}";\n|\ttwo`),
  ],
} as const satisfies Record<string, readonly [NamedType[1], Maker]>;

export type Made = keyof typeof MAKERS;

/** A table of made-up values; the head's names are the columns' makers. */
export function madeTable(seed: number, length: number, made: readonly Made[]): MadeTable {
  const random = seeded(seed);
  const rows = Array.from({ length }, (_, row) => made.map((one) => MAKERS[one][1](random, row)));
  return {
    columns: made.map((one) => [one, MAKERS[one][0]]),
    written: rows.map((row) => row.map(([written]) => written)),
    shown: rows.map((row) => row.map(([, shown]) => shown)),
  };
}

/** All rows of a table with their places, as `ExpectedTable.cells` has them. */
export function placed(
  shown: readonly (readonly Cell[])[],
): (readonly [number, readonly Cell[]])[] {
  return shown.map((cells, place) => [place, cells]);
}
