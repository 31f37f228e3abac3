import type { Workspace } from '../storage/workspace.svelte.ts';

/**
 * Lets go of the stores before the browser freezes the page or keeps it for "Back", because a frozen
 * tab would hold the writers' lock for ever, and takes them again after. Answers how to stop.
 */
export function watchPageLife(
  workspace: Pick<Workspace, 'pause' | 'resume'>,
  page: Pick<Document, 'addEventListener'> = document,
  scope: Pick<Window, 'addEventListener'> = window,
): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  const back = (): void => void workspace.resume();
  page.addEventListener('freeze', () => workspace.pause(), { signal });
  page.addEventListener('resume', back, { signal });
  scope.addEventListener(
    'pagehide',
    ({ persisted }) => {
      if (persisted) workspace.pause();
    },
    { signal },
  );
  scope.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) back();
    },
    { signal },
  );
  return () => watching.abort();
}
