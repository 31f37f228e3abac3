import type { ValueCount } from '../../storage/records/profile.ts';
import type { Fact } from './fact.ts';

/** Most frequent first, equals by value: the order of their ranks. */
export function topValues(facts: readonly Fact[]): readonly ValueCount[] {
  return facts
    .flatMap(({ fact, label, amount, count }) =>
      fact === 'top' && label !== null ? [{ rank: amount ?? 0, value: label, count }] : [],
    )
    .sort((a, b) => a.rank - b.rank)
    .map(({ value, count }) => ({ value, count }));
}
