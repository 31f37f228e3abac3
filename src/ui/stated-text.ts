import type { Stated } from '../vocabulary/stated.ts';
import { reasonText } from './reason-text.ts';

/** The value in words, or "not defined, because …". */
export function statedText<T>(stated: Stated<T>, format: (value: T) => string): string {
  return stated.defined
    ? format(stated.value)
    : `not defined, because ${reasonText(stated.because)}`;
}
