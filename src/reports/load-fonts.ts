import { FONT_URLS } from '../ui/font-urls.ts';
import { reportError } from './report-error.ts';

/** Bytes of a font by its address. */
export type LoadFont = (address: string) => Promise<Uint8Array>;

/** The fonts of a report's page, as base64 of woff2. */
export interface ReportFonts {
  readonly inter: string;
  readonly sourceSerif: string;
}

/** @throws RPT_NO_FONT */
export async function loadFonts(loadFont: LoadFont): Promise<ReportFonts> {
  const [inter, sourceSerif] = await Promise.all([
    load(FONT_URLS.inter, loadFont),
    load(FONT_URLS.sourceSerif, loadFont),
  ]);
  return { inter: base64(inter), sourceSerif: base64(sourceSerif) };
}

const WOFF2 = 'wOF2';

/** A server that answers with its start page would otherwise put that page into the report. */
async function load(address: string, loadFont: LoadFont): Promise<Uint8Array> {
  const what = 'A font of the report could not be loaded';
  const bytes = await loadFont(address).catch((cause: unknown) => {
    throw reportError('RPT_NO_FONT', what, { cause });
  });
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== WOFF2) {
    throw reportError('RPT_NO_FONT', what, { where: address });
  }
  return bytes;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
