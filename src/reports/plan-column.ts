import type { ColumnProfile } from '../storage/records/profile.ts';
import type { DataClass } from '../vocabulary/data-class.ts';
import { hideSmallGroups, isSmallGroup } from './hide-small-groups.ts';
import type { ReportColumn } from './report-schema.ts';

/**
 * What may be told of a column of a table of `rows` rows. Values are named for categories that are
 * not personal and not unclassified-but-likely personal; the missing rows are a group like any other.
 * The number of distinct values is hidden where rows minus it would tell a group under `threshold`.
 */
export function planColumn(
  column: ColumnProfile,
  dataClass: DataClass | null,
  rows: number,
  threshold: number,
): ReportColumn {
  const { missing } = column;
  const present = rows - missing;
  const distinct = column.distinct.count;
  const values =
    mayNameValues(column, dataClass) && !isSmallGroup(present, threshold) ? column.topValues : [];
  const missingRows = { value: '', count: missing };
  const partition = [...values, ...(missing > 0 ? [missingRows] : [])];
  const shown = hideSmallGroups(partition, rows, threshold);
  const distinctTells =
    isSmallGroup(present, threshold) ||
    (values.length === 0 &&
      (isSmallGroup(present - distinct, threshold) || isSmallGroup(rows - distinct, threshold)));
  return {
    ...told(column, dataClass),
    missing: missing > 0 && !shown.groups.includes(missingRows) ? null : missing,
    distinct: distinctTells ? null : distinct,
    groups: shown.groups.filter((group) => group !== missingRows),
    hiddenGroups: shown.hidden + Number(distinctTells),
  };
}

/** A column of a table that is itself a group under the threshold: no count at all. */
export function planHiddenColumn(column: ColumnProfile, dataClass: DataClass | null): ReportColumn {
  return {
    ...told(column, dataClass),
    missing: null,
    distinct: null,
    groups: [],
    hiddenGroups: 0,
  };
}

function told({ name, type, semantic }: ColumnProfile, dataClass: DataClass | null) {
  return { name, type: type.name, semantic, dataClass };
}

function mayNameValues(column: ColumnProfile, dataClass: DataClass | null): boolean {
  const isHarmless =
    dataClass === null
      ? column.personal === 'no'
      : dataClass === 'not-personal' || dataClass === 'internal';
  return isHarmless && (column.semantic === 'category' || column.semantic === 'boolean');
}
