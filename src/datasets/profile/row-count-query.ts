import { identifier } from '../../sql/identifier.ts';
import { query, type Query } from '../../sql/query.ts';
import { sql } from '../../sql/sql.ts';

export function rowCountQuery(table: string): Query {
  return query(sql`SELECT count(*) AS n FROM ${identifier(table)}`, [
    { name: 'n', type: 'integer' },
  ]);
}
