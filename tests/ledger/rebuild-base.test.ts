import { describe, expect, test } from 'vitest';
import type { Asset } from '../../src/ledger/assets.ts';
import { isRebaseDue } from '../../src/ledger/is-rebase-due.ts';
import { rebuildBase } from '../../src/ledger/rebuild-base.ts';

const source = (from: string, until?: string): Asset => ({
  type: 'sources',
  from: `${from}T10:00:00.000Z`,
  ...(until === undefined ? {} : { until: `${until}T10:00:00.000Z` }),
});
const none = { connectors: 0, datasets: 0, environments: 0, metrics: 0, compliance: 0 };
const frozen = {
  timeZone: 'UTC',
  frozenBase: {
    at: '2026-10-01T08:00:00.000Z',
    ruleSet: '2.1',
    minutes: { ...none, connectors: 2 * 960 },
  },
};
const connectors = (all: readonly Asset[], workspace: Parameters<typeof rebuildBase>[1]) =>
  rebuildBase(all, workspace, '2026-11-24').connectors / 960;

describe('the rebuild base', () => {
  test('before the first rebase counts what arrives at once, and keeps what leaves', () => {
    const all = [source('2026-11-24'), source('2026-11-01', '2026-11-20')];
    expect(connectors(all, { timeZone: 'UTC' })).toBe(2);
  });

  test('after a rebase does not move when something leaves', () => {
    const all = [source('2026-01-01'), source('2026-01-02', '2026-11-20')];
    expect(connectors(all, frozen)).toBe(2);
  });

  test('lets a newcomer in after 30 days of use, and keeps it then', () => {
    expect(connectors([source('2026-10-26')], frozen)).toBe(2);
    expect(connectors([source('2026-10-25')], frozen)).toBe(3);
    expect(connectors([source('2026-10-05', '2026-11-20')], frozen)).toBe(3);
    expect(connectors([source('2026-10-05', '2026-10-20')], frozen)).toBe(2);
  });

  test('is frozen anew when a quarter began or the rule set changed', () => {
    const same = { last: '2.1', now: '2.1' };
    expect(isRebaseDue('2026-10-01', '2026-12-31', same)).toBe(false);
    expect(isRebaseDue('2026-12-31', '2027-01-01', same)).toBe(true);
    expect(isRebaseDue('2026-11-24', '2026-11-24', { last: '2.1', now: '2.2' })).toBe(true);
  });
});
