import { createContext } from 'svelte';
import type { Ledger } from './ledger.svelte.ts';

/** The ledger of the open workspace, given by the shell to every page. */
export const [useLedger, setLedger] = createContext<Ledger>();
