/** Kinds of table that are text. */
export type TextKind = 'csv' | 'json' | 'ndjson';

/** The kind of a text by its beginning; its name decides only where the content leaves it open. */
export function textKind(head: string, fileName: string): TextKind {
  if (/\.(ndjson|jsonl)$/i.test(fileName)) return 'ndjson';
  const start = head.trimStart();
  if (/^\[\s*(["[{\]]|$)/.test(start)) return 'json';
  const isNamedCsv = /\.(csv|tsv|tab|psv|txt|log)$/i.test(fileName);
  if (start.startsWith('[')) return isNamedCsv ? 'csv' : 'json';
  if (!/^\{\s*(["}]|$)/.test(start)) return 'csv';
  const [first = ''] = start.split(/\r?\n/, 1);
  return isJson(first) && start.slice(first.length).trim() !== '' ? 'ndjson' : 'json';
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
