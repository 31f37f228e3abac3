import { describe, expect, test } from 'vitest';
import { numberSigns, plainNumber } from '../../../src/datasets/reading/number-signs.ts';

describe('signs of numbers', () => {
  test.each([
    [['1,5', '20,25'], { decimal: ',' }],
    [['1.234,5', '20,25', '7'], { decimal: ',', thousands: '.' }],
    [['1,234.5', '20.25'], { decimal: '.', thousands: ',' }],
    [['1\u202f234,5', '12 345,6'], { decimal: ',', thousands: ' ' }],
    [["1'234.5", '7'], { decimal: '.', thousands: "'" }],
    [['12,34,567.8'], { decimal: '.', thousands: ',' }],
  ])('%j', (values, signs) => {
    const found = numberSigns([values]);
    expect(found).toMatchObject({ ...signs, columns: [0] });
    expect(found?.other).toBeUndefined();
    expect(found?.thousands).toBe('thousands' in signs ? signs.thousands : undefined);
  });

  test('a comma before three digits can be either, and is told as such', () => {
    expect(numberSigns([['1,234', '12,345']])).toMatchObject({
      decimal: ',',
      other: { decimal: '.', thousands: ',' },
    });
    expect(numberSigns([['1,234', '1,5']])?.other).toBeUndefined();
    expect(numberSigns([['1,234', '1,234,567']])).toMatchObject({ decimal: '.', thousands: ',' });
  });

  test('no signs for plain numbers, dates, versions, words and no values', () => {
    for (const values of [['1.5', '2'], ['31.12.2025'], ['1.2.3'], ['1,2,3'], ['a,b'], []]) {
      expect(numberSigns([values]), values.join(' ')).toBeUndefined();
    }
  });

  test('columns agree on the signs that most of them need', () => {
    const found = numberSigns([['x'], ['1,5'], ['1.234,5'], ['2,25', '7']]);
    expect(found).toMatchObject({ decimal: ',', thousands: '.', columns: [1, 2, 3] });
  });

  test('a number loses its groups and takes a point, and broken groups are none', () => {
    const german = { decimal: ',', thousands: '.' };
    expect(plainNumber(' -1.234.567,5e3 ', german)).toBe('-1234567.5e3');
    expect(plainNumber('12.34', german)).toBeUndefined();
    expect(plainNumber('-inf', german)).toBe('-inf');
    expect(plainNumber('', german)).toBeUndefined();
    expect(plainNumber('-', german)).toBeUndefined();
  });
});
