import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/reports/content-hash.ts';
import { drawCharts } from '../../src/reports/draw-charts.ts';
import { renderPdf, type Pdf } from '../../src/reports/render-pdf.ts';
import type { Report, ReportData } from '../../src/reports/report-schema.ts';
import { drawnSample } from './file-digest.ts';
import { PDF_FONTS } from './pdf-fonts.ts';
import { sampleData } from './sample-report.ts';

const pause = (): Promise<void> => Promise.resolve();

async function write(data: ReportData): Promise<Pdf> {
  const report: Report = { ...drawnSample(), contentHash: contentHash(data), data };
  return renderPdf(report, PDF_FONTS, await drawCharts(data), pause);
}

/** The PDF as another program reads it. */
async function read({ bytes }: Pdf) {
  const document = await getDocumentProxy(bytes.slice());
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      return items.flatMap((item) => ('str' in item ? [item] : []));
    }),
  );
  const textOf = (page: (typeof pages)[number]): string =>
    page
      .map(({ str }) => str)
      .join(' ')
      .replace(/\s+/g, ' ');
  return { document, pages, texts: pages.map(textOf) };
}

function withItems(count: number, title = 'A column repeats another'): ReportData {
  const sample = sampleData();
  const items = Array.from({ length: count }, (_, index) => ({
    ...sample.items[0],
    ...{ id: index.toString(16).padStart(64, '0'), rule: 'X', kind: 'datasets' as const },
    ...{ severity: 'minor' as const, title: `${title} ${index}`, detail: 'one line', owner: null },
    ...{ due: '2026-12-08', firstSeen: '2026-11-24', principalMinutes: 75, interestMinutes: 21 },
  }));
  return { ...sample, items };
}

describe('renderPdf', () => {
  it('gives the same bytes for the same report', async () => {
    const first = await write(drawnSample().data);
    expect(Buffer.from((await write(drawnSample().data)).bytes).equals(first.bytes)).toBe(true);
  });

  it('takes its date and id from the report, whatever the clock says', async () => {
    const { document } = await read(await write(sampleData()));
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: 'retail: what our machine-learning work owes',
      Author: 'retail',
      Creator: 'Paydown',
      Language: 'en',
      CreationDate: "D:20261124091207+00'00'",
      Subject: `Content ${contentHash(sampleData())}`,
    });
    const hash = contentHash(sampleData()).slice('sha256:'.length);
    expect(document.fingerprints[0]).toBe(hash.slice(0, 32));
  });

  it('holds its figures as text that can be found and copied', async () => {
    const { texts } = await read(await write(drawnSample().data));
    const all = texts.join(' ');
    for (const text of [
      ...['retail: what our machine-learning work owes', '1.25 h', 'datasets'],
      ...['Hours of principal', 'Position by kind', 'not signed', 'What is hidden'],
    ]) {
      expect(all.toLowerCase()).toContain(text.toLowerCase());
    }
    const hash = contentHash(drawnSample().data).slice('sha256:'.length);
    expect(all.replaceAll(' ', '')).toContain(hash);
  });

  it('carries each font it uses inside, cut to what is used, and no other', async () => {
    const { bytes } = await write(sampleData());
    const text = Buffer.from(bytes).toString('latin1');
    const fonts = [...text.matchAll(/\/Type \/Font\n?\s*\/BaseFont/g)];
    expect([...text.matchAll(/\/FontFile2 /g)]).toHaveLength(5);
    expect([...text.matchAll(/\/ToUnicode /g)]).toHaveLength(5);
    expect(fonts.length).toBeLessThanOrEqual(5);
    expect(text).not.toMatch(/Helvetica|Times|Courier/);
    expect(bytes.length).toBeLessThan(100_000);
  });

  it('numbers its pages, names its sections, and leads to them', async () => {
    const { document, texts } = await read(await write(withItems(120)));
    expect(texts.length).toBeGreaterThan(4);
    texts.forEach((text, index) => {
      expect(text).toContain(`${index + 1} of ${texts.length}`);
      expect(text).toContain('Paydown report, 24 Nov 2026');
    });
    const outline = await document.getOutline();
    const places = await Promise.all(
      outline.map(async ({ title, dest }) => {
        const page = await document.getPageIndex(Array.isArray(dest) ? dest[0] : '');
        return { title: title.replace(/^\d+ +/, ''), page };
      }),
    );
    expect(places).toHaveLength(8);
    for (const { title, page } of places) expect(texts[page]).toContain(title);
    const links = await (await document.getPage(1)).getAnnotations();
    expect(links).toHaveLength(8);
  });

  it('repeats the head of a table on each page it takes', async () => {
    const { texts } = await read(await write(withItems(120)));
    const withRows = texts.filter((text) => text.includes('A column repeats another'));
    expect(withRows.length).toBeGreaterThan(3);
    for (const text of withRows) expect(text).toContain('Severity');
  });

  it('tells all that its data tells, however many pages it takes', async () => {
    const all = (await read(await write(withItems(300)))).texts.join(' ');
    for (let index = 0; index < 300; index += 1) {
      expect(all).toContain(`A column repeats another ${index} `);
    }
  });

  it('counts the signs its fonts do not have, puts a square for each, and says so', async () => {
    expect((await write(sampleData())).substituted).toBe(0);
    const pdf = await write({
      ...sampleData(),
      preparedBy: { name: 'Zoe\u0308 Жуков 山田 😀', role: 'analyst' },
    });
    const { texts } = await read(pdf);
    expect(pdf.substituted).toBe(3);
    expect(texts.join(' ')).toContain('Zoë Жуков □□ □, analyst');
    expect(texts.join(' ')).toContain('3 signs of this report are not in the fonts of this file');
  });

  it('keeps within its margins, whatever the names', async () => {
    const long = `${'x'.repeat(3_000)} ${'word '.repeat(150)}`.slice(0, 4_000);
    const columns = Array.from({ length: 60 }, (_, index) => `column ${index} ${'y'.repeat(200)}`);
    const { pages, texts } = await read(
      await write({
        ...sampleData(long),
        rows: [
          {
            dataset: 'wide',
            version: 1,
            columns,
            rows: [columns, columns.map(() => long)],
            masked: [],
          },
        ],
      }),
    );
    expect(texts.join(' ')).toMatch(/\d+ more columns do not fit on paper/);
    for (const { str, transform, width } of pages.flat()) {
      const [left = 0, base = 0] = transform.slice(4);
      expect(left, str).toBeGreaterThan(48);
      expect(left + width, str).toBeLessThan(595.28 - 47);
      expect(base, str).toBeGreaterThan(20);
      expect(base, str).toBeLessThan(841.89 - 50);
    }
  });
});
