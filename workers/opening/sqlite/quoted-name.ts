/** A name as SQLite takes it literally. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
