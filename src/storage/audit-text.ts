import canonicalize from 'canonicalize';
import { storageError } from './storage-error.ts';

/** Plain JSON, the only thing that has a canonical form here. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Canonical JSON (RFC 8785) of plain JSON. Texts are brought to NFC first.
 * Throws `STO_AUDIT_TEXT` for a lone surrogate and `STO_AUDIT_DETAIL` for a number without exact form.
 */
export function canonicalText(value: Json): string {
  const text = canonicalize(normalised(value));
  if (text === undefined) throw new TypeError('plain JSON always has a canonical form');
  return text;
}

function normalised(value: Json): Json {
  if (typeof value === 'string') return normalisedText(value);
  if (typeof value === 'number') return exactNumber(value);
  if (value === null || typeof value === 'boolean') return value;
  if (isList(value)) return value.map(normalised);
  if (!isPlain(value)) throw storageError('STO_AUDIT_DETAIL', 'A value is no plain JSON');
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [normalisedText(key), normalised(member)]),
  );
}

function normalisedText(text: string): string {
  if (/\p{Surrogate}/u.test(text)) {
    throw storageError('STO_AUDIT_TEXT', 'A text holds half a character');
  }
  return text.normalize('NFC');
}

function exactNumber(value: number): number {
  if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))) {
    return value;
  }
  throw storageError('STO_AUDIT_DETAIL', `${value} has no exact form in the audit log`);
}

/** Refuses Map, Date, functions and undefined, which would vanish or change on the way to text. */
function isPlain(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && Object.prototype.toString.call(value) === '[object Object]';
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
