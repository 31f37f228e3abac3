import type { OpeningParts } from './opener.ts';

/** The same for a file inside another. */
export function deeper(parts: OpeningParts): OpeningParts {
  return { ...parts, depth: parts.depth + 1 };
}
