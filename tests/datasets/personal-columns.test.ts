import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeColumns } from '../../src/datasets/personal/judge-columns.ts';
import { nameSays } from '../../src/datasets/personal/name-says.ts';
import { loadValidators, type Validators } from '../../src/datasets/personal/validators.ts';
import { profileVersion } from '../../src/datasets/profile.ts';
import { DuckdbTables } from './duckdb-tables.ts';

async function verdictsOf(tables: DuckdbTables, table: string) {
  const schema = await tables.describe(table);
  const { columns } = await profileVersion(tables, table, schema, { now: () => '' });
  return Object.fromEntries(
    columns.map(({ name, personal, semantic }) => [name, { personal, semantic }]),
  );
}

describe('personal data', () => {
  let tables: DuckdbTables;
  let validators: Validators;
  afterAll(() => tables.close());
  beforeAll(async () => {
    tables = await DuckdbTables.open();
    validators = await loadValidators();
  });

  it.each([
    'airports.csv',
    'birdstrikes.csv',
    'cars.json',
    'disasters.csv',
    'flights-2k.json',
    'flights-airport.csv',
    'github.csv',
    'movies.json',
    'penguins.json',
    'seattle-weather.csv',
    'species.csv',
    'stocks.csv',
    'zipcodes.csv',
  ])('is not seen in %s', async (file) => {
    await tables.importExample(file);
    const verdicts = await verdictsOf(tables, file);
    expect(Object.keys(verdicts)).not.toEqual([]);
    expect(Object.values(verdicts).filter(({ personal }) => personal !== 'no')).toEqual([]);
  });

  it('is seen in a real list of people', async () => {
    await tables.importExample('la-riots.csv');
    const verdicts = await verdictsOf(tables, 'la-riots.csv');
    expect(verdicts['first_name']?.personal).toBe('certain');
    expect(verdicts['address']?.personal).not.toBe('no');
    expect(verdicts['latitude']?.personal).toBe('likely');
    expect(verdicts['neighborhood']?.personal).toBe('no');
  });

  it('is found in every column of a made list of customers, and in none of its others', async () => {
    await tables.run(
      `CREATE TABLE made AS SELECT i AS customer_id, ['Anna Schmidt', 'Peter Jones', 'María García', 'Paul Le Blanc'][i % 4 + 1] || '' AS name,
        'kunde' || i || '@example.org' AS contact, '+49 30 ' || (90182000 + i) AS telefon,
        ['DE89370400440532013000', 'GB82 WEST 1234 5698 7654 32', 'NL91ABNA0417164300'][i % 3 + 1] AS payout,
        ['4111 1111 1111 1111', '5500-0000-0000-0004', '340000000000009'][i % 3 + 1] AS card_number,
        DATE '1950-01-01' + (i * 97)::INTEGER AS date_of_birth, (10000 + i)::BIGINT AS plz,
        'Hauptstraße ' || i AS strasse, i * 1.5e0 AS balance, ['basic', 'premium'][i % 2 + 1] AS plan
        FROM range(1, 200) r(i)`,
    );
    const verdicts = await verdictsOf(tables, 'made');
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
    await tables.run(
      `CREATE TABLE lookalikes AS SELECT (1700000000000 + i * 86400000)::BIGINT AS created, (4000000000000000 + i * 7919)::BIGINT AS reference,
        '2024-0' || (i % 9 + 1) || '-1' || (i % 9) AS day, '192.168.0.' || (i % 250) AS host,
        '1.' || (i % 9) || '.0.' || i AS version, 'user' || i || '@localhost' AS login, ['White', 'Black'][i % 2 + 1] AS paint
        FROM range(1, 300) r(i)`,
    );
    const verdicts = await verdictsOf(tables, 'lookalikes');
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
