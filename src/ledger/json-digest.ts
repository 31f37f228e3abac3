import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { digestOfHex, type Digest } from '../vocabulary/digest.ts';

/** SHA-256 of a value's canonical JSON (RFC 8785). Throws a TypeError for what is not JSON. */
export function jsonDigest(value: unknown): Digest {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new TypeError('value is not JSON');
  return digestOfHex(bytesToHex(sha256(utf8ToBytes(canonical))));
}
