import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { judgeColumns } from '../../src/datasets/personal/judge-columns.ts';
import { nameSays } from '../../src/datasets/personal/name-says.ts';
import { loadValidators, type Validators } from '../../src/datasets/personal/validators.ts';
import { profileVersion } from '../../src/datasets/profile.ts';
import type { ColumnSchema, ColumnType } from '../../src/vocabulary/column.ts';
import { DuckdbTables } from './duckdb-tables.ts';

const DATA = 'node_modules/vega-datasets/data';
const TYPES: Readonly<Record<string, ColumnType>> = {
  BIGINT: { name: 'integer' },
  DOUBLE: { name: 'float' },
  DATE: { name: 'date' },
  TIMESTAMP: { name: 'timestamp' },
  BOOLEAN: { name: 'boolean' },
};

async function verdictsOf(tables: DuckdbTables, select: string) {
  await tables.run(`CREATE OR REPLACE TABLE t AS ${select}`);
  const described = await tables.rows({
    parts: [{ kind: 'text', text: 'SELECT column_name, column_type FROM (DESCRIBE t)' }],
    columns: [
      { name: 'column_name', type: 'text' },
      { name: 'column_type', type: 'text' },
    ],
  });
  const [names, types] = described.columns;
  const schema: readonly ColumnSchema[] = Array.from({ length: described.rowCount }, (_, row) => ({
    name: String(names?.values[row]),
    type: TYPES[String(types?.values[row])] ?? { name: 'text' },
  }));
  const { columns } = await profileVersion(tables.engine, 't', schema, { now: () => '' });
  return Object.fromEntries(
    columns.map(({ name, personal, semantic }) => [name, { personal, semantic }]),
  );
}

/** A JSON file of records as SQL rows of text. */
function recordsAsSql(file: string): string {
  const records: readonly Readonly<Record<string, unknown>>[] = JSON.parse(
    readFileSync(`${DATA}/${file}`, 'utf8'),
  );
  const names = [...new Set(records.flatMap(Object.keys))];
  const quoted = (value: unknown): string =>
    value === null || value === undefined ? 'NULL' : `'${String(value).replaceAll("'", "''")}'`;
  const rows = records.map((record) => `(${names.map((name) => quoted(record[name])).join()})`);
  return `SELECT * FROM (VALUES ${rows.join()}) AS v(${names.map((name) => `"${name}"`).join()})`;
}

describe('personal data', () => {
  let tables: DuckdbTables;
  let validators: Validators;
  beforeAll(async () => {
    tables = await DuckdbTables.open();
    validators = await loadValidators();
  });

  it.each([
    ...[
      'airports.csv',
      'birdstrikes.csv',
      'disasters.csv',
      'seattle-weather.csv',
      'flights-airport.csv',
    ],
    ...['species.csv', 'stocks.csv', 'zipcodes.csv', 'github.csv'],
  ])('is not seen in %s', async (file) => {
    const verdicts = await verdictsOf(tables, `SELECT * FROM read_csv('${DATA}/${file}')`);
    expect(Object.values(verdicts).filter(({ personal }) => personal !== 'no')).toEqual([]);
  });

  it.each(['movies.json', 'cars.json', 'flights-2k.json', 'penguins.json'])(
    'is not seen in %s',
    async (file) => {
      const verdicts = await verdictsOf(tables, recordsAsSql(file));
      expect(Object.values(verdicts).filter(({ personal }) => personal !== 'no')).toEqual([]);
    },
  );

  it('is seen in a real list of people', async () => {
    const verdicts = await verdictsOf(tables, `SELECT * FROM read_csv('${DATA}/la-riots.csv')`);
    expect(verdicts['first_name']?.personal).toBe('certain');
    expect(verdicts['address']?.personal).not.toBe('no');
    expect(verdicts['latitude']?.personal).toBe('likely');
    expect(verdicts['neighborhood']?.personal).toBe('no');
  });

  it('is found in every column of a made list of customers, and in none of its others', async () => {
    const verdicts = await verdictsOf(
      tables,
      `SELECT i AS customer_id, ['Anna Schmidt', 'Peter Jones', 'María García', 'Paul Le Blanc'][i % 4 + 1] || '' AS name,
        'kunde' || i || '@example.org' AS contact, '+49 30 ' || (90182000 + i) AS telefon,
        ['DE89370400440532013000', 'GB82 WEST 1234 5698 7654 32', 'NL91ABNA0417164300'][i % 3 + 1] AS payout,
        ['4111 1111 1111 1111', '5500-0000-0000-0004', '340000000000009'][i % 3 + 1] AS card_number,
        DATE '1950-01-01' + (i * 97)::INTEGER AS date_of_birth, (10000 + i)::BIGINT AS plz,
        'Hauptstraße ' || i AS strasse, i * 1.5e0 AS balance, ['basic', 'premium'][i % 2 + 1] AS plan
        FROM range(1, 200) r(i)`,
    );
    const found = (verdict: string) =>
      Object.keys(verdicts).filter((name) => verdicts[name]?.personal === verdict);
    expect(found('certain')).toEqual([
      ...['name', 'contact', 'telefon', 'payout', 'card_number', 'date_of_birth', 'strasse'],
    ]);
    expect(found('likely')).toEqual(['plz']);
    expect(verdicts['contact']?.semantic).toBe('e-mail');
    expect(verdicts['telefon']?.semantic).toBe('phone');
    expect(verdicts['payout']?.semantic).toBe('iban');
    expect(verdicts['card_number']?.semantic).toBe('card');
    expect(verdicts['customer_id']?.semantic).toBe('id');
    expect(verdicts['plan']?.semantic).toBe('category');
  });

  it('is not seen in numbers that only look like it', async () => {
    const verdicts = await verdictsOf(
      tables,
      `SELECT (1700000000000 + i * 86400000)::BIGINT AS created, (4000000000000000 + i * 7919)::BIGINT AS reference,
        '2024-0' || (i % 9 + 1) || '-1' || (i % 9) AS day, '192.168.0.' || (i % 250) AS host,
        '1.' || (i % 9) || '.0.' || i AS version, 'user' || i || '@localhost' AS login, ['White', 'Black'][i % 2 + 1] AS paint
        FROM range(1, 300) r(i)`,
    );
    expect(Object.values(verdicts).map(({ personal }) => personal)).toEqual(Array(7).fill('no'));
    expect(verdicts['host']?.semantic).toBe('ip');
  });

  it.each<[keyof Validators, string, boolean]>([
    ['isCardNumber', '4111111111111111', true],
    ['isCardNumber', '4111111111111112', false],
    ['isCardNumber', '1700000000005', false],
    ['isCardNumber', '0000000000000000', false],
    ['isIban', 'DE89 3704 0044 0532 0130 00', true],
    ['isIban', 'DE88370400440532013000', false],
    ['isEmail', 'jürgen.o’neil@example.org'.replace('’', "'"), true],
    ['isEmail', 'user@host', false],
    ['isEmail', 'a@b@c.', false],
    ['isInternationalPhone', '+44 20 7946 0958', true],
    ['isInternationalPhone', '+1 000 000 0000', false],
    ['isPublicIp', '8.8.8.8', true],
    ['isPublicIp', '10.0.0.1', false],
    ['isIp', '2001:db8::1', true],
    ['isIp', '256.1.1.1', false],
  ])('%s %s: %s', (check, value, passes) => {
    expect(validators[check](value)).toBe(passes);
  });

  it.each([
    ['123-45-6789', true],
    ['666-45-6789', false],
    ['12345678Z', true],
    ['X1234567L', true],
    ['12345678A', false],
    ['RSSMRA85T10A562S', true],
    ['RSSMRA85T10A562T', false],
    ['131052-308T', true],
    ['131052-308U', false],
    ['15070649C103', true],
    ['15070649C104', false],
  ])('takes %s for an identity number: %s', (value, passes) => {
    const [verdict] = judgeColumns(
      [{ name: 'x', type: { name: 'text' }, values: [value] }],
      validators,
    );
    expect(verdict?.verdict).toBe(passes ? 'certain' : 'no');
  });

  it.each([
    ['fullName', 'name', true],
    ['fullName', 'customerName', true],
    ['fullName', 'Airport Name', false],
    ['fullName', 'filename', false],
    ['address', 'Home Address', true],
    ['address', 'ip_address', false],
    ['namePart', 'Prénom', true],
    ['birthDate', 'birth_rate', false],
    ['phone', 'phoneModel', false],
  ] as const)('reads %s from the name %s: %s', (topic, name, says) => {
    expect(nameSays(topic, name)).toBe(says);
  });
});
