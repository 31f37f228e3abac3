import type { DebtRule } from '../../ledger/debt-rule.ts';
import type { ColumnProfile } from '../../storage/records/profile.ts';
import type { SemanticType } from '../../vocabulary/semantic-type.ts';
import { aboutDataset } from './about-dataset.ts';
import { liveTables, profileOf } from './live-tables.ts';
import { nameList } from '../../ui/name-list.ts';

const HIT_SHARE = 0.6;
const PERSONAL_TYPES: ReadonlySet<SemanticType> = new Set(['e-mail', 'phone', 'iban', 'card']);

export const datPiiUnclassified: DebtRule = {
  id: 'DAT-PII-UNCLASSIFIED',
  kind: 'datasets',
  question: 'Which columns look personal by value or name and have no class?',
  severity: 'critical',
  principal: { baseMinutes: 0, perUnitMinutes: 30 },
  interest: { baseMinutes: 0, perUnitMinutes: 30 },
  verb: 'classify',
  closesWhen: 'Each such column has a class that a person chose.',
  find({ snapshot }) {
    return liveTables(snapshot).flatMap((table) => {
      const { dataset } = table;
      const profile = profileOf(snapshot, table);
      const columns = profile.columns.filter(
        (column) =>
          looksPersonal(column) && !snapshot.classifications.has(`${dataset.id}/${column.name}`),
      );
      if (columns.length === 0) return [];
      const one = columns.length === 1;
      return [
        {
          ...aboutDataset(dataset),
          title: `${columns.length} ${one ? 'column looks personal and is' : 'columns look personal and are'} unclassified`,
          detail: `${dataset.name}: ${nameList(columns.map(({ name }) => name))}`,
          count: columns.length,
          unit: 'column',
          evidence: {
            query: [
              `SELECT name, meaning, share, personal FROM profile WHERE (share >= ${HIT_SHARE} OR personal <> 'no') AND class IS NULL`,
              ...profile.queries,
            ].join(';\n\n'),
            columns: ['column', 'meaning', 'share of values', 'personal'],
            rows: columns.map((column) => [
              column.name,
              column.semantic,
              `${(column.semanticShare * 100).toFixed(1)} %`,
              column.personal,
            ]),
          },
        },
      ];
    });
  },
};

function looksPersonal({ personal, semantic, semanticShare }: ColumnProfile): boolean {
  return personal !== 'no' || (PERSONAL_TYPES.has(semantic) && semanticShare >= HIT_SHARE);
}
