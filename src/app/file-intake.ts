import type { Bringing, BringingParts } from '../datasets/bringing.svelte.ts';
import type { SourceId } from '../vocabulary/ids.ts';

/** Brings files in; with a source, as its next edition. */
export type FileIntake = (files: readonly File[], refresh?: SourceId) => void;

/** The way in for files. What reads and profiles them is loaded with the first one. */
export function fileIntake(parts: BringingParts): FileIntake {
  let loading: Promise<Bringing> | undefined;
  const load = async (): Promise<Bringing> => {
    const { Bringing } = await import('../datasets/bringing.svelte.ts');
    return new Bringing(parts);
  };
  return (files, refresh) => {
    loading ??= load();
    void loading.then((bringing) => bringing.bring(files, refresh));
  };
}
