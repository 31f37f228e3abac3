import { createContext } from 'svelte';
import type { Reports } from './reports.svelte.ts';

/** The reports of the open workspace, given by the shell to every page. */
export const [getReports, setReports] = createContext<Reports>();
