import type { OpenedTable, TableListing } from '../engine/contracts/opening-contract.ts';
import type { CallOptions, Engine } from '../engine/engine.ts';
import { tableTitle } from '../sources/table-title.ts';
import { uuidV7 } from '../storage/uuid-v7.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { PaydownError } from '../vocabulary/paydown-error.ts';
import type { ReadOptions } from '../vocabulary/read-options.ts';
import type { CsvOptions } from './reading/csv-options.ts';
import { type Sample, sampleOf } from './reading/sample-of.ts';
import { rememberedRead } from './remembered-read.ts';
import type { TableSource } from './table-source.ts';

export interface LookParts {
  readonly engine: Pick<Engine, 'importFile' | 'dropTable'>;
  readonly workspace: { readonly snapshot: WorkspaceSnapshot };
  readonly clock: Clock;
  listTables(file: File, options: CallOptions): Promise<TableListing>;
  openTable(
    file: File,
    within: readonly string[],
    chosen: { readonly encoding?: string },
    options: CallOptions,
  ): Promise<OpenedTable>;
}

/** A table taken out of its file, and how its beginning is understood. */
export interface LookedTable extends TableSource {
  /** Of text cut by separators. */
  readonly sample?: Sample;
  /** Absent where the beginning makes no table. */
  readonly understood?: CsvOptions;
  /** How a file of the same shape was read before; it is read the same way. */
  readonly remembered?: CsvOptions;
}

/**
 * Opens a table and reads its beginning. With `encoding` its text is read in that one.
 * Fails as opening does; a beginning that is no table is no failure.
 */
export async function lookInto(
  source: Omit<TableSource, 'opened'> & { readonly encoding?: string },
  parts: LookParts,
  options: CallOptions,
): Promise<LookedTable> {
  const { file, fileDigest, within, encoding } = source;
  const chosen = encoding === undefined ? {} : { encoding };
  const opened = await parts.openTable(file, within, chosen, options);
  const table = { file, fileDigest, within, opened };
  if (opened.format !== 'csv') return table;
  const sample = await sampleOf(opened.file);
  const known = opened.read?.format === 'csv' ? opened.read : undefined;
  const understood = known ?? (await sniffed(sample, parts, options));
  if (understood === undefined) return { ...table, sample };
  const shape = {
    fileName: tableTitle(file.name, within),
    delimiter: understood.delimiter,
    names: understood.columns.map(({ name }) => name),
  };
  const remembered = rememberedRead(shape, parts.workspace.snapshot);
  if (remembered === undefined) return { ...table, sample, understood };
  const isGuess = opened.encodingBasis === 'guess' && opened.encoding !== remembered.encoding;
  if (!isGuess || encoding !== undefined) return { ...table, sample, understood, remembered };
  return lookInto({ ...source, encoding: remembered.encoding }, parts, options);
}

/** What the engine finds in a sample; undefined where that is no table. */
async function sniffed(
  { file }: Sample,
  { engine, clock }: Pick<LookParts, 'engine' | 'clock'>,
  options: CallOptions,
): Promise<CsvOptions | undefined> {
  const table = `sample_${uuidV7(clock())}`;
  const aside = `${table}_aside`;
  const quiet = options.signal === undefined ? {} : { signal: options.signal };
  try {
    const { read } = await engine.importFile({ file, format: 'csv', table, aside }, quiet);
    return isCsv(read) ? read : undefined;
  } catch (error) {
    if (error instanceof PaydownError && /^(ENG_NOT_|ENG_BAD_|ENG_EMPTY_)/.test(error.code)) {
      return undefined;
    }
    throw error;
  } finally {
    await engine.dropTable(table);
    await engine.dropTable(aside);
  }
}

function isCsv(read: ReadOptions): read is CsvOptions {
  return read.format === 'csv';
}
