import type { DebtRule } from '../../ledger/debt-rule.ts';
import { aboutDataset } from './about-dataset.ts';
import { liveTables, profileOf } from './live-tables.ts';
import { repeatedColumns } from '../repeated-columns.ts';
import { nameList } from '../../ui/name-list.ts';

export const datFeatureRepeat: DebtRule = {
  id: 'DAT-FEATURE-REPEAT',
  kind: 'datasets',
  question: 'Which columns repeat an earlier one, with a rank correlation above 0.95?',
  severity: 'minor',
  principal: { baseMinutes: 0, perUnitMinutes: 15 },
  interest: { baseMinutes: 0, perUnitMinutes: 6 },
  verb: 'drop-columns',
  closesWhen: 'The version in use holds no such pair.',
  find({ snapshot }) {
    return liveTables(snapshot).flatMap((table) => {
      const { dataset, version } = table;
      const profile = profileOf(snapshot, table);
      const repeats = repeatedColumns(version.schema, profile.correlations);
      if (repeats.length === 0) return [];
      return [
        {
          ...aboutDataset(dataset),
          title: `${repeats.length} ${repeats.length === 1 ? 'feature repeats another' : 'features repeat others'}`,
          detail: `${dataset.name}: ${nameList(repeats.map(({ column }) => column))}`,
          count: repeats.length,
          unit: 'column',
          evidence: {
            query: [
              'SELECT a, b, rho, n FROM correlations WHERE abs(rho) > 0.95 AND n >= 1000',
              ...profile.queries,
            ].join(';\n\n'),
            columns: ['column', 'repeats', 'Spearman', 'rows'],
            rows: repeats.map(({ column, repeats: earlier, rho, n }) => [
              column,
              earlier,
              rho.toFixed(4),
              String(n),
            ]),
          },
        },
      ];
    });
  },
};
