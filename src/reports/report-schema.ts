import * as v from 'valibot';
import { DATA_CLASSES } from '../vocabulary/data-class.ts';
import { DEBT_KINDS } from '../vocabulary/debt-kind.ts';
import { RATINGS } from '../vocabulary/rating.ts';
import { SEVERITIES } from '../vocabulary/severity.ts';

const LONGEST_TEXT = 4_000;
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const minutes = v.pipe(v.number(), v.safeInteger());
const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const sha256 = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/));
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const kind = v.picklist(DEBT_KINDS);
const severity = v.picklist(SEVERITIES);
const rating = v.nullable(v.picklist(RATINGS));
const money = v.strictObject({ principalMinutes: minutes, interestMinutes: minutes });

const kindPosition = v.strictObject({
  kind,
  principalMinutes: minutes,
  interestMinutes: minutes,
  baseMinutes: minutes,
  items: count,
  /** Null: n/a, because the kind has no assets. */
  rating,
});

const minutesByKind = v.strictObject({
  connectors: minutes,
  datasets: minutes,
  environments: minutes,
  metrics: minutes,
  compliance: minutes,
});

const item = v.strictObject({
  id: hex,
  rule: text,
  kind,
  severity,
  title: text,
  detail: text,
  owner: v.nullable(text),
  due: v.nullable(day),
  firstSeen: day,
  principalMinutes: minutes,
  interestMinutes: minutes,
});

const statementLine = v.strictObject({
  section: v.picklist([
    'new',
    'paid',
    'accepted',
    'dismissed',
    'cleared',
    'remeasured',
    'rule-set',
  ]),
  title: text,
  principalMinutes: minutes,
  interestMinutes: minutes,
});

const column = v.strictObject({
  name: text,
  type: text,
  semantic: text,
  dataClass: v.nullable(v.picklist(DATA_CLASSES)),
  /** Null: hidden, because it is a group under the threshold. */
  missing: v.nullable(count),
  /** Distinct values, exact or estimated. Null: hidden, because it would tell such a group. */
  distinct: v.nullable(count),
  /** Values of a category with their counts, most frequent first; empty for everything else. */
  groups: v.array(v.strictObject({ value: text, count })),
  hiddenGroups: count,
});

const dataset = v.strictObject({
  name: text,
  version: count,
  /** Null: hidden, because the whole table is a group under the threshold; then no count of it is told. */
  rows: v.nullable(count),
  contentHash: v.nullable(text),
  owner: v.nullable(text),
  columns: v.array(column),
});

const chosenRows = v.strictObject({
  dataset: text,
  version: count,
  columns: v.array(text),
  rows: v.array(v.array(v.nullable(text))),
  masked: v.array(text),
});

/** What a report says; `contentHash` covers exactly this. Minutes are whole, instants UTC, lists in a stated order. */
export const reportDataSchema = v.strictObject({
  title: text,
  workspace: v.strictObject({ id: text, name: text, timeZone: text }),
  asOf: instant,
  period: v.strictObject({ from: day, to: day }),
  preparedBy: v.strictObject({ name: text, role: text }),
  scope: v.strictObject({ sources: count, datasets: count, versions: count }),
  ruleSet: v.strictObject({
    version: text,
    hash: sha256,
    rules: count,
    couldNotRun: v.array(text),
  }),
  position: v.strictObject({
    principalMinutes: minutes,
    interestMinutes: minutes,
    measuredInterestMinutes: minutes,
    baseMinutes: minutes,
    openItems: count,
    acceptedItems: count,
    acceptedMinutes: minutes,
    rating,
    risk: rating,
  }),
  /** In the fixed order of the kinds. */
  kinds: v.array(kindPosition),
  statement: v.strictObject({
    from: v.nullable(instant),
    opening: money,
    lines: v.array(statementLine),
    closing: money,
  }),
  /** Ranked as in the backlog. */
  items: v.array(item),
  /** One entry a day with a scan, oldest first; principal in minutes by kind. */
  history: v.array(v.strictObject({ day, ruleSet: text, principalMinutes: minutesByKind })),
  /** By name. */
  datasets: v.array(dataset),
  /** Empty unless rows were chosen. */
  rows: v.array(chosenRows),
  hidden: v.strictObject({ groups: count, threshold: count }),
  audit: v.strictObject({ entries: count, head: hex }),
});

/** A report file in its JSON form, and the block inside its HTML form. */
export const reportSchema = v.strictObject({
  format: v.literal('paydown-report/1'),
  renderer: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  contentHash: sha256,
  data: reportDataSchema,
});

export type ReportData = v.InferOutput<typeof reportDataSchema>;
export type Report = v.InferOutput<typeof reportSchema>;
export type ReportItem = ReportData['items'][number];
export type ReportColumn = ReportData['datasets'][number]['columns'][number];
