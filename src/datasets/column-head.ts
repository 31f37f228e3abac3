import type { ColumnShape } from '../charts/column-shape.ts';
import type { ColumnProfile } from '../storage/records/profile.ts';
import { formatCount } from '../ui/format-count.ts';
import { formatNumber } from '../ui/format-number.ts';
import { formatPercent } from '../ui/format-percent.ts';
import type { GridColumn } from '../ui/grid-column.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';

export interface ColumnHead {
  readonly column: GridColumn;
  readonly shape?: ColumnShape;
  /** The finding in a few words, "4 values, 2.1 % missing". */
  readonly note: string;
}

const NUMERIC = new Set(['integer', 'float', 'decimal']);

/** A column of the grid with what its profile says of it. */
export function columnHead(
  { name, type }: ColumnSchema,
  profile: ColumnProfile | undefined,
  rowCount: number,
): ColumnHead {
  const isNumeric = NUMERIC.has(type.name);
  const column: GridColumn = {
    id: name,
    label: name,
    align: isNumeric && profile?.semantic !== 'id' ? 'end' : 'start',
    width: Math.min(Math.max(134, name.length * 8 + 48), 260),
    ...(profile?.semantic === 'id' ? { mono: true } : {}),
  };
  if (profile === undefined) return { column, note: type.name };
  const shape = shapeOf(profile, rowCount);
  return { column, note: noteOf(profile, rowCount), ...(shape === undefined ? {} : { shape }) };
}

function shapeOf(profile: ColumnProfile, rowCount: number): ColumnShape | undefined {
  const present = rowCount - profile.missing;
  if (present === 0) return undefined;
  const { semantic, histogram, topValues, lengths, distinct } = profile;
  if (semantic === 'id') return { kind: 'id', unique: Math.min(distinct.count / present, 1) };
  const isListed = semantic === 'category' || semantic === 'boolean';
  if (histogram.defined && !isListed) return { kind: 'bars', counts: histogram.value.counts };
  if (isListed || distinct.count <= topValues.length) {
    const parts = topValues.map(({ value, count }) => ({ label: value, count }));
    const listed = parts.reduce((sum, { count }) => sum + count, 0);
    return { kind: 'segments', parts, rest: Math.max(present - listed, 0) };
  }
  return lengths.defined ? { kind: 'lengths', ...lengths.value } : undefined;
}

function noteOf(profile: ColumnProfile, rowCount: number): string {
  const missing = missingNote(profile.missing, rowCount);
  if (profile.personal !== 'no') return `personal data?${missing}`;
  const { min, max, semantic, distinct, constant } = profile;
  if (constant) return `one value only${missing}`;
  const isRange = (semantic === 'number' || semantic === 'date') && min.defined && max.defined;
  if (isRange) return `${shortened(min.value)} to ${shortened(max.value)}${missing}`;
  return `${distinct.exact ? '' : 'about '}${formatCount(distinct.count, 'value')}${missing}`;
}

function missingNote(missing: number, rowCount: number): string {
  if (missing === 0 || rowCount === 0) return '';
  const percent = (missing / rowCount) * 100;
  return `, ${percent < 0.1 ? 'under 0.1 %' : formatPercent(percent)} missing`;
}

/** Numbers with separators, timestamps as their date, other text as it is. */
function shortened(text: string): string {
  const number = Number(text);
  if (text.trim() !== '' && !Number.isNaN(number)) return formatNumber(number, { significant: 6 });
  return /^\d{4}-\d{2}-\d{2}[ T]/.test(text) ? text.slice(0, 10) : text;
}
