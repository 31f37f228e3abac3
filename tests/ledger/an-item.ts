import type { ItemId, PersonId } from '../../src/vocabulary/ids.ts';
import type { ItemRecord } from '../../src/storage/records/item.ts';
import { jsonDigest } from '../../src/ledger/json-digest.ts';

/** An open item; what matters to the test is given. */
export function anItem(given: Partial<Omit<ItemRecord, 'id'>> & { id: string }): ItemRecord {
  const columns = ['column'];
  const rows = [['phone']];
  return {
    rule: 'DAT-NO-OWNER',
    ruleSet: '2.1',
    kind: 'datasets',
    title: 'movies has no owner',
    detail: 'movies',
    objects: [{ kind: 'dataset', id: 'movies' }],
    discriminator: '',
    count: 1,
    unit: 'dataset',
    evidence: {
      query: 'select 1',
      columns,
      rows,
      resultHash: jsonDigest({ columns, rows }),
      asOf: '2026-11-24T09:12:00.000Z',
    },
    severity: 'minor',
    principalMinutes: 15,
    interestMinutes: 6,
    basis: 'estimated',
    verb: 'assign-owner',
    state: { name: 'open' },
    firstSeenAt: '2026-11-01T00:00:00.000Z',
    lastSeenAt: '2026-11-01T00:00:00.000Z',
    openedBy: 'ann' as PersonId,
    ...given,
    id: given.id as ItemId,
  };
}
