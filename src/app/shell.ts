import { createContext } from 'svelte';
import type { Workspace } from '../storage/workspace.svelte.ts';
import type { Workspaces } from '../storage/workspaces.svelte.ts';
import type { Keys } from '../ui/keys.svelte.ts';
import type { Toasts } from '../ui/toasts.svelte.ts';
import type { Appearance } from './appearance.svelte.ts';
import type { EgressWatch } from './egress-watch.ts';
import type { Router } from './router.svelte.ts';
import type { ServiceWorkerStatus } from './service-worker.svelte.ts';

/** What the shell's own components need. */
export interface Shell {
  readonly workspace: Workspace;
  /** All of this browser, the open one among them. */
  readonly workspaces: Workspaces;
  readonly router: Router;
  readonly keys: Keys;
  readonly toasts: Toasts;
  readonly appearance: Appearance;
  readonly egress: EgressWatch;
  readonly offline: ServiceWorkerStatus;
}

export const [getShell, setShell] = createContext<Shell>();
