import type { AssertionCheck } from '../../records/assertion.ts';
import type {
  BlobRef,
  DatasetVersionRecord,
  SetAside,
  VersionChange,
} from '../../records/dataset-version.ts';
import type { Recipe, RecipeInput, RecipeStep } from '../../records/recipe.ts';
import type { Refresh, SourceEdition, SourceRecord } from '../../records/source.ts';
import type { FileFormat } from '../../../vocabulary/read-options.ts';
import { formOf, listOf, mayBeAbsent, object, oneOf, text, wordOf, type Shape } from './shape.ts';
import { columnSchema, contentHash, count, digest, flag, instant, number } from './value-shapes.ts';

type InputOf<K extends RecipeInput['kind']> = Extract<RecipeInput, { readonly kind: K }>;
type CheckOf<K extends AssertionCheck['kind']> = Extract<AssertionCheck, { readonly kind: K }>;

const input = formOf<RecipeInput, 'kind'>('kind', {
  source: object<InputOf<'source'>>({
    kind: oneOf(['source']),
    sourceId: text(),
    fileDigest: digest,
    within: mayBeAbsent(listOf(text())),
  }),
  version: object<InputOf<'version'>>({ kind: oneOf(['version']), versionId: text() }),
});

const stepType = wordOf<RecipeStep['type']>({ read: true, 'drop-columns': true });

/** A step is plain data that only the code named by its type reads; an unknown type is refused. */
const step: Shape<RecipeStep> = (value): value is RecipeStep =>
  typeof value === 'object' &&
  value !== null &&
  stepType(Reflect.get(value, 'type')) &&
  count(Reflect.get(value, 'version'));

const recipe = object<Recipe>({
  format: oneOf(['paydown-recipe/1']),
  inputs: listOf(input),
  steps: listOf(step),
});

const blobRef = object<BlobRef>({ columns: listOf(text()), blobDigest: digest, sizeBytes: count });

/** A row of `data/versions.ndjson`. */
export const versionShape = object<DatasetVersionRecord>({
  id: text(),
  datasetId: text(),
  number: count,
  parentId: mayBeAbsent(text()),
  recipe,
  recipeHash: digest,
  schema: listOf(columnSchema),
  schemaHash: digest,
  rowCount: count,
  contentHash,
  blobs: listOf(blobRef),
  setAside: mayBeAbsent(
    object<SetAside>({
      rowCount: count,
      schema: listOf(columnSchema),
      blobs: listOf(blobRef),
    }),
  ),
  madeInMs: number,
  createdAt: instant,
  author: text(),
  change: mayBeAbsent(
    object<VersionChange>({
      previousVersionId: text(),
      addedColumns: listOf(text()),
      removedColumns: listOf(text()),
      retypedColumns: listOf(text()),
      rowsBefore: count,
      rowsAdded: mayBeAbsent(count),
      rowsRemoved: mayBeAbsent(count),
    }),
  ),
  rowSketch: listOf(text()),
});

const fileFormat = wordOf<FileFormat>({
  ...{ csv: true, parquet: true, json: true, ndjson: true, arrow: true },
});

const edition = object<SourceEdition>({
  fileName: text(),
  fileDigest: digest,
  sizeBytes: count,
  modifiedAt: instant,
  readAt: instant,
  versionId: text(),
  within: mayBeAbsent(listOf(text())),
});

/** A row of `data/sources.ndjson`. */
export const sourceShape = object<SourceRecord>({
  id: text(),
  name: text(),
  kind: oneOf(['file']),
  format: fileFormat,
  datasetId: text(),
  addedAt: instant,
  editions: listOf(edition),
  refreshes: listOf(object<Refresh>({ at: instant, ok: flag, code: mayBeAbsent(text()) })),
  lastReadAt: instant,
  ownerId: mayBeAbsent(text()),
  cadenceDays: mayBeAbsent(number),
  archivedAt: mayBeAbsent(instant),
});

/** What an accepted assertion checks. */
export const checkShape = formOf<AssertionCheck, 'kind'>('kind', {
  'not-missing': object<CheckOf<'not-missing'>>({ kind: oneOf(['not-missing']), column: text() }),
  unique: object<CheckOf<'unique'>>({ kind: oneOf(['unique']), column: text() }),
  range: object<CheckOf<'range'>>({
    kind: oneOf(['range']),
    column: text(),
    min: text(),
    max: text(),
  }),
  'accepted-values': object<CheckOf<'accepted-values'>>({
    kind: oneOf(['accepted-values']),
    column: text(),
    values: listOf(text()),
  }),
  'row-count': object<CheckOf<'row-count'>>({ kind: oneOf(['row-count']), min: count }),
});
