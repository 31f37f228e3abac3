import type { CallOptions, Engine } from '../engine/engine.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';
import { rowSketchQuery } from './row-sketch-query.ts';

/** The smallest row hashes of a table, for overlap with other versions. */
export async function rowSketch(
  engine: Engine,
  table: string,
  schema: readonly ColumnSchema[],
  options: CallOptions,
): Promise<readonly string[]> {
  if (schema.length === 0) return [];
  const { columns } = await engine.rows(rowSketchQuery(table, schema), options);
  const [hashes] = columns;
  return hashes?.type.name === 'text' ? Array.from(hashes.values, String) : [];
}
