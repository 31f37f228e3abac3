import * as v from 'valibot';
import type { Instant } from '../vocabulary/instant.ts';
import type { Minutes } from '../vocabulary/minutes.ts';
import type { Rating } from '../vocabulary/rating.ts';
import type { Stated } from '../vocabulary/stated.ts';
import type { Amount } from '../ledger/accounts.ts';
import type { Position } from '../ledger/position.ts';
import type { RuleSet } from '../ledger/rule-set.ts';
import type { Statement } from '../ledger/statement.ts';
import type { DaySnapshotRecord } from '../storage/records/snapshot.ts';
import type { ItemRecord } from '../storage/records/item.ts';
import type { PersonRecord } from '../storage/records/person.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { localDate } from '../ui/local-date.ts';
import { itemDetail } from './item-detail.ts';
import { planDatasets } from './plan-datasets.ts';
import { reportDataSchema, type ReportData } from './report-schema.ts';

export const SMALLEST_GROUP = 10;

/** Everything a report is made from, as of one instant. */
export interface ReportInput {
  readonly snapshot: WorkspaceSnapshot;
  readonly now: Instant;
  readonly preparedBy: PersonRecord;
  readonly position: Position;
  /** Open items, ranked. */
  readonly items: readonly ItemRecord[];
  readonly statement: Statement;
  readonly statementFrom?: Instant;
  readonly ruleSet: RuleSet;
  readonly couldNotRun: readonly string[];
  readonly audit: { readonly entries: number; readonly head: string };
  /** Rows a person chose, as text; none by default. */
  readonly rows: ReportData['rows'];
}

/** What a report would say: totals, no rows unless chosen, small groups hidden. Pure. */
export function planReport(input: ReportInput): ReportData {
  const { snapshot, position, now, preparedBy } = input;
  const workspace = [...snapshot.workspace.values()][0];
  const name = workspace?.name ?? 'Workspace';
  const timeZone = workspace?.timeZone ?? 'UTC';
  const today = localDate(now, timeZone);
  const history = planHistory(snapshot);
  const datasets = planDatasets(snapshot, SMALLEST_GROUP);
  const versions = [...snapshot.versionLives.values()].filter(
    (life) => life.droppedAt === undefined,
  );
  return v.parse(reportDataSchema, {
    title: `${name}: what our machine-learning work owes`,
    workspace: { id: workspace?.id ?? '', name, timeZone },
    asOf: now,
    period: { from: history[0]?.day ?? today, to: today },
    preparedBy: { name: preparedBy.name, role: preparedBy.role },
    scope: {
      sources: live(snapshot.sources.values()),
      datasets: live(snapshot.datasets.values()),
      versions: versions.length,
    },
    ruleSet: {
      version: input.ruleSet.version,
      hash: input.ruleSet.hash,
      rules: input.ruleSet.rules.length,
      couldNotRun: [...input.couldNotRun].sort(),
    },
    position: {
      principalMinutes: position.principalMinutes,
      interestMinutes: position.interestMinutes,
      measuredInterestMinutes: measuredMinutes(input.items),
      baseMinutes: position.baseMinutes,
      openItems: position.items,
      acceptedItems: position.accepted.items,
      acceptedMinutes: position.accepted.principalMinutes,
      rating: letter(position.rating),
      risk: position.baseMinutes === 0 ? null : position.risk,
    },
    kinds: position.kinds.map((kind) => ({
      kind: kind.kind,
      principalMinutes: kind.principalMinutes,
      interestMinutes: kind.interestMinutes,
      baseMinutes: kind.baseMinutes,
      items: kind.items,
      rating: letter(kind.rating),
    })),
    statement: planStatement(input),
    items: input.items.map((item) => planItem(item, snapshot, timeZone)),
    history,
    datasets: datasets.datasets,
    rows: input.rows,
    hidden: { groups: datasets.hiddenGroups, threshold: SMALLEST_GROUP },
    audit: input.audit,
  });
}

function planItem(
  item: ItemRecord,
  snapshot: WorkspaceSnapshot,
  timeZone: string,
): ReportData['items'][number] {
  const owner = item.ownerId === undefined ? undefined : snapshot.people.get(item.ownerId);
  return {
    id: item.id,
    rule: item.rule,
    kind: item.kind,
    severity: item.severity,
    title: item.title,
    detail: itemDetail(item, snapshot),
    owner: owner?.name ?? null,
    due: item.due ?? null,
    firstSeen: localDate(item.firstSeenAt, timeZone),
    principalMinutes: item.principalMinutes,
    interestMinutes: item.interestMinutes,
  };
}

function planStatement({ statement, statementFrom }: ReportInput): ReportData['statement'] {
  return {
    from: statementFrom ?? null,
    opening: amount(statement.opening),
    lines: statement.rows.flatMap((row) =>
      row.details.map((detail) => ({
        section: row.line,
        title: detail.title,
        ...amount(detail),
      })),
    ),
    closing: amount(statement.closing),
  };
}

function planHistory(snapshot: WorkspaceSnapshot): ReportData['history'] {
  return [...snapshot.daySnapshots.values()]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, ruleSet, kinds }) => ({
      day,
      ruleSet,
      principalMinutes: principalByKind(kinds),
    }));
}

function principalByKind(
  kinds: DaySnapshotRecord['kinds'],
): ReportData['history'][number]['principalMinutes'] {
  return {
    connectors: kinds.connectors.principalMinutes,
    datasets: kinds.datasets.principalMinutes,
    environments: kinds.environments.principalMinutes,
    metrics: kinds.metrics.principalMinutes,
    compliance: kinds.compliance.principalMinutes,
  };
}

function measuredMinutes(items: readonly ItemRecord[]): Minutes {
  return items
    .filter((item) => item.basis === 'measured')
    .reduce((sum, item) => sum + item.interestMinutes, 0);
}

function live(records: Iterable<{ readonly archivedAt?: Instant }>): number {
  return [...records].filter((record) => record.archivedAt === undefined).length;
}

function letter(rating: Stated<Rating>): Rating | null {
  return rating.defined ? rating.value : null;
}

function amount({ principalMinutes, interestMinutes }: Amount): Amount {
  return { principalMinutes, interestMinutes };
}
