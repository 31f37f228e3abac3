import type { Refresh, SourceEdition, SourceRecord } from '../storage/records/source.ts';

const REFRESHES_KEPT = 20;

/**
 * A source after a refresh was tried. One that went well counts as read and may bring an edition;
 * the last 20 refreshes are kept.
 */
export function withRefresh(
  source: SourceRecord,
  refresh: Refresh,
  edition?: SourceEdition,
): SourceRecord {
  return {
    ...source,
    refreshes: [...source.refreshes, refresh].slice(-REFRESHES_KEPT),
    ...(refresh.ok ? { lastReadAt: refresh.at } : {}),
    ...(edition === undefined ? {} : { editions: [...source.editions, edition] }),
  };
}
