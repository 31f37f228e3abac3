import { histogramEdges } from '../../stats/histogram-edges.ts';
import { tukeyFences } from '../../stats/tukey-fences.ts';
import type { ColumnSchema } from '../../vocabulary/column.ts';
import { notDefined, type Reason, type Stated } from '../../vocabulary/stated.ts';
import { DETECTORS } from '../personal/detectors.ts';
import { nameSays } from '../personal/name-says.ts';
import type { Asker } from './asker.ts';
import type { Fact } from './fact.ts';
import { factsQuery } from './facts-query.ts';
import { PROFILE_LIMITS } from './limits.ts';
import { measuredAs } from './measured-as.ts';
import type { Measures } from './measures.ts';
import { numberProfile } from './number-profile.ts';
import { readFacts } from './read-facts.ts';
import { readSummary, type Summary } from './read-summary.ts';
import { summaryQuery } from './summary-query.ts';
import { textProfile } from './text-profile.ts';
import { ungroupedFactsQuery } from './ungrouped-facts-query.ts';
import { valuesProfile } from './values-profile.ts';

const DAY_MICROSECONDS = 86_400_000_000;

/** Measures one column in one pass, or in two when it holds numbers or times. */
export async function measureColumn(
  asker: Asker,
  table: string,
  column: ColumnSchema,
  rowCount: number,
): Promise<Measures> {
  const type = column.type.name;
  const kind = measuredAs(type);
  const sampled = isSampled(column);
  if (kind === 'text' || kind === 'values') {
    const query = factsQuery({ table, column, sampled, bounds: {} });
    const facts = readFacts(await asker.ask(`${type} values`, query));
    const present = facts.find(({ fact }) => fact === 'present')?.count ?? 0;
    const profile =
      kind === 'text'
        ? textProfile(facts, present, rowCount)
        : valuesProfile(facts, present, rowCount, type);
    return { column, rowCount, present, sample: sampleOf(facts), profile };
  }

  const summary = readSummary(await asker.ask(`${type} summary`, summaryQuery(table, column)));
  const nothing = reasonWithoutValues(summary, rowCount);
  const fences = nothing === undefined ? fencesOf(summary, kind === 'time') : notDefined(nothing);
  const edges = nothing === undefined ? edgesOf(summary, column) : notDefined(nothing);
  const bounds = {
    ...(summary.mean === null || kind === 'time' ? {} : { mean: summary.mean }),
    ...(edges.defined ? { histogram: edges.value } : {}),
    ...(fences.defined ? { fences: fences.value } : {}),
  };
  const grouped = summary.distinctAbout <= PROFILE_LIMITS.exactDistinct;
  const query = grouped
    ? factsQuery({ table, column, sampled, bounds })
    : ungroupedFactsQuery(table, column, bounds);
  const facts = readFacts(await asker.ask(`${type} values`, query));
  return {
    column,
    rowCount,
    present: summary.present,
    sample: sampleOf(facts),
    profile: numberProfile({ summary, facts, rowCount, type, grouped, nothing, fences, edges }),
  };
}

/** Texts are always looked into; other columns only when their name says that they may be about people. */
function isSampled({ name, type }: ColumnSchema): boolean {
  if (type.name === 'text') return true;
  return DETECTORS.some(
    ({ types, topics }) =>
      types.includes(type.name) && topics.some((topic) => nameSays(topic, name)),
  );
}

function sampleOf(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap(({ fact, label }) => (fact === 'sample' && label !== null ? [label] : []));
}

function reasonWithoutValues({ present, finite }: Summary, rowCount: number): Reason | undefined {
  if (rowCount === 0) return { code: 'no-rows' };
  if (present === 0) return { code: 'all-missing' };
  return finite === 0 ? { code: 'not-finite' } : undefined;
}

function fencesOf(
  { quantiles }: Summary,
  isTime: boolean,
): Stated<{ readonly low: number; readonly high: number }> {
  if (isTime) return notDefined({ code: 'not-numeric' });
  if (!quantiles.defined) return quantiles;
  const q1 = quantiles.value.find(({ p }) => p === 0.25)?.value ?? Number.NaN;
  const q3 = quantiles.value.find(({ p }) => p === 0.75)?.value ?? Number.NaN;
  return tukeyFences(q1, q3);
}

function edgesOf(
  { low, high }: Summary,
  { type }: ColumnSchema,
): ReturnType<typeof histogramEdges> {
  if (low === null || high === null) return notDefined({ code: 'not-finite' });
  // Above 2^53 a step of 1 is lost in a double.
  const isWhole = type.name === 'integer' && Math.max(-low, high) <= Number.MAX_SAFE_INTEGER / 2;
  const step = isWhole ? 1 : type.name === 'date' ? DAY_MICROSECONDS : undefined;
  return histogramEdges(low, high, step);
}
