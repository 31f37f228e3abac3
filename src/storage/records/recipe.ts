import type { Digest } from '../../vocabulary/digest.ts';
import type { SourceId, VersionId } from '../../vocabulary/ids.ts';
import type { ReadOptions } from '../../vocabulary/read-options.ts';

/** Where a recipe starts: an edition of a source, or another version. */
export type RecipeInput =
  | {
      readonly kind: 'source';
      readonly sourceId: SourceId;
      readonly fileDigest: Digest;
      /** The way to the table inside the file; absent when the file is the table. */
      readonly within?: readonly string[];
    }
  | { readonly kind: 'version'; readonly versionId: VersionId };

/** One step of a recipe: plain data, `type` and `version` name the code that understands it. */
export type RecipeStep =
  | { readonly type: 'read'; readonly version: 1; readonly options: ReadOptions }
  | { readonly type: 'drop-columns'; readonly version: 1; readonly columns: readonly string[] };

/** An ordered list of typed steps from named inputs (`paydown-recipe/1`). */
export interface Recipe {
  readonly format: 'paydown-recipe/1';
  readonly inputs: readonly RecipeInput[];
  readonly steps: readonly RecipeStep[];
}
