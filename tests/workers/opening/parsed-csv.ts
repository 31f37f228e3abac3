/** Fields of a CSV text of commas and double quotes; a field of no characters is null. */
export function parsedCsv(text: string): (string | null)[][] {
  const rows: (string | null)[][] = [];
  let row: (string | null)[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    const field = quoted?.replaceAll('""', '"') ?? plain ?? '';
    row.push(quoted === undefined && field === '' ? null : field);
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows.slice(0, text.endsWith('\n') ? -1 : undefined);
}
