import type { TableOffer } from '../engine/contracts/opening-contract.ts';
import type { Engine } from '../engine/engine.ts';
import { omit } from '../sources/omit.ts';
import { tableTitle } from '../sources/table-title.ts';
import type { ColumnType } from '../vocabulary/column.ts';
import { PaydownError } from '../vocabulary/paydown-error.ts';
import type { AskedFile } from './bring-file.ts';
import type { AddFileRequest } from './add-file.ts';
import { type LookedTable, lookInto, type LookParts } from './look-into.ts';
import { type Preview, previewTable } from './preview-table.ts';
import type { CsvOptions } from './reading/csv-options.ts';
import type { Doubt, Remedy } from './reading/doubt.ts';
import { doubtsOf } from './reading/doubts-of.ts';
import { csvCells } from './reading/csv-cells.ts';
import { type CsvShape, draftOptions, retyped } from './reading/draft-options.ts';
import { renameColumn } from './reading/rename-column.ts';
import { retypeColumn } from './reading/retype-column.ts';
import { toggleColumn } from './reading/toggle-column.ts';

/** A table to be read, opened already or not. */
export interface ReadRequest extends Omit<AddFileRequest, 'opened'> {
  readonly opened?: AddFileRequest['opened'];
}

export interface ImportTableParts extends LookParts {
  readonly engine: Engine;
}

/** Options that may be absent. */
interface OptionalOptions {
  readonly decimal: string | undefined;
  readonly thousands: string | undefined;
  readonly nullWords: readonly string[] | undefined;
  readonly dateFormat: string | undefined;
  readonly timestampFormat: string | undefined;
  readonly footerRows: number | undefined;
}

const RECORDS = 2_000;
/** How a text without any shape is cut at first. */
const PLAIN: CsvShape = {
  ...{ delimiter: ',', quote: '"', escape: '"', header: true, skipRows: 0 },
  format: 'csv',
  encoding: 'utf-8',
};

/** One table of the import sheet: how its beginning is understood, and what of that is doubtful. */
export class ImportTable {
  readonly asked: AskedFile;
  readonly offer: TableOffer;
  readonly name: string;
  readonly #parts: ImportTableParts;
  readonly #stop = new AbortController();
  #loading: Promise<void> | undefined;
  #previews = 0;

  ticked = $state(true);
  busy = $state(true);
  looked: LookedTable | undefined = $state.raw();
  draft: CsvOptions | undefined = $state.raw();
  preview: Preview | undefined = $state.raw();
  error: PaydownError | undefined = $state.raw();
  /** A person has changed or settled how it is read. */
  isSettled = $state(false);
  #answered: ReadonlySet<string> = $state.raw(new Set());

  readonly doubts: readonly Doubt[] = $derived.by(() => {
    const { looked, draft } = this;
    if (looked?.sample === undefined || draft === undefined) return [];
    const { encoding, encodingBasis, notes } = looked.opened;
    return doubtsOf({
      ...{ options: draft, sample: looked.sample, notes },
      ...(encoding === undefined ? {} : { encoding }),
      ...(encodingBasis === undefined ? {} : { encodingBasis }),
    }).filter(({ id }) => !this.#answered.has(id));
  });

  constructor(asked: AskedFile, offer: TableOffer, parts: ImportTableParts) {
    this.asked = asked;
    this.offer = offer;
    this.name = tableTitle(asked.path ?? asked.file.name, offer.within);
    this.ticked = !offer.isHidden;
    this.#parts = parts;
  }

  /** What tables that can be read the same way have in common; undefined until it is looked into. */
  get shape(): string | undefined {
    const { looked } = this;
    const read = looked?.understood;
    if (read === undefined) return undefined;
    return JSON.stringify([read.delimiter, read.columns.map(({ name }) => name)]);
  }

  /** The first lines as they are in the file. */
  get lines(): readonly string[] {
    return this.looked?.sample?.text.split(/\r\n|\r|\n/, 50) ?? [];
  }

  get encoding(): string {
    return this.looked?.opened.encoding ?? 'utf-8';
  }

  /** Looks into the table, once. */
  load(): Promise<void> {
    this.#loading ??= this.#look();
    return this.#loading;
  }

  /** Reads its text in another encoding. */
  async choose(encoding: string): Promise<void> {
    this.isSettled = true;
    await this.#look(encoding);
  }

  /** Reads it with other options. */
  async change(options: CsvOptions): Promise<void> {
    this.isSettled = true;
    this.draft = options;
    await this.#show();
  }

  /** Cuts it in another way; names and types are found anew. */
  async reshape(shape: Partial<CsvShape>): Promise<void> {
    const { looked, draft } = this;
    if (looked?.sample === undefined || draft === undefined) return;
    await this.change(draftOptions(looked.sample.text, { ...draft, ...shape }));
  }

  /** Leaves out lines that begin with a sign, or none. */
  async comment(sign: string): Promise<void> {
    const { looked, draft } = this;
    if (looked?.sample === undefined || draft === undefined) return;
    const rest = omit(draft, ['comment']);
    const shape = sign === '' ? rest : { ...rest, comment: sign };
    await this.change(draftOptions(looked.sample.text, shape));
  }

  /** Reads numbers, dates and words for missing in another way; types are found anew. */
  async reword(words: Partial<OptionalOptions>): Promise<void> {
    const { looked, draft } = this;
    if (looked?.sample === undefined || draft === undefined) return;
    // What is undefined is taken out: it does not survive being written down.
    const options: CsvOptions = JSON.parse(JSON.stringify({ ...draft, ...words }));
    await this.change(retyped(options, csvCells(looked.sample.text, options, RECORDS)));
  }

  async rename(at: number, name: string): Promise<void> {
    if (this.draft !== undefined) await this.change(renameColumn(this.draft, at, name));
  }

  async retype(at: number, type: ColumnType): Promise<void> {
    if (this.draft !== undefined) await this.change(retypeColumn(this.draft, at, type));
  }

  /** Leaves a column out, or takes it in again. */
  async toggle(at: number): Promise<void> {
    if (this.draft !== undefined) await this.change(toggleColumn(this.draft, at));
  }

  async answer({ id }: Doubt, { options, encoding }: Remedy): Promise<void> {
    this.isSettled = true;
    this.#answered = new Set([...this.#answered, id]);
    if (encoding !== undefined) await this.choose(encoding);
    else if (options !== undefined) await this.change(options);
  }

  /** Reads it as another table of the same shape is read. */
  async readLike(other: ImportTable): Promise<void> {
    this.#answered = other.#answered;
    if (other.encoding !== this.encoding) await this.#look(other.encoding);
    if (other.draft !== undefined) await this.change(other.draft);
  }

  get request(): ReadRequest {
    const { file, fileDigest, refresh, ownerId, reread } = this.asked;
    const settled: CsvOptions | undefined =
      this.isSettled && this.draft !== undefined ? { ...this.draft, isChosen: true } : undefined;
    const read = settled ?? this.looked?.remembered;
    return {
      ...{ file, fileDigest, within: this.offer.within },
      ...(this.looked === undefined ? {} : { opened: this.looked.opened }),
      ...(read === undefined ? {} : { read }),
      ...(refresh === undefined ? {} : { refresh }),
      ...(ownerId === undefined ? {} : { ownerId }),
      ...(reread === undefined ? {} : { isReread: true }),
    };
  }

  /** Ends what is under way. */
  stop(): void {
    this.#stop.abort();
  }

  async #look(encoding?: string): Promise<void> {
    const { file, fileDigest, looked, reread } = this.asked;
    const before = reread?.read.format === 'csv' ? reread.read : undefined;
    const chosen = encoding ?? before?.encoding;
    this.busy = true;
    await this.#try(async () => {
      const source = { file, fileDigest, within: this.offer.within };
      this.looked =
        looked !== undefined && chosen === undefined && looked.within === this.offer.within
          ? looked
          : await lookInto(
              { ...source, ...(chosen === undefined ? {} : { encoding: chosen }) },
              this.#parts,
              { signal: this.#stop.signal },
            );
      const { sample, understood, remembered } = this.looked;
      const known = encoding === undefined ? (before ?? remembered) : undefined;
      this.draft =
        sample === undefined
          ? undefined
          : (known ?? understood ?? draftOptions(sample.text, PLAIN));
    });
    await this.#show();
  }

  async #show(): Promise<void> {
    const { looked, draft } = this;
    if (looked === undefined) return;
    this.#previews += 1;
    const own = this.#previews;
    this.busy = true;
    await this.#try(async () => {
      const settled = draft === undefined ? undefined : { ...draft, isChosen: true as const };
      const options = { signal: this.#stop.signal };
      const preview = await previewTable(looked, settled, this.#parts, options);
      if (own === this.#previews) this.preview = preview;
    });
    if (own === this.#previews) this.busy = false;
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      this.error = undefined;
      await act();
    } catch (error) {
      if (!(error instanceof PaydownError)) throw error;
      if (error.code === 'ENG_CANCELLED') return;
      this.preview = undefined;
      this.error = error;
      this.busy = false;
    }
  }
}
