import { describe, expect, test } from 'vitest';
import { halfOfPrincipal } from '../../src/ledger/half-of-principal.ts';

describe('how few items hold half of the principal', () => {
  test.each([
    { minutes: [], count: 0 },
    { minutes: [15], count: 1 },
    { minutes: [30, 30], count: 1 },
    { minutes: [30, 30, 30], count: 2 },
    { minutes: [15, 480, 15, 45], count: 1 },
    { minutes: [10, 20, 30, 40], count: 2 },
    { minutes: [0, 0], count: 0 },
  ])('$minutes: $count', ({ minutes, count }) => {
    expect(halfOfPrincipal(minutes)).toBe(count);
  });
});
