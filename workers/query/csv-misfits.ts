import { misfitsQuery, type CsvOptions } from '../../src/sql/dialects/duckdb-csv.ts';
import { readTable } from './read-table.ts';
import type { Session } from './session.ts';
import { textValues } from './text-values.ts';

/** More than these are no exceptions. */
const MOST_MISFITS = 1_000_000;
/** From this share of the rows on, a column whose type was guessed is text after all. */
const GUESS_FAILS_AT = 0.01;

/** Rows with a value that is none of its column's type, and the types that this was found with. */
export interface CsvMisfits {
  readonly read: CsvOptions;
  /** Reasons by the place of the row from 0; undefined when there are more than can be exceptions. */
  readonly reasons: ReadonlyMap<number, string> | undefined;
}

/**
 * The rows that cannot be read in the types of `read`. Where those were guessed, columns with many
 * such values become text, and only the few others count.
 */
export async function csvMisfits(
  session: Session,
  path: string,
  start: CsvOptions,
  { rowCount, isGuess }: { readonly rowCount: number; readonly isGuess: boolean },
): Promise<CsvMisfits> {
  let read = start;
  for (;;) {
    const found = await misfitsOf(session, path, read);
    const counts = new Map<number, number>();
    for (const { column } of found) counts.set(column, (counts.get(column) ?? 0) + 1);
    const failing = new Set(
      [...counts].filter(([, count]) => count > rowCount * GUESS_FAILS_AT).map(([at]) => at),
    );
    if (isGuess && failing.size > 0) {
      const columns = read.columns.map(({ name, type }, index) =>
        failing.has(index) ? { name, type: { name: 'text' as const } } : { name, type },
      );
      read = { ...read, columns };
      continue;
    }
    if (found.length > MOST_MISFITS) return { read, reasons: undefined };
    const { columns } = read;
    return {
      read,
      reasons: new Map(found.map((misfit) => [misfit.row, reasonOf(misfit, columns)])),
    };
  }
}

interface Misfit {
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

async function misfitsOf(session: Session, path: string, read: CsvOptions): Promise<Misfit[]> {
  const { columns } = await readTable(session, misfitsQuery(path, read, MOST_MISFITS + 1));
  const [places, at, values] = columns;
  const texts = textValues(values);
  return texts.map((value, k) => ({
    row: Number(places?.values[k]),
    column: Number(at?.values[k]),
    value,
  }));
}

const WORDS = {
  ...{ boolean: 'yes or no', integer: 'whole number', float: 'number', decimal: 'number' },
  ...{ date: 'date', time: 'time', timestamp: 'date and time' },
  ...{ text: 'text', bytes: 'bytes', nested: 'nested value' },
} as const;

function reasonOf({ column, value }: Misfit, columns: CsvOptions['columns']): string {
  const { name = '', type } = columns[column] ?? {};
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return `“${shown}” in ${name} is no ${WORDS[type?.name ?? 'text']}`;
}
