import { openingError } from '../opening-error.ts';
import { zipEntries } from './zip-entries.ts';

/** Documents that are ZIP archives too, by a file they all hold. */
const FOREIGN = [
  { holds: 'xl/workbook.bin', name: 'a binary Excel workbook (.xlsb)' },
  { holds: 'word/document.xml', name: 'a Word document' },
  { holds: 'ppt/presentation.xml', name: 'a PowerPoint presentation' },
  { holds: 'META-INF/manifest.xml', name: 'an OpenDocument file' },
] as const;

/** Whether a ZIP is an Excel workbook. Throws `SRC_UNKNOWN_FORMAT` for other documents, and as `zipEntries`. */
export async function isWorkbook(file: File): Promise<boolean> {
  const { entries } = await zipEntries(file);
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('xl/workbook.xml')) return true;
  const foreign = FOREIGN.find(({ holds }) => names.has(holds));
  if (foreign === undefined) return false;
  throw openingError('SRC_UNKNOWN_FORMAT', `The file is ${foreign.name}`, file.name);
}
