import type { DebtRule } from '../../ledger/debt-rule.ts';
import { aboutWorkspace } from './about-workspace.ts';
import { liveTables } from './live-tables.ts';
import { nameList } from '../../ui/name-list.ts';

export const datNoAsserts: DebtRule = {
  id: 'DAT-NO-ASSERTS',
  kind: 'datasets',
  question: 'Which datasets in use have no assertion?',
  severity: 'minor',
  principal: { baseMinutes: 0, perUnitMinutes: 60 },
  interest: { baseMinutes: 0, perUnitMinutes: 15 },
  verb: 'accept-assertions',
  closesWhen: 'Each dataset in use has at least one accepted assertion.',
  find({ snapshot }) {
    const asserted = new Set([...snapshot.assertions.values()].map(({ datasetId }) => datasetId));
    const tables = liveTables(snapshot).filter(({ dataset }) => !asserted.has(dataset.id));
    if (tables.length === 0) return [];
    return [
      {
        ...aboutWorkspace(snapshot),
        title:
          tables.length === 1
            ? '1 dataset has no assertions'
            : `${tables.length} datasets have no assertions`,
        detail: nameList(tables.map(({ dataset }) => dataset.name)),
        count: tables.length,
        unit: 'dataset',
        evidence: {
          query:
            'SELECT d.name, v.number FROM datasets d JOIN versions v ON v.id = d.current_version_id WHERE d.archived_at IS NULL AND NOT EXISTS (SELECT 1 FROM assertions a WHERE a.dataset_id = d.id)',
          columns: ['dataset', 'version in use', 'dataset id'],
          rows: tables.map(({ dataset, version }) => [
            dataset.name,
            `v${version.number}`,
            dataset.id,
          ]),
        },
      },
    ];
  },
};
