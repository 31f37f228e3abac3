import { join } from '../../sql/join.ts';
import type { Sql } from '../../sql/query.ts';
import { sql } from '../../sql/sql.ts';

/** Aggregates behind one fact. What is left out is NULL. */
export interface FactAggregates {
  readonly fact: string;
  readonly label?: Sql;
  readonly amount?: Sql;
  readonly count?: Sql;
}

/** Facts of each column of `from`, all read in one scan of it: rows of `FACT_COLUMNS`. */
export function factLines(from: Sql, facts: readonly FactAggregates[]): Sql {
  const nothing = sql`NULL`;
  const names = join(facts.map(({ fact }) => sql`${fact}`));
  const labels = join(facts.map(({ label = nothing }) => sql`${label}::VARCHAR`));
  const amounts = join(facts.map(({ amount = nothing }) => sql`${amount}::DOUBLE`));
  const counts = join(facts.map(({ count = nothing }) => sql`${count}::BIGINT`));
  return sql`SELECT k, unnest([${names}]) AS fact, unnest([${labels}]) AS label,
  unnest([${amounts}]) AS amount, unnest([${counts}]) AS n
FROM ${from} GROUP BY k`;
}
