import { csvRecord, type CsvBytes, type CsvRecord } from './csv-record.ts';

/** How a CSV file is cut into lines and values, found at its start. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
  /** Lines before the head. */
  readonly skipRows: number;
  readonly columnCount: number;
  /**
   * Whether the engine would lose its way at the start: a record with too few or too many values, quotes
   * that do not close, line ends of more than one kind, a record of several lines above the head.
   */
  readonly isRagged: boolean;
}

const SAMPLE_BYTES = 262_144;
const DELIMITERS = [',', ';', '\t', '|'];
/** Signs that texts hold too: they count only where every line has the same number of them. */
const RARE_DELIMITERS = ['\x01', '\x1f', '^', '~', '¦'];
const QUOTES = [
  { quote: '"', escape: '"' },
  { quote: '"', escape: '\\' },
  { quote: "'", escape: "'" },
  { quote: "'", escape: '\\' },
];
/** Below this the lines have no shape in common. */
const LEAST_SCORE = 0.2;
/** A table rarely starts with lines that have fewer values than it. */
const PREAMBLE_PENALTY = 0.8;

interface Shape extends CsvDialect {
  readonly score: number;
}

/**
 * The delimiter and quotes under which most records at the start of the file have the same number of
 * values, two or more; undefined where there are none.
 */
export async function csvDialect(file: Blob): Promise<CsvDialect | undefined> {
  const bytes = new Uint8Array(await file.slice(0, SAMPLE_BYTES).arrayBuffer());
  const isWhole = file.size <= SAMPLE_BYTES;
  let best: Shape | undefined;
  for (const quotes of QUOTES) {
    for (const delimiter of DELIMITERS) {
      const shape = shapeOf(bytes, { delimiter, ...quotes }, isWhole);
      if (shape !== undefined && shape.score > (best?.score ?? LEAST_SCORE)) best = shape;
    }
  }
  return best ?? rareDialect(bytes, isWhole);
}

function rareDialect(bytes: Uint8Array, isWhole: boolean): CsvDialect | undefined {
  for (const delimiter of RARE_DELIMITERS) {
    const shape = shapeOf(bytes, { delimiter, quote: '"', escape: '"' }, isWhole);
    if (shape !== undefined && !shape.isRagged && shape.skipRows === 0) return shape;
  }
  return undefined;
}

/** A dialect as `csvRecord` wants it. */
export function csvBytes({
  delimiter,
  quote,
  escape,
}: Pick<CsvDialect, 'delimiter' | 'quote' | 'escape'>): CsvBytes {
  return {
    delimiter: new TextEncoder().encode(delimiter),
    quote: quote.charCodeAt(0),
    escape: escape.charCodeAt(0),
  };
}

function shapeOf(
  bytes: Uint8Array,
  dialect: Pick<CsvDialect, 'delimiter' | 'quote' | 'escape'>,
  isWhole: boolean,
): Shape | undefined {
  const records = recordsOf(bytes, csvBytes(dialect), isWhole);
  const isUsual = dialect.quote === '"' && dialect.escape === '"';
  if (!isUsual && records.every(({ record }) => record.quoted === 0)) return undefined;
  const most = commonest(records.map(({ record }) => (record.fault ? 0 : record.fields)));
  const isTable = ({ record }: Placed) => record.fields >= most && record.fault === undefined;
  const closesLines = records
    .filter((placed) => isTable(placed))
    .every(({ record }) => record.endsEmpty);
  // Rows that all end with a delimiter have one value less, as their head may show.
  const columnCount = closesLines && records[0]?.record.fields === most - 1 ? most - 1 : most;
  const at = records.findIndex(
    ({ record }) => record.fault === undefined && record.fields >= columnCount,
  );
  const head = records[at];
  if (columnCount < 2 || head === undefined) return undefined;
  const table = records.slice(at);
  const fitting = table.filter(({ record }) => fits(record, columnCount)).length;
  return {
    ...dialect,
    skipRows: at === 0 ? 0 : head.line - 1,
    // A head with more names than the rows have values: none of the names may get lost.
    columnCount: fits(head.record, columnCount) ? columnCount : head.record.fields,
    isRagged:
      fitting < table.length ||
      hasMixedEnds(bytes, records) ||
      records.slice(0, at).some(({ record, start }) => lineBreaks(bytes, start, record.end) > 0),
    score:
      ((fitting / records.length) * (columnCount - 1) * (at === 0 ? 1 : PREAMBLE_PENALTY)) /
      columnCount,
  };
}

interface Placed {
  readonly record: CsvRecord;
  /** Where it starts. */
  readonly start: number;
  /** Of its first character, from 1. */
  readonly line: number;
}

/** The records that are not blank; the last is left out where it may go on after the sample. */
function recordsOf(bytes: Uint8Array, dialect: CsvBytes, isWhole: boolean): Placed[] {
  const records: Placed[] = [];
  let line = 1;
  for (let at = 0; at < bytes.length;) {
    const record = csvRecord(bytes, at, dialect, isWhole);
    if (record === undefined) break;
    if (record.end > at) records.push({ record, start: at, line });
    line += lineBreaks(bytes, at, record.next);
    at = record.next;
  }
  return records;
}

/** Whether some records end with one kind of line break and some with another. */
function hasMixedEnds(bytes: Uint8Array, records: readonly Placed[]): boolean {
  const ends = new Set(
    records
      .filter(({ record }) => record.next > record.end)
      .map(({ record: { end, next } }) => 2 * (next - end) + (bytes[end] === 10 ? 1 : 0)),
  );
  return ends.size > 1;
}

/** Line breaks between two places: of either kind, a pair counts once. */
export function lineBreaks(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    if (bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10)) count += 1;
  }
  return count;
}

/** Whether a record has this many values; an empty one more after the last delimiter is none. */
export function fits({ fields, endsEmpty, fault }: CsvRecord, columnCount: number): boolean {
  if (fault !== undefined) return false;
  return fields === columnCount || (endsEmpty && fields === columnCount + 1);
}

function commonest(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, times] of seen) if (count > 0 && times > (seen.get(best) ?? 0)) best = count;
  return best;
}
