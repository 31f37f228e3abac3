import { createContext } from 'svelte';
import type { Workspace } from './workspace.svelte.ts';

/** The open workspace, given by the shell to every page. */
export const [getWorkspace, setWorkspace] = createContext<Workspace>();
