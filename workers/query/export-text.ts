import type { Sql } from '../../src/sql/query.ts';
import { csvHead, csvRows } from './print-csv.ts';
import { jsonRows } from './print-json.ts';
import type { Session } from './session.ts';
import { streamAny } from './stream-query.ts';

const ROWS_AT_ONCE = 16_384;

const MEDIA_TYPES = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
} as const;

/** The result of a query as CSV, JSON (an array of objects, one a line) or NDJSON, printed batch by batch. */
export async function exportText(
  session: Session,
  query: Sql,
  format: keyof typeof MEDIA_TYPES,
): Promise<Blob> {
  const parts: Blob[] = [];
  const add = (text: string) => parts.push(new Blob([text]));
  let done = 0;
  for await (const table of streamAny(session, query, ROWS_AT_ONCE)) {
    if (format === 'csv') {
      if (parts.length === 0) add(csvHead(table));
      add(csvRows(table));
    } else if (table.rowCount > 0) {
      const between = format === 'json' ? ',\n' : '\n';
      add((done === 0 ? '' : between) + jsonRows(table).join(between));
    }
    done += table.rowCount;
    session.report({ done, unit: 'rows' });
  }
  const type = MEDIA_TYPES[format];
  if (format === 'json') return new Blob(['[', ...parts, ']\n'], { type });
  return new Blob(format === 'ndjson' && done > 0 ? [...parts, '\n'] : parts, { type });
}
