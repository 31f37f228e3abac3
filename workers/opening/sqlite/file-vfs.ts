import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import type { SyncBytes } from './sync-bytes.ts';

export interface OpenFile {
  readonly size: number;
  readonly bytes: SyncBytes;
}

const NAME = 'paydown-files';
/** What SQLite keeps of an open file for us: one address, and room to spare. */
const FILE_BYTES = 16;
/** 1 January 1970 as SQLite counts, so that a view that asks for the time gives the same each time. */
const EPOCH_MS = 210_866_760_000_000n;
/** Where a header says how changes are written; 2 is a log beside the file. */
const WRITE_VERSIONS = [18, 19];

/** Files that SQLite may open, by the name it is given; it can read them and nothing else. */
export class FileVfs {
  readonly name = NAME;
  readonly #files = new Map<string, OpenFile>();
  readonly #opened = new Map<unknown, OpenFile>();
  #count = 0;

  constructor(sqlite3: Sqlite3Static) {
    this.#install(sqlite3);
  }

  /** A name under which the file can be opened until `remove`. */
  add(file: OpenFile): string {
    this.#count += 1;
    const name = `/file-${String(this.#count)}`;
    this.#files.set(name, file);
    return name;
  }

  remove(name: string): void {
    this.#files.delete(name);
  }

  #install({ capi, wasm, vfs: installer }: Sqlite3Static): void {
    const io = new capi.sqlite3_io_methods();
    const vfs = new capi.sqlite3_vfs();
    // The package types these names without their dollar sign.
    Object.assign(io, { $iVersion: 1 });
    Object.assign(vfs, { $iVersion: 2, $szOsFile: FILE_BYTES, $mxPathname: 512 });
    // Each needs a function of its own: they are called with different signatures.
    const refuse = () => () => capi.SQLITE_READONLY;
    const allow = () => () => capi.SQLITE_OK;
    installer.installVfs({
      io: {
        struct: io,
        methods: {
          xClose: (file) => (this.#opened.delete(file), 0),
          xRead: (file, to, size, from) => {
            const open = this.#opened.get(file);
            if (open === undefined) return capi.SQLITE_IOERR_READ;
            return copy(wasm.heap8u(), open, Number(to), size, Number(from))
              ? 0
              : capi.SQLITE_IOERR_SHORT_READ;
          },
          xFileSize: (file, to) => {
            wasm.poke64(to, BigInt(this.#opened.get(file)?.size ?? 0));
            return 0;
          },
          xCheckReservedLock: (_file, to) => (wasm.poke32(to, 0), 0),
          ...{
            xWrite: refuse(),
            xTruncate: refuse(),
            xSync: allow(),
            xLock: allow(),
            xUnlock: allow(),
          },
          xFileControl: () => capi.SQLITE_NOTFOUND,
          xDeviceCharacteristics: allow(),
        },
      },
      vfs: {
        struct: vfs,
        name: NAME,
        methods: {
          xOpen: (_vfs, name, file, flags, out) => {
            const wanted = this.#files.get(wasm.cstrToJs(name) ?? '');
            if (wanted === undefined) return capi.SQLITE_CANTOPEN;
            this.#opened.set(file, wanted);
            const opened = new capi.sqlite3_file(file);
            opened.$pMethods = io.pointer;
            opened.dispose();
            if (out !== 0) wasm.poke32(out, flags);
            return 0;
          },
          xAccess: (_vfs, _name, _flags, out) => (wasm.poke32(out, 0), 0),
          xDelete: refuse(),
          xFullPathname: (_vfs, name, size, out) => {
            wasm.cstrncpy(out, name, size);
            return 0;
          },
          xCurrentTimeInt64: (_vfs, out) => (wasm.poke64(out, EPOCH_MS), 0),
          xRandomness: allow(),
          xSleep: allow(),
          xGetLastError: allow(),
        },
      },
    });
  }
}

/** Bytes of a file into memory, zeros after its end; false when it ended. */
function copy(
  memory: Uint8Array,
  { bytes }: OpenFile,
  to: number,
  size: number,
  from: number,
): boolean {
  const read = bytes(from, size);
  memory.set(read, to);
  memory.fill(0, to + read.length, to + size);
  // The log is not at hand, so the file is read as one that never had it.
  for (const at of WRITE_VERSIONS) {
    if (at >= from && at < from + read.length && memory[to + at - from] === 2)
      memory[to + at - from] = 1;
  }
  return read.length === size;
}
