import { expect, test } from 'vitest';
import type { SourceRecord } from '../../src/storage/records/source.ts';
import type { DatasetId, SourceId } from '../../src/vocabulary/ids.ts';
import type { VerbId } from '../../src/vocabulary/verb-id.ts';
import { howClosed } from '../../src/ledger/how-closed.ts';
import { applyChanges } from '../../src/storage/apply-changes.ts';
import { anItem } from './an-item.ts';
import { emptyWorld } from './world.ts';

function closing(verb: VerbId, lastReadAt: string, archivedAt?: string) {
  const record: SourceRecord = {
    id: 'movies' as SourceId,
    name: 'movies',
    kind: 'file',
    format: 'csv',
    datasetId: 'movies' as DatasetId,
    addedAt: '2026-01-01T00:00:00.000Z',
    editions: [],
    refreshes: [],
    lastReadAt,
  };
  const put = (one: SourceRecord) => ({ table: 'sources', act: 'put', record: one }) as const;
  const before = applyChanges(emptyWorld(), [put(record)], []);
  const next = archivedAt === undefined ? record : { ...record, archivedAt };
  const item = anItem({ id: 'x', verb, objects: [{ kind: 'source', id: 'movies' }] });
  return howClosed(item, {
    before,
    after: applyChanges(before, [put(next)], []),
    timeZone: 'UTC',
    today: '2026-11-24',
  });
}

const now = '2026-11-24T00:00:00.000Z';

test('an item whose object stays is fixed', () => {
  expect(closing('assign-owner', now)).toBe('fixed');
});

test('archiving what something read in the last 30 days pays nothing', () => {
  expect(closing('assign-owner', '2026-10-26T00:00:00.000Z', now)).toBe('cleared');
  expect(closing('assign-owner', '2026-10-25T00:00:00.000Z', now)).toBe('removed');
});

test('archiving pays the item that asks for it', () => {
  expect(closing('archive-source', now, now)).toBe('removed');
});
