import type { Bringing, BringingParts } from '../datasets/bringing.svelte.ts';
import type { FoundFile } from '../sources/found-file.ts';
import type { SourceId, VersionId } from '../vocabulary/ids.ts';

/** The ways in for files. */
export interface FileIntake {
  /** Brings files in; with a source, as its next edition. */
  readonly bring: (files: readonly File[], refresh?: SourceId) => void;
  /** Brings files of folders in, with their way there. */
  readonly bringFound: (found: readonly FoundFile[]) => void;
  /** Reads the file of a version again in another way. */
  readonly readDifferently: (versionId: VersionId) => void;
}

/** The way in for files. What reads and profiles them is loaded with the first one. */
export function fileIntake(parts: BringingParts): FileIntake {
  let loading: Promise<Bringing> | undefined;
  const load = async (): Promise<Bringing> => {
    const { Bringing } = await import('../datasets/bringing.svelte.ts');
    return new Bringing(parts);
  };
  const use = (act: (bringing: Bringing) => void): void => {
    loading ??= load();
    void loading.then(act);
  };
  return {
    bring: (files, refresh) => {
      const found = files.map((file) => ({ file, path: file.name }));
      use((bringing) => void bringing.bring(found, refresh));
    },
    bringFound: (found) => use((bringing) => void bringing.bring(found)),
    readDifferently: (versionId) => use((bringing) => bringing.readDifferently(versionId)),
  };
}
