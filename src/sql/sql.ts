import type { Sql, SqlParameter, SqlPart } from './query.ts';

/**
 * A fragment of SQL. An interpolated value becomes a parameter, an interpolated fragment is nested;
 * names, constants and lists need `identifier`, `literal` and `list`.
 */
export function sql(
  strings: TemplateStringsArray,
  ...values: readonly (SqlParameter | Sql)[]
): Sql {
  const parts: SqlPart[] = [];
  strings.forEach((text, index) => {
    if (text !== '') parts.push({ kind: 'text', text });
    const value = values[index];
    if (value === undefined) return;
    if (typeof value === 'object' && value !== null) parts.push(...value.parts);
    else parts.push({ kind: 'parameter', value });
  });
  return { parts };
}
