import type { ColumnType } from '../vocabulary/column.ts';

/** A value passed beside the text of a query, never inside it. Dates and instants are ISO text and cast in the SQL. */
export type SqlParameter = string | number | bigint | boolean | null;

/** A piece of a query that is neither text nor parameter: printed per dialect at the last moment. */
export type SqlPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'parameter'; readonly value: SqlParameter }
  /** One quoted name, or a path of them (`schema`, `table`); never split at dots. */
  | { readonly kind: 'identifier'; readonly path: readonly string[] }
  /** A constant that must stand in the text (types such as `COPY` options take no parameters). */
  | { readonly kind: 'literal'; readonly value: SqlParameter };

/** A fragment of SQL, made by the `sql` tag. */
export interface Sql {
  readonly parts: readonly SqlPart[];
}

/** A result column the caller expects; checked once when the result arrives. */
export interface ResultColumn {
  readonly name: string;
  readonly type: ColumnType['name'];
}

/** A whole query with the columns it must return. */
export interface Query extends Sql {
  readonly columns: readonly ResultColumn[];
}

/** A fragment that is a whole query, with the columns it must return. */
export function query(text: Sql, columns: readonly ResultColumn[]): Query {
  return { parts: text.parts, columns };
}
