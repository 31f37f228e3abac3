import type { ImportSheet } from '../datasets/import-sheet.svelte.ts';

/** The sheet that asks about files, while there is one. */
export class Importing {
  sheet: ImportSheet | undefined = $state.raw();
}
