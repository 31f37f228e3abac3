import type { AssertionCheck } from '../storage/records/assertion.ts';
import type { ColumnProfile, ProfileRecord } from '../storage/records/profile.ts';

const AT_MOST = 12;
const CATEGORY_VALUES = 20;
const ROWS_KEPT = 0.9;

/**
 * At most 12 assertions the profiled rows pass, the most telling first: a row count of 90 % of the present one;
 * ids unique; the values of categories with at most 20; no missing values where there are none; and a range for
 * numbers that are never negative. The exact minimum and maximum would fail on the next ordinary row, so the range is
 * 0 to 1 for shares, 0 to 100 for what looks like percent, else 0 to ten times the maximum rounded up to a power of ten.
 * Kinds take turns, so that a wide table does not get 12 of one kind.
 */
export function proposeAssertions(profile: ProfileRecord): readonly AssertionCheck[] {
  if (profile.rowCount === 0) return [];
  const telling = profile.columns.filter(({ constant }) => !constant || profile.rowCount === 1);
  const kinds: readonly (readonly AssertionCheck[])[] = [
    telling.flatMap((column) => unique(column)),
    telling.flatMap((column) => acceptedValues(column)),
    telling.flatMap((column) => range(column)),
    profile.columns
      .filter(({ missing }) => missing === 0)
      .map(({ name }) => ({ kind: 'not-missing', column: name })),
  ];
  const proposed: AssertionCheck[] = [
    { kind: 'row-count', min: Math.max(1, Math.floor(profile.rowCount * ROWS_KEPT)) },
  ];
  const longest = Math.max(...kinds.map(({ length }) => length));
  for (let turn = 0; turn < longest; turn += 1) {
    proposed.push(...kinds.flatMap((kind) => kind.slice(turn, turn + 1)));
  }
  return proposed.slice(0, AT_MOST);
}

function unique({ name, semantic }: ColumnProfile): readonly AssertionCheck[] {
  return semantic === 'id' ? [{ kind: 'unique', column: name }] : [];
}

function acceptedValues({
  name,
  semantic,
  distinct,
  topValues,
}: ColumnProfile): readonly AssertionCheck[] {
  if (semantic !== 'category' && semantic !== 'boolean') return [];
  // A cut or incomplete list would reject values that are there.
  const complete =
    distinct.exact &&
    distinct.count <= CATEGORY_VALUES &&
    topValues.length === distinct.count &&
    topValues.every(({ value }) => value.length < 1_000);
  if (!complete || distinct.count === 0) return [];
  return [{ kind: 'accepted-values', column: name, values: topValues.map(({ value }) => value) }];
}

function range(column: ColumnProfile): readonly AssertionCheck[] {
  const { name, semantic, type, min, max, notFinite } = column;
  if (semantic !== 'number' || type.name === 'text' || notFinite > 0) return [];
  if (!min.defined || !max.defined) return [];
  const [low, high] = [Number(min.value), Number(max.value)];
  if (low < 0) return [];
  const bound = looseBound(high, type.name === 'integer');
  return bound === undefined ? [] : [{ kind: 'range', column: name, min: '0', max: bound }];
}

/** Catches a wrong unit, not an ordinary new record. None where ten times the maximum nears the end of 64 bits. */
function looseBound(high: number, isInteger: boolean): string | undefined {
  if (high <= 1 && !isInteger) return '1';
  if (high > 50 && high <= 100) return '100';
  const zeros = Math.ceil(Math.log10(Math.max(1, high) * 10));
  return zeros > 17 ? undefined : `1${'0'.repeat(zeros)}`;
}
