import { identifier } from '../sql/identifier.ts';
import { join } from '../sql/join.ts';
import type { Sql } from '../sql/query.ts';
import { sql } from '../sql/sql.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';

const MASK = '•••';
/** First characters that make a spreadsheet run a cell as a formula. */
const FORMULA_START = '^[=+\\-@\\t\\r]';

export interface ExportShape {
  readonly table: string;
  readonly schema: readonly ColumnSchema[];
  /** Columns whose values are replaced by a mask; missing values stay missing. */
  readonly masked: ReadonlySet<string>;
  /** Puts an apostrophe before texts and column names that a spreadsheet would run as formulas. */
  readonly defuse: boolean;
}

/** The rows of a version as they leave, in the order of the file. */
export function exportQuery({ table, schema, masked, defuse }: ExportShape): Sql {
  const columns = schema.map(({ name, type }) => {
    const column = identifier(name);
    const head = identifier(defuse && new RegExp(FORMULA_START).test(name) ? `'${name}` : name);
    if (masked.has(name)) {
      return sql`CASE WHEN ${column} IS NULL THEN NULL ELSE CAST(${MASK} AS VARCHAR) END AS ${head}`;
    }
    if (defuse && type.name === 'text') {
      return sql`CASE WHEN regexp_matches(${column}, ${FORMULA_START}) THEN concat(chr(39), ${column}) ELSE ${column} END AS ${head}`;
    }
    return sql`${column} AS ${head}`;
  });
  return sql`SELECT ${join(columns)} FROM ${identifier(table)} ORDER BY rowid`;
}
