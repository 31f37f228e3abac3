import type { SemanticType } from '../../vocabulary/semantic-type.ts';
import { hasPhoneShape } from '../personal/has-phone-shape.ts';
import { isUrl } from '../personal/is-url.ts';
import { nameSays } from '../personal/name-says.ts';
import { nameTokens } from '../personal/name-tokens.ts';
import { validShare } from '../personal/valid-share.ts';
import type { Validators } from '../personal/validators.ts';
import type { Measures } from './measures.ts';

export interface Meaning {
  readonly semantic: SemanticType;
  /** Share of the distinct values looked at that fit. */
  readonly share: number;
}

const FITS = 0.8;
const CARD_FITS = 0.9;
const ID_WORDS = [
  'id',
  'ids',
  'key',
  'uuid',
  'guid',
  'code',
  'no',
  'nr',
  'number',
  'nummer',
  'index',
  'sku',
  'iata',
];
const BOOLEAN_PAIRS = [
  ...[
    'true false',
    't f',
    'yes no',
    'y n',
    'on off',
    'ja nein',
    'j n',
    'oui non',
    'si no',
    'sí no',
  ],
  ...['sim não', 'vero falso', '1 0'],
].map((pair) => new Set(pair.split(' ')));
const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?(e[+-]?\d+)?$/i;
const DATE =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}([T ].*)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{2,4}|\d{1,2}\.? \p{L}{3,9}\.? \d{2,4}|\d{1,2}-\p{L}{3}-\d{2,4})$/u;

/**
 * What a column's values mean. A pattern needs 80 % of the distinct values (a card 90 %, or 80 % and the name).
 * Without one: an id has a different value in each row and a name or form that says so; a category repeats few
 * values (text: at most 20, or 1,000 that make 10 % of the rows; integers: at most 10, each 20 times on average).
 */
export function semanticOf(measures: Measures, validators: Validators): Meaning {
  switch (measures.column.type.name) {
    case 'boolean':
      return { semantic: 'boolean', share: 1 };
    case 'date':
    case 'time':
    case 'timestamp':
      return { semantic: 'date', share: 1 };
    case 'bytes':
    case 'nested':
      return { semantic: 'other', share: 1 };
    case 'float':
    case 'decimal':
      return { semantic: 'number', share: 1 };
    case 'integer':
      return integerMeaning(measures, validators);
    case 'text':
      return textMeaning(measures, validators);
  }
}

function integerMeaning(measures: Measures, validators: Validators): Meaning {
  const { sample, column, present, profile } = measures;
  const card = validShare(sample, validators.isCardNumber);
  if (nameSays('card', column.name) && card >= FITS) return { semantic: 'card', share: card };
  if (nameSays('phone', column.name) && sample.length > 0) {
    const phone = validShare(sample, hasPhoneShape);
    if (phone >= FITS) return { semantic: 'phone', share: phone };
  }
  if (isUnique(measures) && (isNamedId(column.name) || isSequence(measures))) {
    return { semantic: 'id', share: 1 };
  }
  const { count, exact } = profile.distinct;
  if (
    isBooleanPair(
      profile.topValues.map(({ value }) => value),
      count,
    )
  ) {
    return { semantic: 'boolean', share: 1 };
  }
  const repeats = exact && count > 1 && count <= 10 && present >= 20 * count;
  return { semantic: repeats ? 'category' : 'number', share: 1 };
}

function textMeaning(measures: Measures, validators: Validators): Meaning {
  const { sample, column, present, profile } = measures;
  if (sample.length === 0) return { semantic: 'text', share: 1 };
  const named = nameSays('phone', column.name);
  const patterns: readonly (readonly [SemanticType, number, (value: string) => boolean])[] = [
    ['e-mail', FITS, validators.isEmail],
    ['url', FITS, isUrl],
    ['iban', FITS, validators.isIban],
    ['ip', FITS, validators.isIp],
    ['card', nameSays('card', column.name) ? FITS : CARD_FITS, validators.isCardNumber],
    ['date', FITS, (value) => DATE.test(value)],
    ['phone', FITS, named ? hasPhoneShape : validators.isInternationalPhone],
  ];
  for (const [semantic, needed, test] of patterns) {
    const share = validShare(sample, test);
    if (share >= needed) return { semantic, share };
  }
  const { count, exact } = profile.distinct;
  if (isBooleanPair(sample, count)) return { semantic: 'boolean', share: 1 };
  if (isUnique(measures) && present >= 2 && (isNamedId(column.name) || isCode(measures))) {
    return { semantic: 'id', share: 1 };
  }
  const number = validShare(
    sample,
    (value) => value !== '' && /\d/.test(value) && NUMBER.test(value),
  );
  if (number >= FITS) return { semantic: 'number', share: number };
  const few = count <= 20 ? present >= 2 * count : count <= 1_000 && count <= 0.1 * present;
  return { semantic: exact && few ? 'category' : 'text', share: 1 };
}

function isUnique({ profile, present }: Measures): boolean {
  return profile.distinct.exact && profile.distinct.count === present && present > 1;
}

function isNamedId(name: string): boolean {
  const last = nameTokens(name).at(-1) ?? '';
  return ID_WORDS.includes(last);
}

/** Every integer from 0 or 1 on, once each. A run of years is no id. */
function isSequence({ profile, present }: Measures): boolean {
  if (!profile.min.defined || !profile.max.defined || present < 20) return false;
  if (!['0', '1'].includes(profile.min.value)) return false;
  return BigInt(profile.max.value) - BigInt(profile.min.value) === BigInt(present - 1);
}

/** Values without spaces that have all the same length, or nearly all hold a digit. */
function isCode({ sample, profile, present }: Measures): boolean {
  if (present < 20 || !profile.lengths.defined || profile.lengths.value.max > 64) return false;
  if (sample.some((value) => /\s/.test(value))) return false;
  const { min, max } = profile.lengths.value;
  return min === max || validShare(sample, (value) => /\d/.test(value)) >= FITS;
}

function isBooleanPair(values: readonly string[], distinct: number): boolean {
  if (distinct !== 2) return false;
  const pair = values.map((value) => value.trim().toLowerCase());
  return BOOLEAN_PAIRS.some(
    (known) => pair.length === 2 && pair.every((value) => known.has(value)),
  );
}
