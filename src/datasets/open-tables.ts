import type { CallOptions, Engine, StoredColumns } from '../engine/engine.ts';
import type { RecordChange } from '../storage/records/change.ts';
import type { BlobRef, DatasetVersionRecord } from '../storage/records/dataset-version.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';
import type { VersionId } from '../vocabulary/ids.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { asideTableName } from './aside-table-name.ts';
import { datasetError } from './dataset-error.ts';
import { tableName } from './table-name.ts';

/** Cells in the engine at a time: about 1.2 GB at 8 bytes each. */
const MOST_CELLS = 150_000_000;
/** Read marks need no more detail than this. */
const MARK_EVERY_MS = 3_600_000;

interface OpenTable {
  readonly cells: number;
  users: number;
  lastUsed: number;
}

export interface OpenTablesParts {
  readonly engine: Engine;
  readonly workspace: Pick<Workspace, 'snapshot' | 'readBlob' | 'writeRelaxed'>;
  readonly clock: Clock;
  readonly mostCells?: number;
}

/** The versions that are loaded in the engine: filled from blobs when asked for, least used leave first. */
export class OpenTables {
  readonly #parts: OpenTablesParts;
  readonly #open = new Map<VersionId, OpenTable>();
  readonly #loading = new Map<VersionId, Promise<void>>();
  #tick = 0;

  constructor(parts: OpenTablesParts) {
    this.#parts = parts;
    parts.engine.onLost(() => this.#open.clear());
  }

  /** Says that a version's table was just made in the engine. */
  adopt(version: DatasetVersionRecord): void {
    this.#open.set(version.id, { cells: cellsOf(version), users: 0, lastUsed: this.#tick++ });
  }

  /** Whether the bytes of a version are still here. */
  isReadable(versionId: VersionId): boolean {
    const { versions, versionLives } = this.#parts.workspace.snapshot;
    return versions.has(versionId) && versionLives.get(versionId)?.contentLost === undefined;
  }

  /**
   * Runs `work` on a version's table, which stays loaded while it runs. For a person's reading say
   * `mark`: the version and its source then count as read. Fails with `DS_GONE` and `DS_CONTENT_GONE`.
   */
  async read<T>(
    versionId: VersionId,
    work: (table: string) => Promise<T>,
    options: CallOptions & { readonly mark?: boolean } = {},
  ): Promise<T> {
    const version = this.#version(versionId);
    await this.#ensure(version, options);
    const entry = this.#open.get(versionId);
    if (entry !== undefined) {
      entry.users += 1;
      entry.lastUsed = this.#tick++;
    }
    try {
      if (options.mark === true) await this.#markRead(version);
      return await work(tableName(versionId));
    } finally {
      if (entry !== undefined) entry.users -= 1;
    }
  }

  /**
   * Runs `work` on a table of the lines that were set aside when a version was read (line, reason,
   * text). Undefined when there are none. Fails as `read` does.
   */
  async readAside<T>(
    versionId: VersionId,
    work: (table: string) => Promise<T>,
  ): Promise<T | undefined> {
    const { setAside } = this.#version(versionId);
    if (setAside === undefined) return undefined;
    const { engine } = this.#parts;
    const table = asideTableName(versionId);
    await engine.dropTable(table);
    try {
      const blobs = await this.#stored(setAside.blobs);
      await engine.loadColumns({ table, schema: setAside.schema, blobs });
      return await work(table);
    } finally {
      await engine.dropTable(table);
    }
  }

  /** Takes a version out of the engine. */
  async forget(versionId: VersionId): Promise<void> {
    this.#open.delete(versionId);
    await this.#parts.engine.dropTable(tableName(versionId));
  }

  #version(id: VersionId): DatasetVersionRecord {
    const { snapshot } = this.#parts.workspace;
    const version = snapshot.versions.get(id);
    if (version === undefined)
      throw datasetError('DS_GONE', 'The version is not here any more', id);
    const lost = snapshot.versionLives.get(id)?.contentLost;
    if (lost !== undefined) {
      throw datasetError('DS_CONTENT_GONE', `The bytes of v${version.number} are ${lost}`, id);
    }
    return version;
  }

  async #ensure(version: DatasetVersionRecord, options: CallOptions): Promise<void> {
    const running = this.#loading.get(version.id);
    if (running !== undefined) return running;
    if (this.#open.has(version.id)) return;
    const load = this.#load(version, options).finally(() => this.#loading.delete(version.id));
    this.#loading.set(version.id, load);
    return load;
  }

  async #load(version: DatasetVersionRecord, options: CallOptions): Promise<void> {
    await this.#makeRoom(cellsOf(version));
    const { engine } = this.#parts;
    const blobs = await this.#stored(version.blobs);
    await engine.dropTable(tableName(version.id));
    await engine.loadColumns(
      { table: tableName(version.id), schema: version.schema, blobs },
      options,
    );
    this.adopt(version);
  }

  #stored(blobs: readonly BlobRef[]): Promise<readonly StoredColumns[]> {
    return Promise.all(
      blobs.map(async ({ columns, blobDigest }) => ({
        columns,
        bytes: await this.#parts.workspace.readBlob(blobDigest),
      })),
    );
  }

  async #makeRoom(needed: number): Promise<void> {
    const limit = this.#parts.mostCells ?? MOST_CELLS;
    const idle = [...this.#open]
      .filter(([, { users }]) => users === 0)
      .sort(([, a], [, b]) => a.lastUsed - b.lastUsed);
    let held = [...this.#open.values()].reduce((sum, { cells }) => sum + cells, 0);
    for (const [id, { cells }] of idle) {
      if (held + needed <= limit) return;
      await this.forget(id);
      held -= cells;
    }
  }

  async #markRead(version: DatasetVersionRecord): Promise<void> {
    const { workspace, clock } = this.#parts;
    const now = clock();
    const { versionLives, sources } = workspace.snapshot;
    const isOld = (at: string) => Date.parse(now) - Date.parse(at) >= MARK_EVERY_MS;
    const changes: RecordChange[] = [];
    const life = versionLives.get(version.id);
    if (life !== undefined && isOld(life.lastReadAt)) {
      changes.push({ table: 'versionLives', act: 'put', record: { ...life, lastReadAt: now } });
    }
    for (const source of sources.values()) {
      if (source.datasetId !== version.datasetId || !isOld(source.lastReadAt)) continue;
      changes.push({ table: 'sources', act: 'put', record: { ...source, lastReadAt: now } });
    }
    if (changes.length > 0) await workspace.writeRelaxed(changes);
  }
}

function cellsOf({ rowCount, schema }: DatasetVersionRecord): number {
  return rowCount * schema.length;
}
