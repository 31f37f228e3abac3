/** Kinds of table that are text. */
export type TextKind = 'csv' | 'json' | 'ndjson';

/** The kind of a text by its beginning; its name decides only where the content leaves it open. */
export function textKind(head: string, fileName: string): TextKind {
  if (/\.(csv|tsv|tab|psv)(\.|$)/i.test(fileName)) return 'csv';
  if (/\.(ndjson|jsonl)(\.|$)/i.test(fileName)) return 'ndjson';
  const start = head.trimStart();
  if (start.startsWith('[')) return 'json';
  if (!start.startsWith('{')) return 'csv';
  const [first = ''] = start.split(/\r?\n/, 1);
  return isJson(first) && start.length > first.length ? 'ndjson' : 'json';
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
