import type { CallOptions, Engine } from '../../engine/engine.ts';
import type { WireTable } from '../../engine/contracts/wire-table.ts';
import { printDuckdbText } from '../../sql/dialects/duckdb.ts';
import type { Query } from '../../sql/query.ts';

/** Asks the engine and keeps one text of each kind of question, as evidence. */
export class Asker {
  readonly #engine: Pick<Engine, 'rows'>;
  readonly #options: CallOptions;
  readonly #texts = new Map<string, string>();

  constructor(engine: Pick<Engine, 'rows'>, signal: AbortSignal | undefined) {
    this.#engine = engine;
    this.#options = signal === undefined ? {} : { signal };
  }

  /** The answer to a question. Of several questions of one `kind` the text of the first is kept. */
  async ask(kind: string, query: Query): Promise<WireTable> {
    if (!this.#texts.has(kind)) this.#texts.set(kind, printDuckdbText(query));
    return this.#engine.rows(query, this.#options);
  }

  get texts(): readonly string[] {
    return [...this.#texts.values()];
  }
}
