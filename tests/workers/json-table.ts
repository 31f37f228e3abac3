import { tableFromIPC } from 'apache-arrow';
import { readJson, type JsonCallOptions } from '../../workers/query/read-json.ts';

/** A JSON text read as the app reads it: types by column, and rows of plain values. */
export interface JsonTableRead {
  readonly types: Readonly<Record<string, string>>;
  readonly rows: readonly (readonly unknown[])[];
}

/** Integers and instants as bigint, dates as day numbers, decimals as unscaled text. */
export async function jsonTable(
  text: string | Uint8Array<ArrayBuffer>,
  format: 'json' | 'ndjson' = 'json',
  options: JsonCallOptions = {},
): Promise<JsonTableRead> {
  const table = await readJson(new Blob([text]), format, options);
  const rows: unknown[][] = [];
  for await (const piece of table.batches) {
    const read = tableFromIPC(piece);
    const columns = table.schema.map((_, i) => read.getChildAt(i));
    for (let row = 0; row < read.numRows; row += 1) {
      rows.push(
        columns.map((column, i) => plain(column?.get(row), table.schema[i]?.type.name ?? 'text')),
      );
    }
  }
  const types = table.schema.map(({ name, type }) => [name, type.name] as const);
  return { types: Object.fromEntries(types), rows };
}

function plain(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'timestamp') return new Date(Number(value)).toISOString();
  if (type === 'date') return new Date(Number(value)).toISOString().slice(0, 10);
  return type === 'decimal' ? String(value) : value;
}
