import { createContext } from 'svelte';
import type { Datasets } from './datasets.svelte.ts';

/** The datasets of the open workspace, given by the shell to every page. */
export const [getDatasets, setDatasets] = createContext<Datasets>();
