import type { Sql } from '../query.ts';

/** Text as it is. Only for dialect files, and never for anything a user or a file wrote. */
export function raw(text: string): Sql {
  return { parts: [{ kind: 'text', text }] };
}
