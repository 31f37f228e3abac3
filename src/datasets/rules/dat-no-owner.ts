import type { DebtRule } from '../../ledger/debt-rule.ts';
import { aboutDataset } from './about-dataset.ts';
import { liveTables } from './live-tables.ts';

export const datNoOwner: DebtRule = {
  id: 'DAT-NO-OWNER',
  kind: 'datasets',
  question: 'Which datasets have no owner?',
  severity: 'minor',
  principal: { baseMinutes: 15, perUnitMinutes: 0 },
  interest: { baseMinutes: 6, perUnitMinutes: 0 },
  verb: 'assign-owner',
  closesWhen: 'The dataset has an owner.',
  find({ snapshot }) {
    return liveTables(snapshot)
      .filter(({ dataset }) => dataset.ownerId === undefined)
      .map(({ dataset, version }) => ({
        ...aboutDataset(dataset),
        title: `${dataset.name} has no owner`,
        detail: `dataset, v${version.number} in use`,
        count: 1,
        unit: 'dataset',
        evidence: {
          query:
            'SELECT name, owner_id FROM datasets WHERE archived_at IS NULL AND owner_id IS NULL',
          columns: ['dataset', 'owner'],
          rows: [[dataset.name, 'none']],
        },
      }));
  },
};
