import { notDefined, stated, type Stated } from '../../vocabulary/stated.ts';
import type { Fact } from './fact.ts';
import { PROFILE_LIMITS } from './limits.ts';
import type { Measures } from './measures.ts';
import { valuesProfile } from './values-profile.ts';

/** Profile of a text column: its values, bounds, lengths, spaces and spellings. */
export function textProfile(
  facts: readonly Fact[],
  present: number,
  rowCount: number,
): Measures['profile'] {
  const values = valuesProfile(facts, present, rowCount, 'text');
  if (present === 0) return values;
  const count = (name: string): number => facts.find(({ fact }) => fact === name)?.count ?? 0;
  const bound = (name: string): Stated<string> =>
    stated(facts.find(({ fact }) => fact === name)?.label ?? '');
  const compared = values.distinct.count < PROFILE_LIMITS.caseVariants;
  return {
    ...values,
    min: bound('min'),
    max: bound('max'),
    lengths: stated({
      min: count('shortest'),
      max: count('longest'),
      mean: count('characters') / present,
    }),
    spaces: stated(count('spaces')),
    caseVariants: compared
      ? stated(count('case-variants'))
      : notDefined({ code: 'too-large', limit: '50,000 distinct values' }),
  };
}
