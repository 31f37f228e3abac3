import { createContext } from 'svelte';
import type { Sources } from './sources.svelte.ts';

/** The sources of the open workspace, given by the shell to every page. */
export const [getSources, setSources] = createContext<Sources>();
