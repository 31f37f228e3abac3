import type { DebtKind } from '../vocabulary/debt-kind.ts';
import type { LocalDate } from '../vocabulary/instant.ts';
import type { Minutes } from '../vocabulary/minutes.ts';
import type { WorkspaceRecord } from '../storage/records/workspace.ts';
import { assetCounts } from './asset-counts.ts';
import type { Asset } from './assets.ts';
import { daysBetween } from './days-between.ts';
import { localDate } from '../ui/local-date.ts';
import { rebuildCost } from './rebuild-cost.ts';

const SETTLED_DAYS = 30;

/**
 * Rebuild base of each kind in minutes. Until the first rebase every asset counts from the moment it
 * arrives and stays when it is removed; after that the frozen base holds, and newcomers join once they
 * were in use for 30 days. So a newcomer is rated at once, and removing things never worsens a ratio.
 */
export function rebuildBase(
  all: readonly Asset[],
  { frozenBase, timeZone }: Pick<WorkspaceRecord, 'frozenBase' | 'timeZone'>,
  today: LocalDate,
): Record<DebtKind, Minutes> {
  if (frozenBase === undefined) return rebuildCost(assetCounts(all));
  const isSettled = ({ from, until }: Asset) => {
    const end = until === undefined ? today : localDate(until, timeZone);
    return daysBetween(localDate(from, timeZone), end) >= SETTLED_DAYS;
  };
  const newcomers = all.filter((asset) => asset.from > frozenBase.at && isSettled(asset));
  const joined = rebuildCost(assetCounts(newcomers));
  return {
    connectors: frozenBase.minutes.connectors + joined.connectors,
    datasets: frozenBase.minutes.datasets + joined.datasets,
    environments: frozenBase.minutes.environments + joined.environments,
    metrics: frozenBase.minutes.metrics + joined.metrics,
    compliance: frozenBase.minutes.compliance + joined.compliance,
  };
}
