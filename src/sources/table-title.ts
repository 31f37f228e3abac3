/** The name of a table inside a file, "prices.zip › jan.csv"; the file's own where it is the table. */
export function tableTitle(fileName: string, within: readonly string[] = []): string {
  return [fileName, ...within].join(' › ');
}
