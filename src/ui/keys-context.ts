import { createContext } from 'svelte';
import type { Keys } from './keys.svelte.ts';

/** The keys of the screen, given by the shell to every part that has some of its own. */
export const [useKeys, setKeys] = createContext<Keys>();
