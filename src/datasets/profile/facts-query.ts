import { join } from '../../sql/join.ts';
import { sql } from '../../sql/sql.ts';
import { query, type Query, type Sql } from '../../sql/query.ts';
import type { ColumnTypeName } from '../../vocabulary/column.ts';
import { asDouble } from './as-double.ts';
import { batchRows } from './batch-rows.ts';
import type { ColumnBatch } from './column-batches.ts';
import { FACT_COLUMNS } from './fact.ts';
import { factLines } from './fact-lines.ts';
import { measuredAs } from './measured-as.ts';
import { boundedValues, numberFacts, type NumberBounds } from './number-facts.ts';
import { spellingFacts, TEXT_AGGREGATES } from './text-facts.ts';
import { sampleFacts, topFacts, VALUE_AGGREGATES } from './value-facts.ts';

export interface FactsInput {
  readonly table: string;
  readonly batch: ColumnBatch;
  readonly type: ColumnTypeName;
  /** One a column; none for columns that are no numbers or times. */
  readonly bounds: readonly NumberBounds[];
  /** False for numbers or times with too many distinct values to group. */
  readonly grouped: boolean;
}

/**
 * Second pass over a batch of columns: each is grouped by value once, and every fact is read from the
 * groups; without grouping, moments, outliers and bins row by row. Rows of `FACT_COLUMNS`.
 */
export function factsQuery({ table, batch, type, bounds, grouped }: FactsInput): Query {
  const { columns, sampled } = batch;
  const rows = batchRows(table, columns);
  if (!grouped) {
    const values = sql`(SELECT k, ${asDouble(sql`x`, type)} AS v, 1 AS n FROM ${rows})`;
    return query(sql`WITH ${boundedValues(values, bounds)}\n${numberFacts()}`, FACT_COLUMNS);
  }
  const isText = measuredAs(type) === 'text';
  const known = isText ? [...VALUE_AGGREGATES, ...TEXT_AGGREGATES] : VALUE_AGGREGATES;
  const facts = [factLines(sql`g`, known), topFacts(columns.length)];
  if (sampled) facts.push(sampleFacts(columns.length));
  if (isText) facts.push(spellingFacts());
  let tables: Sql = sql`g AS MATERIALIZED (SELECT k, x AS v, count(*) AS n FROM ${rows} GROUP BY k, x)`;
  if (bounds.length > 0) {
    const values = sql`(SELECT k, ${asDouble(sql`v`, type)} AS v, n FROM g)`;
    tables = sql`${tables},\n${boundedValues(values, bounds)}`;
    facts.push(numberFacts());
  }
  return query(sql`WITH ${tables}\n${join(facts, sql`\nUNION ALL `)}`, FACT_COLUMNS);
}
