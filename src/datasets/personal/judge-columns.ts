import type { ColumnSample } from './column-sample.ts';
import { DETECTORS, type Detector } from './detectors.ts';
import { nameSays } from './name-says.ts';
import { nameTokens } from './name-tokens.ts';
import { validShare } from './valid-share.ts';
import type { Validators } from './validators.ts';

export interface PersonalVerdict {
  readonly verdict: 'certain' | 'likely' | 'no';
  /** "e-mail addresses"; empty for 'no'. */
  readonly looksLike: string;
  readonly validShare: number;
  readonly named: boolean;
}

interface Hit {
  readonly detector: Detector;
  readonly valid: number;
  readonly named: boolean;
}

const NONE: PersonalVerdict = { verdict: 'no', looksLike: '', validShare: 0, named: false };
const STRONG_SHARE = 0.8;
const CERTAIN = 0.8;
const LIKELY = 0.5;

/**
 * Says of each column whether it holds personal data, from its values and its name.
 *
 * A strong check (e-mail, IBAN, formatted identity number) is certain when 80 % of the distinct values pass.
 * Otherwise `0.6 × share that passes + 0.3 if the name says so + 0.1 if another column is certain`:
 * 0.8 and more is certain, 0.5 and more likely. Places and traits (postcode, coordinates) describe things as often
 * as people, so they are at most likely, and only beside a column that is certain. By that score the directors of
 * films are no personal data (a column "Director" names a public role, and names alone reach 0.5 only when nearly
 * every value holds a common given name), nor are the names and coordinates of airports.
 */
export function judgeColumns(
  columns: readonly ColumnSample[],
  validators: Validators,
): readonly PersonalVerdict[] {
  const hits = columns.map((column) => bestHits(column, validators));
  const alone = hits.map((found) => verdictOf(found, false));
  return hits.map((found, index) =>
    verdictOf(
      found,
      alone.some(({ verdict }, other) => other !== index && verdict === 'certain'),
    ),
  );
}

function bestHits(column: ColumnSample, validators: Validators): readonly Hit[] {
  const tokens = nameTokens(column.name);
  const fitting = DETECTORS.filter(
    ({ types, unless }) =>
      types.includes(column.type.name) && !tokens.some((token) => unless?.includes(token)),
  );
  return fitting.flatMap((detector) => {
    const named = detector.topics.some((topic) => nameSays(topic, column.name));
    const needsName =
      detector.weight === 'named' || detector.weight === 'beside' || column.type.name !== 'text';
    if (needsName && !named) return [];
    const valid = validShare(column.values, (value) => detector.test(value, validators, named));
    return valid === 0 ? [] : [{ detector, valid, named }];
  });
}

function verdictOf(hits: readonly Hit[], besideCertain: boolean): PersonalVerdict {
  let best = NONE;
  let bestScore = 0;
  for (const { detector, valid, named } of hits) {
    const score = scoreOf({ detector, valid, named }, besideCertain);
    if (score < LIKELY || score <= bestScore) continue;
    bestScore = score;
    const certain = score >= CERTAIN && detector.weight !== 'beside';
    best = {
      verdict: certain ? 'certain' : 'likely',
      looksLike: detector.looksLike,
      validShare: valid,
      named,
    };
  }
  return best;
}

function scoreOf({ detector, valid, named }: Hit, besideCertain: boolean): number {
  if (detector.weight === 'strong' && valid >= STRONG_SHARE) return 1;
  if (detector.weight === 'beside' && !besideCertain) return 0;
  // Hundredths, so that 0.6 + 0.3 − 0.1 style sums do not miss a bound by a rounding.
  return Math.round(60 * valid + (named ? 30 : 0) + (besideCertain ? 10 : 0)) / 100;
}
