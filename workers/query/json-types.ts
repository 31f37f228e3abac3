import type { ColumnType } from '../../src/vocabulary/column.ts';
import { JSON_KIND, type JsonCell } from './json-cells.ts';
import { asciiText, doubleOf, momentOf, smallInteger } from './json-values.ts';

const BOOLEAN = 1;
const INTEGER = 2;
/** An integer beyond 64 bits, of at most 38 digits. */
const WIDE = 4;
/** An integer of more than 38 digits, or a number beyond the doubles. */
const HUGE = 8;
/** An integer no double holds exactly. */
const INEXACT = 16;
const FLOAT = 32;
const DATE = 64;
const TIMESTAMP = 128;
const TEXT = 256;
const NESTED = 512;

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

/**
 * What a column holds, found from all of its values. Nulls and missing keys say nothing. The rule:
 * - only true and false: boolean
 * - only integers: integer; beyond 64 bits decimal(38,0); beyond 38 digits text
 * - integers and other numbers: float, unless an integer would lose digits: then text
 * - only ISO dates: date; ISO timestamps, with dates among them or not: timestamp in UTC
 * - only arrays or empty objects: nested
 * - anything else, mixtures and no value at all: text, each value as it is written
 */
export class JsonTypeEvidence {
  #seen = 0;

  add(bytes: Uint8Array, { kind, start, end }: JsonCell): void {
    if (kind === JSON_KIND.string) {
      if ((this.#seen & TEXT) === 0) this.#seen |= stringEvidence(bytes, start, end);
    } else if (kind === JSON_KIND.integer) {
      this.#seen |= integerEvidence(bytes, start, end);
    } else if (kind === JSON_KIND.number) {
      const isFinite = Number.isFinite(doubleOf(bytes, start, end));
      this.#seen |= isFinite ? FLOAT : HUGE;
    } else if (kind === JSON_KIND.escapedString) this.#seen |= TEXT;
    else if (kind === JSON_KIND.nested) this.#seen |= NESTED;
    else if (kind !== JSON_KIND.null) this.#seen |= BOOLEAN;
  }

  /** Whether there was no value but null. */
  get isEmpty(): boolean {
    return this.#seen === 0;
  }

  type(): ColumnType {
    const seen = this.#seen;
    const isOnly = (mask: number): boolean => seen !== 0 && (seen & ~mask) === 0;
    if (isOnly(BOOLEAN)) return { name: 'boolean' };
    if (isOnly(INTEGER | INEXACT)) return { name: 'integer' };
    if (isOnly(INTEGER | WIDE | INEXACT)) return { name: 'decimal', precision: 38, scale: 0 };
    if (isOnly(INTEGER | WIDE | FLOAT)) return { name: 'float' };
    if (isOnly(DATE)) return { name: 'date' };
    if (isOnly(DATE | TIMESTAMP)) return { name: 'timestamp' };
    if (isOnly(NESTED)) return { name: 'nested' };
    return { name: 'text' };
  }
}

function stringEvidence(bytes: Uint8Array, start: number, end: number): number {
  const moment = momentOf(bytes, start, end);
  if (moment === undefined) return TEXT;
  return moment.isDate ? DATE : TIMESTAMP;
}

function integerEvidence(bytes: Uint8Array, start: number, end: number): number {
  if (!Number.isNaN(smallInteger(bytes, start, end))) return INTEGER;
  const text = asciiText(bytes, start, end);
  const value = BigInt(text);
  const nearest = Number(text);
  if (!Number.isFinite(nearest)) return HUGE;
  const isExact = BigInt(nearest) === value;
  const digits = text.startsWith('-') ? text.length - 1 : text.length;
  const size = value >= INT64_MIN && value <= INT64_MAX ? INTEGER : digits <= 38 ? WIDE : HUGE;
  return isExact ? size : size | INEXACT;
}
