import * as v from 'valibot';
import { reportError } from './report-error.ts';
import { reportSchema, type Report } from './report-schema.ts';

const FORMAT = 'paydown-report/1';
const BLOCK_START = '<script type="application/json" id="paydown-report">';
const BLOCK_END = '</script>';

/**
 * The report in a file's text, HTML or JSON.
 *
 * @throws RPT_NOT_A_REPORT, RPT_TOO_NEW, RPT_UNREADABLE
 */
export function readReport(text: string): Report {
  const parsed = parseJson(jsonPart(text));
  const format = formatOf(parsed);
  if (format === undefined) {
    throw reportError('RPT_NOT_A_REPORT', 'The file holds no Paydown report');
  }
  if (format !== FORMAT) {
    throw reportError('RPT_TOO_NEW', `The report has the format ${format}, known is ${FORMAT}`);
  }
  const result = v.safeParse(reportSchema, parsed, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw reportError('RPT_UNREADABLE', 'A part of the report does not fit the format', {
      where: v.getDotPath(issue) ?? 'the whole file',
    });
  }
  return result.output;
}

/** The JSON block of an HTML report as it stands in the file. */
export function reportBlock(json: string): string {
  return `${BLOCK_START}${json.replaceAll('<', '\\u003c')}${BLOCK_END}`;
}

function jsonPart(text: string): string {
  const start = text.indexOf(BLOCK_START);
  if (start < 0) return text;
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
