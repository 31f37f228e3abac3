/** Rows that a test changes while a page shows them. */
export class RowsState {
  list: readonly string[] = $state.raw(['a', 'b']);
}
