import type { ColumnTypeName } from '../../src/vocabulary/column.ts';

interface TypedValue {
  readonly sql: string;
  readonly type: ColumnTypeName;
  /** As a file would show it; null for missing. */
  readonly text: string | null;
}

const value = (sql: string, type: ColumnTypeName, text: string | null): TypedValue => ({
  sql,
  type,
  text,
});

/** SQL constants of every type and what must arrive. */
export const EVERY_TYPE: readonly TypedValue[] = [
  value('true', 'boolean', 'true'),
  value('(-128)::TINYINT', 'integer', '-128'),
  value('65535::USMALLINT', 'integer', '65535'),
  value('4294967295::UINTEGER', 'integer', '4294967295'),
  value('9007199254740993::BIGINT', 'integer', '9007199254740993'),
  value('(-9223372036854775807 - 1)::BIGINT', 'integer', '-9223372036854775808'),
  value('18446744073709551615::UBIGINT', 'decimal', '18446744073709551615'),
  value(
    '170141183460469231731687303715884105727::HUGEINT',
    'decimal',
    '170141183460469231731687303715884105727',
  ),
  value('(SELECT sum(i) FROM range(5) r(i))', 'integer', '10'),
  value(
    '340282366920938463463374607431768211455::UHUGEINT',
    'text',
    '340282366920938463463374607431768211455',
  ),
  value('12.34', 'decimal', '12.34'),
  value('(-0.05)::DECIMAL(4,2)', 'decimal', '-0.05'),
  value(
    '99999999999999999999999999999999999.123::DECIMAL(38,3)',
    'decimal',
    '99999999999999999999999999999999999.123',
  ),
  value('1.5::FLOAT', 'float', '1.5'),
  value('0.1::FLOAT', 'float', '0.10000000149011612'),
  value('0.1::DOUBLE', 'float', '0.1'),
  value(`'nan'::DOUBLE`, 'float', 'NaN'),
  value(`'-inf'::DOUBLE`, 'float', '-Infinity'),
  value(`'-0.0'::DOUBLE`, 'float', '-0.0'),
  value(`'x' || chr(0) || 'y'`, 'text', 'x\0y'),
  value(`'𝄞 ünï'`, 'text', '𝄞 ünï'),
  value(`DATE '2024-02-29'`, 'date', '2024-02-29'),
  value(`DATE '0044-03-15 (BC)'`, 'date', '0044-03-15 (BC)'),
  value(`DATE 'infinity'`, 'date', 'infinity'),
  value(`DATE '-infinity'`, 'date', '-infinity'),
  value(`TIME '12:34:56.000001'`, 'time', '12:34:56.000001'),
  value(`TIMETZ '12:34:56+02'`, 'text', '12:34:56+02'),
  value(`TIMESTAMP '1969-12-31 23:59:59.123456'`, 'timestamp', '1969-12-31 23:59:59.123456'),
  value(`'2020-01-01 00:00:01'::TIMESTAMP_S`, 'timestamp', '2020-01-01 00:00:01'),
  value(`'2020-01-01 00:00:01.234'::TIMESTAMP_MS`, 'timestamp', '2020-01-01 00:00:01.234000'),
  value(`'2020-01-01 00:00:01.123456789'::TIMESTAMP_NS`, 'timestamp', '2020-01-01 00:00:01.123456'),
  value(`TIMESTAMPTZ '2020-06-01 10:00:00+02'`, 'timestamp', '2020-06-01 08:00:00'),
  value(`TIMESTAMP 'infinity'`, 'timestamp', 'infinity'),
  value(`INTERVAL '1 month 2 days 3 seconds'`, 'text', '1 month 2 days 00:00:03'),
  value(`'\\xFF\\x00a'::BLOB`, 'bytes', 'FF0061'),
  value(`''::BLOB`, 'bytes', ''),
  value(`'b'::ENUM('a', 'b')`, 'text', 'b'),
  value(
    `'6fa459ea-ee8a-3ca4-894e-db77e160355e'::UUID`,
    'text',
    '6fa459ea-ee8a-3ca4-894e-db77e160355e',
  ),
  value(`'10101'::BIT`, 'text', '10101'),
  value('[1, NULL, 3]', 'nested', '[1,null,3]'),
  value('[]::INTEGER[]', 'nested', '[]'),
  value("[1.5::DOUBLE, 'nan'::DOUBLE, 1e300::DOUBLE]", 'nested', '[1.5,"nan",1e+300]'),
  value('array_value(1, 2)', 'nested', '[1,2]'),
  value(
    `{'a': 1, 'b "c"': 'q"\\' || chr(10) || chr(1), 'd': NULL::INTEGER}`,
    'nested',
    '{"a":1,"b \\"c\\"":"q\\"\\\\\\n\\u0001","d":null}',
  ),
  value(
    `[{'a': [1, 2], 'm': MAP {'k': DATE '2020-01-01'}}]`,
    'nested',
    '[{"a":[1,2],"m":{"k":"2020-01-01"}}]',
  ),
  value('MAP {1: [true]}', 'nested', '{"1":[true]}'),
  value('NULL::INTEGER[]', 'nested', null),
  value(`NULL::STRUCT(a INTEGER)`, 'nested', null),
  value('NULL::BOOLEAN', 'boolean', null),
  value('NULL::DECIMAL(5,2)', 'decimal', null),
  value('NULL::BLOB', 'bytes', null),
  value('NULL::TIMESTAMP', 'timestamp', null),
];

/** Names that break engines, quoting and readers. */
export const HOSTILE_NAMES: readonly string[] = [
  'select',
  'a"; DROP TABLE kept; --',
  `it's`,
  '$1 ? :name',
  'a.b.c',
  '/* */ -- x',
  '\u202Egnp.exe',
  '𝄞 ünï\n\tline',
  '0',
  ' ',
  'x'.repeat(1_000),
  'q',
  'c0',
];
