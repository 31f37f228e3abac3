import type { Workspace } from '../storage/workspace.svelte.ts';
import type { Toasts } from '../ui/toasts.svelte.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { filesOfPaste, type Pasted, readClipboard } from './pasted.ts';

interface PasteParts {
  readonly toasts: Toasts;
  readonly workspace: Pick<Workspace, 'record'>;
  readonly clock: Clock;
}

/** Brings the table on the clipboard in, or says why there is none. */
export async function pasteTable(
  onfiles: (files: readonly File[]) => void,
  { toasts, workspace, clock }: PasteParts,
): Promise<void> {
  let pasted: Pasted;
  try {
    pasted = await readClipboard();
  } catch {
    toasts.show({
      text: 'The browser did not open the clipboard',
      detail: 'Press Ctrl V on this page instead.',
      tone: 'bad',
    });
    return;
  }
  const files = await filesOfPaste(pasted, clock(), workspace.record?.timeZone ?? 'UTC');
  if (files.length > 0) onfiles(files);
  else toasts.show({ text: 'There is no table on the clipboard', tone: 'info' });
}
