import { contentHash } from '../../src/reports/content-hash.ts';
import { writeReport } from '../../src/reports/make-report.ts';
import { RENDERER } from '../../src/reports/render-html.ts';
import type { Report } from '../../src/reports/report-schema.ts';
import { digestOfBytes } from '../../src/storage/digest-of-bytes.ts';
import { sampleData } from './sample-report.ts';

/**
 * Digest of the sample's page. Another one means that reports made before would be called changed:
 * raise RENDERER if a version with this number was released, then put the new digest here.
 */
export const PAGE_DIGEST = {
  renderer: 2,
  digest: 'sha256:abf8382125070b4c252ff0dca01afea1328f4b8e0c246f95450060a96bb89b88',
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

/** Digest of the drawn sample's page as it is written here. */
export async function pageDigest(): Promise<string> {
  const font = new TextEncoder().encode('wOF2');
  const page = await writeReport(drawnSample(), 'html', () => Promise.resolve(font));
  return digestOfBytes(new TextEncoder().encode(page));
}
