import { createHash } from 'node:crypto';

/**
 * A second implementation of docs/audit-format.md, written from that page and sharing no code with
 * the product. Answers the head, or the first broken seq.
 */
export function verifyExport(bytes: Uint8Array): { head: string } | { brokenAt: number } {
  const lines = splitLines(bytes);
  const [first, ...entries] = lines;
  const headLine = JSON.parse(textOf(first)) as { format: string; entries: number; head: string };
  if (headLine.format !== 'paydown-audit/1') throw new Error('another format');
  let expected = '0'.repeat(64);
  for (const [index, line] of entries.entries()) {
    let entry: Record<string, unknown>;
    try {
      entry = JSON.parse(textOf(line)) as Record<string, unknown>;
    } catch {
      return { brokenAt: index };
    }
    if (entry['seq'] !== index || canonical(entry) !== textOf(line)) return { brokenAt: index };
    if (entry['prev'] !== expected) return { brokenAt: Math.max(index - 1, 0) };
    expected = createHash('sha256').update(line).digest('hex');
  }
  if (expected !== headLine.head) return { brokenAt: Math.max(entries.length - 1, 0) };
  return entries.length === headLine.entries ? { head: expected } : { brokenAt: entries.length };
}

/** RFC 8785. ECMAScript prints numbers and escapes strings as it wants, and sorts by code units. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  if (from !== bytes.length) throw new Error('the last line has no end');
  return lines;
}

function textOf(line: Uint8Array | undefined): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(line);
}
