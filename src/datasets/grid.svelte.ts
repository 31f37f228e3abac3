import type { Engine } from '../engine/engine.ts';
import type { DatasetVersionRecord } from '../storage/records/dataset-version.ts';
import type { GridRow } from '../ui/grid-column.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';
import { PaydownError } from '../vocabulary/paydown-error.ts';
import { countCell } from './count-cell.ts';
import { gridCountQuery, gridOrderStatement, gridRowsQuery } from './grid-query.ts';
import { gridRows } from './grid-rows.ts';
import { type GridView, WHOLE_TABLE } from './grid-view.ts';
import type { OpenTables } from './open-tables.ts';

type LoadRows = (from: number, to: number, signal: AbortSignal) => Promise<readonly GridRow[]>;

/** What the grid can show now: how many rows, and how to get them. */
export interface GridAnswer {
  readonly rowCount: number;
  readonly loadRows: LoadRows;
}

/** The rows of one version as a person looks at them: sorted, filtered, searched, columns hidden. */
export class Grid {
  readonly version: DatasetVersionRecord;
  readonly #engine: Engine;
  readonly #tables: OpenTables;
  view = $state.raw<GridView>(WHOLE_TABLE);
  /** Absent until the first view is ready; stays while the next one is prepared. */
  answer = $state.raw<GridAnswer | undefined>(undefined);
  busy = $state(false);
  error = $state.raw<PaydownError | undefined>(undefined);
  #turn = 0;
  #order: string | undefined;
  #stop = new AbortController();

  readonly columns: readonly ColumnSchema[] = $derived.by(() =>
    this.version.schema.filter(({ name }) => !this.view.hidden.includes(name)),
  );

  constructor(version: DatasetVersionRecord, engine: Engine, tables: OpenTables) {
    this.version = version;
    this.#engine = engine;
    this.#tables = tables;
  }

  /** Loads the table and shows it from the top. */
  async open(): Promise<void> {
    await this.#show(this.view);
  }

  /** First ascending, then descending, then the order of the file. */
  sortBy(column: string): Promise<void> {
    const { sort } = this.view;
    const next =
      sort?.column !== column
        ? ({ sort: { column, direction: 'ascending' } } as const)
        : sort.direction === 'ascending'
          ? ({ sort: { column, direction: 'descending' } } as const)
          : {};
    const { filters, search, hidden } = this.view;
    return this.#show({ filters, search, hidden, ...next });
  }

  filterBy(column: string, value: string | null): Promise<void> {
    const others = this.view.filters.filter((filter) => filter.column !== column);
    return this.#show({ ...this.view, filters: [...others, { column, value }] });
  }

  removeFilter(column: string): Promise<void> {
    const filters = this.view.filters.filter((filter) => filter.column !== column);
    return this.#show({ ...this.view, filters });
  }

  search(text: string): Promise<void> {
    return text === this.view.search
      ? Promise.resolve()
      : this.#show({ ...this.view, search: text });
  }

  hide(column: string): Promise<void> {
    if (this.columns.length <= 1) return Promise.resolve();
    return this.#show({ ...this.view, hidden: [...this.view.hidden, column] });
  }

  showAll(): Promise<void> {
    return this.#show(WHOLE_TABLE);
  }

  /** Stops what runs and takes its order out of the engine. */
  async close(): Promise<void> {
    this.#turn += 1;
    this.#stop.abort();
    const order = this.#order;
    this.#order = undefined;
    if (order !== undefined) await this.#engine.dropTable(order);
  }

  async #show(view: GridView): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.view = view;
    this.busy = true;
    try {
      const prepared = await this.#prepare(view, turn, signal);
      if (turn !== this.#turn) return;
      const last = this.#order;
      this.#order = prepared.order;
      this.error = undefined;
      this.answer = {
        rowCount: prepared.rowCount,
        loadRows: (from, to, stop) => this.#rows(prepared.order, view, from, to, stop),
      };
      if (last !== undefined) await this.#engine.dropTable(last);
    } catch (error) {
      if (turn !== this.#turn) return;
      if (!(error instanceof PaydownError)) throw error;
      this.error = error;
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }

  async #prepare(
    view: GridView,
    turn: number,
    signal: AbortSignal,
  ): Promise<{ readonly rowCount: number; readonly order: string | undefined }> {
    const { id, rowCount, schema } = this.version;
    const isWhole = view.sort === undefined && view.filters.length === 0 && view.search === '';
    return this.#tables.read(
      id,
      async (table) => {
        if (isWhole) return { rowCount, order: undefined };
        const order = `order_${id}_${turn}`;
        await this.#engine.run(gridOrderStatement(order, table, schema, view), { signal });
        const counted = await this.#engine.rows(gridCountQuery(order), { signal });
        return { rowCount: countCell(counted, 'n'), order };
      },
      { mark: true, signal },
    );
  }

  #rows(
    order: string | undefined,
    view: GridView,
    from: number,
    to: number,
    signal: AbortSignal,
  ): Promise<readonly GridRow[]> {
    const columns = this.version.schema.filter(({ name }) => !view.hidden.includes(name));
    return this.#tables.read(
      this.version.id,
      async (table) =>
        gridRows(
          await this.#engine.rows(gridRowsQuery(table, order, columns, from, to), { signal }),
        ),
      { signal },
    );
  }
}
