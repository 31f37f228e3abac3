import type { ValueCount } from '../../storage/records/profile.ts';
import type { Fact } from './fact.ts';

/** Most frequent first; the query's order by value is kept among equals. */
export function topValues(facts: readonly Fact[]): readonly ValueCount[] {
  return facts
    .flatMap(({ fact, label, count }) =>
      fact === 'top' && label !== null ? [{ value: label, count }] : [],
    )
    .sort((a, b) => b.count - a.count);
}
