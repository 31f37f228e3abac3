import { join } from '../../sql/join.ts';
import { sql } from '../../sql/sql.ts';
import type { Sql } from '../../sql/query.ts';
import { PROFILE_LIMITS } from './limits.ts';

/**
 * Facts any column has, from its grouped values `g(v, n)`: distinct, present, top values,
 * and a sample of distinct values with the smallest hashes when `sampled`.
 */
export function valueFacts(sampled: boolean): Sql {
  const { valueLength, topValues, sample } = PROFILE_LIMITS;
  const facts = [
    sql`SELECT 'distinct' AS fact, NULL::VARCHAR AS label, NULL::DOUBLE AS amount, count(v) AS n FROM g`,
    sql`SELECT 'present', NULL, NULL, coalesce(sum(n), 0)::BIGINT FROM g WHERE v IS NOT NULL`,
    sql`(SELECT 'top', left(v::VARCHAR, ${valueLength}::BIGINT), NULL, n FROM g WHERE v IS NOT NULL
ORDER BY n DESC, v LIMIT ${topValues})`,
  ];
  if (sampled) {
    facts.push(sql`(SELECT 'sample', left(v::VARCHAR, ${valueLength}::BIGINT), NULL, n FROM g WHERE v IS NOT NULL
ORDER BY hash(v), v LIMIT ${sample})`);
  }
  return join(facts, sql`\nUNION ALL `);
}
