import { planRefreshFailed } from '../sources/plan-refresh-failed.ts';
import { pay } from '../sources/pay.ts';
import type { TaskQueue } from '../engine/task-queue.svelte.ts';
import type { PersonId, SourceId } from '../vocabulary/ids.ts';
import { PaydownError } from '../vocabulary/paydown-error.ts';
import { addFile, type Added, type AddFileParts } from './add-file.ts';

export interface BringingParts extends AddFileParts {
  readonly tasks: Pick<TaskQueue, 'run'>;
  /** Told of each file that came in, or was here already. */
  readonly onAdded: (added: Added, file: File) => void;
  /** Told of each file that did not come in, and why; cancelled ones are not told. */
  readonly onFailed: (error: PaydownError, file: File) => void;
}

/** Files on their way in, one after the other. */
export class Bringing {
  readonly #parts: BringingParts;
  waiting = $state(0);

  constructor(parts: BringingParts) {
    this.#parts = parts;
  }

  /** Queues files; with a source they are its next editions, with an owner new sources are theirs. */
  bring(files: readonly File[], refresh?: SourceId, ownerId?: PersonId): void {
    for (const file of files) {
      this.waiting += 1;
      void this.#bringOne(file, refresh, ownerId).finally(() => {
        this.waiting -= 1;
      });
    }
  }

  async #bringOne(
    file: File,
    refresh: SourceId | undefined,
    ownerId: PersonId | undefined,
  ): Promise<void> {
    const { tasks, onAdded, onFailed } = this.#parts;
    const request = {
      file,
      ...(refresh === undefined ? {} : { refresh }),
      ...(ownerId === undefined ? {} : { ownerId }),
    };
    try {
      const added = await tasks.run(
        `Reading ${file.name}`,
        (context) => addFile(request, this.#parts, context),
        { again: () => this.bring([file], refresh, ownerId) },
      );
      onAdded(added, file);
    } catch (error) {
      if (!(error instanceof PaydownError) || error.code === 'ENG_CANCELLED') return;
      if (refresh !== undefined) await this.#recordFailure(refresh, error);
      onFailed(error, file);
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
