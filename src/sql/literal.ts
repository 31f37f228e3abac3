import type { Sql, SqlParameter } from './query.ts';

/** A constant printed into the text, for the places that take no parameter. */
export function literal(value: SqlParameter): Sql {
  return { parts: [{ kind: 'literal', value }] };
}
