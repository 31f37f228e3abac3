import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SlotPlace } from '../../src/storage/arriving-slot.ts';
import { verifyChunk } from '../../src/storage/audit-chain.ts';
import { checkBackup } from '../../src/storage/check-backup.ts';
import { commit } from '../../src/storage/commit.ts';
import { createWorkspace } from '../../src/storage/create-workspace.ts';
import { digestOfBytes } from '../../src/storage/digest-of-bytes.ts';
import { ledgerFault } from '../../src/storage/ledger-fault.ts';
import { restoreBackup } from '../../src/storage/restore-backup.ts';
import type { StoragePort } from '../../src/storage/storage-port.ts';
import { undo } from '../../src/storage/undo.ts';
import { verifyAuditLog } from '../../src/storage/verify-audit-log.ts';
import { writeBackup } from '../../src/storage/write-backup.ts';
import type { VersionId } from '../../src/vocabulary/ids.ts';
import { PaydownError } from '../../src/vocabulary/paydown-error.ts';
import { memoryPlace } from './backup/memory-place.ts';
import { MemoryTarget } from './backup/memory-target.ts';
import { randomWorkspace } from './backup/random-workspace.ts';
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

const CRASH_POINTS = process.env['PAYDOWN_LONG'] === undefined ? 2_000 : 10_000;
const MOST_ACTS_A_PROFILE = 24;
const SEED = 20_261_124;

const faults = new Faults();
let takeOut: () => void;
let backup: Blob;
beforeEach(() => {
  takeOut = injectIntoRecords(faults);
});
afterEach(() => takeOut());
beforeAll(async () => {
  const { port } = await randomWorkspace(1);
  const target = new MemoryTarget();
  await writeBackup(port, target, { at: '2026-11-24T13:00:00.000Z', app: FRESH.appVersion });
  backup = target.file;
});

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
  place!: SlotPlace;
  acts = 0;
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  async start(): Promise<void> {
    this.port = await this.open();
    this.place = { ...(await memoryPlace(this.profile)), open: (database) => this.open(database) };
  }

  async open(database?: string): Promise<StoragePort> {
    const port = await this.profile.open(database);
    const strict = port.commit.bind(port);
    port.commit = async (...asked) => {
      const written = await strict(...asked);
      this.profile.folder.sync();
      return written;
    };
    return port;
  }

  /** Only the open workspace goes on. */
  async forgetRestored(): Promise<void> {
    const { slots } = await this.place.shelf.read();
    for (const { database } of slots) await this.place.erase(database);
    await this.place.shelf.update(() => ({ remove: slots.map(({ database }) => database) }));
  }

  async cutPower(): Promise<void> {
    this.port.close();
    this.place.shelf.close();
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

const turnLast =
  (direction: 'undo' | 'redo'): Flow =>
  async ({ port, clock }) => {
    const wanted = direction === 'undo' ? 'done' : 'undone';
    const act = (await port.readHistory()).findLast(({ state }) => state === wanted);
    const actor = { person: ANNA, kind: 'human' } as const;
    await undo(port, clock, { historyId: act?.id ?? '', direction, actor });
  };

const restore: Flow = async ({ place, clock }) => {
  const checked = await checkBackup({ file: backup });
  await restoreBackup({ file: backup }, checked, place, { clock });
};

/** The open workspace and all that were restored beside it. */
async function allState({ port, place }: Computer): Promise<string> {
  const states = [await wholeState(port)];
  for (const { database, arrivingSince } of (await place.shelf.read()).slots) {
    if (arrivingSince !== undefined) continue;
    const restored = await place.open(database);
    states.push(await wholeState(restored));
    restored.close();
  }
  return JSON.stringify(states);
}

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
      let restored = false;
      for (; computer.acts < MOST_ACTS_A_PROFILE && points < CRASH_POINTS; computer.acts += 1) {
        const history = await computer.port.readHistory();
        const has = (wanted: string): boolean => history.some(({ state }) => state === wanted);
        const flows: Readonly<Record<string, Flow>> = {
          ...{ importFile, save, drop },
          ...(restored ? {} : { restore }),
          ...(has('done') ? { undo: turnLast('undo') } : {}),
          ...(has('undone') ? { redo: turnLast('redo') } : {}),
        };
        const [name, flow] = pick(Object.entries(flows), random);
        restored ||= name === 'restore';
        faults.disarm();
        const before = await allState(computer);
        for (let nth = 1; ; nth += 1) {
          faults.arm(nth, 'kill');
          const error: unknown = await flow(computer).then(
            () => undefined,
            (thrown: unknown) => thrown,
          );
          faults.disarm();
          await computer.cutPower();
          const after = await allState(computer);
          if (error === undefined) {
            expect(after, `seed ${SEED}, ${name} acknowledged`).not.toBe(before);
            await computer.forgetRestored();
            break;
          }
          expect(after, `seed ${SEED}, ${name} cut at write ${nth}`).toBe(before);
          expect(error).toBeInstanceOf(PaydownError);
          reached.add(`${name} ${nth}`);
          points += 1;
        }
      }
      computer.port.close();
    }
    const pointsOf = (name: string): number =>
      [...reached].filter((point) => point.startsWith(name)).length;
    expect(pointsOf('importFile')).toBe(12);
    for (const name of ['undo', 'redo', 'restore']) expect(pointsOf(name)).toBeGreaterThan(2);
  },
);

function pick<T>(list: readonly T[], random: () => number): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
}
