import { sql } from '../../sql/sql.ts';
import type { Sql } from '../../sql/query.ts';
import type { FactAggregates } from './fact-lines.ts';
import { PROFILE_LIMITS } from './limits.ts';

/** Facts any column has, from its grouped values `g(k, v, n)`. */
export const VALUE_AGGREGATES: readonly FactAggregates[] = [
  { fact: 'distinct', count: sql`count(v)` },
  { fact: 'present', count: sql`coalesce(sum(n) FILTER (WHERE v IS NOT NULL), 0)` },
];

/** The most frequent values of each column with their rank, ties by value. */
export function topFacts(columnCount: number): Sql {
  return firstValues('top', sql`n DESC, v`, PROFILE_LIMITS.topValues, columnCount);
}

/** Distinct values of each column: those with the smallest hashes, the same ones each time. */
export function sampleFacts(columnCount: number): Sql {
  return firstValues('sample', sql`hash(v), v`, PROFILE_LIMITS.sample, columnCount);
}

function firstValues(fact: string, order: Sql, most: number, columnCount: number): Sql {
  const present = sql`SELECT k, v, n FROM g WHERE v IS NOT NULL`;
  // Of a column alone the engine keeps the first values without sorting all of them.
  const few = columnCount === 1 ? sql`${present} ORDER BY ${order} LIMIT ${most}` : present;
  return sql`SELECT k, ${fact}, left(v::VARCHAR, ${PROFILE_LIMITS.valueLength}::BIGINT), place::DOUBLE, n
FROM (SELECT k, v, n, row_number() OVER (PARTITION BY k ORDER BY ${order}) AS place FROM (${few}))
WHERE place <= ${most}`;
}
