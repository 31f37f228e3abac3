import type { DebtRule } from '../../ledger/debt-rule.ts';
import { deadColumns } from '../dead-columns.ts';
import { aboutDataset } from './about-dataset.ts';
import { liveTables, profileOf } from './live-tables.ts';
import { nameList } from '../../ui/name-list.ts';

export const datFeatureDead: DebtRule = {
  id: 'DAT-FEATURE-DEAD',
  kind: 'datasets',
  question: 'Which columns hold one value only, or are more than 95 % missing?',
  severity: 'minor',
  principal: { baseMinutes: 0, perUnitMinutes: 15 },
  interest: { baseMinutes: 0, perUnitMinutes: 3 },
  verb: 'drop-columns',
  closesWhen: 'The version in use holds no such column.',
  find({ snapshot }) {
    return liveTables(snapshot).flatMap((table) => {
      const profile = profileOf(snapshot, table);
      const dead = deadColumns(profile);
      if (dead.length === 0) return [];
      return [
        {
          ...aboutDataset(table.dataset),
          title: `${dead.length} ${dead.length === 1 ? 'column tells' : 'columns tell'} nothing`,
          detail: `${table.dataset.name}: ${nameList(dead.map(({ column }) => column))}`,
          count: dead.length,
          unit: 'column',
          evidence: {
            query: [
              'SELECT name, missing, constant FROM profile WHERE constant OR missing > 0.95 * row_count',
              ...profile.queries,
            ].join(';\n\n'),
            columns: ['column', 'because'],
            rows: dead.map(({ column, because }) => [column, because]),
          },
        },
      ];
    });
  },
};
