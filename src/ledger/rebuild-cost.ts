import type { DebtKind } from '../vocabulary/debt-kind.ts';
import type { Minutes } from '../vocabulary/minutes.ts';

/** What stands and would have to be built again. */
export interface AssetCounts {
  readonly sources: number;
  readonly datasets: number;
  readonly keptVersions: number;
  readonly images: number;
  readonly models: number;
  readonly metrics: number;
  /** One for each model and framework. */
  readonly complianceFiles: number;
}

/** Minutes to build one of each again. */
export const REBUILD_PRICES = {
  sources: { kind: 'connectors', minutes: 16 * 60 },
  datasets: { kind: 'datasets', minutes: 8 * 60 },
  keptVersions: { kind: 'datasets', minutes: 60 },
  images: { kind: 'environments', minutes: 12 * 60 },
  models: { kind: 'metrics', minutes: 24 * 60 },
  metrics: { kind: 'metrics', minutes: 2 * 60 },
  complianceFiles: { kind: 'compliance', minutes: 40 * 60 },
} as const satisfies Record<keyof AssetCounts, { kind: DebtKind; minutes: Minutes }>;

/** Rebuild cost of each kind in minutes. */
export function rebuildCost(assets: AssetCounts): Record<DebtKind, Minutes> {
  const cost = { connectors: 0, datasets: 0, environments: 0, metrics: 0, compliance: 0 };
  for (const asset of ASSETS) {
    const { kind, minutes } = REBUILD_PRICES[asset];
    cost[kind] += minutes * assets[asset];
  }
  return cost;
}

const ASSETS = Object.keys(REBUILD_PRICES) as (keyof AssetCounts)[];
