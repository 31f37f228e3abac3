import { columnTypeOf } from '../../src/sql/dialects/duckdb-column-type.ts';
import {
  headQuery,
  sniffCsvQuery,
  suspiciousQuery,
  type CsvCut,
  type CsvOptions,
} from '../../src/sql/dialects/duckdb-csv.ts';
import { uniqueNames } from '../../src/sql/unique-names.ts';
import { readTable } from './read-table.ts';
import type { Session } from './session.ts';
import { textValues } from './text-values.ts';

/**
 * How a CSV file is to be read: head, names and types, and the dialect too where `cut` is absent.
 * A column is text where one of its first numbers has a text that says more than its value.
 */
export async function sniffCsv(
  session: Session,
  path: string,
  cut: CsvCut | undefined,
): Promise<CsvOptions> {
  const found = await readTable(session, sniffCsvQuery(path, cut));
  const value = (name: string) => found.columns.find((column) => column.name === name)?.values[0];
  const text = (name: string) => {
    const known = value(name);
    return typeof known === 'string' && known !== '(empty)' ? known : '';
  };
  const types = text('types').split('\n').map(columnTypeOf);
  const dateFormat = text('date_format');
  const timestampFormat = text('timestamp_format');
  const options: CsvOptions = {
    format: 'csv',
    delimiter: cut?.delimiter ?? (text('Delimiter') || ','),
    // None was seen at the start; a later quoted cell must not fall apart.
    quote: cut?.quote ?? (text('Quote') || '"'),
    escape: cut?.escape ?? (text('Escape') || text('Quote') || '"'),
    header: value('HasHeader') === 1,
    skipRows: cut?.skipRows ?? Number(value('skip') ?? 0),
    encoding: 'utf-8',
    ...(dateFormat === '' ? {} : { dateFormat }),
    ...(timestampFormat === '' ? {} : { timestampFormat }),
    columns: types.map((type, index) => ({ name: `column ${String(index + 1)}`, type })),
  };
  const names = options.header ? await headNames(session, path, options) : [];
  const unique = uniqueNames(types.map((_, index) => names[index] ?? ''));
  const suspicious = await suspiciousColumns(session, path, options);
  return {
    ...options,
    columns: types.map((type, index) => ({
      name: unique[index] ?? '',
      type: suspicious.has(index) ? { name: 'text' } : type,
    })),
  };
}

async function headNames(session: Session, path: string, options: CsvOptions): Promise<string[]> {
  const { columns } = await readTable(session, headQuery(path, options));
  return columns.map((column) => textValues(column)[0] ?? '');
}

async function suspiciousColumns(
  session: Session,
  path: string,
  options: CsvOptions,
): Promise<ReadonlySet<number>> {
  const { columns } = await readTable(session, suspiciousQuery(path, options));
  return new Set(columns.flatMap(({ values }, index) => (values[0] === 1 ? [index] : [])));
}
