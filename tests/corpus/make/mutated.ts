import type { CorpusCase } from './corpus-case.ts';
import { seeded } from './made-table.ts';

/** A file cut somewhere, or with some bytes changed: nobody knows what must come of it. */
export function mutated(one: CorpusCase, seed: number): CorpusCase {
  const random = seeded(seed);
  const bytes =
    typeof one.content === 'string' ? new TextEncoder().encode(one.content) : one.content.slice();
  const place = () => Math.floor(random() * bytes.length);
  if (seed % 3 === 0) return { ...one, content: bytes.slice(0, place()) };
  for (let left = 1 + (seed % 20); left > 0; left -= 1) bytes[place()] = Math.floor(random() * 256);
  return { ...one, content: bytes };
}
