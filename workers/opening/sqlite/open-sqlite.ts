import { Field, RecordBatch, Schema, Struct, makeData } from 'apache-arrow';
import type { OpenedTable, TableListing } from '../../../src/engine/contracts/opening-contract.ts';
import { uniqueNames } from '../../../src/sql/unique-names.ts';
import { ArrowStream } from '../arrow-stream.ts';
import type { Opener, OpeningParts } from '../opener.ts';
import { openingError } from '../opening-error.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import { columnBuilder } from './column-builder.ts';
import { isMixed, typeOfFacts } from './column-facts.ts';
import { readFacts } from './read-facts.ts';
import { isStopped, withDatabase, type SqliteDatabase } from './sqlite-database.ts';
import { quotedName } from './quoted-name.ts';
import { SqliteRow } from './sqlite-row.ts';
import { startedSqlite } from './started-sqlite.ts';

const ROWS_PER_BATCH = 50_000;
const BYTES_PER_BATCH = 2 ** 25;
const COUNT_PATIENCE_MS = 1_000;
const ROW_PATIENCE_MS = 120_000;

/** SQLite databases: a table each table and view, which comes as Arrow with a type that keeps every value. */
export const openSqlite: Opener = {
  async list(file): Promise<TableListing> {
    return withDatabase(await startedSqlite(), file, async (open, { restart }) => {
      const tables = open.db
        .selectObjects(
          `SELECT name, type FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type = 'view', name`,
        )
        .map(({ name, type }) => {
          const rowCount = type === 'table' ? countOf(open, String(name), restart) : undefined;
          return {
            ...{ within: [String(name)], kind: 'sqlite' as const, isHidden: type === 'shadow' },
            ...(rowCount === undefined ? {} : { rowCount }),
          };
        });
      if (tables.length === 0) {
        throw openingError('SRC_NO_TABLE', 'The database holds no table', file.name);
      }
      return {
        tables: [...tables.filter((one) => !one.isHidden), ...tables.filter((one) => one.isHidden)],
        notes: logNote(open),
      };
    });
  },

  async open(file, [name = ''], parts): Promise<OpenedTable> {
    return withDatabase(await startedSqlite(), file, async (open, { restart }) => {
      const known = open.db.selectValue(
        `SELECT 1 FROM pragma_table_list WHERE schema = 'main' AND name = ?`,
        [name],
      );
      if (known === undefined) {
        throw openingError('SRC_NO_TABLE', `It holds no table ${name}`, file.name);
      }
      restart(ROW_PATIENCE_MS);
      const { rowCount, facts } = readFacts(open.db, name);
      const names = uniqueNames(facts.map((fact) => fact.name));
      const columns = names.map((column, index) => ({
        name: column,
        type: typeOfFacts(facts[index] ?? noFacts()),
      }));
      const mixed = names.filter((_, index) => isMixed(facts[index] ?? noFacts()));
      const turned = columns.filter(
        ({ type, name: one }) => type.name === 'text' && mixed.includes(one),
      );
      const stream = await copied(open, { table: name, columns, rowCount, restart }, parts);
      return {
        file: stream.finish(file.name),
        format: 'arrow',
        columns,
        notes: [
          ...logNote(open),
          ...turned.map(
            ({ name: column }) =>
              `${column} holds values of several kinds and became text; bytes in it are hexadecimal.`,
          ),
        ],
      };
    });
  },
};

interface Copying {
  readonly table: string;
  readonly columns: NonNullable<OpenedTable['columns']>;
  readonly rowCount: number;
  readonly restart: (ms: number) => void;
}

async function copied(
  { sqlite3, db }: SqliteDatabase,
  { table, columns, rowCount, restart }: Copying,
  { signal, report }: OpeningParts,
): Promise<ArrowStream> {
  const builders = columns.map(({ type }, index) => columnBuilder(type, index, ROWS_PER_BATCH));
  const fields = columns.map(
    ({ name }, index) => new Field(name, (builders[index] ?? noFacts()).type, true),
  );
  const stream = new ArrowStream(new Schema(fields));
  const statement = db.prepare(`SELECT * FROM ${quotedName(table)}`);
  try {
    const row = new SqliteRow(sqlite3, statement);
    let done = 0;
    let waiting = 0;
    const send = async () => {
      const children = builders.map((builder) => builder.take(waiting));
      const type = new Struct(fields);
      const data = makeData({ type, length: waiting, nullCount: 0, children });
      stream.add(new RecordBatch(new Schema(fields), data));
      done += waiting;
      waiting = 0;
      await report({ done, total: rowCount, unit: 'rows', doing: `Reading ${table}` });
      stopIfAborted(signal);
      restart(ROW_PATIENCE_MS);
    };
    while (statement.step()) {
      for (const builder of builders) builder.put(row, waiting);
      waiting += 1;
      const bytes = builders.reduce((sum, builder) => sum + builder.bytes, 0);
      if (waiting === ROWS_PER_BATCH || bytes > BYTES_PER_BATCH) await send();
    }
    await send();
    return stream;
  } finally {
    statement.finalize();
  }
}

/** Undefined when counting takes longer than a list should. */
function countOf(
  { sqlite3, db }: SqliteDatabase,
  table: string,
  restart: (ms: number) => void,
): number | undefined {
  restart(COUNT_PATIENCE_MS);
  try {
    return Number(db.selectValue(`SELECT count(*) FROM ${quotedName(table)}`));
  } catch (error) {
    if (isStopped(sqlite3, error)) return undefined;
    throw error;
  }
}

function logNote({ hasLog }: SqliteDatabase): string[] {
  return hasLog
    ? [
        'Changes that stand in the log beside the file (-wal) are not in it; close the program that writes it to have them.',
      ]
    : [];
}

function noFacts(): never {
  throw new RangeError('a column without a name');
}
