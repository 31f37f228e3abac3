import { FONT_URLS } from '../ui/font-urls.ts';
import monoUrl from './pdf/fonts/paydown-mono-regular.ttf?url';
import sansBoldUrl from './pdf/fonts/paydown-sans-bold.ttf?url';
import sansUrl from './pdf/fonts/paydown-sans-regular.ttf?url';
import serifBoldUrl from './pdf/fonts/paydown-serif-bold.ttf?url';
import serifUrl from './pdf/fonts/paydown-serif-regular.ttf?url';
import type { PdfFonts } from './render-pdf.ts';
import { reportError } from './report-error.ts';

/** Bytes of a font by its address. */
export type LoadFont = (address: string) => Promise<Uint8Array>;

/** The fonts of a report's page, as base64 of woff2. */
export interface ReportFonts {
  readonly inter: string;
  readonly sourceSerif: string;
}

const WOFF2 = 'wOF2';
const TRUE_TYPE = '\0\u0001\0\0';

/** @throws RPT_NO_FONT */
export async function loadPageFonts(loadFont: LoadFont): Promise<ReportFonts> {
  const load = (address: string): Promise<Uint8Array> => loadAs(WOFF2, address, loadFont);
  const [inter, sourceSerif] = await Promise.all([
    load(FONT_URLS.inter),
    load(FONT_URLS.sourceSerif),
  ]);
  return { inter: base64(inter), sourceSerif: base64(sourceSerif) };
}

/** @throws RPT_NO_FONT */
export async function loadPdfFonts(loadFont: LoadFont): Promise<PdfFonts> {
  const load = (address: string): Promise<Uint8Array> => loadAs(TRUE_TYPE, address, loadFont);
  const [sans, sansBold, serif, serifBold, mono] = await Promise.all([
    load(sansUrl),
    load(sansBoldUrl),
    load(serifUrl),
    load(serifBoldUrl),
    load(monoUrl),
  ]);
  return { sans, sansBold, serif, serifBold, mono };
}

/** A server that answers with its start page would otherwise put that page into the report. */
async function loadAs(beginning: string, address: string, loadFont: LoadFont): Promise<Uint8Array> {
  const what = 'A font of the report could not be loaded';
  const bytes = await loadFont(address).catch((cause: unknown) => {
    throw reportError('RPT_NO_FONT', what, { cause });
  });
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== beginning) {
    throw reportError('RPT_NO_FONT', what, { where: address });
  }
  return bytes;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
