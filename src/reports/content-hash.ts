import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { digestOfHex, type Digest } from '../vocabulary/digest.ts';
import type { ReportData } from './report-schema.ts';

/** SHA-256 of the report's data in canonical JSON (RFC 8785). */
export function contentHash(data: ReportData): Digest {
  const canonical = canonicalize(data);
  if (canonical === undefined) throw new TypeError('report data is not JSON');
  return digestOfHex(bytesToHex(sha256(utf8ToBytes(canonical))));
}
