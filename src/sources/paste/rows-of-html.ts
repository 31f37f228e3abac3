import { textOfHtml } from './text-of-html.ts';

const TABLE = /<table[\s>][\s\S]*?<\/table\s*>/i;
const ROW = /<tr(?:\s(?:"[^"]*"|'[^']*'|[^>"'])*)?>([\s\S]*?)(?=<tr[\s>]|<\/tr\s*>|<\/table\s*>)/gi;
const CELL = /<t[dh](\s(?:"[^"]*"|'[^']*'|[^>"'])*)?>([\s\S]*?)(?=<t[dh][\s>]|<\/t[dh]\s*>|$)/gi;
const COLSPAN = /\scolspan\s*=\s*["']?(\d{1,3})/i;

/** The rows of the first table in HTML, as text; merged cells leave empty ones after them. */
export function rowsOfHtml(html: string): readonly (readonly string[])[] {
  const table = TABLE.exec(html)?.[0] ?? '';
  const rows = [...table.matchAll(ROW)].map(([, row = '']) => cellsOf(row));
  return rows.filter((row) => row.length > 0);
}

function cellsOf(row: string): readonly string[] {
  return [...row.matchAll(CELL)].flatMap(([, attributes = '', content = '']) => {
    const span = Math.max(1, Number(COLSPAN.exec(attributes)?.[1] ?? 1));
    return [textOfHtml(content), ...Array.from({ length: span - 1 }, () => '')];
  });
}
