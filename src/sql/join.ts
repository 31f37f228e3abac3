import type { Sql, SqlPart } from './query.ts';

/** Fragments one after the other, `, ` (or another fragment) between them. No fragments make an empty one. */
export function join(
  fragments: readonly Sql[],
  separator: Sql = { parts: [{ kind: 'text', text: ', ' }] },
): Sql {
  const parts: SqlPart[] = [];
  fragments.forEach((fragment, index) => {
    if (index > 0) parts.push(...separator.parts);
    parts.push(...fragment.parts);
  });
  return { parts };
}
