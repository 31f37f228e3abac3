import type { DebtRule } from '../../ledger/debt-rule.ts';
import { ageInDays } from '../../sources/age-in-days.ts';
import { localDate } from '../../ui/local-date.ts';
import { workspaceOf } from '../../ledger/workspace-of.ts';
import { versionBytes } from '../version-bytes.ts';
import { UNREAD_DAYS, unreadVersions } from '../unread-versions.ts';
import { aboutWorkspace } from './about-workspace.ts';

const BYTES_PER_MB = 1_000_000;

export const datUnreadVersions: DebtRule = {
  id: 'DAT-UNREAD-VERSIONS',
  kind: 'datasets',
  question: `Which versions were replaced and have been read by nobody for ${UNREAD_DAYS} days?`,
  severity: 'minor',
  principal: { baseMinutes: 0, perUnitMinutes: 6 },
  interest: { baseMinutes: 0, perUnitMinutes: 3 },
  verb: 'drop-versions',
  closesWhen: 'Each such version is dropped, read, or kept on purpose.',
  find({ snapshot, today }) {
    const { timeZone } = workspaceOf(snapshot);
    const unread = unreadVersions(snapshot, today);
    if (unread.length === 0) return [];
    const { freed } = versionBytes(
      snapshot,
      unread.map(({ version }) => version.id),
    );
    return [
      {
        ...aboutWorkspace(snapshot),
        title:
          unread.length === 1
            ? `1 intermediate version, not read for ${UNREAD_DAYS} days`
            : `${unread.length} intermediate versions, none read for ${UNREAD_DAYS} days`,
        detail: `${(freed / BYTES_PER_MB).toFixed(1)} MB unique`,
        count: unread.length,
        unit: 'version',
        evidence: {
          query: `SELECT d.name, v.number, l.last_read FROM versions v JOIN datasets d ON d.id = v.dataset_id JOIN version_lives l ON l.version_id = v.id WHERE d.archived_at IS NULL AND v.id <> d.current_version_id AND NOT l.kept AND l.dropped_at IS NULL AND days_since(l.last_read) >= ${UNREAD_DAYS}`,
          columns: ['dataset', 'version', 'last read', 'days', 'version id'],
          rows: unread.map(({ dataset, version, life }) => [
            dataset.name,
            `v${version.number}`,
            localDate(life.lastReadAt, timeZone),
            String(ageInDays(life.lastReadAt, today, timeZone)),
            version.id,
          ]),
        },
      },
    ];
  },
};
