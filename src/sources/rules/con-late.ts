import type { DebtRule } from '../../ledger/debt-rule.ts';
import type { SourceRecord } from '../../storage/records/source.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import { ageInDays } from '../age-in-days.ts';
import { localDate } from '../../ui/local-date.ts';
import { workspaceOf } from '../../ledger/workspace-of.ts';
import { liveSources } from './live-sources.ts';

export const conLate: DebtRule = {
  id: 'CON-LATE',
  kind: 'connectors',
  question: 'Which sources were last read well longer ago than twice their cadence?',
  severity: 'major',
  principal: { baseMinutes: 60, perUnitMinutes: 0 },
  interest: { baseMinutes: 30, perUnitMinutes: 0 },
  verb: 'refresh',
  closesWhen: 'A refresh reads the source well within twice its cadence.',
  find(input) {
    const { timeZone } = workspaceOf(input.snapshot);
    return liveSources(input.snapshot).flatMap((source) => {
      if (source.cadenceDays === undefined) return [];
      const newest = newestGoodRead(source);
      const days = ageInDays(newest, input.today, timeZone);
      if (days <= 2 * source.cadenceDays) return [];
      const lastRead = localDate(newest, timeZone);
      return [
        {
          objects: [{ kind: 'source', id: source.id }],
          discriminator: '',
          title: `${source.name} is late: last refreshed ${days} days ago`,
          detail: `expected every ${source.cadenceDays === 1 ? 'day' : `${source.cadenceDays} days`}, last good read ${lastRead}`,
          count: 1,
          unit: 'source',
          evidence: {
            query:
              'SELECT name, cadence_days, last_good_read, days FROM sources WHERE archived_at IS NULL AND days > 2 * cadence_days',
            columns: ['source', 'cadence, days', 'last good read', 'days'],
            rows: [[source.name, String(source.cadenceDays), lastRead, String(days)]],
          },
          ...(source.ownerId === undefined ? {} : { ownerId: source.ownerId }),
        },
      ];
    });
  },
};

/** The last refresh that went well; failed ones after it do not count. */
function newestGoodRead(source: SourceRecord): Instant {
  const refresh = source.refreshes.findLast(({ ok }) => ok);
  return refresh?.at ?? source.editions.at(-1)?.readAt ?? source.addedAt;
}
