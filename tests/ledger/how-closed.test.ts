import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../src/storage/records/source.ts';
import { digestOfHex } from '../../src/vocabulary/digest.ts';
import type { DatasetId, SourceId, VersionId } from '../../src/vocabulary/ids.ts';
import type { VerbId } from '../../src/vocabulary/verb-id.ts';
import { amountChange } from '../../src/ledger/amount-change.ts';
import type { PricedFinding } from '../../src/ledger/assess.ts';
import { howClosed, type ActRecords } from '../../src/ledger/how-closed.ts';
import type { ItemRecord } from '../../src/storage/records/item.ts';
import { applyChanges } from '../../src/storage/apply-changes.ts';
import { anItem } from './an-item.ts';
import type { ObjectRef } from '../../src/vocabulary/object-ref.ts';
import { ANN, emptyWorld, worldRules } from './world.ts';

const MOVIES: ObjectRef = { kind: 'source', id: 'movies' };
const price = (perUnitMinutes: number) => ({ baseMinutes: 0, perUnitMinutes });

function archiving(
  lastReadAt: string,
  archivedAt?: string,
  editions: SourceRecord['editions'] = [],
): ActRecords {
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
  const next = { ...record, editions, ...(archivedAt === undefined ? {} : { archivedAt }) };
  return {
    before,
    after: applyChanges(before, [put(next)], []),
    timeZone: 'UTC',
    today: '2026-11-24',
  };
}

/** What a rule finds of an item when its count is another. */
function findingOf(item: ItemRecord, count: number): PricedFinding {
  const { id, rule, kind, verb, severity, evidence, interestMinutes, basis } = item;
  const { objects, discriminator, title, detail, unit } = item;
  return {
    ...{ id, rule, kind, verb, severity, evidence, interestMinutes, basis },
    finding: { objects, discriminator, title, detail, unit, count, evidence },
    principalMinutes: item.principalMinutes - 15,
  };
}

function closing(
  verb: VerbId,
  lastReadAt: string,
  archivedAt?: string,
  objects: readonly ObjectRef[] = [MOVIES],
  editions: SourceRecord['editions'] = [],
) {
  return howClosed(anItem({ id: 'x', verb, objects }), archiving(lastReadAt, archivedAt, editions));
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

describe('an item counted over the workspace', () => {
  const workspace = { kind: 'workspace', id: 'workspace' } as const;

  test('is paid by an archived source only when nothing read it for 30 days', () => {
    expect(closing('accept-assertions', now, now, [workspace])).toBe('cleared');
    expect(closing('accept-assertions', '2026-10-25T00:00:00.000Z', now, [workspace])).toBe(
      'removed',
    );
    expect(closing('keep-one', now, now, [workspace])).toBe('removed');
  });

  test('is paid by an act that removes nothing', () => {
    expect(closing('accept-assertions', now, undefined, [workspace])).toBe('fixed');
  });

  test('loses its part of what was archived without a payment', () => {
    const world = worldRules(false);
    const [first] = world.rules;
    if (first === undefined) throw new Error('no rule');
    const item = anItem({
      ...{ id: 'x', rule: first.id, ruleSet: world.version },
      ...{ count: 3, verb: 'accept-assertions', objects: [workspace] },
    });
    const ruleSet = { ...world, rules: [{ ...first, principal: price(15), interest: price(0) }] };
    const scan = { now, today: '2026-11-24', timeZone: 'UTC', actor: ANN, ruleSet };
    const moves = (lastReadAt: string) => {
      const records = archiving(lastReadAt, now);
      return amountChange(item, findingOf(item, 2), 'open', {
        ...scan,
        cause: { name: 'act', reason: 'archived', records },
      }).map(({ type, to, how }) => [type, to, how]);
    };
    expect(moves(now)).toEqual([['shrunk', 'found', undefined]]);
    expect(moves('2026-10-25T00:00:00.000Z')).toEqual([['paid', 'paid', 'removed']]);
  });
});

describe('the next edition of a source', () => {
  const edition = {
    ...{ fileName: 'movies.csv', fileDigest: digestOfHex('0'.repeat(64)), sizeBytes: 1 },
    ...{ modifiedAt: now, readAt: now, versionId: 'movies 2' as VersionId },
  };

  test('pays what waits for it, and what its rows can answer', () => {
    expect(closing('refresh', now, undefined, undefined, [edition])).toBe('fixed');
    expect(closing('fix-rows', now, undefined, undefined, [edition])).toBe('fixed');
  });

  test('clears what it merely does not repeat', () => {
    expect(closing('keep-one', now, undefined, undefined, [edition])).toBe('cleared');
    expect(closing('classify', now, undefined, undefined, [edition])).toBe('cleared');
  });
});
