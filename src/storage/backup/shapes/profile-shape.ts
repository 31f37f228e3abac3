import type {
  ColumnProfile,
  Correlation,
  Histogram,
  ProfileRecord,
  ProfileWarning,
  ValueCount,
} from '../../records/profile.ts';
import type { SemanticType } from '../../../vocabulary/semantic-type.ts';
import { listOf, object, oneOf, text, wordOf } from './shape.ts';
import { columnType, count, flag, instant, number, statedOf } from './value-shapes.ts';

const semanticType = wordOf<SemanticType>({
  id: true,
  category: true,
  number: true,
  date: true,
  text: true,
  boolean: true,
  'e-mail': true,
  phone: true,
  iban: true,
  card: true,
  ip: true,
  url: true,
  other: true,
});

const warning = object<ProfileWarning>({
  code: wordOf<ProfileWarning['code']>({
    constant: true,
    'near-unique': true,
    'mostly-missing': true,
    spaces: true,
    'case-variants': true,
    outliers: true,
    'not-finite': true,
    correlated: true,
    personal: true,
  }),
  sentence: text(),
});

type Lengths = Extract<ColumnProfile['lengths'], { readonly defined: true }>['value'];
type Outliers = Extract<ColumnProfile['outliers'], { readonly defined: true }>['value'];
type Basis = Extract<ProfileRecord['correlationBasis'], { readonly defined: true }>['value'];

const column = object<ColumnProfile>({
  name: text(),
  type: columnType,
  semantic: semanticType,
  semanticShare: number,
  personal: wordOf<ColumnProfile['personal']>({ certain: true, likely: true, no: true }),
  missing: count,
  distinct: object<ColumnProfile['distinct']>({ count, exact: flag }),
  min: statedOf(text()),
  max: statedOf(text()),
  mean: statedOf(number),
  sd: statedOf(number),
  quantiles: statedOf(
    listOf(object<{ readonly p: number; readonly value: number }>({ p: number, value: number })),
  ),
  topValues: listOf(object<ValueCount>({ value: text(), count })),
  histogram: statedOf(
    object<Histogram>({
      scale: wordOf<Histogram['scale']>({ number: true, time: true }),
      edges: listOf(number),
      counts: listOf(number),
    }),
  ),
  lengths: statedOf(object<Lengths>({ min: number, max: number, mean: number })),
  spaces: statedOf(number),
  caseVariants: statedOf(number),
  constant: flag,
  nearUnique: flag,
  outliers: statedOf(object<Outliers>({ count: number, low: number, high: number })),
  notFinite: count,
  warnings: listOf(warning),
});

/** A row of `data/profiles.ndjson`. */
export const profileShape = object<ProfileRecord>({
  versionId: text(),
  format: oneOf(['paydown-profile/1']),
  rowCount: count,
  duplicateRows: statedOf(number),
  columns: listOf(column),
  correlations: listOf(object<Correlation>({ a: text(), b: text(), rho: number, n: number })),
  correlationBasis: statedOf(object<Basis>({ rows: number, exact: flag })),
  queries: listOf(text()),
  madeAt: instant,
  madeInMs: number,
});
