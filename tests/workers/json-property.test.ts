import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonTable } from './json-table.ts';

const KEYS = ['a', 'b', 'c'] as const;
const cell = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'binary' }),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.array(fc.oneof(fc.integer(), fc.string()), { maxLength: 3 }),
);
type Cell = null | boolean | number | bigint | string | (number | string)[];
const columnOf = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('integer', 'double', 'text', 'boolean', 'big') },
  { weight: 1, arbitrary: fc.constant('any') },
);

const tables = fc
  .tuple(columnOf, columnOf, columnOf)
  .chain((kinds) => fc.array(fc.tuple(...kinds.map(cellsOf)), { minLength: 1, maxLength: 12 }));

function cellsOf(kind: string): fc.Arbitrary<Cell> {
  const of: Record<string, fc.Arbitrary<Cell>> = {
    integer: fc.integer(),
    double: fc.double({ noNaN: true, noDefaultInfinity: true }),
    text: fc.string({ unit: 'binary' }),
    boolean: fc.boolean(),
    big: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  };
  return fc.option(of[kind] ?? cell);
}

test('any table written as NDJSON is read as the same values', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (rows) => {
      const lines = rows.map(
        (row) => `{${row.map((v, i) => `"${KEYS[i]}":${text(v)}`).join(',')}}`,
      );
      const read = await jsonTable(lines.join('\n'), 'ndjson');
      const types = Object.values(read.types);
      const expected = rows.map((row) => row.map((v, i) => asRead(v, types[i] ?? '')));
      expect(read.rows).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

function text(value: Cell): string {
  if (Object.is(value, -0)) return '-0';
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
}

/** The value a column of the type must hold for what was written: the same, or its text. */
function asRead(value: Cell, type: string): unknown {
  if (value === null) return null;
  if (type === 'integer') return BigInt(String(value));
  if (type === 'float' && typeof value !== 'boolean') return Number(value);
  if (type === 'text') return typeof value === 'string' ? value : text(value);
  if (type === 'decimal') return String(value);
  if (type === 'nested') return JSON.stringify(value);
  return value;
}
