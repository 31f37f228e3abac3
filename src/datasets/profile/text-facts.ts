import { sql } from '../../sql/sql.ts';
import type { Sql } from '../../sql/query.ts';
import type { FactAggregates } from './fact-lines.ts';
import { PROFILE_LIMITS } from './limits.ts';

/**
 * Facts of a text column from its grouped values `g(k, v, n)`: bounds in binary order, lengths in
 * characters, rows with outer or doubled spaces.
 */
export const TEXT_AGGREGATES: readonly FactAggregates[] = [
  { fact: 'min', label: sql`left(min(v), ${PROFILE_LIMITS.valueLength}::BIGINT)` },
  { fact: 'max', label: sql`left(max(v), ${PROFILE_LIMITS.valueLength}::BIGINT)` },
  { fact: 'shortest', count: sql`min(length(v))` },
  { fact: 'longest', count: sql`max(length(v))` },
  { fact: 'characters', count: sql`coalesce(sum(length(v) * n), 0)` },
  {
    fact: 'spaces',
    count: sql`coalesce(sum(n) FILTER (WHERE v <> trim(v) OR contains(v, '  ')), 0)`,
  },
];

/**
 * How many distinct values differ from another only by case or outer spaces; no line when there are none,
 * or too many to compare.
 */
export function spellingFacts(): Sql {
  return sql`SELECT k, 'case-variants', NULL, NULL, sum(spellings)::BIGINT FROM (
  SELECT k, count(*) AS spellings FROM g
  WHERE v IS NOT NULL AND k IN (SELECT k FROM g GROUP BY k HAVING count(*) <= ${PROFILE_LIMITS.caseVariants})
  GROUP BY k, lower(trim(v)) HAVING count(*) > 1
) GROUP BY k`;
}
