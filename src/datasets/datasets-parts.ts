import type { Engine } from '../engine/engine.ts';
import type { Ledger } from '../ledger/ledger.svelte.ts';
import type { TaskQueue } from '../engine/task-queue.svelte.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';
import type { Clock } from '../vocabulary/instant.ts';
import type { OpenTables } from './open-tables.ts';

/** What the datasets of a workspace are made of. */
export interface DatasetsParts {
  readonly engine: Engine;
  readonly tables: OpenTables;
  readonly workspace: Pick<Workspace, 'snapshot' | 'actor' | 'record' | 'putBlob'>;
  readonly ledger: Pick<Ledger, 'act' | 'today'>;
  readonly tasks: Pick<TaskQueue, 'run'>;
  readonly clock: Clock;
}
