import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { CsvOptions } from './reading/csv-options.ts';

/** What tells that two files have the same shape. */
export interface FileShape {
  readonly fileName: string;
  readonly delimiter: string;
  /** Names of the head, in its order. */
  readonly names: readonly string[];
}

/**
 * How the last file of the same shape was read when a person had settled that: same ending, same
 * separator, same names in the same order. Undefined where nobody has.
 */
export function rememberedRead(
  { fileName, delimiter, names }: FileShape,
  { versions, sources }: Pick<WorkspaceSnapshot, 'versions' | 'sources'>,
): CsvOptions | undefined {
  const named = JSON.stringify(names);
  let found: { readonly read: CsvOptions; readonly at: string } | undefined;
  for (const { recipe, createdAt } of versions.values()) {
    const [input] = recipe.inputs;
    const [step] = recipe.steps;
    if (step?.type !== 'read' || step.options.format !== 'csv' || input?.kind !== 'source')
      continue;
    const { options } = step;
    const edition = sources
      .get(input.sourceId)
      ?.editions.findLast(({ fileDigest }) => fileDigest === input.fileDigest);
    const isSame =
      options.isChosen === true &&
      options.delimiter === delimiter &&
      JSON.stringify(options.fileNames ?? options.columns.map(({ name }) => name)) === named &&
      endingOf(edition?.fileName ?? '') === endingOf(fileName);
    if (isSame && (found === undefined || createdAt > found.at)) {
      found = { read: options, at: createdAt };
    }
  }
  return found?.read;
}

function endingOf(name: string): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? '';
}
