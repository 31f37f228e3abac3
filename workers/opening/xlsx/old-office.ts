import type { PaydownError } from '../../../src/vocabulary/paydown-error.ts';
import { headOf } from '../head-of.ts';
import { openingError } from '../opening-error.ts';

const MARK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Names of the parts stand at the beginning or the end of the file. */
const SEARCHED_BYTES = 2 ** 20;

/** Whether a file is a compound document: what Office wrote until 2003, and what it locks workbooks into. */
export function isOldOffice(head: Uint8Array): boolean {
  return MARK.every((byte, at) => head[at] === byte);
}

/** Why a compound document is not read: encrypted, or of an old version. */
export async function oldOfficeError(file: File): Promise<PaydownError> {
  const tail = file.slice(Math.max(0, file.size - SEARCHED_BYTES));
  const isLocked = [await headOf(file, SEARCHED_BYTES), await headOf(tail, SEARCHED_BYTES)].some(
    (bytes) => new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage'),
  );
  return isLocked
    ? openingError('SRC_WORKBOOK_LOCKED', 'The workbook is locked by a password', file.name)
    : openingError('SRC_WORKBOOK_OLD', 'The file is an old Excel workbook (.xls)', file.name);
}
