import type { Asset } from './assets.ts';
import type { AssetCounts } from './rebuild-cost.ts';

/** Counts assets by type. */
export function assetCounts(assets: readonly Asset[]): AssetCounts {
  const counts = {
    sources: 0,
    datasets: 0,
    keptVersions: 0,
    images: 0,
    models: 0,
    metrics: 0,
    complianceFiles: 0,
  };
  for (const { type } of assets) counts[type] += 1;
  return counts;
}
