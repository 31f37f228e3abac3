import type { DebtRule } from '../../ledger/debt-rule.ts';
import { liveSources } from './live-sources.ts';

export const conNoOwner: DebtRule = {
  id: 'CON-NO-OWNER',
  kind: 'connectors',
  question: 'Which sources have no owner, or an owner who left?',
  severity: 'minor',
  principal: { baseMinutes: 15, perUnitMinutes: 0 },
  interest: { baseMinutes: 6, perUnitMinutes: 0 },
  verb: 'assign-owner',
  closesWhen: 'The source has an owner who has not left.',
  find({ snapshot }) {
    return liveSources(snapshot).flatMap((source) => {
      const owner = source.ownerId === undefined ? undefined : snapshot.people.get(source.ownerId);
      if (owner !== undefined && owner.leftAt === undefined) return [];
      const because = owner === undefined ? 'nobody is named' : `${owner.name} left`;
      return [
        {
          objects: [{ kind: 'source', id: source.id }],
          discriminator: '',
          title: `${source.name} has no owner`,
          detail: because,
          count: 1,
          unit: 'source',
          evidence: {
            query:
              'SELECT s.name, p.name AS owner, p.left_at FROM sources s LEFT JOIN people p ON p.id = s.owner_id WHERE s.archived_at IS NULL AND (p.id IS NULL OR p.left_at IS NOT NULL)',
            columns: ['source', 'owner', 'left'],
            rows: [[source.name, owner?.name ?? 'none', owner?.leftAt ?? 'none']],
          },
        },
      ];
    });
  },
};
