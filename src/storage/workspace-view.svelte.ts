import type { Actor } from '../vocabulary/actor.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { PROGRAM } from './create-workspace.ts';
import { EMPTY_SNAPSHOT } from './empty-snapshot.ts';
import type { HistoryRecord } from './records/history.ts';
import type { PersonRecord } from './records/person.ts';
import type { WorkspaceRecord } from './records/workspace.ts';
import { nextRedo, nextUndo } from './undo-targets.ts';
import type { WorkspaceSnapshot } from './workspace-snapshot.ts';
import type { WorkspacePhase } from './workspace-state.ts';

/** What a workspace shows of itself; `Workspace` fills it. */
export class WorkspaceView {
  phase = $state.raw<WorkspacePhase>({ name: 'opening' });
  snapshot = $state.raw<WorkspaceSnapshot>(EMPTY_SNAPSHOT);
  /** Oldest first. */
  history = $state.raw<readonly HistoryRecord[]>([]);
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The workspace record; absent while opening. */
  get record(): WorkspaceRecord | undefined {
    return this.snapshot.workspace.values().next().value;
  }

  /** The person of this browser; absent until "Who are you" is answered. */
  get me(): PersonRecord | undefined {
    const id = this.record?.me;
    return id === undefined ? undefined : this.snapshot.people.get(id);
  }

  /** Who acts: the person of this browser, or the program before there is one. */
  get actor(): Actor {
    const person = this.record?.me;
    return person === undefined ? PROGRAM : { person, kind: 'human' };
  }

  /** What Undo takes back next; its title names it. */
  get canUndo(): HistoryRecord | undefined {
    return nextUndo(this.history, this.#clock());
  }

  get canRedo(): HistoryRecord | undefined {
    return nextRedo(this.history, this.#clock());
  }
}
