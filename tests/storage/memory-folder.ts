/** What a write to the private folder is about to do; throwing makes it fail there. */
export type FolderStep = 'create' | 'write' | 'close' | 'move' | 'remove';

interface StoredFile {
  bytes: Uint8Array<ArrayBuffer>;
  modifiedAt: number;
}

/**
 * A private folder (OPFS) in memory, as much of it as the store uses: a new file is there with 0
 * bytes at once, a write shows on close, `move` replaces silently.
 */
export class MemoryFolder {
  readonly kind = 'directory';
  readonly files = new Map<string, StoredFile>();
  readonly folders = new Map<string, MemoryFolder>();
  readonly #unsynced = new Set<string>();
  readonly #before: (step: FolderStep) => void;

  constructor(before: (step: FolderStep) => void = () => undefined) {
    this.#before = before;
  }

  /** The folder as the DOM types it; only the parts above exist. */
  asHandle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  folder(name: string): MemoryFolder {
    const found = this.folders.get(name);
    if (found === undefined) throw new Error(`no folder ${name}`);
    return found;
  }

  /** What was written until now has reached the disk. */
  sync(): void {
    this.#unsynced.clear();
    for (const folder of this.folders.values()) folder.sync();
  }

  /** Power is lost: of what had not reached the disk only the start of each file is there, or nothing. */
  dropTails(random: () => number): void {
    for (const name of this.#unsynced) {
      const file = this.files.get(name);
      const kept = Math.floor(random() * ((file?.bytes.length ?? 0) + 1));
      if (random() < 0.3) this.files.delete(name);
      else if (file !== undefined)
        this.files.set(name, { ...file, bytes: file.bytes.slice(0, kept) });
    }
    this.#unsynced.clear();
    for (const folder of this.folders.values()) folder.dropTails(random);
  }

  async getDirectoryHandle(name: string): Promise<MemoryFolder> {
    const found = this.folders.get(name) ?? new MemoryFolder(this.#before);
    this.folders.set(name, found);
    return found;
  }

  async getFileHandle(name: string, options: { create?: boolean } = {}) {
    if (!this.files.has(name)) {
      if (options.create !== true) throw new DOMException(`no ${name}`, 'NotFoundError');
      this.#before('create');
      this.files.set(name, { bytes: new Uint8Array(), modifiedAt: Date.now() });
    }
    return this.#handle(name);
  }

  async removeEntry(name: string): Promise<void> {
    this.#before('remove');
    if (!this.files.delete(name)) throw new DOMException(`no ${name}`, 'NotFoundError');
  }

  async *values() {
    for (const name of [...this.files.keys()]) yield this.#handle(name);
  }

  #handle(name: string) {
    const find = (): StoredFile => {
      const file = this.files.get(name);
      if (file === undefined) throw new DOMException(`no ${name}`, 'NotFoundError');
      return file;
    };
    return {
      kind: 'file',
      name,
      getFile: async () => {
        const { bytes, modifiedAt } = find();
        return new File([bytes], name, { lastModified: modifiedAt });
      },
      createWritable: async () => {
        const pending: BlobPart[] = [];
        return {
          write: async (data: Uint8Array<ArrayBuffer> | string) => {
            this.#before('write');
            pending.push(typeof data === 'string' ? data : data.slice());
          },
          close: async () => {
            this.#before('close');
            this.#unsynced.add(name);
            const bytes = new Uint8Array(await new Blob(pending).arrayBuffer());
            this.files.set(name, { bytes, modifiedAt: Date.now() });
          },
          abort: async () => undefined,
        };
      },
      move: async (folder: MemoryFolder, newName: string) => {
        this.#before('move');
        folder.files.set(newName, find());
        folder.#unsynced.add(newName);
        this.files.delete(name);
      },
    };
  }
}
