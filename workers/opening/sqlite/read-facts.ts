import type { Database } from '@sqlite.org/sqlite-wasm';
import { FACTS, factsOf, type ColumnFacts } from './column-facts.ts';
import { quotedName } from './quoted-name.ts';

/** A result has at most 2,000 columns. */
const COLUMNS_AT_ONCE = 200;

/** Counts what a table's columns hold, in one pass for every 200 of them. */
export function readFacts(
  db: Database,
  table: string,
): { readonly rowCount: number; readonly facts: readonly ColumnFacts[] } {
  const statement = db.prepare(`SELECT * FROM ${quotedName(table)} LIMIT 0`);
  const names = statement.getColumnNames();
  statement.finalize();
  const declared = new Map(
    db
      .selectObjects(`SELECT name, type FROM pragma_table_xinfo(?)`, [table])
      .map(({ name, type }) => [String(name), String(type)]),
  );
  // By position: a view may name two columns alike.
  const positions = names.map((_, index) => `c${String(index)}`);
  const from = `(WITH q(${positions.join(', ')}) AS (SELECT * FROM ${quotedName(table)}) SELECT * FROM q)`;
  let rowCount = 0;
  const facts: ColumnFacts[] = [];
  for (let first = 0; first < names.length; first += COLUMNS_AT_ONCE) {
    const some = positions.slice(first, first + COLUMNS_AT_ONCE);
    const row =
      db.selectArray(`SELECT count(*), ${some.map(factsOf).join(', ')} FROM ${from}`) ?? [];
    rowCount = Number(row[0]);
    some.forEach((_, index) => {
      const name = names[first + index] ?? '';
      const [
        integers = 0,
        reals = 0,
        texts = 0,
        blobs = 0,
        dates = 0,
        timestamps = 0,
        flags = 0,
        large = 0,
      ] = row.slice(1 + index * FACTS.length, 1 + (index + 1) * FACTS.length).map(Number);
      facts.push({
        ...{ name, declared: declared.get(name) ?? '', integers, reals, texts, blobs },
        ...{ dates, timestamps, flags, large },
      });
    });
  }
  return { rowCount, facts };
}
