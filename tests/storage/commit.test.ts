import { IDBDatabase } from 'fake-indexeddb';
import { afterEach, expect, test } from 'vitest';
import { verifyChunk } from '../../src/storage/audit-chain.ts';
import { commit } from '../../src/storage/commit.ts';
import { digestOfBytes } from '../../src/storage/digest-of-bytes.ts';
import { verifyAuditLog } from '../../src/storage/verify-audit-log.ts';
import type { StoragePort } from '../../src/storage/storage-port.ts';
import {
  bytesOf,
  entry,
  MemoryProfile,
  newWorkspace,
  person,
  request,
  steppingClock,
} from './fixtures.ts';

const open: StoragePort[] = [];
afterEach(() => open.splice(0).forEach((port) => port.close()));

async function workspace(clock?: Parameters<typeof newWorkspace>[1]) {
  const made = await newWorkspace(undefined, clock);
  open.push(made.port);
  return made;
}

const verify = (port: StoragePort) =>
  verifyAuditLog(port, (chunk, mark) => Promise.resolve(verifyChunk(chunk, mark)));

test('a commit is found again by a port opened later on the same profile', async () => {
  const { profile, port, clock } = await workspace();
  const opened = { type: 'opened', from: 'found', to: 'open' } as const;
  const answer = await commit(
    port,
    clock,
    request('Anna added', [person('anna')], { ledgerEntries: [entry('x', opened, 30)] }),
  );
  expect(answer.auditSeq).toBe(1);
  port.close();

  const again = await profile.open();
  open.push(again);
  const snapshot = await again.readSnapshot();
  expect(snapshot.people.get('anna')?.name).toBe('anna');
  expect(snapshot.ledger.map(({ seq, principalMinutes }) => [seq, principalMinutes])).toEqual([
    [0, 30],
  ]);
  expect((await again.readAuditHead())?.hash).toBe(answer.auditHead);
  expect(await verify(again)).toEqual({
    ok: true,
    mark: { count: 2, head: answer.auditHead },
  });
});

test('entries of both logs are numbered without gaps, also when two ports write at once', async () => {
  const { profile, port, clock } = await workspace();
  const other = await profile.open();
  open.push(other);
  const opened = { type: 'opened', from: 'found', to: 'open' } as const;
  const writes = Array.from({ length: 40 }, (_, index) =>
    commit(
      index % 2 === 0 ? port : other,
      clock,
      request('x', [person(`p${index}`)], { ledgerEntries: [entry(`i${index}`, opened, 1)] }),
    ),
  );
  await Promise.all(writes);
  const snapshot = await port.readSnapshot();
  expect(snapshot.ledger.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, i) => i));
  expect(snapshot.people.size).toBe(40);
  expect(await verify(port)).toMatchObject({ ok: true, mark: { count: 41 } });
});

test.each([
  ['an e-mail address', 'anna@example.org', 'STO_AUDIT_DETAIL'],
  ['a long text', 'x'.repeat(201), 'STO_AUDIT_DETAIL'],
  ['half a character', '\ud83d', 'STO_AUDIT_TEXT'],
  ['an inexact number', 2 ** 53 + 2, 'STO_AUDIT_DETAIL'],
  ['no number', Number.NaN, 'STO_AUDIT_DETAIL'],
])('a detail with %s is refused and nothing is written', async (_, value, code) => {
  const { port, clock } = await workspace();
  const auditEvent = {
    action: 'person.add',
    object: { kind: 'person', id: 'anna' },
    detail: { value },
  } as const;
  await expect(
    commit(port, clock, request('Anna added', [person('anna')], { auditEvent })),
  ).rejects.toMatchObject({ code });
  expect((await port.readSnapshot()).people.size).toBe(0);
  expect((await port.readAuditHead())?.seq).toBe(0);
  expect(await port.readHistory()).toEqual([]);
});

test('names in two Unicode forms give the same bytes', async () => {
  const { port, clock } = await workspace();
  const details = ['Café', 'Cafe\u0301'];
  for (const value of details) {
    const auditEvent = {
      action: 'person.add',
      object: { kind: 'person', id: 'anna' },
      detail: { value },
    } as const;
    await commit(port, clock, request('x', [], { auditEvent }));
  }
  const texts = (await port.readAudit(1)).map(({ bytes }) => new TextDecoder().decode(bytes));
  expect(texts.map((text) => /"detail":\{[^}]*\}/.exec(text)?.[0])).toEqual([
    '"detail":{"value":"Café"}',
    '"detail":{"value":"Café"}',
  ]);
});

test('a clock that went back by more than a minute is said before the act', async () => {
  const times = [
    '2026-11-24T12:00:00.000Z',
    '2026-11-24T11:59:30.000Z',
    '2026-11-24T09:59:30.000Z',
  ];
  const { port, clock } = await workspace(() => times.shift() ?? '');
  await commit(port, clock, request('half a minute', [person('a')]));
  await commit(port, clock, request('two hours', [person('b')]));
  expect((await port.readAudit(0)).map(({ action }) => action)).toEqual([
    'log.genesis',
    'person.change',
    'clock.warning',
    'person.change',
  ]);
  expect(new TextDecoder().decode((await port.readAudit(2, 1))[0]?.bytes)).toContain(
    '"detail":{"backSeconds":7200}',
  );
  expect(await verify(port)).toMatchObject({ ok: true });
});

test('a store without a first audit entry takes no commit', async () => {
  const empty = await new MemoryProfile().open();
  open.push(empty);
  await expect(
    commit(empty, steppingClock(), request('x', [person('anna')])),
  ).rejects.toMatchObject({
    code: 'STO_AUDIT_NO_GENESIS',
  });
});

test('bytes come back as they were put, and the same bytes twice are kept once', async () => {
  const { port } = await workspace();
  const bytes = bytesOf('a,b\n1,2\n');
  const digest = await digestOfBytes(bytes);
  await port.blobs.write(digest, bytes);
  await port.blobs.write(digest, bytes);
  expect(await (await port.blobs.read(digest))?.text()).toBe('a,b\n1,2\n');
  expect((await port.blobs.list()).map((info) => info.sizeBytes)).toEqual([8]);
});

test('acts are written strictly, marks relaxed', async () => {
  const asked: (string | undefined)[] = [];
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode === 'readwrite') asked.push(options?.durability);
    return transaction.call(this, stores, mode, options);
  };
  try {
    const { port, clock } = await workspace();
    asked.length = 0;
    await commit(port, clock, request('x', [person('anna')]));
    await port.writeRelaxed([person('anna')]);
  } finally {
    IDBDatabase.prototype.transaction = transaction;
  }
  expect(asked).toEqual(['strict', 'relaxed']);
});
