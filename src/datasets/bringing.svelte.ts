import type { TaskQueue } from '../engine/task-queue.svelte.ts';
import type { FoundFile } from '../sources/found-file.ts';
import { pay } from '../sources/pay.ts';
import { planRefreshFailed } from '../sources/plan-refresh-failed.ts';
import { tableTitle } from '../sources/table-title.ts';
import type { Digest } from '../vocabulary/digest.ts';
import type { PersonId, SourceId, VersionId } from '../vocabulary/ids.ts';
import { PaydownError } from '../vocabulary/paydown-error.ts';
import type { TaskContext } from '../vocabulary/task.ts';
import { type Added, addFile } from './add-file.ts';
import { type AskedFile, bringFile, type BringParts, type BringRequest } from './bring-file.ts';
import { ImportSheet } from './import-sheet.svelte.ts';
import type { ReadRequest } from './import-table.svelte.ts';
import { lookInto } from './look-into.ts';
import { type Reread, rereadOf } from './reread-of.ts';

export interface BringingParts extends BringParts {
  readonly tasks: Pick<TaskQueue, 'run'>;
  /** Told of each table that came in, or was here already, by its name. */
  readonly onAdded: (added: Added, name: string) => void;
  /** Told of each file that did not come in, and why; cancelled ones are not told. */
  readonly onFailed: (error: PaydownError, name: string) => void;
  /** Shows the sheet that asks about files, or takes it away. */
  readonly onSheet: (sheet: ImportSheet | undefined) => void;
  /** Asks for one file, by the name of the one that is wanted. */
  readonly askFile: (name: string, onfile: (file: File) => void) => void;
}

/** A file to ask about without reading it first. */
interface AskRequest extends BringRequest {
  readonly path?: string;
  readonly reread?: Reread;
}

/** Files on their way in, one after the other; what has to be asked about is asked together. */
export class Bringing {
  readonly #parts: BringingParts;
  /** Files that were brought in this visit, so that they can be read again. */
  readonly #atHand = new Map<Digest, File>();
  #sheet: ImportSheet | undefined;

  constructor(parts: BringingParts) {
    this.#parts = parts;
  }

  /**
   * Brings files; with a source they are its next editions, with an owner new sources are theirs.
   * Files of a folder are listed before they are read.
   */
  async bring(found: readonly FoundFile[], refresh?: SourceId, ownerId?: PersonId): Promise<void> {
    const requests = found.map((one) => ({
      ...one,
      ...(refresh === undefined ? {} : { refresh }),
      ...(ownerId === undefined ? {} : { ownerId }),
    }));
    if (found.some(({ file, path }) => path !== file.name)) return this.#ask(requests);
    const answers = await Promise.all(requests.map((request) => this.#bringOne(request)));
    this.#show(answers.filter((answer) => answer !== undefined));
  }

  /** Reads the file of a version again in another way; asks for it when it is not at hand. */
  readDifferently(versionId: VersionId): void {
    const reread = rereadOf(versionId, this.#parts.workspace.snapshot);
    if (reread === undefined) return;
    const ask = (file: File) => void this.#ask([{ file, refresh: reread.refresh, reread }]);
    const file = this.#atHand.get(reread.fileDigest);
    if (file === undefined) this.#parts.askFile(reread.fileName, ask);
    else ask(file);
  }

  async #bringOne(request: BringRequest): Promise<AskedFile | undefined> {
    const { file, refresh } = request;
    const again = () => void this.bring([{ file, path: file.name }], refresh, request.ownerId);
    const answer = await this.#run(request, file.name, again, (context) =>
      bringFile(request, this.#parts, context),
    );
    if (answer === undefined || answer.kind === 'asked') return answer;
    this.#came(answer, file, file.name);
    return undefined;
  }

  async #ask(requests: readonly AskRequest[]): Promise<void> {
    const answers = await Promise.all(
      requests.map((request) =>
        this.#run(
          request,
          request.file.name,
          () => void this.#ask([request]),
          async (context) => {
            const listing = await this.#parts.listTables(request.file, context);
            const fileDigest = await this.#parts.digestFile(request.file, context);
            return { ...request, kind: 'asked' as const, fileDigest, listing };
          },
        ),
      ),
    );
    this.#show(answers.filter((answer) => answer !== undefined));
  }

  #show(asked: readonly AskedFile[]): void {
    if (asked.length === 0) return;
    if (this.#sheet !== undefined) return this.#sheet.add(asked);
    const close = () => {
      this.#sheet = undefined;
      this.#parts.onSheet(undefined);
    };
    const read = (requests: readonly ReadRequest[]) => {
      for (const request of requests) void this.#read(request);
    };
    this.#sheet = new ImportSheet(asked, { ...this.#parts, read, close });
    this.#parts.onSheet(this.#sheet);
  }

  async #read(request: ReadRequest): Promise<void> {
    const { file, within } = request;
    const name = tableTitle(file.name, within);
    const again = () => void this.#read(request);
    const added = await this.#run(request, name, again, async (context) => {
      const table = { ...request, within: [...within] };
      const opened = request.opened ?? (await lookInto(table, this.#parts, context)).opened;
      return addFile({ ...table, opened }, this.#parts, context);
    });
    if (added !== undefined) this.#came(added, file, name);
  }

  #came(added: Added, file: File, name: string): void {
    const { snapshot } = this.#parts.workspace;
    const reread = rereadOf(added.versionId, snapshot);
    if (reread !== undefined) this.#atHand.set(reread.fileDigest, file);
    this.#parts.onAdded(added, name);
  }

  /** Runs one piece of work as a task; tells of its failure and answers nothing then. */
  async #run<T>(
    { refresh }: Pick<BringRequest, 'refresh'>,
    name: string,
    again: () => void,
    work: (context: TaskContext) => Promise<T>,
  ): Promise<T | undefined> {
    const { tasks, onFailed } = this.#parts;
    try {
      return await tasks.run(`Reading ${name}`, work, { again });
    } catch (error) {
      if (!(error instanceof PaydownError) || error.code === 'ENG_CANCELLED') return undefined;
      if (refresh !== undefined) await this.#recordFailure(refresh, error);
      onFailed(error, name);
      return undefined;
    }
  }

  /** A refresh that failed is part of the source's record; failing to write that is told by the storage. */
  async #recordFailure(sourceId: SourceId, { code }: PaydownError): Promise<void> {
    const { workspace, ledger, clock } = this.#parts;
    if (!workspace.snapshot.sources.has(sourceId)) return;
    const plan = planRefreshFailed(workspace.snapshot, sourceId, code, clock());
    await pay(plan, ledger, workspace.actor);
  }
}
