import type { Sql } from './query.ts';

/** A quoted name, or a path of names: `identifier('main', 'my table')`. Never split at dots. */
export function identifier(...path: readonly [string, ...string[]]): Sql {
  return { parts: [{ kind: 'identifier', path }] };
}
