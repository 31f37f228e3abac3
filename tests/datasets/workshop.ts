import { NativeEngine } from '../../relay/native-engine.ts';
import type { Added } from '../../src/datasets/add-file.ts';
import { bringFile, type BringRequest } from '../../src/datasets/bring-file.ts';
import { debtRules as datasetRules } from '../../src/datasets/debt-rules.ts';
import { OpenTables } from '../../src/datasets/open-tables.ts';
import type { CallOptions } from '../../src/engine/engine.ts';
import { Ledger } from '../../src/ledger/ledger.svelte.ts';
import { debtRules as sourceRules } from '../../src/sources/debt-rules.ts';
import { pay } from '../../src/sources/pay.ts';
import type { VerbPlan } from '../../src/sources/verb-plan.ts';
import { applyChanges } from '../../src/storage/apply-changes.ts';
import type { CommitRequest } from '../../src/storage/commit-request.ts';
import type { Committed } from '../../src/storage/commit.ts';
import { digestOfBytes } from '../../src/storage/digest-of-bytes.ts';
import { EMPTY_SNAPSHOT } from '../../src/storage/empty-snapshot.ts';
import type { ItemRecord } from '../../src/storage/records/item.ts';
import type { RecordChange } from '../../src/storage/records/change.ts';
import type { WorkspaceSnapshot } from '../../src/storage/workspace-snapshot.ts';
import type { Digest } from '../../src/vocabulary/digest.ts';
import type { PersonId, WorkspaceId } from '../../src/vocabulary/ids.ts';
import { listOf, opened, quietParts } from '../workers/opening/opening.ts';

export const MARA = { person: 'mara' as PersonId, kind: 'human' } as const;
const START = '2026-11-24T09:12:00.000Z';
const DAY_MS = 86_400_000;

/** A workspace in memory, with the real ledger, the real rules, native DuckDB and a clock that is set by hand. */
export class Workshop {
  snapshot: WorkspaceSnapshot = {
    ...EMPTY_SNAPSHOT,
    workspace: new Map([
      [
        'w',
        {
          id: 'w' as WorkspaceId,
          name: 'Test',
          createdAt: START,
          timeZone: 'Europe/Tallinn',
          me: MARA.person,
          visitStartedAt: START,
          letterKeys: true,
        },
      ],
    ]),
    people: new Map([
      [MARA.person, { id: MARA.person, name: 'Mara', role: 'owner', addedAt: START }],
    ]),
  };
  readonly actor = MARA;
  readonly role = 'writer';
  readonly commits: CommitRequest[] = [];
  readonly blobs = new Map<Digest, Uint8Array<ArrayBuffer>>();
  persistenceAsked = 0;
  /** Thrown by the next commit. */
  refusal: Error | undefined;
  readonly engine: NativeEngine;
  readonly ledger: Ledger;
  readonly tables: OpenTables;
  #now = Date.parse(START);

  private constructor(engine: NativeEngine) {
    this.engine = engine;
    const { clock } = this;
    this.ledger = new Ledger({ store: this, rules: [...sourceRules, ...datasetRules], clock });
    this.tables = new OpenTables({ engine, workspace: this, clock });
  }

  static async open(): Promise<Workshop> {
    return new Workshop(await NativeEngine.start());
  }

  readonly clock = (): string => {
    this.#now += 1;
    return new Date(this.#now).toISOString();
  };

  get workspace(): this {
    return this;
  }

  passDays(days: number): void {
    this.#now += days * DAY_MS;
  }

  async commit(request: CommitRequest): Promise<Committed> {
    const { refusal } = this;
    this.refusal = undefined;
    if (refusal !== undefined) throw refusal;
    this.commits.push(request);
    const first = this.snapshot.ledger.length;
    const entries = request.ledgerEntries.map((entry, k) => ({ ...entry, seq: first + k }));
    this.snapshot = {
      ...applyChanges(this.snapshot, request.records),
      ledger: [...this.snapshot.ledger, ...entries],
    };
    return { auditSeq: this.commits.length, auditHead: '', at: this.clock() };
  }

  undo(): Promise<Committed> {
    return Promise.reject(new Error('not in these tests'));
  }

  redo(): Promise<Committed> {
    return Promise.reject(new Error('not in these tests'));
  }

  /** Puts records in place as if they had been written before, without asking any rule. */
  put(...changes: readonly RecordChange[]): void {
    this.snapshot = applyChanges(this.snapshot, changes);
  }

  async writeRelaxed(changes: readonly RecordChange[]): Promise<void> {
    this.put(...changes);
  }

  async putBlob(bytes: Uint8Array<ArrayBuffer>) {
    const digest = await digestOfBytes(bytes);
    this.blobs.set(digest, bytes);
    return { digest, sizeBytes: bytes.length, modifiedAt: 0 };
  }

  async readBlob(digest: Digest): Promise<Blob> {
    const bytes = this.blobs.get(digest);
    if (bytes === undefined) throw new Error(`no blob ${digest}`);
    return new Blob([bytes]);
  }

  async requestPersistence(): Promise<boolean> {
    this.persistenceAsked += 1;
    return true;
  }

  async digestFile(file: File): Promise<Digest> {
    return digestOfBytes(new Uint8Array(await file.arrayBuffer()));
  }

  /** Brings a file that leaves nothing to ask. */
  async bring(request: File | BringRequest, options: CallOptions = {}): Promise<Added> {
    const asked = request instanceof File ? { file: request } : request;
    const added = await bringFile(asked, this.bringParts, options);
    if (added.kind === 'asked') throw new Error(`${asked.file.name} is asked about`);
    return added;
  }

  get bringParts() {
    return {
      engine: this.engine,
      workspace: this,
      tables: this.tables,
      ledger: this.ledger,
      clock: this.clock,
      digestFile: (file: File) => this.digestFile(file),
      listTables: (file: File) => listOf(file),
      openTable: (file: File, within: readonly string[], { encoding }: { encoding?: string }) =>
        opened(file, within, quietParts(encoding === undefined ? {} : { encoding })),
      requestPersistence: () => this.requestPersistence(),
    };
  }

  pay(plan: VerbPlan): Promise<Committed> {
    return pay(plan, this.ledger, this.actor);
  }

  /** Commits that a person caused. */
  get acts(): readonly CommitRequest[] {
    return this.commits.filter(({ actor }) => actor.kind === 'human');
  }

  /** Items of a rule that are open. */
  open(rule: string): readonly ItemRecord[] {
    return [...this.snapshot.items.values()].filter(
      (item) => item.rule === rule && item.state.name === 'open',
    );
  }

  /** Items of a rule that are closed, and how. */
  closed(rule: string): readonly ItemRecord['state'][] {
    return [...this.snapshot.items.values()]
      .filter((item) => item.rule === rule && item.state.name !== 'open')
      .map(({ state }) => state);
  }
}

/** A CSV file with a head and rows. */
export function csv(name: string, head: string, rows: readonly string[]): File {
  return new File([[head, ...rows].join('\n'), '\n'], name, { lastModified: Date.parse(START) });
}
