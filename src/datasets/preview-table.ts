import type { CallOptions, Engine } from '../engine/engine.ts';
import { identifier } from '../sql/identifier.ts';
import { literal } from '../sql/literal.ts';
import { join } from '../sql/join.ts';
import { query } from '../sql/query.ts';
import { sql } from '../sql/sql.ts';
import { uuidV7 } from '../storage/uuid-v7.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { importTable } from './import-table.ts';
import type { LookedTable } from './look-into.ts';
import type { CsvOptions } from './reading/csv-options.ts';

const ROWS = 50;
const MOST_COLUMNS = 200;
const MOST_WHOLE_BYTES = 8_000_000;

/** The first rows of a table as they are read. */
export interface Preview {
  readonly schema: readonly ColumnSchema[];
  /** Cells as text; null where missing. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** Rows and lines set aside of what was read for this. */
  readonly rowCount: number;
  readonly setAside: number;
  readonly isWhole: boolean;
  /** Reasons of the first lines set aside. */
  readonly reasons: readonly string[];
}

/**
 * Reads the beginning of a table into the engine and takes it out again. Undefined where only the whole
 * could be read and is too large for that. Fails as `Engine.importFile` does.
 */
export async function previewTable(
  { opened, sample }: LookedTable,
  read: CsvOptions | undefined,
  { engine, clock }: { readonly engine: Engine; readonly clock: Clock },
  options: CallOptions,
): Promise<Preview | undefined> {
  if (sample === undefined && opened.file.size > MOST_WHOLE_BYTES) return undefined;
  const table = `preview_${uuidV7(clock())}`;
  const aside = `${table}_aside`;
  const file = sample?.file ?? opened.file;
  try {
    const source = { opened: { ...opened, file }, ...(read === undefined ? {} : { read }) };
    const { schema, rowCount, setAside } = await importTable(
      source,
      { table, aside },
      engine,
      options,
    );
    const columns = schema.slice(0, MOST_COLUMNS);
    const texts = columns.map(
      ({ name }, at) =>
        sql`CAST(${identifier(name)} AS VARCHAR) AS ${identifier(`c${String(at)}`)}`,
    );
    const first = query(
      sql`SELECT ${join(texts)} FROM ${identifier(table)} LIMIT ${literal(ROWS)}`,
      columns.map((_, at) => ({ name: `c${String(at)}`, type: 'text' as const })),
    );
    const found = await engine.rows(first, options);
    const rows = Array.from({ length: found.rowCount }, (_, row) =>
      found.columns.map(({ values, missing }) =>
        missing?.[row] === 1 ? null : String(values[row] ?? ''),
      ),
    );
    const reasons = setAside === 0 ? [] : await reasonsOf(aside, engine, options);
    const isWhole = sample?.isWhole ?? true;
    return { schema, rows, rowCount, setAside, isWhole, reasons };
  } finally {
    await engine.dropTable(table);
    await engine.dropTable(aside);
  }
}

async function reasonsOf(
  aside: string,
  engine: Engine,
  options: CallOptions,
): Promise<readonly string[]> {
  const lines = query(
    sql`SELECT 'Line ' || line || ': ' || reason AS said FROM ${identifier(aside)} ORDER BY line LIMIT 5`,
    [{ name: 'said', type: 'text' }],
  );
  const { columns } = await engine.rows(lines, options);
  return (columns[0]?.values ?? []).toString() === ''
    ? []
    : Array.from(columns[0]?.values ?? [], String);
}
