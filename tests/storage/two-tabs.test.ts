import { afterEach, expect, test } from 'vitest';
import { verifyChunk } from '../../src/storage/audit-chain.ts';
import { commit } from '../../src/storage/commit.ts';
import type { StoragePort } from '../../src/storage/storage-port.ts';
import { SaveDesk } from '../../src/storage/tabs/save-desk.ts';
import type { SaveOrder } from '../../src/storage/tabs/save-order.ts';
import { uuidV7 } from '../../src/storage/uuid-v7.ts';
import { verifyAuditLog } from '../../src/storage/verify-audit-log.ts';
import type { MemoryProfile } from './fixtures.ts';
import { ANNA, newWorkspace, person, request } from './fixtures.ts';
import { MemoryLocks } from './memory-locks.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

const now = () => new Date().toISOString();

function order(name: string): SaveOrder {
  return { act: 'commit', id: uuidV7(now()), request: request(name, [person(name)]) };
}

/** A tab of the browser that owns `locks`, on the profile. */
async function tab(
  profile: MemoryProfile,
  locks: MemoryLocks,
  channelName: string,
  answerWithinMs = 5000,
) {
  const port = await profile.open();
  const channel = new BroadcastChannel(channelName);
  const seen = { changed: 0, tookOver: 0 };
  const desk = new SaveDesk(
    { port, clock: now, locks: locks.asLocks(), channel, answerWithinMs },
    {
      wrote: () => undefined,
      marked: () => undefined,
      changedElsewhere: () => Promise.resolve(void (seen.changed += 1)),
      tookOver: () => (seen.tookOver += 1),
    },
  );
  const close = () => {
    desk.close();
    port.close();
  };
  closing.push(close);
  return { port, desk, seen, close, role: await desk.takeSeat() };
}

async function browser() {
  const { profile, port } = await newWorkspace();
  port.close();
  const locks = new MemoryLocks();
  const name = `tabs-${crypto.randomUUID()}`;
  return { open: () => tab(profile, locks, name) };
}

const verify = (port: StoragePort) =>
  verifyAuditLog(port, (chunk, mark) => Promise.resolve(verifyChunk(chunk, mark)));

test(
  'two tabs write 2 x 1,000 mixed acts: none is lost, and both logs are whole',
  { timeout: 180_000 },
  async () => {
    const { open } = await browser();
    const [writer, reader] = [await open(), await open()];
    expect([writer.role, reader.role]).toEqual(['writer', 'reader']);
    const actor = { person: ANNA, kind: 'human' } as const;
    /** Every fourth act takes the one before it back, so that two of four stay. */
    const write = async ({ desk }: typeof writer, prefix: string): Promise<number[]> => {
      const seqs: number[] = [];
      let last = '';
      for (let index = 0; index < 1_000; index += 1) {
        const turn = { historyId: last, direction: 'undo', actor } as const;
        const asked: SaveOrder =
          index % 4 === 3
            ? { act: 'turn', id: uuidV7(now()), request: turn }
            : order(`${prefix}${index}`);
        const { auditSeq, historyId = '' } = await desk.save(asked);
        seqs.push(auditSeq);
        last = historyId;
      }
      return seqs;
    };
    const seqs = await Promise.all([write(writer, 'w'), write(reader, 'r')]);
    expect(new Set(seqs.flat()).size).toBe(2_000);
    for (const mine of seqs) expect(mine).toEqual(mine.toSorted((one, other) => one - other));
    const { people } = await reader.port.readSnapshot();
    expect(people.size).toBe(1_000);
    const states = (await reader.port.readHistory()).map(({ state }) => state);
    expect(states.filter((state) => state === 'undone')).toHaveLength(500);
    expect(await verify(reader.port)).toMatchObject({ ok: true, mark: { count: 2_001 } });
  },
);

test('an error of the writing tab arrives in the asking tab with its code', async () => {
  const { open } = await browser();
  const [, reader] = [await open(), await open()];
  const auditEvent = {
    action: 'person.add',
    object: { kind: 'person', id: 'x' },
    detail: { mail: 'a@example.org' },
  } as const;
  await expect(
    reader.desk.save({
      act: 'commit',
      id: uuidV7(now()),
      request: request('x', [], { auditEvent }),
    }),
  ).rejects.toMatchObject({ code: 'STO_AUDIT_DETAIL' });
});

test('when the writing tab closes, a reader takes over', async () => {
  const { open } = await browser();
  const [writer, reader] = [await open(), await open()];
  await writer.desk.save(order('before'));
  writer.close();
  await expect.poll(() => reader.seen.tookOver).toBe(1);
  await reader.desk.save(order('after'));
  expect((await reader.port.readSnapshot()).people.size).toBe(2);
});

test('a tab that gives its seat up and asks again sends its acts to the one that took it', async () => {
  const { open } = await browser();
  const [first, second] = [await open(), await open()];
  first.desk.leave();
  await expect.poll(() => second.seen.tookOver).toBe(1);
  await second.desk.save(order('meanwhile'));
  expect(await first.desk.takeSeat()).toBe('reader');
  await first.desk.save(order('back'));
  expect((await first.port.readSnapshot()).people.size).toBe(2);
});

test('without an answer the asking tab says so, unless the log shows that the act was saved', async () => {
  const { profile, port } = await newWorkspace();
  closing.push(() => port.close());
  const locks = new MemoryLocks();
  void locks.request('paydown-writer', {}, () => new Promise(() => undefined));
  const silent = await tab(profile, locks, 'silent', 500);
  const lost = order('lost');
  await expect(silent.desk.save(lost)).rejects.toMatchObject({ code: 'STO_NO_WRITER' });
  expect((await port.readSnapshot()).people.size).toBe(0);

  const saved = order('saved');
  if (saved.act !== 'commit') return;
  const pending = silent.desk.save(saved);
  const outcome = await commit(port, now, saved.request, { id: saved.id });
  expect(await pending).toMatchObject({
    auditSeq: outcome.auditSeq,
    auditHead: outcome.auditHead,
    historyId: saved.id,
  });
});
