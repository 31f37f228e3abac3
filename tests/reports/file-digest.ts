import { contentHash } from '../../src/reports/content-hash.ts';
import type { ReportForm } from '../../src/reports/export-report.ts';
import { writeReport } from '../../src/reports/make-report.ts';
import { RENDERER } from '../../src/reports/render-html.ts';
import type { Report } from '../../src/reports/report-schema.ts';
import { digestOfBytes } from '../../src/storage/digest-of-bytes.ts';
import { sampleData } from './sample-report.ts';

/**
 * Digests of the sample's files. Another one for the page means that reports made before would be
 * called changed: raise RENDERER if a version with this number was released, then put the new here.
 */
export const FILE_DIGESTS = {
  renderer: 2,
  html: 'sha256:b9b46e83b2bacaacd22feee4e5cbfd7ab88e1658455e9c727036e1f9b4daa797',
  pdf: 'sha256:f211dfaa4be5647718869e567b0470d1aac0e2a6ba9a7b62f06119d62ad3dfad',
};

/** The sample with both charts drawn. */
export function drawnSample(): Report {
  const sample = sampleData();
  const [today] = sample.history;
  if (today === undefined) throw new Error('the sample has no history');
  const history = ['2026-06-30', '2026-09-01', '2026-11-23'].map((day) => ({ ...today, day }));
  const data = { ...sample, history: [...history, { ...today, ruleSet: '2.2' }] };
  return { format: 'paydown-report/1', renderer: RENDERER, contentHash: contentHash(data), data };
}

/** Digest of the drawn sample as it is written here. The page's fonts are left out, the PDF's are not. */
export async function fileDigest(
  form: ReportForm,
  loadFont: (address: string) => Promise<Uint8Array>,
): Promise<string> {
  const noFont = new TextEncoder().encode('wOF2');
  const { content } = await writeReport(drawnSample(), form, (address) =>
    address.includes('.ttf') ? loadFont(address) : Promise.resolve(noFont),
  );
  return digestOfBytes(typeof content === 'string' ? new TextEncoder().encode(content) : content);
}
