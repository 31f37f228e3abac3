import type { Instant } from '../vocabulary/instant.ts';

/** A UUID of version 7 (RFC 9562): 48 bits of milliseconds, then 74 random bits. */
export function uuidV7(at: Instant): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  const millis = Date.parse(at);
  view.setUint32(0, Math.floor(millis / 2 ** 16));
  view.setUint16(4, millis % 2 ** 16);
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f));
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
