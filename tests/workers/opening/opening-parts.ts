import type { OpeningParts } from '../../../workers/opening/opener.ts';

/** What a call gives to an opener, for one that is neither watched nor cancelled. */
export function openingParts(): OpeningParts {
  return { signal: new AbortController().signal, report: () => Promise.resolve(), depth: 0 };
}

/** The code an act fails with, `read` when it does not. */
export async function openingCode(act: () => Promise<unknown>): Promise<unknown> {
  try {
    await act();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
  return 'read';
}
