import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { digestOfHex, type Digest } from '../vocabulary/digest.ts';

/** SHA-256 of bytes. Uses the browser's own where the page may (it needs a secure context). */
export async function digestOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Digest> {
  const hash =
    globalThis.crypto?.subtle === undefined
      ? sha256(bytes)
      : new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return digestOfHex(bytesToHex(hash));
}
