import { cellText } from '../../workers/query/cell-text.ts';
import type { Engine, ImportedTable } from '../../src/engine/engine.ts';
import type { WireTable } from '../../src/engine/contracts/wire-table.ts';
import { identifier } from '../../src/sql/identifier.ts';
import { query, type ResultColumn, type Sql } from '../../src/sql/query.ts';
import { sql } from '../../src/sql/sql.ts';
import type { FileFormat } from '../../src/vocabulary/read-options.ts';
import { PaydownError } from '../../src/vocabulary/paydown-error.ts';

let tables = 0;
export const newTable = () => `t${String((tables += 1))}`;
/** The name `newTable` gave last. */
export const lastTable = () => `t${String(tables)}`;

/** Rows as text, missing as null. */
export function texts({ rowCount, columns }: WireTable): (string | null)[][] {
  const cells = columns.map(cellText);
  return Array.from({ length: rowCount }, (_, row) => cells.map((cell) => cell(row) ?? null));
}

export async function code(act: Promise<unknown>): Promise<string> {
  const error: unknown = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof PaydownError ? error.code : `not coded: ${String(error)}`;
}

export async function failure(act: Promise<unknown>): Promise<PaydownError> {
  const error: unknown = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof PaydownError) return error;
  throw new Error(`not coded: ${String(error)}`);
}

export async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

export const columnsOf = (
  ...columns: readonly (readonly [string, ResultColumn['type']])[]
): ResultColumn[] => columns.map(([name, type]) => ({ name, type }));

/** What tests do with the engine at hand. */
export function acts(engine: () => Engine) {
  return {
    async tableOf(text: Sql): Promise<string> {
      const name = newTable();
      await engine().run(sql`CREATE TABLE ${identifier(name)} AS ${text}`);
      return name;
    },
    async importText(
      name: string,
      content: BlobPart,
      format: FileFormat = 'csv',
    ): Promise<ImportedTable & { readonly table: string }> {
      const table = newTable();
      const file = new File([content], name);
      return { ...(await engine().importFile({ file, format, table })), table };
    },
    async all(table: string): Promise<WireTable> {
      const schema = await engine().describe(table);
      const columns = schema.map(({ name, type }) => ({ name, type: type.name }));
      return engine().rows(query(sql`SELECT * FROM ${identifier(table)}`, columns));
    },
  };
}

/** Every type a table keeps, with values at its edges. */
export const ALL_STORED = sql`SELECT * FROM (VALUES
  (9223372036854775807::BIGINT, 'plain', true, 1.5::DOUBLE, 12345678901234567890.123456789012345678::DECIMAL(38,18), DATE '2020-02-29', TIME '23:59:59.999999', TIMESTAMP '2020-01-01 00:00:00.000001', 'a'::BLOB),
  (-9223372036854775807::BIGINT, 'ünï "q", \\ 𝄞', false, -1e300::DOUBLE, -0.5::DECIMAL(38,18), DATE '0001-01-01', TIME '00:00:00', TIMESTAMP '1969-12-31 23:59:59.5', '\\xFF\\x00'::BLOB),
  (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
) v("int", "text", bool, "double", "dec", "day", "clock", "at", "bytes")`;

/** Fixed when the format was; another value means another `content/` number. */
export const GOLDEN_HASH =
  'content/1:3:35ab08b1e6db0c561e778d0ed0d0f5609e39dee44dffefef982839433964ef42:0669ab558a85604:2ceaa4cf45de518';
