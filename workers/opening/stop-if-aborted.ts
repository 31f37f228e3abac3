import { fileError } from '../query/file-error.ts';

/** Throws `ENG_CANCELLED` after an abort. */
export function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw fileError('ENG_CANCELLED', 'Opening the file was cancelled.');
}
