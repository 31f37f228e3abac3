import type { OpenedTable, TableListing } from '../../../src/engine/contracts/opening-contract.ts';
import {
  isProjected,
  projectionQuery,
  schemaOf,
} from '../../../src/sql/dialects/duckdb-projection.ts';
import { identifier } from '../../../src/sql/identifier.ts';
import { literal } from '../../../src/sql/literal.ts';
import { sql } from '../../../src/sql/sql.ts';
import { uniqueNames } from '../../../src/sql/unique-names.ts';
import { describeQuery, textColumns } from '../../query/described.ts';
import type { DuckdbSession } from '../../query/duckdb-session.ts';
import { GrowingFile } from '../growing-file.ts';
import type { Opener, OpeningParts } from '../opener.ts';
import { openingError } from '../opening-error.ts';
import { BROUGHT, withBrought } from './brought-database.ts';

const END_OF_STREAM = new Uint8Array([255, 255, 255, 255, 0, 0, 0, 0]);

/** DuckDB databases: a table each table and view, which comes as Arrow in the types that tables keep. */
export const openDuckdb: Opener = {
  list: (file, parts): Promise<TableListing> =>
    withBrought(file, parts, async (session) => {
      const tables = await tablesOf(session);
      if (tables.length === 0) {
        throw openingError('SRC_NO_TABLE', 'The database holds no table', file.name);
      }
      return { tables, notes: [] };
    }),

  open: (file, within, parts): Promise<OpenedTable> =>
    withBrought(file, parts, async (session) => {
      const known = await tablesOf(session);
      if (!known.some((one) => one.within.join('\0') === within.join('\0'))) {
        const name = within.join('.');
        throw openingError('SRC_NO_TABLE', `It holds no table ${name}`, file.name);
      }
      const name = within.at(-1) ?? '';
      const schema = within.length > 1 ? (within[0] ?? 'main') : 'main';
      const from = sql`SELECT * FROM ${identifier(BROUGHT, schema, name)}`;
      const described = await describeQuery(session, from);
      const names = uniqueNames(described.map((column) => column.name));
      const query = isProjected(described, 'stored')
        ? from
        : projectionQuery(from, described, 'stored', names);
      return {
        file: await copied(session, query, file.name, parts),
        format: 'arrow',
        columns: schemaOf(described).map(({ type }, index) => ({ name: names[index] ?? '', type })),
        notes: [],
      };
    }),
};

async function tablesOf(session: DuckdbSession): Promise<TableListing['tables']> {
  const database = literal(BROUGHT);
  const [schemas, names, sizes] = await textColumns(
    session,
    sql`SELECT schema_name, table_name, CAST(estimated_size AS VARCHAR) FROM duckdb_tables()
        WHERE database_name = ${database} AND NOT internal
        UNION ALL SELECT schema_name, view_name, '' FROM duckdb_views()
        WHERE database_name = ${database} AND NOT internal`,
  );
  const isSized = (row: number) => /^\d+$/.test(sizes[row] ?? '');
  return names.map((name, row) => ({
    within: schemas[row] === 'main' ? [name] : [schemas[row] ?? '', name],
    kind: 'duckdb',
    isHidden: false,
    ...(isSized(row) ? { rowCount: Number(sizes[row]) } : {}),
  }));
}

async function copied(
  session: DuckdbSession,
  query: Parameters<DuckdbSession['messages']>[0],
  name: string,
  { report }: OpeningParts,
): Promise<File> {
  const growing = new GrowingFile();
  let done = 0;
  for await (const message of session.messages(query)) {
    growing.add(new Uint8Array(message));
    done += message.length;
    await report({ done, unit: 'bytes', doing: `Reading ${name}` });
  }
  growing.add(END_OF_STREAM);
  return growing.finish(name);
}
