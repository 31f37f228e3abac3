import { sql } from '../../sql/sql.ts';
import type { Sql } from '../../sql/query.ts';
import { PROFILE_LIMITS } from './limits.ts';

/**
 * Facts of a text column from its grouped values `g(v, n)`: bounds in binary order, lengths in characters,
 * rows with outer or doubled spaces, and how many distinct values differ from another only by case or
 * outer spaces (no line when there are too many to compare).
 */
export function textFacts(): Sql {
  const { valueLength, caseVariants } = PROFILE_LIMITS;
  return sql`
UNION ALL SELECT 'min', left(min(v), ${valueLength}::BIGINT), NULL, NULL FROM g
UNION ALL SELECT 'max', left(max(v), ${valueLength}::BIGINT), NULL, NULL FROM g
UNION ALL SELECT 'shortest', NULL, NULL, min(length(v)) FROM g
UNION ALL SELECT 'longest', NULL, NULL, max(length(v)) FROM g
UNION ALL SELECT 'characters', NULL, NULL, coalesce(sum(length(v) * n), 0)::BIGINT FROM g WHERE v IS NOT NULL
UNION ALL SELECT 'spaces', NULL, NULL, coalesce(sum(n), 0)::BIGINT FROM g
WHERE v <> trim(v) OR contains(v, '  ')
UNION ALL SELECT 'case-variants', NULL, NULL, coalesce(sum(spellings), 0)::BIGINT
FROM (SELECT count(*) AS spellings FROM g WHERE v IS NOT NULL GROUP BY lower(trim(v)) HAVING count(*) > 1)
WHERE (SELECT count(*) FROM g) <= ${caseVariants}`;
}
