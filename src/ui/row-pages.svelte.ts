import type { GridRow } from './grid-column.ts';

const PAGE_ROWS = 100;
const PAGES_KEPT = 60;

/** Rows `from` (inclusive) to `to` (exclusive). Rejects, or is ignored, once the signal aborts. */
export type LoadRows = (
  from: number,
  to: number,
  signal: AbortSignal,
) => Promise<readonly GridRow[]>;

/** The rows of a long table, fetched in pages of 100 when they come into view; 60 pages are kept. */
export class RowPages {
  readonly #rowCount: number;
  readonly #load: LoadRows;
  readonly #pages = new Map<number, readonly GridRow[]>();
  readonly #running = new Map<number, AbortController>();
  #arrived = $state(0);
  #failure = $state.raw<unknown>(undefined);

  constructor(rowCount: number, load: LoadRows) {
    this.#rowCount = rowCount;
    this.#load = load;
  }

  /** Why the last page did not come; undefined when it did. */
  get failure(): unknown {
    return this.#failure;
  }

  /** Undefined until its page has arrived. Reading it in a template follows arrivals. */
  row(index: number): GridRow | undefined {
    void this.#arrived;
    const page = Math.floor(index / PAGE_ROWS);
    return this.#pages.get(page)?.[index - page * PAGE_ROWS];
  }

  /** Asks for what is missing between two rows and gives up what is asked elsewhere. */
  ensure(from: number, to: number): void {
    const first = Math.floor(from / PAGE_ROWS);
    const last = Math.floor(Math.max(to - 1, from) / PAGE_ROWS);
    for (const [page, controller] of this.#running) {
      if (page >= first && page <= last) continue;
      controller.abort();
      this.#running.delete(page);
    }
    for (let page = first; page <= last; page += 1) {
      const kept = this.#pages.get(page);
      if (kept) {
        this.#pages.delete(page);
        this.#pages.set(page, kept);
      } else if (!this.#running.has(page)) {
        void this.#fetch(page);
      }
    }
  }

  /** Stops everything under way. */
  close(): void {
    for (const controller of this.#running.values()) controller.abort();
    this.#running.clear();
  }

  async #fetch(page: number): Promise<void> {
    const controller = new AbortController();
    this.#running.set(page, controller);
    const from = page * PAGE_ROWS;
    const to = Math.min(from + PAGE_ROWS, this.#rowCount);
    try {
      const rows = await this.#load(from, to, controller.signal);
      if (controller.signal.aborted) return;
      this.#pages.set(page, rows);
      this.#failure = undefined;
      const oldest = this.#pages.keys().next();
      if (this.#pages.size > PAGES_KEPT && !oldest.done) this.#pages.delete(oldest.value);
      this.#arrived += 1;
    } catch (failure) {
      if (!controller.signal.aborted) this.#failure = failure;
    } finally {
      if (this.#running.get(page) === controller) this.#running.delete(page);
    }
  }
}
