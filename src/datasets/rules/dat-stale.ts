import type { DebtRule } from '../../ledger/debt-rule.ts';
import { daysBetween } from '../../ledger/days-between.ts';
import { localDate } from '../../ui/local-date.ts';
import { workspaceOf } from '../../ledger/workspace-of.ts';
import type { ColumnProfile } from '../../storage/records/profile.ts';
import type { LocalDate } from '../../vocabulary/instant.ts';
import { aboutDataset } from './about-dataset.ts';
import { liveTables, profileOf } from './live-tables.ts';

export const datStale: DebtRule = {
  id: 'DAT-STALE',
  kind: 'datasets',
  question: 'In which datasets is the newest row older than twice the declared cadence?',
  severity: 'major',
  principal: { baseMinutes: 60, perUnitMinutes: 0 },
  interest: { baseMinutes: 30, perUnitMinutes: 0 },
  verb: 'refresh',
  closesWhen: 'A newer version holds rows within twice the cadence.',
  find({ snapshot, today }) {
    const { timeZone } = workspaceOf(snapshot);
    return liveTables(snapshot).flatMap((table) => {
      const { dataset } = table;
      const { eventTimeColumn, cadenceDays } = dataset;
      if (eventTimeColumn === undefined || cadenceDays === undefined) return [];
      const profile = profileOf(snapshot, table);
      const column = profile.columns.find(({ name }) => name === eventTimeColumn);
      const newest = column === undefined ? undefined : newestDate(column, timeZone);
      if (newest === undefined) return [];
      const days = daysBetween(newest, today);
      if (days <= 2 * cadenceDays) return [];
      return [
        {
          ...aboutDataset(dataset),
          title: `${dataset.name} is stale: its newest row is ${days} days old`,
          detail: `newest ${eventTimeColumn} ${newest}, expected every ${cadenceDays === 1 ? 'day' : `${cadenceDays} days`}`,
          count: 1,
          unit: 'dataset',
          evidence: {
            query: [
              'SELECT name, max, cadence_days FROM profile JOIN datasets USING (version_id) WHERE days_since(max) > 2 * cadence_days',
              ...profile.queries,
            ].join(';\n\n'),
            columns: ['column', 'newest', 'days', 'cadence, days'],
            rows: [[eventTimeColumn, newest, String(days), String(cadenceDays)]],
          },
        },
      ];
    });
  },
};

/** Date of the newest value; undefined when the column holds no dates. */
function newestDate(column: ColumnProfile, timeZone: string): LocalDate | undefined {
  if (!column.max.defined) return undefined;
  const text = column.max.value;
  if (column.type.name === 'date') return text.slice(0, 10);
  if (column.type.name !== 'timestamp') return undefined;
  const iso = text.replace(' ', 'T');
  const time = Date.parse(/(Z|[+-]\d\d(:?\d\d)?)$/.test(iso.slice(10)) ? iso : `${iso}Z`);
  return Number.isNaN(time) ? undefined : localDate(new Date(time).toISOString(), timeZone);
}
