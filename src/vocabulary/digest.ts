declare const brand: unique symbol;

/** `sha256:` and 64 lower-case hex digits, of exact bytes. */
export type Digest = `sha256:${string}` & { readonly [brand]: 'digest' };

/**
 * Engine-independent hash of a table's content: `content/1:<rows>:<schema hash>:<sum 1>:<sum 2>`,
 * the two sums order-free and modulo 2^60 in lower-case hex, over canonical row text.
 */
export type ContentHash = `content/1:${string}` & { readonly [brand]: 'content' };

const DIGEST_PATTERN = /^sha256:[0-9a-f]{64}$/;

export function isDigest(text: string): text is Digest {
  return DIGEST_PATTERN.test(text);
}

/** The digest for 64 lower-case hex digits. Throws a TypeError for anything else. */
export function digestOfHex(hex: string): Digest {
  const digest = `sha256:${hex}`;
  if (!isDigest(digest)) throw new TypeError(`not a SHA-256 in hex: ${hex}`);
  return digest;
}
