import { storageError } from '../storage-error.ts';

const DEEPEST = 64;
/** Names that reach into the prototype when an object is copied carelessly. */
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The value of one line of JSON, as UTF-8. Throws `STO_BACKUP_REFUSED` for what is no JSON, deeper
 * than 64, or has a key that reaches into a prototype.
 */
export function parseJsonLine(bytes: Uint8Array, where: string): unknown {
  const value = parsed(bytes, where);
  if (!isPlain(value, 0)) {
    throw storageError('STO_BACKUP_REFUSED', 'A value is nested too deep or has a refused key', {
      where,
    });
  }
  return value;
}

/**
 * One line of JSON for a record, without the line feed. Throws `STO_BACKUP_ROW` for a value that would
 * come back as another one.
 */
export function jsonLine(value: unknown, where: string): string {
  if (!isPlain(value, 0)) {
    throw storageError('STO_BACKUP_ROW', 'A record cannot be written as JSON', { where });
  }
  return JSON.stringify(value);
}

function parsed(bytes: Uint8Array, where: string): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return JSON.parse(text);
  } catch (cause) {
    throw storageError('STO_BACKUP_REFUSED', 'A line is no JSON', { where, cause });
  }
}

/** Null, booleans, texts, finite numbers, and lists and objects of them. Undefined members count as absent. */
function isPlain(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth === DEEPEST) return false;
  if (Array.isArray(value)) return value.every((member) => isPlain(member, depth + 1));
  if (Object.prototype.toString.call(value) !== '[object Object]') return false;
  return Object.entries(value).every(
    ([key, member]) =>
      !REFUSED_KEYS.has(key) && (member === undefined || isPlain(member, depth + 1)),
  );
}
