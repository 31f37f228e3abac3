import { describe, expect, test } from 'vitest';
import { raw } from '../../src/sql/dialects/raw.ts';
import { rowDigestsQuery } from '../../src/sql/dialects/duckdb-content-hash.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Sql } from '../../src/sql/query.ts';
import { sql } from '../../src/sql/sql.ts';
import {
  acts,
  ALL_STORED,
  collected,
  GOLDEN_HASH,
  newTable,
  texts,
} from './conformance-support.ts';

/** Stored columns and the content hash. */
export function versionsConform(current: () => Engine): void {
  const { tableOf, all } = acts(current);

  describe('versions', () => {
    test('stored columns give the same table back, byte by byte the same each time', async () => {
      const table = await tableOf(ALL_STORED);
      const first = await collected(current().columnBlobs(table));
      const second = await collected(current().columnBlobs(table));
      expect(first.map(({ bytes }) => bytes)).toEqual(second.map(({ bytes }) => bytes));
      const schema = await current().describe(table);
      const back = newTable();
      await current().loadColumns({
        table: back,
        schema,
        blobs: first.map(({ columns, bytes }) => ({ columns, bytes: new Blob([bytes]) })),
      });
      expect(await current().describe(back)).toEqual(schema);
      expect(await current().contentHash(back)).toBe(await current().contentHash(table));
      expect(texts(await all(back))).toEqual(texts(await all(table)));
    });

    test('600 columns are packed, 250,000 rows span row groups, no rows stay none', async () => {
      const list = raw(
        Array.from({ length: 600 }, (_, k) => `i + ${String(k)} AS "k ${String(k)}"`).join(', '),
      );
      const shapes = [
        sql`SELECT ${list} FROM range(100) r(i)`,
        sql`SELECT i, 'text ' || i AS t FROM range(250000) r(i)`,
        sql`SELECT 1 AS a, 'x' AS b WHERE false`,
      ];
      for (const shape of shapes) {
        const table = await tableOf(shape);
        const blobs = await collected(current().columnBlobs(table));
        expect(blobs.length).toBeLessThanOrEqual(512);
        const back = newTable();
        await current().loadColumns({
          table: back,
          schema: await current().describe(table),
          blobs: blobs.map(({ columns, bytes }) => ({ columns, bytes: new Blob([bytes]) })),
        });
        expect(await current().contentHash(back)).toBe(await current().contentHash(table));
      }
    });

    test('the content hash knows rows, not their order, and sees every difference', async () => {
      const hash = async (text: Sql) => current().contentHash(await tableOf(text));
      const base = await hash(sql`SELECT i AS a, 'x' || i AS q FROM range(10) r(i)`);
      expect(
        await hash(sql`SELECT i AS a, 'x' || i AS q FROM range(10) r(i) ORDER BY i DESC`),
      ).toBe(base);
      expect(await hash(sql`SELECT i AS a, 'x' || i AS q FROM range(11) r(i)`)).not.toBe(base);
      expect(await hash(sql`SELECT i AS b, 'x' || i AS q FROM range(10) r(i)`)).not.toBe(base);
      expect(await hash(sql`SELECT NULL::VARCHAR AS a`)).not.toBe(
        await hash(sql`SELECT '\\N' AS a`),
      );
      expect(await hash(sql`SELECT 'a' || chr(31) AS a, 'b' AS b`)).not.toBe(
        await hash(sql`SELECT 'a' AS a, chr(31) || 'b' AS b`),
      );
      expect(await hash(sql`SELECT 0.1::DOUBLE AS a`)).not.toBe(
        await hash(sql`SELECT 0.1::DOUBLE + 1.4e-17::DOUBLE AS a`),
      );
      expect(await current().contentHash(await tableOf(ALL_STORED))).toBe(GOLDEN_HASH);
    });

    test('rows hashed slice by slice give what they give at once, and say how far they are', async () => {
      const table = await tableOf(
        sql`SELECT 7 - i AS rowid, i % 100000 AS a, 'x' || i % 3 AS q FROM range(700000) r(i)`,
      );
      const seen: number[] = [];
      const digests = await current().rowDigests(
        { table, smallest: 50 },
        { report: ({ done }) => seen.push(done ?? 0) },
      );
      const schema = await current().describe(table);
      const atOnce = await current().rows({
        ...rowDigestsQuery(table, schema, 50),
        columns: ['n', 's1', 's2', 's', 'smallest'].map((name) => ({ name, type: 'text' })),
      });
      expect(digests.contentHash).toBe(await current().contentHash(table));
      expect(digests.smallest.join('\n')).toBe(String(atOnce.columns[4]?.values[0]));
      expect(seen.length).toBeGreaterThan(0);
    });
  });
}
