import type { AskedFile } from './bring-file.ts';
import { ImportTable, type ImportTableParts, type ReadRequest } from './import-table.svelte.ts';

export interface ImportSheetParts extends ImportTableParts {
  /** Reads tables, each as a task. */
  readonly read: (requests: readonly ReadRequest[]) => void;
  /** Takes the sheet away. */
  readonly close: () => void;
}

/** The files that a person is asked about: their tables, one of which is shown. */
export class ImportSheet {
  readonly #parts: ImportSheetParts;
  tables: readonly ImportTable[] = $state.raw([]);
  shown: ImportTable | undefined = $state.raw();
  notes: readonly string[] = $state.raw([]);
  #isClosed = false;

  readonly ticked: readonly ImportTable[] = $derived.by(() =>
    this.tables.filter(({ ticked }) => ticked),
  );

  /** Other ticked tables that can be read like the one shown. */
  readonly alike: readonly ImportTable[] = $derived.by(() =>
    this.ticked.filter(
      (table) =>
        table !== this.shown && table.shape !== undefined && table.shape === this.shown?.shape,
    ),
  );

  /** Tables that have to be answered for before they are read. */
  readonly open: readonly ImportTable[] = $derived.by(() =>
    this.ticked.filter(({ doubts }) => doubts.some(({ asks }) => asks)),
  );

  constructor(asked: readonly AskedFile[], parts: ImportSheetParts) {
    this.#parts = parts;
    this.add(asked);
  }

  /** Lists the tables of more files. */
  add(asked: readonly AskedFile[]): void {
    const more = asked.flatMap((file) => {
      const { tables } = file.listing;
      const only = file.reread?.within ?? file.looked?.within;
      const offered =
        only === undefined ? tables : tables.filter(({ within }) => isSame(within, only));
      return (offered.length === 0 ? tables : offered).map(
        (offer) => new ImportTable(file, offer, this.#parts),
      );
    });
    this.tables = [...this.tables, ...more];
    this.notes = [...this.notes, ...asked.flatMap(({ listing }) => listing.notes)];
    this.shown ??= this.tables.find(({ ticked }) => ticked) ?? this.tables[0];
    void this.#loadAll(more);
  }

  show(table: ImportTable): void {
    this.shown = table;
    void table.load();
  }

  /** Reads all tables of the shape of the one shown as that one is read. */
  async readAlike(): Promise<void> {
    const { shown } = this;
    if (shown === undefined) return;
    for (const table of this.alike) await table.readLike(shown);
  }

  read(): void {
    const requests = this.ticked.map(({ request }) => request);
    this.close();
    this.#parts.read(requests);
  }

  /** Leaves nothing behind. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const table of this.tables) table.stop();
    this.#parts.close();
  }

  /** The one shown first, then one after the other, so that their shapes and doubts are known. */
  async #loadAll(tables: readonly ImportTable[]): Promise<void> {
    await this.shown?.load();
    for (const table of tables) {
      if (this.#isClosed) return;
      if (table.ticked) await table.load();
    }
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((step, at) => step === other[at]);
}
