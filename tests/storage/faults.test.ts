import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyChunk } from '../../src/storage/audit-chain.ts';
import { commit } from '../../src/storage/commit.ts';
import { createWorkspace } from '../../src/storage/create-workspace.ts';
import { digestOfBytes } from '../../src/storage/digest-of-bytes.ts';
import { ledgerFault } from '../../src/storage/ledger-fault.ts';
import type { StoragePort } from '../../src/storage/storage-port.ts';
import { undo } from '../../src/storage/undo.ts';
import { verifyAuditLog } from '../../src/storage/verify-audit-log.ts';
import { Faults, faultyProfile, injectIntoRecords, type Fault } from './faulty-port.ts';
import {
  ANNA,
  bytesOf,
  entry,
  FRESH,
  person,
  request,
  steppingClock,
  version,
} from './fixtures.ts';

const faults = new Faults();
let restore: () => void;
beforeEach(() => {
  restore = injectIntoRecords(faults);
});
afterEach(() => restore());

const OPENED = { type: 'opened', from: 'found', to: 'open' } as const;

async function ready() {
  faults.disarm();
  const profile = faultyProfile(faults);
  const port = await profile.open();
  const clock = steppingClock();
  await createWorkspace(port, clock, FRESH);
  await commit(port, clock, request('Anna added', [person('anna')]));
  return { profile, port, clock };
}

/** Three blobs, then the version that refers to them, with two debts. */
async function importFile(port: StoragePort, clock: () => string): Promise<void> {
  const blobs = [];
  for (const text of ['column a', 'column b', 'column c']) {
    const bytes = bytesOf(text);
    const digest = await digestOfBytes(bytes);
    await port.blobs.write(digest, bytes);
    blobs.push({ digest, sizeBytes: bytes.byteLength });
  }
  const records = blobs.map((blob, index) => version(`v${index}`, blob));
  const ledgerEntries = [entry('x', OPENED, 30), entry('y', OPENED, 15)];
  await commit(port, clock, request('File added', records, { ledgerEntries }));
}

async function undoLast(port: StoragePort, clock: () => string): Promise<void> {
  const act = (await port.readHistory()).at(-1);
  const actor = { person: ANNA, kind: 'human' } as const;
  await undo(port, clock, { historyId: act?.id ?? '', direction: 'undo', actor });
}

/** What holds at any moment, whatever happened: both logs whole, no record without its bytes. */
async function expectWhole(port: StoragePort) {
  const snapshot = await port.readSnapshot();
  expect(ledgerFault(snapshot.ledger)).toBeUndefined();
  const verify = (...args: Parameters<typeof verifyChunk>) => Promise.resolve(verifyChunk(...args));
  expect(await verifyAuditLog(port, verify)).toMatchObject({ ok: true });
  for (const { blobs } of snapshot.versions.values()) {
    for (const { blobDigest, sizeBytes } of blobs) {
      expect((await port.blobs.read(blobDigest))?.size).toBe(sizeBytes);
    }
  }
  return snapshot;
}

describe.each<Fault>(['quota', 'abort', 'kill'])('%s at the n-th write, for every n', (fault) => {
  test('an import is there whole or not at all, and a second try works', async () => {
    let failures = 0;
    for (let nth = 1; ; nth += 1) {
      const { profile, port, clock } = await ready();
      faults.arm(nth, fault);
      const error = await importFile(port, clock).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      faults.disarm();
      port.close();
      const after = await profile.open();
      const snapshot = await expectWhole(after);
      expect(snapshot.people.size).toBe(1);
      expect(snapshot.versions.size).toBe(error === undefined ? 3 : 0);
      expect(snapshot.ledger.length).toBe(error === undefined ? 2 : 0);
      expect(await after.readHistory()).toHaveLength(error === undefined ? 2 : 1);
      if (error === undefined) break;
      failures += 1;
      expect(error).toMatchObject({ code: fault === 'quota' ? 'STO_QUOTA' : 'STO_WRITE_FAILED' });
      await importFile(after, clock);
      expect((await expectWhole(after)).versions.size).toBe(3);
      after.close();
    }
    // Four steps a file, then two ledger entries, the audit entry, the act and three records.
    expect(failures).toBe(19);
  });

  test('an undo is done whole or not at all', async () => {
    let failures = 0;
    for (let nth = 1; ; nth += 1) {
      const { profile, port, clock } = await ready();
      await importFile(port, clock);
      faults.arm(nth, fault);
      const error = await undoLast(port, clock).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      faults.disarm();
      port.close();
      const after = await profile.open();
      const snapshot = await expectWhole(after);
      expect(snapshot.versions.size).toBe(error === undefined ? 0 : 3);
      expect(snapshot.ledger.length).toBe(error === undefined ? 4 : 2);
      after.close();
      if (error === undefined) break;
      failures += 1;
    }
    expect(failures).toBe(4);
  });
});
