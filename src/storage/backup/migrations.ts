import { SCHEMA_VERSION } from '../browser/database.ts';

/** What one step of the schema does to rows that were written before it. */
export interface Migration {
  /** Files of rows that a backup has from this step on. */
  readonly adds: readonly string[];
  /** The row as the next schema has it. Pure: the same row gives the same row. */
  readonly row: (name: string, row: unknown) => unknown;
}

/**
 * `MIGRATIONS[n - 1]` leads from schema n to n + 1. A step is never changed once it was released. They
 * run on a copy: on what a backup holds, before anything of it is stored.
 */
export const MIGRATIONS: readonly Migration[] = [];

/** The steps that lead from `schema` to the present one. */
export function stepsFrom(schema: number, all = MIGRATIONS): readonly Migration[] {
  return all.slice(schema - 1);
}

/** The schema that `all` leads to. */
export function latestSchema(all = MIGRATIONS): number {
  return all === MIGRATIONS ? SCHEMA_VERSION : all.length + 1;
}
