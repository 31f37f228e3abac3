import {
  fileKind,
  KIND_HEAD_BYTES,
  type ContainerKind,
  type TableKind,
} from '../../src/vocabulary/file-kind.ts';
import { headOf } from './head-of.ts';
import { openAsIs } from './open-as-is.ts';
import { openText } from './open-text.ts';
import type { Opener } from './opener.ts';
import { openingError } from './opening-error.ts';

type BinaryKind = Exclude<TableKind | ContainerKind, 'csv' | 'json' | 'ndjson'>;

/** One line a kind. Those with a library of their own are loaded when such a file comes. */
const OPENERS: Readonly<Partial<Record<BinaryKind, () => Promise<Opener>>>> = {
  parquet: () => Promise.resolve(openAsIs('parquet')),
};

/** The opener for a file by its bytes. Throws `SRC_EMPTY_FILE` and `SRC_UNKNOWN_FORMAT`. */
export async function openerOf(file: File): Promise<Opener> {
  if (file.size === 0) throw openingError('SRC_EMPTY_FILE', 'The file is empty', file.name);
  const known = fileKind(await headOf(file, KIND_HEAD_BYTES));
  if (known === undefined) return openText;
  if ('foreign' in known) {
    throw openingError('SRC_UNKNOWN_FORMAT', `The file is ${known.foreign}`, file.name);
  }
  const { kind } = known;
  if (kind === 'csv' || kind === 'json' || kind === 'ndjson') return openText;
  const load = OPENERS[kind];
  if (load === undefined) {
    throw openingError('SRC_UNKNOWN_FORMAT', `No reader for ${kind} yet`, file.name);
  }
  return load();
}
