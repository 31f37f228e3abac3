import { GIVEN_NAMES } from './given-names.ts';
import { hasNameShape } from './has-name-shape.ts';

/** A value with the shape of a name that holds a common given name. */
export function isPersonName(value: string): boolean {
  if (!hasNameShape(value)) return false;
  return value
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => GIVEN_NAMES.has(word));
}
