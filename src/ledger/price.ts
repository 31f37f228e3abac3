import type { Minutes } from '../vocabulary/minutes.ts';
import type { Price } from './debt-rule.ts';

/** Minutes for `count` units: base + unit × count. Whole minutes in, whole minutes out. */
export function price({ baseMinutes, perUnitMinutes }: Price, count: number): Minutes {
  return baseMinutes + perUnitMinutes * count;
}
