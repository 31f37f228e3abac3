import { FIRST_DATABASE } from '../first-database.ts';
import type { VerifiedMark, Witness, WitnessPort } from '../storage-port.ts';
import type { Database } from './database.ts';
import { storeFailure } from './store-failure.ts';

const FILE_NAME = 'workspace.json';
const SEEN_KEY = 'pd.seen';
const AUDIT_KEY = 'pd.audit';

/** Small texts that outlive the page: `localStorage`, or nothing where the browser refuses it. */
export type SmallStore = Pick<Storage, 'getItem' | 'setItem'>;

/** The three traces: the workspace record, a file, and the page's small store. */
export class PageWitness implements WitnessPort {
  readonly #database: Database;
  readonly #root: FileSystemDirectoryHandle | undefined;
  readonly #small: SmallStore | undefined;

  constructor(
    database: Database,
    root: FileSystemDirectoryHandle | undefined,
    small: SmallStore | undefined,
  ) {
    this.#database = database;
    this.#root = root;
    this.#small = small;
  }

  async read(): Promise<Witness> {
    const [inRecords, inFiles] = await Promise.all([this.#idInRecords(), this.#idInFiles()]);
    const inPage = this.#small?.getItem(SEEN_KEY) ?? undefined;
    const audit = markIn(this.#small?.getItem(this.#auditKey()) ?? '');
    return {
      ...(inRecords === undefined ? {} : { inRecords }),
      ...(inFiles === undefined ? {} : { inFiles }),
      ...(inPage === undefined ? {} : { inPage }),
      ...(audit === undefined ? {} : { audit }),
    };
  }

  async mark(workspaceId: string): Promise<void> {
    this.#keep(SEEN_KEY, workspaceId);
    if (this.#root === undefined) return;
    try {
      const file = await this.#root.getFileHandle(FILE_NAME, { create: true });
      const out = await file.createWritable();
      await out.write(JSON.stringify({ workspaceId }));
      await out.close();
    } catch (error) {
      throw storeFailure(error, 'write');
    }
  }

  markAudit(mark: VerifiedMark): void {
    this.#keep(this.#auditKey(), JSON.stringify(mark));
  }

  /** Each workspace has a log of its own. */
  #auditKey(): string {
    const { name } = this.#database;
    return name === FIRST_DATABASE ? AUDIT_KEY : `${AUDIT_KEY}.${name}`;
  }

  /** A full small store costs only the witness, never the act. */
  #keep(key: string, value: string): void {
    try {
      this.#small?.setItem(key, value);
    } catch {
      return;
    }
  }

  async #idInRecords(): Promise<string | undefined> {
    try {
      const [id] = await this.#database.table('workspace').toCollection().primaryKeys();
      return id === undefined ? undefined : String(id);
    } catch (error) {
      throw storeFailure(error, 'read');
    }
  }

  async #idInFiles(): Promise<string | undefined> {
    try {
      const file = await (await this.#root?.getFileHandle(FILE_NAME))?.getFile();
      return file === undefined ? undefined : fieldOf(await file.text(), 'workspaceId');
    } catch {
      return undefined;
    }
  }
}

function markIn(text: string): VerifiedMark | undefined {
  const count = Number(fieldOf(text, 'count') ?? NaN);
  const head = fieldOf(text, 'head');
  const fullAt = fieldOf(text, 'fullAt');
  if (!Number.isSafeInteger(count) || head === undefined || fullAt === undefined) return undefined;
  return { count, head, fullAt };
}

function fieldOf(text: string, name: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    const value: unknown =
      typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, name) : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  } catch {
    return undefined;
  }
}
