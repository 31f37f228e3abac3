import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyChunk } from '../../src/storage/audit-chain.ts';
import { commit } from '../../src/storage/commit.ts';
import { createWorkspace } from '../../src/storage/create-workspace.ts';
import { digestOfBytes } from '../../src/storage/digest-of-bytes.ts';
import { ledgerFault } from '../../src/storage/ledger-fault.ts';
import type { StoragePort } from '../../src/storage/storage-port.ts';
import { undo } from '../../src/storage/undo.ts';
import { verifyAuditLog } from '../../src/storage/verify-audit-log.ts';
import type { VersionId } from '../../src/vocabulary/ids.ts';
import { Faults, faultyProfile, injectIntoRecords } from './faulty-port.ts';
import {
  ANNA,
  bytesOf,
  entry,
  FRESH,
  person,
  request,
  steppingClock,
  version,
  type MemoryProfile,
} from './fixtures.ts';

const CRASH_POINTS = 2_000;
const MOST_ACTS_A_PROFILE = 24;
const SEED = 20_261_124;

const faults = new Faults();
let restore: () => void;
beforeEach(() => {
  restore = injectIntoRecords(faults);
});
afterEach(() => restore());

/** Numbers from 0 to 1, the same for the same seed. */
function numbersOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A workspace whose computer loses power: files since the last strict commit lose their tail. */
class Computer {
  readonly clock = steppingClock();
  readonly profile: MemoryProfile = faultyProfile(faults);
  port!: StoragePort;
  acts = 0;
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  async start(): Promise<void> {
    this.port = await this.profile.open();
    const strict = this.port.commit.bind(this.port);
    this.port.commit = async (...asked) => {
      const written = await strict(...asked);
      this.profile.folder.sync();
      return written;
    };
  }

  async cutPower(): Promise<void> {
    this.port.close();
    this.profile.folder.dropTails(this.#random);
    await this.start();
  }
}

type Flow = (computer: Computer) => Promise<unknown>;

/** Two files of which one is there already, and a version made of both, with a debt. */
const importFile: Flow = async ({ port, clock, acts }) => {
  const blobs = [];
  for (const text of ['shared column', `column of ${acts}`]) {
    const bytes = bytesOf(text);
    const digest = await digestOfBytes(bytes);
    await port.blobs.write(digest, bytes);
    blobs.push({ digest, sizeBytes: bytes.byteLength });
  }
  const opened = { type: 'opened', from: 'found', to: 'open' } as const;
  const ledgerEntries = [entry(`item ${acts}`, opened, 30)];
  await commit(
    port,
    clock,
    request('File added', [version(`v${acts}`, ...blobs)], { ledgerEntries }),
  );
};

const save: Flow = ({ port, clock, acts }) =>
  commit(port, clock, request('Person added', [person(`person ${acts}`)]));

const drop: Flow = async ({ port, clock, acts }) => {
  const lastReadAt = clock();
  const record = { versionId: `v${acts}` as VersionId, lastReadAt, kept: false };
  await commit(
    port,
    clock,
    request('Version dropped', [
      { table: 'versionLives', act: 'put', record: { ...record, droppedAt: lastReadAt } },
    ]),
  );
};

const undoLast: Flow = async ({ port, clock }) => {
  const act = (await port.readHistory()).findLast(({ state }) => state === 'done');
  const actor = { person: ANNA, kind: 'human' } as const;
  await undo(port, clock, { historyId: act?.id ?? '', direction: 'undo', actor });
};

/** Everything acknowledged, as one text; fails when a log is broken or a file of a record is not whole. */
async function wholeState(port: StoragePort): Promise<string> {
  const snapshot = await port.readSnapshot();
  expect(ledgerFault(snapshot.ledger)).toBeUndefined();
  const verify = (...args: Parameters<typeof verifyChunk>) => Promise.resolve(verifyChunk(...args));
  expect(await verifyAuditLog(port, verify)).toMatchObject({ ok: true });
  for (const { blobDigest } of [...snapshot.versions.values()].flatMap(({ blobs }) => blobs)) {
    const blob = await port.blobs.read(blobDigest);
    expect(await digestOfBytes(new Uint8Array((await blob?.arrayBuffer()) ?? []))).toBe(blobDigest);
  }
  const { people, versions, versionLives, ledger } = snapshot;
  const history = await port.readHistory();
  return JSON.stringify([[...people], [...versions], [...versionLives], ledger, history]);
}

test(
  `power lost at the n-th write, for every n, ${CRASH_POINTS} times: what was acknowledged is there, the rest is not`,
  { timeout: 300_000 },
  async () => {
    const random = numbersOf(SEED);
    const reached = new Set<string>();
    let points = 0;
    while (points < CRASH_POINTS) {
      faults.disarm();
      const computer = new Computer(random);
      await computer.start();
      await createWorkspace(computer.port, computer.clock, FRESH);
      for (; computer.acts < MOST_ACTS_A_PROFILE && points < CRASH_POINTS; computer.acts += 1) {
        const history = await computer.port.readHistory();
        const canUndo = history.some(({ state }) => state === 'done');
        const flows = { importFile, save, drop, ...(canUndo ? { undoLast } : {}) };
        const [name, flow] = pick(Object.entries(flows), random);
        faults.disarm();
        const before = await wholeState(computer.port);
        for (let nth = 1; ; nth += 1) {
          faults.arm(nth, 'kill');
          const error: unknown = await flow(computer).then(
            () => undefined,
            (thrown: unknown) => thrown,
          );
          faults.disarm();
          await computer.cutPower();
          const after = await wholeState(computer.port);
          if (error === undefined) {
            expect(after, `seed ${SEED}, ${name} acknowledged`).not.toBe(before);
            break;
          }
          expect(after, `seed ${SEED}, ${name} cut at write ${nth}`).toBe(before);
          expect(error).toMatchObject({ code: 'STO_WRITE_FAILED' });
          reached.add(`${name} ${nth}`);
          points += 1;
        }
      }
      computer.port.close();
    }
    expect([...reached].filter((point) => point.startsWith('importFile')).length).toBe(12);
  },
);

function pick<T>(list: readonly T[], random: () => number): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
}
