import * as v from 'valibot';
import { reportError } from './report-error.ts';
import { reportSchema, type Report } from './report-schema.ts';

const FORMAT = 'paydown-report/1';
const BLOCK_START = '<script type="application/json" id="paydown-report">';
const BLOCK_END = '</script>';
const JSON_TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

/** A report, and the form of the file it was read from. */
export interface ReadReport {
  readonly report: Report;
  readonly form: 'html' | 'json';
}

/**
 * The report in a file's text, HTML or JSON.
 *
 * @throws RPT_NOT_A_REPORT, RPT_TOO_NEW, RPT_UNREADABLE
 */
export function readReport(text: string): ReadReport {
  const block = blockOf(text);
  const json = block ?? text;
  const parsed = parseJson(json);
  const format = formatOf(parsed);
  if (format === undefined) {
    throw reportError('RPT_NOT_A_REPORT', 'The file holds no Paydown report');
  }
  if (format !== FORMAT) {
    throw reportError('RPT_TOO_NEW', `The report has the format ${format}, known is ${FORMAT}`);
  }
  if (hasRepeatedMember(json, parsed)) {
    throw reportError('RPT_UNREADABLE', 'A member stands twice, so readers may see either');
  }
  const result = v.safeParse(reportSchema, parsed, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw reportError('RPT_UNREADABLE', 'A part of the report does not fit the format', {
      where: v.getDotPath(issue) ?? 'the whole file',
    });
  }
  return { report: result.output, form: block === undefined ? 'json' : 'html' };
}

/** The JSON block of an HTML report as it stands in the file. */
export function reportBlock(json: string): string {
  return `${BLOCK_START}${json.replaceAll('<', '\\u003c')}${BLOCK_END}`;
}

/** The JSON inside a page; none in a file that is JSON itself. */
function blockOf(text: string): string | undefined {
  const start = text.indexOf(BLOCK_START);
  if (start < 0 || text.trimStart().startsWith('{')) return undefined;
  if (text.indexOf(BLOCK_START, start + 1) >= 0) {
    throw reportError('RPT_UNREADABLE', 'The file holds more than one report block');
  }
  const from = start + BLOCK_START.length;
  const end = text.indexOf(BLOCK_END, from);
  if (end < 0) throw reportError('RPT_UNREADABLE', 'The report block has no end');
  return text.slice(from, end);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw reportError('RPT_NOT_A_REPORT', 'The file holds no Paydown report', { cause });
  }
}

function formatOf(parsed: unknown): string | undefined {
  if (typeof parsed !== 'object' || parsed === null || !('format' in parsed)) return undefined;
  const { format } = parsed;
  return typeof format === 'string' && format.startsWith('paydown-report/') ? format : undefined;
}

/** JSON.parse keeps the last of two members with one name, so that such a text has more tokens than what it gave. */
function hasRepeatedMember(json: string, parsed: unknown): boolean {
  return countTokens(json) !== countTokens(JSON.stringify(parsed));
}

function countTokens(json: string): number {
  return json.match(JSON_TOKEN)?.length ?? 0;
}
