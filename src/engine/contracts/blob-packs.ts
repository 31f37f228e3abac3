/** Up to this many columns a version has one blob for each; above, columns share one. */
const MOST_BLOBS = 512;

/** The columns each stored piece of a table holds, in column order. */
export function blobPacks(columns: readonly string[]): string[][] {
  const each = Math.max(1, Math.ceil(columns.length / MOST_BLOBS));
  const packs: string[][] = [];
  for (let at = 0; at < columns.length; at += each) packs.push(columns.slice(at, at + each));
  return packs;
}
