import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PdfFonts } from '../../src/reports/render-pdf.ts';

const FOLDER = join(import.meta.dirname, '../../src/reports/pdf/fonts');

/** A font's bytes by the last part of its address. */
export function readFont(address: string): Promise<Uint8Array> {
  return Promise.resolve(bytesOf(basename(address)));
}

/** The fonts of a PDF, from the source tree. */
export const PDF_FONTS: PdfFonts = {
  sans: bytesOf('paydown-sans-regular.ttf'),
  sansBold: bytesOf('paydown-sans-bold.ttf'),
  serif: bytesOf('paydown-serif-regular.ttf'),
  serifBold: bytesOf('paydown-serif-bold.ttf'),
  mono: bytesOf('paydown-mono-regular.ttf'),
};

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}
