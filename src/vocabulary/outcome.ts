import type { FlatError } from './paydown-error.ts';

/** What a worker or the relay answers: a value, or an error that keeps its code. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: FlatError };
