import type { Sql } from '../query.ts';
import { literal } from '../literal.ts';
import { join } from '../join.ts';
import { sql } from '../sql.ts';
import type { DuckdbType } from './duckdb-type.ts';
import { raw } from './raw.ts';

const NUMBERS = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|BIGNUM|BOOLEAN)$/;

/** Macro the expressions below lean on: text as a JSON string. Made once when an engine starts. */
export const JSON_TEXT_MACRO: Sql = raw(
  `CREATE OR REPLACE MACRO paydown_json_string(s) AS '"' || CASE WHEN regexp_matches(s, '[\\x00-\\x1f"\\\\]') THEN ${escapes()} ELSE s END || '"'`,
);

/**
 * JSON text of a nested value, written with functions every DuckDB has built in (its JSON extension
 * is not there offline). NULL stays NULL; numbers keep their exact digits; NaN and infinities, dates,
 * times and bytes are strings.
 */
export function jsonText(type: DuckdbType, value: Sql, depth = 0): Sql {
  const element = raw(`e${String(depth)}`);
  const inner = (of: DuckdbType, from: Sql) =>
    sql`coalesce(${jsonText(of, from, depth + 1)}, 'null')`;
  switch (type.kind) {
    case 'decimal':
      return sql`CAST(${value} AS VARCHAR)`;
    case 'plain':
      if (NUMBERS.test(type.name)) return sql`CAST(${value} AS VARCHAR)`;
      if (type.name === 'FLOAT' || type.name === 'DOUBLE') {
        return sql`CASE WHEN isfinite(${value}) THEN CAST(${value} AS VARCHAR) ELSE '"' || CAST(${value} AS VARCHAR) || '"' END`;
      }
      return sql`paydown_json_string(CAST(${value} AS VARCHAR))`;
    case 'list':
      return sql`'[' || ${joined(sql`list_transform(${value}, lambda ${element}: ${inner(type.of, element)})`, value)} || ']'`;
    case 'map': {
      const key = sql`paydown_json_string(CAST(${element}.key AS VARCHAR))`;
      const entry = sql`${key} || ':' || ${inner(type.value, sql`${element}.value`)}`;
      return sql`'{' || ${joined(sql`list_transform(map_entries(${value}), lambda ${element}: ${entry})`, value)} || '}'`;
    }
    case 'struct': {
      const fields = type.fields.map(
        ({ name, type: of }) =>
          sql`paydown_json_string(${literal(name)}) || ':' || ${inner(of, sql`struct_extract(${value}, ${literal(name)})`)}`,
      );
      return sql`CASE WHEN ${value} IS NOT NULL THEN '{' || ${join(fields, sql` || ',' || `)} || '}' END`;
    }
  }
}

/** `array_to_string` of no elements is NULL, and must be told from a NULL list. */
function joined(texts: Sql, value: Sql): Sql {
  return sql`CASE WHEN ${value} IS NOT NULL THEN coalesce(array_to_string(${texts}, ','), '') END`;
}

function escapes(): string {
  const short: Readonly<Record<number, string>> = {
    8: '\\b',
    9: '\\t',
    10: '\\n',
    12: '\\f',
    13: '\\r',
  };
  let text = `replace(replace(s, '\\', '\\\\'), '"', '\\"')`;
  for (let code = 0; code < 32; code++) {
    const escape = short[code] ?? `\\u${code.toString(16).padStart(4, '0')}`;
    text = `replace(${text}, chr(${String(code)}), '${escape}')`;
  }
  return text;
}
