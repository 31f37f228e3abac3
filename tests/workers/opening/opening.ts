import type { OpeningParts } from '../../../workers/opening/opener.ts';
import { openerOf } from '../../../workers/opening/opener-of.ts';

/** The parts of a call that nobody listens to. */
export function quietParts(change: Partial<OpeningParts> = {}): OpeningParts {
  const { signal } = new AbortController();
  return { signal, report: () => Promise.resolve(), depth: 0, ...change };
}

export async function listOf(file: File, parts = quietParts()) {
  return (await openerOf(file, parts)).list(file, parts);
}

export async function opened(file: File, within: readonly string[] = [], parts = quietParts()) {
  return (await openerOf(file, parts)).open(file, within, parts);
}

/** What opening fails with, as its code and what happened. */
export async function failure(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing failed';
}
