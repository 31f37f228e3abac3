import type { ColumnShape } from '../charts/column-shape.ts';
import type { ColumnProfile } from '../storage/records/profile.ts';
import { formatCount } from '../ui/format-count.ts';
import { formatNumber } from '../ui/format-number.ts';
import { formatPercent } from '../ui/format-percent.ts';
import type { GridColumn } from '../ui/grid-column.ts';
import type { ColumnSchema, ColumnTypeName } from '../vocabulary/column.ts';
import type { SemanticType } from '../vocabulary/semantic-type.ts';
import { valueText } from './value-text.ts';

export interface ColumnHead {
  readonly column: GridColumn;
  readonly shape?: ColumnShape;
  /** The finding in a few words, one fact a line when they do not fit in one: "4 values", "2.1 % missing". */
  readonly notes: readonly string[];
}

const NUMERIC = new Set(['integer', 'float', 'decimal']);
const NARROWEST = 134;
const WIDEST = 300;
const CHARACTER = 6.6;
const NAME_CHARACTER = 7.4;
const PADDING = 22;
const NUMBER_LENGTH = 14;

const WORDS: Readonly<Record<SemanticType, string>> = {
  id: 'id',
  category: 'category',
  number: 'number',
  date: 'date',
  text: 'text',
  boolean: 'true or false',
  'e-mail': 'e-mail',
  phone: 'phone',
  iban: 'IBAN',
  card: 'card',
  ip: 'IP address',
  url: 'link',
  other: 'other',
};

/** A column of the grid with what its profile says of it. */
export function columnHead(
  { name, type }: ColumnSchema,
  profile: ColumnProfile | undefined,
  rowCount: number,
): ColumnHead {
  const isNumeric = NUMERIC.has(type.name);
  const word = profile === undefined ? type.name : WORDS[profile.semantic];
  const notes = profile === undefined ? [] : notesOf(profile, rowCount);
  const column: GridColumn = {
    id: name,
    label: name,
    word,
    align: isNumeric && profile?.semantic !== 'id' ? 'end' : 'start',
    width: widthOf(name, word, notes),
    ...(profile?.semantic === 'id' ? { mono: true } : {}),
  };
  const shape = profile === undefined ? undefined : shapeOf(profile, rowCount);
  return { column, notes, ...(shape === undefined ? {} : { shape }) };
}

/** Wide enough for name and word beside one another, and for the longest note. */
function widthOf(name: string, word: string, notes: readonly string[]): number {
  const head = name.length * NAME_CHARACTER + word.length * CHARACTER + 24;
  const note = Math.max(0, ...notes.map(({ length }) => length)) * CHARACTER;
  return Math.round(Math.min(Math.max(NARROWEST, head + PADDING, note + PADDING), WIDEST));
}

function shapeOf(profile: ColumnProfile, rowCount: number): ColumnShape | undefined {
  const present = rowCount - profile.missing;
  if (present === 0) return undefined;
  const { semantic, histogram, topValues, lengths, distinct } = profile;
  if (semantic === 'id') return { kind: 'id', unique: Math.min(distinct.count / present, 1) };
  const isListed = semantic === 'category' || semantic === 'boolean';
  if (histogram.defined && !isListed) return { kind: 'bars', counts: histogram.value.counts };
  if (isListed || distinct.count <= topValues.length) {
    const parts = topValues.map(({ value, count }) => ({
      label: valueText(value, profile.name),
      count,
    }));
    const listed = parts.reduce((sum, { count }) => sum + count, 0);
    return { kind: 'segments', parts, rest: Math.max(present - listed, 0) };
  }
  return lengths.defined ? { kind: 'lengths', ...lengths.value } : undefined;
}

function notesOf(profile: ColumnProfile, rowCount: number): readonly string[] {
  const missing = missingNote(profile.missing, rowCount);
  const finding = profile.missing === rowCount ? undefined : findingOf(profile);
  return [finding, missing].filter((note) => note !== undefined);
}

function findingOf(profile: ColumnProfile): string {
  if (profile.personal !== 'no') return 'personal data?';
  const { min, max, semantic, distinct, constant, name, type } = profile;
  if (constant) return 'one value only';
  if (semantic === 'number' || semantic === 'date') {
    if (min.defined && max.defined) {
      return `${boundText(min.value, name, type.name)} to ${boundText(max.value, name, type.name)}`;
    }
  }
  return `${distinct.exact ? '' : 'about '}${formatCount(distinct.count, 'value')}`;
}

function missingNote(missing: number, rowCount: number): string | undefined {
  if (missing === 0 || rowCount === 0) return undefined;
  if (missing === rowCount) return 'all missing';
  const percent = (missing / rowCount) * 100;
  if (percent < 0.1) return 'under 0.1 % missing';
  return percent > 99.9 ? 'over 99.9 % missing' : `${formatPercent(percent)} missing`;
}

/** A bound with all its digits; one too long for a head is cut, and says so. */
function boundText(text: string, columnName: string, type: ColumnTypeName): string {
  if (type === 'timestamp') return valueText(text.slice(0, 10), columnName);
  const exact = valueText(text, columnName);
  const number = Number(text);
  if (exact.length <= NUMBER_LENGTH || Number.isNaN(number)) return exact;
  return `about ${formatNumber(number, { significant: 6 })}`;
}
