import type { ColumnSchema, ColumnType } from '../../../vocabulary/column.ts';
import { DEBT_KINDS, type DebtKind } from '../../../vocabulary/debt-kind.ts';
import type { ContentHash, Digest } from '../../../vocabulary/digest.ts';
import type { Instant, LocalDate } from '../../../vocabulary/instant.ts';
import type { ObjectKind, ObjectRef } from '../../../vocabulary/object-ref.ts';
import type { Reason, Stated } from '../../../vocabulary/stated.ts';
import { formOf, matching, object, oneOf, text, wordOf, type Shape } from './shape.ts';

/** The words of the vocabulary as they look in a file. */
export const flag: Shape<boolean> = (value): value is boolean => typeof value === 'boolean';
export const number: Shape<number> = (value): value is number => Number.isFinite(value);
export const count: Shape<number> = (value): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
export const whole: Shape<number> = (value): value is number => Number.isSafeInteger(value);

export const instant: Shape<Instant> = (value): value is Instant =>
  typeof value === 'string' &&
  /^([+-]\d\d)?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));
export const day = matching<LocalDate>(/^\d{4}-\d\d-\d\d$/);
export const digest = matching<Digest>(/^sha256:[0-9a-f]{64}$/);
export const contentHash = matching<ContentHash>(/^content\/1:[0-9a-f:]{1,200}$/);
export const hexHash = matching<string>(/^[0-9a-f]{64}$/);

export const debtKind: Shape<DebtKind> = oneOf(DEBT_KINDS);

export const objectRef = object<ObjectRef>({
  kind: wordOf<ObjectKind>({
    workspace: true,
    person: true,
    source: true,
    dataset: true,
    version: true,
    column: true,
    assertion: true,
    item: true,
    report: true,
    setting: true,
  }),
  id: text(),
});

const plainType = <N extends ColumnType['name']>(name: N) => {
  const named = oneOf([name]);
  return (value: unknown): value is { readonly name: N } =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 1 &&
    named(Reflect.get(value, 'name'));
};

export const columnType = formOf<ColumnType, 'name'>('name', {
  boolean: plainType('boolean'),
  integer: plainType('integer'),
  float: plainType('float'),
  decimal: object<Extract<ColumnType, { readonly name: 'decimal' }>>({
    name: oneOf(['decimal']),
    precision: count,
    scale: count,
  }),
  text: plainType('text'),
  date: plainType('date'),
  time: plainType('time'),
  timestamp: plainType('timestamp'),
  bytes: plainType('bytes'),
  nested: plainType('nested'),
});

export const columnSchema = object<ColumnSchema>({ name: text(), type: columnType });

/** Reasons are a growing list of words with small facts; the screens have a sentence for each. */
const reason: Shape<Reason> = (value): value is Reason =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'code') === 'string' &&
  Object.values(value).every((fact) => typeof fact === 'string' || Number.isFinite(fact));

export function statedOf<T>(shape: Shape<T>): Shape<Stated<T>> {
  const defined = object<{ readonly defined: true; readonly value: unknown }>({
    defined: oneOf([true]),
    value: (value): value is unknown => shape(value),
  });
  const undefinedBecause = object<{ readonly defined: false; readonly because: Reason }>({
    defined: oneOf([false]),
    because: reason,
  });
  return (value): value is Stated<T> => defined(value) || undefinedBecause(value);
}
