/** What the file dialog offers; the content decides, not the name. */
const KINDS =
  '.csv,.tsv,.tab,.psv,.txt,.json,.ndjson,.jsonl,.parquet,.arrow,.feather,.xlsx,.xlsm,.sqlite,.db,.duckdb,.zip,.gz,.zst';

/** Asks for files by the browser's own dialog. Call it from a click or a key. */
export function pickFiles(onfiles: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = KINDS;
  input.addEventListener('change', () => onfiles([...(input.files ?? [])]));
  input.click();
}
