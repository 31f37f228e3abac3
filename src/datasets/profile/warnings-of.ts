import type { Correlation, ProfileWarning } from '../../storage/records/profile.ts';
import type { PersonalVerdict } from '../personal/judge-columns.ts';
import type { Measures } from './measures.ts';
import { say } from './say.ts';
import type { Meaning } from './semantic-of.ts';

const MISSING_SHARE = 0.25;
const OUTLIER_SHARE = 0.01;
const QUOTED = 60;

export interface WarningInput {
  readonly measures: Measures;
  readonly meaning: Meaning;
  readonly personal: PersonalVerdict;
  /** All strong pairs of the table. */
  readonly correlations: readonly Correlation[];
}

/** Remarks about a column, gravest first, each a fact in a sentence. */
export function warningsOf(input: WarningInput): readonly ProfileWarning[] {
  return [
    personal(input),
    missing(input),
    constant(input),
    notFinite(input),
    ...correlated(input),
    nearUnique(input),
    caseVariants(input),
    spaces(input),
    outliers(input),
  ].filter((warning) => warning !== undefined);
}

type Warning = ProfileWarning | undefined;

function personal({ personal: found, measures }: WarningInput): Warning {
  if (found.verdict === 'no') return undefined;
  const { verdict, looksLike, validShare, named } = found;
  const certainty = verdict === 'certain' ? 'Holds' : 'May hold';
  const tried = say.plural(measures.sample.length, 'value', 'distinct values');
  const share = say.share(validShare * measures.sample.length, measures.sample.length);
  const name = named ? ', and the column’s name says so' : '';
  return { code: 'personal', sentence: `${certainty} ${looksLike}: ${share} of ${tried}${name}` };
}

function missing({ measures: { profile, rowCount } }: WarningInput): Warning {
  if (rowCount === 0 || profile.missing < MISSING_SHARE * rowCount) return undefined;
  const where =
    profile.missing === rowCount ? 'every row' : `${say.share(profile.missing, rowCount)} of rows`;
  return { code: 'mostly-missing', sentence: `Missing in ${where}` };
}

function constant({ measures: { profile, rowCount } }: WarningInput): Warning {
  const [only] = profile.topValues;
  if (!profile.constant || only === undefined || rowCount < 2) return undefined;
  const cut = only.value.length > QUOTED ? `${only.value.slice(0, QUOTED)}…` : only.value;
  const value = only.value === '' ? 'the empty text' : cut;
  return { code: 'constant', sentence: `One value in every row: ${value}` };
}

function notFinite({ measures: { profile } }: WarningInput): Warning {
  if (profile.notFinite === 0) return undefined;
  const values = say.plural(profile.notFinite, 'value is', 'values are');
  return { code: 'not-finite', sentence: `${values} not a number or infinite` };
}

function correlated({ measures, correlations }: WarningInput): readonly ProfileWarning[] {
  const { name } = measures.column;
  return correlations
    .filter(({ a, b }) => a === name || b === name)
    .map(({ a, b, rho }) => {
      const other = a === name ? b : a;
      const moves = rho > 0 ? `Rises with ${other}` : `Falls as ${other} rises`;
      return { code: 'correlated', sentence: `${moves}: rank correlation ${say.figure(rho)}` };
    });
}

function nearUnique({ measures: { profile, present } }: WarningInput): Warning {
  if (!profile.nearUnique) return undefined;
  const repeats = say.plural(present - profile.distinct.count, 'row repeats', 'rows repeat');
  return { code: 'near-unique', sentence: `Nearly an id: ${repeats} an earlier value` };
}

function caseVariants({ measures: { profile } }: WarningInput): Warning {
  if (!profile.caseVariants.defined || profile.caseVariants.value === 0) return undefined;
  const spellings = say.count(profile.caseVariants.value);
  return {
    code: 'case-variants',
    sentence: `${spellings} spellings differ only in case or outer spaces`,
  };
}

function spaces({ measures: { profile } }: WarningInput): Warning {
  if (!profile.spaces.defined || profile.spaces.value === 0) return undefined;
  const rows = say.plural(profile.spaces.value, 'row has', 'rows have');
  return { code: 'spaces', sentence: `${rows} outer or doubled spaces` };
}

function outliers({ measures: { profile, present }, meaning }: WarningInput): Warning {
  if (meaning.semantic !== 'number' || !profile.outliers.defined) return undefined;
  const { count, low, high } = profile.outliers.value;
  if (count === 0 || count < OUTLIER_SHARE * present) return undefined;
  const range = `${say.figure(low)} to ${say.figure(high)}`;
  return {
    code: 'outliers',
    sentence: `${say.share(count, present)} of values lie outside ${range} (1.5 × the middle half)`,
  };
}
