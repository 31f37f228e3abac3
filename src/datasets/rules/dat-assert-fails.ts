import type { DebtRule } from '../../ledger/debt-rule.ts';
import type { AssertionRecord, AssertionRunRecord } from '../../storage/records/assertion.ts';
import type { WorkspaceSnapshot } from '../../storage/workspace-snapshot.ts';
import { assertionSentence } from '../assertion-sentence.ts';
import { aboutDataset } from './about-dataset.ts';
import { type LiveTable, liveTables } from './live-tables.ts';
import { nameList } from '../../ui/name-list.ts';

export const datAssertFails: DebtRule = {
  id: 'DAT-ASSERT-FAILS',
  kind: 'datasets',
  question: 'Which accepted assertions are false on the version in use?',
  severity: 'major',
  principal: { baseMinutes: 0, perUnitMinutes: 60 },
  interest: { baseMinutes: 0, perUnitMinutes: 30 },
  verb: 'fix-rows',
  closesWhen: 'Every accepted assertion holds on the version in use.',
  find({ snapshot }) {
    return liveTables(snapshot).flatMap((table) => {
      const failing = runsOn(snapshot, table).filter(({ run }) => run.failingRows > 0);
      if (failing.length === 0) return [];
      const one = failing.length === 1;
      return [
        {
          ...aboutDataset(table.dataset),
          title: `${failing.length} ${one ? 'assertion fails' : 'assertions fail'} on ${table.dataset.name}`,
          detail: nameList(failing.map(({ assertion }) => assertionSentence(assertion.check))),
          count: failing.length,
          unit: 'assertion',
          evidence: {
            query: failing.map(({ run }) => run.query).join(';\n\n'),
            columns: ['assertion', 'failing rows', 'checked rows', 'version'],
            rows: failing.map(({ assertion, run }) => [
              assertionSentence(assertion.check),
              String(run.failingRows),
              String(run.checkedRows),
              `v${table.version.number}`,
            ]),
          },
        },
      ];
    });
  },
};

interface Checked {
  readonly assertion: AssertionRecord;
  readonly run: AssertionRunRecord;
}

/** Throws when an accepted assertion was not checked on the version in use: then nobody knows. */
function runsOn(snapshot: WorkspaceSnapshot, { dataset, version }: LiveTable): readonly Checked[] {
  return [...snapshot.assertions.values()]
    .filter(({ datasetId }) => datasetId === dataset.id)
    .map((assertion) => {
      const run = snapshot.assertionRuns.get(`${assertion.id}|${version.id}`);
      if (run === undefined) throw new Error(`assertion ${assertion.id} was not checked`);
      return { assertion, run };
    });
}
