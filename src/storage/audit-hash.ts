import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 in lower-case hex, synchronously: a transaction would not survive waiting for it. */
export function auditHash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
