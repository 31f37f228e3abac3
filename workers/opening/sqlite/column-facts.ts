import type { ColumnType } from '../../../src/vocabulary/column.ts';

/** How many values of a column are of which kind, and what the texts among them look like. */
export interface ColumnFacts {
  readonly name: string;
  /** The type's text in the table's declaration; empty where there is none. */
  readonly declared: string;
  readonly integers: number;
  readonly reals: number;
  readonly texts: number;
  readonly blobs: number;
  readonly dates: number;
  readonly timestamps: number;
  readonly flags: number;
  /** Integers that a double does not hold. */
  readonly large: number;
}

/** The counts of `ColumnFacts` for one column, in the order of `FACTS`. */
export const FACTS = [
  'integers',
  'reals',
  'texts',
  'blobs',
  'dates',
  'timestamps',
  'flags',
  'large',
] as const;

const DIGITS = (count: number) => '[0-9]'.repeat(count);
const DATE = `${DIGITS(4)}-${DIGITS(2)}-${DIGITS(2)}`;
const CLOCK = `${DIGITS(2)}:${DIGITS(2)}:${DIGITS(2)}`;

/** The SQL of those counts, for a column whose quoted name is given. */
export function factsOf(column: string): string {
  const isText = `typeof(${column}) = 'text'`;
  const count = (condition: string) => `coalesce(sum(${condition}), 0)`;
  const moment = `${isText} AND (${column} GLOB '${DATE}[ T]${CLOCK}' OR ${column} GLOB '${DATE}[ T]${CLOCK}.${DIGITS(1)}*')`;
  const rest = `substr(${column}, 21) NOT GLOB '*[^0-9]*' AND length(${column}) <= 26`;
  return [
    count(`typeof(${column}) = 'integer'`),
    count(`typeof(${column}) = 'real'`),
    count(isText),
    count(`typeof(${column}) = 'blob'`),
    count(`${isText} AND ${column} GLOB '${DATE}' AND date(${column}) = ${column}`),
    count(
      `${moment} AND ${rest} AND strftime('%Y-%m-%d %H:%M:%S', ${column}) = replace(substr(${column}, 1, 19), 'T', ' ')`,
    ),
    count(`typeof(${column}) = 'integer' AND ${column} IN (0, 1)`),
    count(
      `typeof(${column}) = 'integer' AND ${column} NOT BETWEEN -9007199254740992 AND 9007199254740992`,
    ),
  ].join(', ');
}

/**
 * The type that keeps every value. The declared type decides only where values leave a choice: 0 and 1
 * in a boolean column, texts in a date column, no value at all.
 */
export function typeOfFacts(facts: ColumnFacts): ColumnType {
  const { integers, reals, texts, blobs, dates, timestamps, flags, large } = facts;
  const declared = facts.declared.toUpperCase();
  const filled = integers + reals + texts + blobs;
  if (filled === 0) return declaredType(declared);
  if (blobs === filled) return { name: 'bytes' };
  if (integers === filled) {
    return { name: flags === filled && declared.includes('BOOL') ? 'boolean' : 'integer' };
  }
  if (integers + reals === filled && large === 0) return { name: 'float' };
  if (/DATE|TIME/.test(declared)) {
    if (dates === filled) return { name: 'date' };
    if (dates + timestamps === filled) return { name: 'timestamp' };
  }
  return { name: 'text' };
}

/** SQLite's own rules of affinity, and the words it knows no type for. */
function declaredType(declared: string): ColumnType {
  if (declared.includes('BOOL')) return { name: 'boolean' };
  if (declared.includes('INT')) return { name: 'integer' };
  if (/CHAR|CLOB|TEXT/.test(declared)) return { name: 'text' };
  if (declared.includes('BLOB')) return { name: 'bytes' };
  if (/REAL|FLOA|DOUB/.test(declared)) return { name: 'float' };
  if (/TIMESTAMP|DATETIME/.test(declared)) return { name: 'timestamp' };
  return { name: declared.includes('DATE') ? 'date' : 'text' };
}

/** Whether values of several kinds became text. */
export function isMixed({ integers, reals, texts, blobs }: ColumnFacts): boolean {
  const numbers = integers + reals;
  return [numbers, texts, blobs].filter((count) => count > 0).length > 1;
}
