/** What a person should know of a sheet, counted while it is read. */
export class SheetCounts {
  merged = 0;
  hiddenRows = 0;
  unresolved = 0;
  percents = 0;
  /** First and last of each stretch, from 0; a stretch may reach past the last column with values. */
  readonly hiddenColumns: (readonly [number, number])[] = [];
  readonly #errors = new Map<string, number>();

  addError(error: string): void {
    this.#errors.set(error, (this.#errors.get(error) ?? 0) + 1);
  }

  /** Sentences on what was left out or changed, `width` being the columns that hold values. */
  notes(width: number, emptyRowsAbove: number): string[] {
    const columns = this.hiddenColumns.reduce(
      (sum, [first, last]) => sum + Math.max(0, Math.min(last, width - 1) - first + 1),
      0,
    );
    const errors = [...this.#errors].map(([error, count]) => `${error} ${grouped(count)}`);
    const errorCount = [...this.#errors.values()].reduce((sum, count) => sum + count, 0);
    return [
      ...said(
        emptyRowsAbove,
        (n) => `${n} left out.`,
        'empty row above the table is',
        'empty rows above the table are',
      ),
      ...said(
        this.merged,
        (n) => `${n} merged: the first cell keeps the value, the others are empty.`,
        'stretch of cells is',
        'stretches of cells are',
      ),
      ...said(
        errorCount,
        (n) => `${n} an error and became empty: ${errors.join(', ')}.`,
        'cell held',
        'cells held',
      ),
      ...said(
        this.unresolved,
        (n) =>
          `${n} no stored result and became empty. Open the workbook in Excel and save it to fill them in.`,
        'formula has',
        'formulas have',
      ),
      ...said(
        this.percents,
        (n) => `${n} kept as fractions: 5 % is 0.05.`,
        'percentage is',
        'percentages are',
      ),
      ...said(
        this.hiddenRows,
        (n) => `${n} read like the others.`,
        'hidden row is',
        'hidden rows are',
      ),
      ...said(
        columns,
        (n) => `${n} read like the others.`,
        'hidden column is',
        'hidden columns are',
      ),
    ];
  }
}

function said(
  count: number,
  sentence: (subject: string) => string,
  one: string,
  many: string,
): string[] {
  return count === 0 ? [] : [sentence(`${grouped(count)} ${count === 1 ? one : many}`)];
}

function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}
