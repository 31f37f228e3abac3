import { jsPDF } from 'jspdf';
import { formatCount } from '../ui/format-count.ts';
import { formatDate } from '../ui/format-date.ts';
import { opening } from './content/opening.ts';
import { sections } from './content/sections.ts';
import { verification } from './content/verification.ts';
import type { ReportCharts } from './draw-charts.ts';
import { drawBlock } from './pdf/blocks.ts';
import { reserveContents, type Entry } from './pdf/contents.ts';
import { FONT_NAMES, fontLabel, type FontName } from './pdf/font-name.ts';
import { FontSet } from './pdf/font-set.ts';
import { layText } from './pdf/laid.ts';
import { drawOpening } from './pdf/opening.ts';
import { Paper } from './pdf/paper.ts';
import { STYLES } from './pdf/styles.ts';
import type { Pause } from './pdf/table.ts';
import { drawVerification } from './pdf/verification.ts';
import type { Report } from './report-schema.ts';

export type PdfFonts = Readonly<Record<FontName, Uint8Array>>;

/** A PDF, and how many signs its fonts do not have. */
export interface Pdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly substituted: number;
}

/**
 * The report as a PDF of A4 pages: text with its fonts inside, charts as outlines, an outline of
 * sections, page numbers. Not tagged. The same report, fonts and charts give the same bytes; date
 * and id are the report's own.
 *
 * @param pause called between pages, so that the caller's page stays alive
 */
export async function renderPdf(
  report: Report,
  files: PdfFonts,
  charts: ReportCharts,
  pause: Pause,
): Promise<Pdf> {
  const { data } = report;
  const fonts = new FontSet(files);
  const doc = openDocument(report, files);
  const paper = new Paper(doc, fonts);
  const parts = sections(data, charts);
  const last = verification(report, 'pdf');
  const entries: Entry[] = [];
  const begin = (title: string): void => {
    entries.push({ title, page: paper.pages });
    doc.outline.add(null, `${entries.length}  ${title}`, { pageNumber: paper.pages });
  };

  drawOpening(paper, opening(data));
  const drawContents = reserveContents(paper, parts.length + 1);
  for (const { title, blocks } of parts) {
    await pause();
    paper.y += 22;
    // A section's title stands with what follows: the head of a table and two rows at least.
    paper.keep(130);
    begin(title);
    drawSectionTitle(paper, title, entries.length);
    for (const block of blocks) await drawBlock(paper, block, pause);
  }
  drawVerification(paper, last, parts.length + 1);
  begin(last.title);
  tellSubstituted(paper);
  drawContents(entries);
  drawFeet(paper, report);
  await pause();
  return { bytes: new Uint8Array(doc.output('arraybuffer')), substituted: fonts.substituted };
}

function openDocument({ data, contentHash }: Report, files: PdfFonts): jsPDF {
  const doc = new jsPDF({
    unit: 'pt',
    format: 'a4',
    compress: true,
    putOnlyUsedFonts: true,
    floatPrecision: 3,
  });
  for (const name of FONT_NAMES) {
    doc.addFileToVFS(`${name}.ttf`, base64(files[name]));
    doc.addFont(`${name}.ttf`, fontLabel(name), 'normal', undefined, 'Identity-H');
  }
  doc.setDocumentProperties({
    title: data.title,
    author: data.preparedBy.name,
    subject: `Content ${contentHash}`,
    creator: 'Paydown',
  });
  doc.setLanguage('en');
  doc.viewerPreferences({ DisplayDocTitle: true });
  doc.setCreationDate(`D:${data.asOf.replace(/[-:T]/g, '').slice(0, 14)}+00'00'`);
  doc.setFileId(contentHash.slice('sha256:'.length, 'sha256:'.length + 32).toUpperCase());
  return doc;
}

function drawSectionTitle(paper: Paper, title: string, number: number): void {
  paper.write(String(number), paper.left, paper.y, STYLES.sectionNumber);
  paper.write(title, paper.left + 26, paper.y, STYLES.section);
  paper.y += 28;
}

function tellSubstituted(paper: Paper): void {
  const { substituted } = paper.fonts;
  if (substituted === 0) return;
  const text = `${formatCount(substituted, 'sign')} of this report ${substituted === 1 ? 'is' : 'are'} not in the fonts of this file: an empty square stands for each. The HTML form shows them.`;
  const note = layText(paper, [{ text, style: STYLES.small }], paper.width);
  paper.y += 10;
  paper.keep(note.height);
  note.draw(paper.left, paper.y);
}

function drawFeet(paper: Paper, { data, contentHash }: Report): void {
  const hash = contentHash.slice('sha256:'.length);
  const middle = `sha-256 ${hash.slice(0, 12)} … ${hash.slice(-4)}`;
  const { left, width, footAt: y, fonts } = paper;
  for (let page = 1; page <= paper.pages; page += 1) {
    paper.doc.setPage(page);
    paper.write(`Paydown report, ${formatDate(data.period.to)}`, left, y, STYLES.foot);
    const mono = { ...STYLES.foot, font: 'mono' as const };
    const middleWidth = fonts.width(middle, 'mono') * mono.size;
    paper.write(middle, left + (width - middleWidth) / 2, y, mono);
    const number = `${page} of ${paper.pages}`;
    paper.write(
      number,
      left + width - fonts.width(number, 'sans') * STYLES.foot.size,
      y,
      STYLES.foot,
    );
  }
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
