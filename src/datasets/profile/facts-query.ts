import { identifier } from '../../sql/identifier.ts';
import { sql } from '../../sql/sql.ts';
import { query, type Query, type Sql } from '../../sql/query.ts';
import type { ColumnSchema } from '../../vocabulary/column.ts';
import { asDouble } from './as-double.ts';
import { FACT_COLUMNS } from './fact.ts';
import { measuredAs } from './measured-as.ts';
import { numberFacts, type NumberBounds } from './number-facts.ts';
import { textFacts } from './text-facts.ts';
import { valueFacts } from './value-facts.ts';

export interface FactsInput {
  readonly table: string;
  readonly column: ColumnSchema;
  /** Ask for distinct values to find a meaning in. */
  readonly sampled: boolean;
  readonly bounds: NumberBounds;
}

/**
 * Second pass over a column: it is grouped by value once, and every fact is read from the groups.
 * Rows of `FACT_COLUMNS`.
 */
export function factsQuery({ table, column, sampled, bounds }: FactsInput): Query {
  const groups = sql`g AS MATERIALIZED (
  SELECT ${identifier(column.name)} AS v, count(*) AS n FROM ${identifier(table)} GROUP BY 1
)`;
  return query(sql`WITH ${groups}${measures(column, sampled, bounds)}`, FACT_COLUMNS);
}

function measures(column: ColumnSchema, sampled: boolean, bounds: NumberBounds): Sql {
  const type = column.type.name;
  switch (measuredAs(type)) {
    case 'text':
      return sql`\n${valueFacts(sampled)}${textFacts()}`;
    case 'values':
      return sql`\n${valueFacts(sampled)}`;
    case 'number':
    case 'time':
      return sql`,
d AS (SELECT ${asDouble(sql`v`, type)} AS v, n FROM g)
${valueFacts(sampled)}${numberFacts(bounds)}`;
  }
}
