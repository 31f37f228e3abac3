import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

export const ROWS = 1_000_000;
export const FOLDER = '.cache/bench';

/** 1 M rows × 20 columns: an id, six whole numbers, five doubles, four categories, two texts, a date and a moment; 2 % missing. */
const TABLE = `CREATE TABLE bench AS SELECT
  i AS id,
  ${columns(6, (n) => `CASE WHEN hash(i, ${n}) % 50 = 0 THEN NULL ELSE (hash(i, ${n}) % ${10 ** n})::BIGINT END AS whole_${n}`)},
  ${columns(5, (n) => `CASE WHEN hash(i, ${n + 10}) % 50 = 0 THEN NULL ELSE (hash(i, ${n + 10}) % 1000003) / ${n}.7 END AS real_${n}`)},
  ${columns(4, (n) => `'group ' || (hash(i, ${n + 20}) % ${5 * n}) AS category_${n}`)},
  'customer ' || (hash(i, 31) % 100000) AS customer,
  'note ' || i || ' of ' || (hash(i, 32) % 977) AS note,
  DATE '2020-01-01' + (hash(i, 33) % 2000)::INTEGER AS day,
  TIMESTAMP '2024-01-01' + to_seconds((hash(i, 34) % 60000000)::BIGINT) AS moment
FROM range(${ROWS}) AS r(i)`;

/** Files both sides read. Made once, natively. */
export async function makeBenchData(root: string): Promise<{ csvBytes: number }> {
  const folder = join(root, FOLDER);
  const csv = join(folder, 'rows.csv');
  const parquet = join(folder, 'rows.parquet');
  if (!existsSync(csv) || !existsSync(parquet)) {
    mkdirSync(folder, { recursive: true });
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(TABLE);
    await connection.run(`COPY bench TO '${csv}' (FORMAT csv, HEADER)`);
    await connection.run(`COPY bench TO '${parquet}' (FORMAT parquet, COMPRESSION zstd)`);
    connection.closeSync();
  }
  return { csvBytes: statSync(csv).size };
}

function columns(count: number, column: (n: number) => string): string {
  return Array.from({ length: count }, (_, index) => column(index + 1)).join(',\n  ');
}
