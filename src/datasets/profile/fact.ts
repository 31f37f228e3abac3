import type { ResultColumn } from '../../sql/query.ts';

/**
 * One line of the second pass: a named fact of one column with a text, a number or a count.
 * `bin` carries its index in `amount`, `top` its rank; `top` and `sample` carry a value in `label`.
 */
export interface Fact {
  readonly fact: string;
  readonly label: string | null;
  readonly amount: number | null;
  readonly count: number;
}

export const FACT_COLUMNS = [
  { name: 'k', type: 'integer' },
  { name: 'fact', type: 'text' },
  { name: 'label', type: 'text' },
  { name: 'amount', type: 'float' },
  { name: 'n', type: 'integer' },
] as const satisfies readonly ResultColumn[];
