import { afterAll, describe, expect, test } from 'vitest';

import { DuckdbEngine } from '../../src/engine/duckdb-engine.ts';
import type { CorpusCase } from './make/corpus-case.ts';
import { corpusGroups } from './make/corpus-groups.ts';
import checked from './make/checked.json';
import { committedCases, committedGroups } from './committed-groups.ts';
import { mutated } from './make/mutated.ts';
import { differences, outcome } from './run-case.ts';

const engine = new DuckdbEngine();
/** Records that another reader counts in each text. */
const recordCounts = new Map<string, number>(Object.entries(checked.records));
let lost = 0;
engine.onLost(() => (lost += 1));
afterAll(() => engine.close());

const GOOD: CorpusCase = {
  ...{ name: 'good.csv', content: 'id,name\n1,Zoë\n' },
  expect: {
    rows: 1,
    columns: [
      ['id', 'integer'],
      ['name', 'text'],
    ],
    cells: [[0, ['1', 'Zoë']]],
  },
};

/** Files whose bytes are changed at random, and how often each. */
const MUTATED = new Set([
  ...['mixed-0.csv', 'array.json', 'lines.ndjson', 'one.zip', 'plain.csv.gz', 'plain.csv.zst'],
  ...['plain.xlsx', 'parquet/codec-zstd.parquet', 'parquet/list.parquet', 'arrow/types-lz4.arrow'],
]);
const MUTATIONS = 12;

/** What differs from what is due, in all cases; after each that fails a good file must come in. */
async function wrongOf(cases: readonly CorpusCase[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const one of cases) {
    const recordCount = recordCounts.get(one.name);
    if (one.reader?.kind === 'csv' && recordCount === undefined) {
      wrong.push(`${one.name}: not counted yet by make/check.py`);
    }
    const found = await differences(engine, one, recordCount);
    if (one.known === undefined) {
      wrong.push(...found.map((difference) => `${one.name}: ${difference}`));
    } else if (found.length === 0) wrong.push(`${one.name}: comes out now, strike "known"`);
    if (!('code' in one.expect) && found.length === 0) continue;
    const next = await differences(engine, GOOD);
    wrong.push(...next.map((difference) => `after ${one.name}: ${difference}`));
  }
  return wrong;
}

describe('every file gives its rows or says why not', () => {
  test.each(corpusGroups)('$about', { timeout: 120_000 }, async ({ cases }) => {
    expect(await wrongOf(cases)).toEqual([]);
    expect(lost).toBe(0);
  });

  test.each(committedGroups)('$about', { timeout: 120_000 }, async ({ said }) => {
    expect(await wrongOf(await committedCases(said))).toEqual([]);
    expect(lost).toBe(0);
  });

  test(
    'files cut and changed at random are read or refused with a code',
    { timeout: 120_000 },
    async () => {
      const made = corpusGroups.flatMap(({ cases }) => cases);
      const committed = committedGroups.flatMap(({ said }) => said);
      const bases = [
        ...made.filter(({ name }) => MUTATED.has(name)),
        ...(await committedCases(committed.filter(([path]) => MUTATED.has(path)))),
      ];
      expect(bases).toHaveLength(MUTATED.size);
      for (const one of bases) {
        for (let seed = 1; seed <= MUTATIONS; seed += 1) {
          const what = await outcome(engine, mutated(one, seed));
          expect(`${one.name}, seed ${String(seed)}: ${what}`).toMatch(
            /: (read|(SRC|DS|ENG)_[A-Z_]+)$/,
          );
          expect(await differences(engine, GOOD)).toEqual([]);
        }
      }
      expect(lost).toBe(0);
    },
  );
});
