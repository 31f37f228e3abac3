import { describe, expect, it } from 'vitest';
import type { PaydownError } from '../../src/vocabulary/paydown-error.ts';
import { RENDERER, renderHtml } from '../../src/reports/render-html.ts';
import { renderJson } from '../../src/reports/render-json.ts';
import type { Report } from '../../src/reports/report-schema.ts';
import { verifyReport } from '../../src/reports/verify-report.ts';
import { sampleReport } from './sample-report.ts';

const PARTS = { interFont: 'AAAA', serifFont: 'BBBB' };
const write = async (report: Report, form: 'html' | 'json'): Promise<string> =>
  form === 'json' ? renderJson(report) : renderHtml(report, PARTS);
const verify = (text: string) => verifyReport(text, RENDERER, write);
const codeOf = (text: string): Promise<string> =>
  verify(text).then(
    () => 'read',
    (error: PaydownError) => error.code,
  );

describe('verifyReport', () => {
  it.each(['html', 'json'] as const)('finds an untouched %s file exact', async (form) => {
    const { verdict, report } = await verify(await write(sampleReport(), form));
    expect(verdict).toBe('exact');
    expect(report).toEqual(sampleReport());
  });

  it.each(['html', 'json'] as const)('sees a changed figure in the data of %s', async (form) => {
    const text = await write(sampleReport(), form);
    const changed = text.replace('"principalMinutes": 75', '"principalMinutes": 57');
    expect(changed).not.toBe(text);
    expect((await verify(changed)).verdict).toBe('hash-differs');
  });

  it('sees a page that says something else than its data', async () => {
    const text = await write(sampleReport(), 'html');
    const changed = text.replace('1.25 h', '0.25 h');
    expect(changed).not.toBe(text);
    expect((await verify(changed)).verdict).toBe('page-differs');
  });

  it('does not claim to have compared a page of another version', async () => {
    const report = { ...sampleReport(), renderer: RENDERER + 1 };
    expect((await verify(renderHtml(report, PARTS))).verdict).toBe('data-holds');
  });

  it.each([
    ['nothing', '', 'RPT_NOT_A_REPORT'],
    ['another JSON file', '[1, 2]', 'RPT_NOT_A_REPORT'],
    ['a page without a report', '<!doctype html><p>hello</p>', 'RPT_NOT_A_REPORT'],
    ['a later format', '{"format":"paydown-report/9"}', 'RPT_TOO_NEW'],
    ['a report without its parts', '{"format":"paydown-report/1"}', 'RPT_UNREADABLE'],
    [
      'a report with a part too many',
      renderJson({ ...sampleReport(), extra: 1 } as Report),
      'RPT_UNREADABLE',
    ],
    [
      'two report blocks',
      renderHtml(sampleReport(), PARTS) + renderHtml(sampleReport(), PARTS),
      'RPT_UNREADABLE',
    ],
  ])('refuses %s with a code', async (_name, text, code) => {
    expect(await codeOf(text)).toBe(code);
  });

  it('never crashes on a cut file', async () => {
    const text = renderHtml(sampleReport(), PARTS);
    for (let length = 0; length < text.length; length += 997) {
      expect(await codeOf(text.slice(0, length))).toMatch(/^(RPT_|read)/);
    }
  });
});
