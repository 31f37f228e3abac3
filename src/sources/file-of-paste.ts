import { formatInstant } from '../ui/format-instant.ts';
import type { Instant } from '../vocabulary/instant.ts';
import { textKind } from '../vocabulary/text-kind.ts';
import { rowsOfHtml } from './paste/rows-of-html.ts';

/** What is needed of a clipboard's DataTransfer. */
export type Clipboard = Pick<DataTransfer, 'getData'>;

/**
 * The table on a clipboard as a file named "Pasted 24 Nov 2026 19.05", in UTF-8: tab-separated text as
 * a spreadsheet gives it, the first table of HTML, lines of CSV, or JSON. Undefined when what is there
 * is no table, so that an ordinary paste goes its way.
 */
export function fileOfPaste(
  clipboard: Clipboard,
  now: Instant,
  timeZone: string,
): File | undefined {
  const text = clipboard.getData('text/plain');
  if (isEvenTabs(text)) return pasted(text, 'tsv', now, timeZone);
  const rows = rowsOfHtml(clipboard.getData('text/html'));
  if (rows.length > 0) return pasted(tabSeparated(rows), 'tsv', now, timeZone);
  if (text.includes('\t')) return pasted(text, 'tsv', now, timeZone);
  const kind = textKind(text, '');
  if (kind !== 'csv') return isJson(text, kind) ? pasted(text, kind, now, timeZone) : undefined;
  return isLines(text) ? pasted(text, 'csv', now, timeZone) : undefined;
}

function pasted(text: string, kind: string, now: Instant, timeZone: string): File {
  const when = formatInstant(now, timeZone).replace(', ', ' ').replace(':', '.');
  return new File([text], `Pasted ${when}.${kind}`, { lastModified: Date.parse(now) });
}

/** Whether all lines hold the same number of tabs; cells with line ends inside stand in quotes. */
function isEvenTabs(text: string): boolean {
  if (!text.includes('\t')) return false;
  const lines = text.replace(/"[^"]*"/g, '').split(/\r\n|\r|\n/);
  const counts = new Set(
    lines.filter((line) => line !== '').map((line) => line.split('\t').length),
  );
  return counts.size === 1;
}

/** Whether at least two lines are cut alike by one separator. */
function isLines(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  return [',', ';', '|'].some((separator) => {
    const [first = 1, ...others] = lines.map((line) => line.split(separator).length);
    return first > 1 && others.every((count) => count >= first);
  });
}

function isJson(text: string, kind: 'json' | 'ndjson'): boolean {
  try {
    JSON.parse(kind === 'json' ? text : (text.trim().split('\n', 1)[0] ?? ''));
    return true;
  } catch {
    return false;
  }
}

function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join('\t')}\n`).join('');
}

function quoted(cell: string): string {
  return /[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
