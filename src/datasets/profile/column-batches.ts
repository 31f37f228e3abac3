import type { ColumnSchema } from '../../vocabulary/column.ts';
import { DETECTORS } from '../personal/detectors.ts';
import { nameSays } from '../personal/name-says.ts';
import { PROFILE_LIMITS } from './limits.ts';

/** Columns of one type that are measured in one statement. */
export interface ColumnBatch {
  readonly columns: readonly ColumnSchema[];
  /** Places of the columns in the table. */
  readonly places: readonly number[];
  /** Ask for distinct values to find a meaning in. */
  readonly sampled: boolean;
}

/**
 * Splits the columns of a table of `rowCount` rows so that planning a statement costs less than running
 * it: a column of many rows stands alone, columns of few rows share a statement with others of their type.
 */
export function columnBatches(
  schema: readonly ColumnSchema[],
  rowCount: number,
): readonly ColumnBatch[] {
  const { batchColumns, batchValues } = PROFILE_LIMITS;
  const fit = Math.floor(batchValues / Math.max(rowCount, 1));
  const size = Math.max(1, Math.min(batchColumns, fit));
  const alike = new Map<string, number[]>();
  schema.forEach((column, place) => {
    const key = JSON.stringify([column.type, isSampled(column)]);
    const places = alike.get(key);
    if (places === undefined) alike.set(key, [place]);
    else places.push(place);
  });
  return [...alike.values()].flatMap((places) =>
    Array.from({ length: Math.ceil(places.length / size) }, (_, k) =>
      batchOf(schema, places.slice(k * size, (k + 1) * size)),
    ),
  );
}

function batchOf(schema: readonly ColumnSchema[], places: readonly number[]): ColumnBatch {
  const columns = places.flatMap((place) => schema[place] ?? []);
  return { columns, places, sampled: columns.some(isSampled) };
}

/** Texts are always looked into; other columns only when their name says that they may be about people. */
function isSampled({ name, type }: ColumnSchema): boolean {
  if (type.name === 'text') return true;
  return DETECTORS.some(
    ({ types, topics }) =>
      types.includes(type.name) && topics.some((topic) => nameSays(topic, name)),
  );
}
