import Dexie, { type Table } from 'dexie';
import type { WorkspaceId } from '../vocabulary/ids.ts';
import type { Instant } from '../vocabulary/instant.ts';
import { storeFailure } from './browser/store-failure.ts';
import { FIRST_DATABASE } from './first-database.ts';

/** Where one workspace lives: a database of its own. Blobs are shared by all, by their content. */
export interface Slot {
  /** Name of its database. */
  readonly database: string;
  readonly workspaceId: WorkspaceId;
  /** As it was called when this browser last had it open. */
  readonly name: string;
  readonly madeAt: Instant;
  /** Not whole yet: being restored or copied since then. */
  readonly arrivingSince?: Instant;
  /** Out of the way since then, and why; it can be put back for 30 days. */
  readonly setAside?: { readonly at: Instant; readonly because: 'deleted' | 'replaced' };
}

/** All workspaces of this browser. */
export interface ShelfContent {
  /** Database of the one that opens. */
  readonly current: string;
  readonly slots: readonly Slot[];
}

export interface ShelfChange {
  readonly current?: string;
  readonly put?: readonly Slot[];
  /** Databases whose slots go. */
  readonly remove?: readonly string[];
}

interface CurrentRecord {
  readonly id: 'current';
  readonly database: string;
}

class ShelfDatabase extends Dexie {
  declare readonly slots: Table<Slot, string>;
  declare readonly current: Table<CurrentRecord, string>;

  constructor(indexedDb?: {
    readonly indexedDB: IDBFactory;
    readonly IDBKeyRange: typeof IDBKeyRange;
  }) {
    super('paydown-shelf', { ...indexedDb, chromeTransactionDurability: 'strict' });
    this.version(1).stores({ slots: 'database', current: 'id' });
  }
}

/** Says which workspaces there are and which one opens. */
export class Shelf {
  readonly #database: ShelfDatabase;

  private constructor(database: ShelfDatabase) {
    this.#database = database;
  }

  /** Throws `STO_UNREADABLE` when the browser does not open it. */
  static async open(indexedDb?: ConstructorParameters<typeof ShelfDatabase>[0]): Promise<Shelf> {
    const database = new ShelfDatabase(indexedDb);
    try {
      // One retry: some failures heal, most do not.
      await database.open().catch(() => database.open());
    } catch (error) {
      throw storeFailure(error, 'read');
    }
    return new Shelf(database);
  }

  async read(): Promise<ShelfContent> {
    const { slots, current } = this.#database;
    try {
      return await this.#database.transaction('r', [slots, current], () => this.#content());
    } catch (error) {
      throw storeFailure(error, 'read');
    }
  }

  /**
   * One strict transaction: `plan` sees the shelf and answers, synchronously, what changes. When it
   * throws, nothing changes and the error comes through. Answers the shelf as it then is.
   */
  async update(plan: (content: ShelfContent) => ShelfChange): Promise<ShelfContent> {
    const { slots, current } = this.#database;
    try {
      return await this.#database.transaction('rw', [slots, current], async () => {
        const change = plan(await this.#content());
        await slots.bulkDelete([...(change.remove ?? [])]);
        await slots.bulkPut([...(change.put ?? [])]);
        if (change.current !== undefined) {
          await current.put({ id: 'current', database: change.current });
        }
        return this.#content();
      });
    } catch (error) {
      throw storeFailure(error, 'write');
    }
  }

  close(): void {
    this.#database.close();
  }

  async #content(): Promise<ShelfContent> {
    const [slots, current] = await Promise.all([
      this.#database.slots.toArray(),
      this.#database.current.get('current'),
    ]);
    return { slots, current: current?.database ?? FIRST_DATABASE };
  }
}
