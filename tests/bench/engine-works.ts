import type { Engine } from '../../src/engine/engine.ts';
import { profileVersion } from '../../src/datasets/profile.ts';
import { ROW_SKETCH_SIZE } from '../../src/datasets/row-sketch-size.ts';
import { sql } from '../../src/sql/sql.ts';

const TABLE = 'bench';

/** Work on the loaded table that both engines do through the same interface. */
export const ENGINE_WORKS: Readonly<Record<string, (engine: Engine) => Promise<unknown>>> = {
  'group-by-whole': (engine) =>
    engine.rows({
      ...sql`SELECT whole_3 AS key, count(*) AS n, avg(real_1) AS mean FROM bench GROUP BY whole_3 ORDER BY whole_3`,
      columns: [
        { name: 'key', type: 'integer' },
        { name: 'n', type: 'integer' },
        { name: 'mean', type: 'float' },
      ],
    }),
  'group-by-text': (engine) =>
    engine.rows({
      ...sql`SELECT customer AS key, count(*) AS n, max(real_2) AS most FROM bench GROUP BY customer ORDER BY customer LIMIT 1000`,
      columns: [
        { name: 'key', type: 'text' },
        { name: 'n', type: 'integer' },
        { name: 'most', type: 'float' },
      ],
    }),
  sort: async (engine) => {
    await engine.dropTable('sorted');
    await engine.run(sql`CREATE TABLE sorted AS SELECT * FROM bench ORDER BY customer, real_3`);
    await engine.dropTable('sorted');
  },
  'version-hash': (engine) => engine.rowDigests({ table: TABLE, smallest: ROW_SKETCH_SIZE }),
  'save-columns': async (engine) => {
    let bytes = 0;
    for await (const blob of engine.columnBlobs(TABLE)) bytes += blob.bytes.length;
    return bytes;
  },
  profile: async (engine) =>
    profileVersion(engine, TABLE, await engine.describe(TABLE), {
      now: () => new Date().toISOString(),
    }),
};

/** Titles and aims, in the order they run. */
export const ENGINE_AIMS: Readonly<
  Record<string, { readonly work: string; readonly limit: string }>
> = {
  'group-by-whole': { work: 'Group by a whole number with 1,000 groups', limit: 'ratio 2' },
  'group-by-text': { work: 'Group by a text with 100,000 groups', limit: 'ratio 2' },
  sort: { work: 'Sort the whole table into another', limit: 'ratio 2' },
  'version-hash': { work: 'Content hash and row sketch of a version', limit: 'ratio 2' },
  'save-columns': { work: 'Write a version, one Parquet file a column', limit: '4000 ms' },
  profile: { work: 'Profile of every column', limit: 'ratio 2' },
};
