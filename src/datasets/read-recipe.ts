import type { Recipe } from '../storage/records/recipe.ts';
import type { Digest } from '../vocabulary/digest.ts';
import type { SourceId } from '../vocabulary/ids.ts';
import type { ReadOptions } from '../vocabulary/read-options.ts';

/** The recipe of one step that every brought file starts with. */
export function readRecipe(
  sourceId: SourceId,
  {
    fileDigest,
    within = [],
  }: { readonly fileDigest: Digest; readonly within?: readonly string[] | undefined },
  options: ReadOptions,
): Recipe {
  return {
    format: 'paydown-recipe/1',
    inputs: [{ kind: 'source', sourceId, fileDigest, ...(within.length === 0 ? {} : { within }) }],
    steps: [{ type: 'read', version: 1, options }],
  };
}
