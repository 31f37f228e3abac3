import { describe, expect, it } from 'vitest';
import type { PaydownError } from '../../src/vocabulary/paydown-error.ts';
import { RENDERER } from '../../src/reports/render-html.ts';
import { renderJson } from '../../src/reports/render-json.ts';
import type { Report } from '../../src/reports/report-schema.ts';
import { verdictText } from '../../src/reports/verdict-text.ts';
import { verifyReport } from '../../src/reports/verify-report.ts';
import { samplePage } from './sample-page.ts';
import { sampleReport } from './sample-report.ts';

const write = (report: Report, form: 'html' | 'json'): string =>
  form === 'json' ? renderJson(report) : samplePage(report);
const verify = (text: string) =>
  verifyReport(text, RENDERER, (report) => Promise.resolve(samplePage(report)));
const codeOf = (text: string): Promise<string> =>
  verify(text).then(
    () => 'read',
    (error: PaydownError) => error.code,
  );

/** The same value with the members of all objects in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, turned(inner)] as const)
      .reverse(),
  );
}

describe('verifyReport', () => {
  it.each(['html', 'json'] as const)('finds an untouched %s file exact', async (form) => {
    const { verdict, report } = await verify(write(sampleReport(), form));
    expect(verdict).toBe('exact');
    expect(report).toEqual(sampleReport());
  });

  it.each(['html', 'json'] as const)('sees a changed figure in the data of %s', async (form) => {
    const text = write(sampleReport(), form);
    const changed = text.replace('"principalMinutes": 75', '"principalMinutes": 57');
    expect(changed).not.toBe(text);
    expect((await verify(changed)).verdict).toBe('hash-differs');
  });

  it.each<readonly [string, (page: string) => string]>([
    ['a figure', (page) => page.replace('1.25 h', '0.25 h')],
    ['a sentence more', (page) => page.replace('</h1>', ', all paid</h1>')],
    [
      'a style that hides a part',
      (page) => page.replace('</style>', '.foot{display:none}</style>'),
    ],
    ['a script', (page) => page.replace('</main>', '</main><script>1</script>')],
    ['a wider policy', (page) => page.replace("default-src 'none'", 'default-src *')],
    ['a text before the page', (page) => `All paid. ${page}`],
    ['a space', (page) => page.replace('<main', '<main ')],
  ])(
    'says of a page with %s changed outside its data that it was changed',
    async (_name, change) => {
      const text = write(sampleReport(), 'html');
      expect(change(text)).not.toBe(text);
      expect((await verify(change(text))).verdict).toBe('page-differs');
    },
  );

  it('takes other line ends for the same page, as a browser does', async () => {
    const text = write(sampleReport(), 'html').replaceAll('\n', '\r\n');
    expect((await verify(text)).verdict).toBe('formatting-differs');
  });

  it.each<readonly [string, (json: string) => string]>([
    ['on one line', (json) => JSON.stringify(JSON.parse(json))],
    ['indented by tabs', (json) => JSON.stringify(JSON.parse(json), null, '\t')],
    ['with other line ends', (json) => json.replaceAll('\n', '\r\n')],
    ['with its members in another order', (json) => JSON.stringify(turned(JSON.parse(json)))],
    ['with signs written as escapes', (json) => json.replace('"retail', '"\\u0072etail')],
  ])('says of JSON %s that the hash holds and the formatting differs', async (_name, change) => {
    const text = write(sampleReport(), 'json');
    expect(change(text)).not.toBe(text);
    const verification = await verify(change(text));
    expect(verification.verdict).toBe('formatting-differs');
    expect(verdictText(verification)).toMatchObject({
      holds: true,
      title: 'The hash holds; the formatting differs',
    });
  });

  it('refuses a member that stands twice: one reader shows the first, another the last', async () => {
    const twice = write(sampleReport(), 'json').replace(
      '"openItems": 1,',
      '"openItems": 0, "openItems": 1,',
    );
    expect(await codeOf(twice)).toBe('RPT_UNREADABLE');
  });

  it('reads a JSON report that quotes the block of a page', async () => {
    const quoting = sampleReport('<script type="application/json" id="paydown-report">');
    expect((await verify(write(quoting, 'json'))).verdict).toBe('exact');
    expect((await verify(write(quoting, 'html'))).verdict).toBe('exact');
  });

  it('does not claim to have compared a page of another version', async () => {
    const report = { ...sampleReport(), renderer: RENDERER + 1 };
    expect((await verify(samplePage(report))).verdict).toBe('data-holds');
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
      samplePage(sampleReport()) + samplePage(sampleReport()),
      'RPT_UNREADABLE',
    ],
  ])('refuses %s with a code', async (_name, text, code) => {
    expect(await codeOf(text)).toBe(code);
  });

  it('never crashes on a cut file', async () => {
    const text = samplePage(sampleReport());
    for (let length = 0; length < text.length; length += 997) {
      expect(await codeOf(text.slice(0, length))).toMatch(/^(RPT_|read)/);
    }
  });
});
