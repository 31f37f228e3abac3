import { cellText } from '../../workers/query/cell-text.ts';
import type { DuckdbEngine } from '../../src/engine/duckdb-engine.ts';
import type { ImportedTable } from '../../src/engine/engine.ts';
import { listTables, openTable } from '../../src/engine/open-file.ts';
import { identifier } from '../../src/sql/identifier.ts';
import { query } from '../../src/sql/query.ts';
import { sql } from '../../src/sql/sql.ts';
import { PaydownError } from '../../src/vocabulary/paydown-error.ts';
import type { Cell, CorpusCase, ExpectedTable } from './make/corpus-case.ts';

const MOST_MS = 30_000;
const TABLE = 'brought';
const ASIDE = 'brought aside';

/** What a file was read as. */
interface Brought {
  readonly imported: ImportedTable;
  readonly encoding: string | undefined;
}

/** Brings the file of a case as a person would, and says how it differs from what must come of it. */
export async function differences(
  engine: DuckdbEngine,
  one: CorpusCase,
  recordCount?: number,
): Promise<string[]> {
  try {
    const brought = await inTime(bring(engine, one));
    if ('code' in one.expect) return [`read, where ${one.expect.code} is due`];
    return await compared(engine, brought, one.expect, recordCount);
  } catch (error) {
    if (!(error instanceof PaydownError)) return [`not coded: ${String(error)}`];
    if ('code' in one.expect && error.code === one.expect.code) return [];
    return [`${error.code}: ${error.what}`];
  } finally {
    await engine.dropTable(TABLE);
    await engine.dropTable(ASIDE);
  }
}

/** `read`, the code that a file was refused with, or what no code explains. */
export async function outcome(engine: DuckdbEngine, one: CorpusCase): Promise<string> {
  try {
    await inTime(bring(engine, one));
    return 'read';
  } catch (error) {
    return error instanceof PaydownError ? error.code : `not coded: ${String(error)}`;
  } finally {
    await engine.dropTable(TABLE);
    await engine.dropTable(ASIDE);
  }
}

async function bring(engine: DuckdbEngine, one: CorpusCase): Promise<Brought> {
  const file = new File([one.content], one.fileName ?? one.name);
  const { tables } = await listTables(file);
  const within = one.within ?? tables[0]?.within;
  const chosen = one.encoding === undefined ? {} : { encoding: one.encoding };
  const opened = await openTable(file, within, chosen);
  const read = one.read ?? opened.read;
  const imported = await engine.importFile({
    ...{ file: opened.file, format: opened.format, table: TABLE, aside: ASIDE },
    ...(read === undefined ? {} : { read }),
  });
  return { imported, encoding: opened.encoding };
}

async function compared(
  engine: DuckdbEngine,
  { imported, encoding }: Brought,
  due: ExpectedTable,
  recordCount: number | undefined,
): Promise<string[]> {
  const { rowCount, setAside, schema } = imported;
  const found: [what: string, is: unknown, due: unknown][] = [
    ['rows', rowCount, due.rows],
    ['set aside', setAside, due.setAside ?? 0],
  ];
  if (due.columns !== undefined) {
    found.push(['columns', schema.map(({ name, type }) => [name, type.name]), due.columns]);
  }
  if (due.encoding !== undefined) found.push(['encoding', encoding, due.encoding]);
  if (recordCount !== undefined) {
    found.push(['records', rowCount + setAside + (due.unread ?? 0), recordCount]);
  }
  if (due.asideLines !== undefined && setAside > 0) {
    const aside = await cellsOf(engine, ASIDE);
    found.push(['lines set aside', aside.map(([line]) => Number(line)), due.asideLines]);
  }
  if (due.cells !== undefined) {
    const rows = await cellsOf(engine, TABLE);
    for (const [place, cells] of due.cells)
      found.push([`row ${String(place)}`, rows[place], cells]);
  }
  return found.flatMap(([what, is, should]) => {
    const [one, other] = [JSON.stringify(is), JSON.stringify(should)];
    return one === other ? [] : [`${what}: ${shortened(one)}, not ${shortened(other)}`];
  });
}

async function cellsOf(engine: DuckdbEngine, table: string): Promise<Cell[][]> {
  const schema = await engine.describe(table);
  const columns = schema.map(({ name, type }) => ({ name, type: type.name }));
  const rows = await engine.rows(query(sql`SELECT * FROM ${identifier(table)}`, columns));
  const texts = rows.columns.map(cellText);
  return Array.from({ length: rows.rowCount }, (_, row) => texts.map((text) => text(row) ?? null));
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('hangs for more than 30 s')), MOST_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function shortened(text: string | undefined): string {
  return text === undefined || text.length <= 200 ? String(text) : `${text.slice(0, 200)}…`;
}
