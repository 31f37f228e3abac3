import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { Digest } from '../vocabulary/digest.ts';
import type { SourceId, VersionId } from '../vocabulary/ids.ts';
import type { ReadOptions } from '../vocabulary/read-options.ts';

/** A file that was read, to be read in another way. */
export interface Reread {
  readonly refresh: SourceId;
  readonly fileDigest: Digest;
  /** Of the file that was brought, without the table inside it. */
  readonly fileName: string;
  readonly within: readonly string[];
  /** How it was read. */
  readonly read: ReadOptions;
}

/** What to read anew for a version; undefined when it was not read from a file that is in use. */
export function rereadOf(
  versionId: VersionId,
  { versions, sources }: Pick<WorkspaceSnapshot, 'versions' | 'sources'>,
): Reread | undefined {
  const recipe = versions.get(versionId)?.recipe;
  const [input] = recipe?.inputs ?? [];
  const [step] = recipe?.steps ?? [];
  if (input?.kind !== 'source' || step?.type !== 'read') return undefined;
  const source = sources.get(input.sourceId);
  if (source === undefined || source.archivedAt !== undefined) return undefined;
  const edition = source.editions.findLast(({ fileDigest }) => fileDigest === input.fileDigest);
  const { within = [], fileDigest } = input;
  const title = edition?.fileName ?? source.name;
  return {
    refresh: source.id,
    fileDigest,
    fileName: title.split(' › ', 1)[0] ?? title,
    within,
    read: step.options,
  };
}
