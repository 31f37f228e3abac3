import type { JsonPath } from './json-paths.ts';

/** What a value is, as far as its bytes say it without being parsed. */
export const JSON_KIND = {
  null: 0,
  true: 1,
  false: 2,
  /** Digits only, not `-0`. */
  integer: 3,
  /** With fraction or exponent, or `-0`. */
  number: 4,
  string: 5,
  escapedString: 6,
  /** An array, or an object without members. */
  nested: 7,
} as const;

/** A value found in a record: bytes `start` to `end` of the window, without the quotes of a string. */
export interface JsonCell {
  readonly path: JsonPath;
  readonly kind: number;
  readonly start: number;
  readonly end: number;
}

/** Thrown when the window ends inside a value: read more and scan the record again. */
export const NEED_MORE = new Error('the window ends inside a value');

/** The text is not JSON at byte `at` of the window, or too deep there. */
export class JsonSyntax extends Error {
  readonly at: number;
  readonly tooDeep: boolean;

  constructor(message: string, at: number, tooDeep = false) {
    super(message);
    this.at = at;
    this.tooDeep = tooDeep;
  }
}
