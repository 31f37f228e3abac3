import type { ColumnTypeName } from '../../vocabulary/column.ts';
import { hasPhoneShape } from './has-phone-shape.ts';
import { hasNameShape } from './has-name-shape.ts';
import { isPersonName } from './is-person-name.ts';
import { isStrongNationalId } from './is-strong-national-id.ts';
import { isWeakNationalId } from './is-weak-national-id.ts';
import type { NameTopic } from './name-words.ts';
import { SPECIAL_VALUES } from './special-values.ts';
import type { Validators } from './validators.ts';

export interface Detector {
  /** "Looks like …" */
  readonly looksLike: string;
  readonly types: readonly ColumnTypeName[];
  readonly topics: readonly NameTopic[];
  /**
   * `strong`: values alone can be certain. `weak`: values and name add up. `named`: nothing without the name.
   * `beside`: a place or a trait, personal only in a table that certainly holds people, and then likely.
   */
  readonly weight: 'strong' | 'weak' | 'named' | 'beside';
  /** Words of a column's name that rule it out: a version `1.2.3.4` is no address. */
  readonly unless?: readonly string[];
  test(value: string, validators: Validators, named: boolean): boolean;
}

const TEXT = ['text'] as const;
const TEXT_OR_INTEGER = ['text', 'integer'] as const;

/** In the order they are tried; the highest score wins, the first among equals. */
export const DETECTORS: readonly Detector[] = [
  {
    looksLike: 'e-mail addresses',
    types: TEXT,
    topics: ['email'],
    weight: 'strong',
    test: (value, { isEmail }) => isEmail(value),
  },
  {
    looksLike: 'bank accounts (IBAN)',
    types: TEXT,
    topics: ['iban'],
    weight: 'strong',
    test: (value, { isIban }) => isIban(value),
  },
  {
    looksLike: 'identity numbers',
    types: TEXT,
    topics: ['nationalId'],
    weight: 'strong',
    test: isStrongNationalId,
  },
  {
    looksLike: 'identity numbers',
    types: TEXT_OR_INTEGER,
    topics: ['nationalId'],
    weight: 'named',
    test: isWeakNationalId,
  },
  {
    looksLike: 'payment cards',
    types: TEXT_OR_INTEGER,
    topics: ['card'],
    weight: 'weak',
    test: (value, { isCardNumber }) => isCardNumber(value),
  },
  {
    looksLike: 'phone numbers',
    types: TEXT_OR_INTEGER,
    topics: ['phone'],
    weight: 'weak',
    test: (value, { isInternationalPhone }, named) =>
      isInternationalPhone(value) || (named && hasPhoneShape(value)),
  },
  {
    looksLike: 'public IP addresses',
    types: TEXT,
    topics: ['ip'],
    weight: 'weak',
    unless: ['version', 'versions', 'release', 'build', 'firmware', 'revision'],
    test: (value, { isPublicIp }) => isPublicIp(value),
  },
  {
    looksLike: 'names of people',
    types: TEXT,
    topics: ['namePart'],
    weight: 'named',
    test: hasNameShape,
  },
  {
    looksLike: 'names of people',
    types: TEXT,
    topics: ['fullName'],
    weight: 'weak',
    test: isPersonName,
  },
  {
    looksLike: 'birth dates',
    types: ['date', 'timestamp', 'text'],
    topics: ['birthDate'],
    weight: 'named',
    test: (value) => /^(19|20)\d{2}-\d{2}-\d{2}|^\d{1,2}[./-]\d{1,2}[./-](19|20)\d{2}$/.test(value),
  },
  {
    looksLike: 'postal addresses',
    types: TEXT,
    topics: ['address'],
    weight: 'named',
    test: (value) => /\d/.test(value) && /\p{L}{3}/u.test(value) && value.includes(' '),
  },
  {
    looksLike: 'postcodes of people',
    types: TEXT_OR_INTEGER,
    topics: ['postcode'],
    weight: 'beside',
    test: (value) => /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9 -]{2,9}$/.test(value),
  },
  {
    looksLike: 'exact places of people',
    types: ['float', 'decimal'],
    topics: ['latitude', 'longitude'],
    weight: 'beside',
    test: (value) => /^-?\d{1,3}\.\d{3,}$/.test(value) && Math.abs(Number(value)) <= 180,
  },
  {
    looksLike: 'a special category (GDPR article 9)',
    types: TEXT,
    topics: ['special'],
    weight: 'named',
    test: (value) =>
      SPECIAL_VALUES.has(value.toLowerCase()) || /^[A-TV-Z]\d[0-9A-Z]\.\w{1,4}$/.test(value),
  },
];
