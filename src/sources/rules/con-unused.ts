import type { DebtRule } from '../../ledger/debt-rule.ts';
import { ageInDays } from '../age-in-days.ts';
import { localDate } from '../../ui/local-date.ts';
import { workspaceOf } from '../../ledger/workspace-of.ts';
import { liveSources } from './live-sources.ts';

const UNUSED_DAYS = 90;

export const conUnused: DebtRule = {
  id: 'CON-UNUSED',
  kind: 'connectors',
  question: `Which sources has nobody read for ${UNUSED_DAYS} days?`,
  severity: 'minor',
  principal: { baseMinutes: 30, perUnitMinutes: 0 },
  interest: { baseMinutes: 30, perUnitMinutes: 0 },
  verb: 'archive-source',
  closesWhen: 'The source is archived, or somebody reads it.',
  find(input) {
    const { timeZone } = workspaceOf(input.snapshot);
    return liveSources(input.snapshot).flatMap((source) => {
      const days = ageInDays(source.lastReadAt, input.today, timeZone);
      if (days < UNUSED_DAYS) return [];
      const lastRead = localDate(source.lastReadAt, timeZone);
      return [
        {
          objects: [{ kind: 'source', id: source.id }],
          discriminator: '',
          title: `${source.name} has not been used for ${days} days`,
          detail: `last read ${lastRead}`,
          count: 1,
          unit: 'source',
          evidence: {
            query: `SELECT name, last_read, days FROM sources WHERE archived_at IS NULL AND days >= ${UNUSED_DAYS}`,
            columns: ['source', 'last read', 'days'],
            rows: [[source.name, lastRead, String(days)]],
          },
          ...(source.ownerId === undefined ? {} : { ownerId: source.ownerId }),
        },
      ];
    });
  },
};
