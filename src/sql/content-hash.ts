import type { ContentHash } from '../vocabulary/digest.ts';

/** The hash for what `contentHashQuery` answered: row count, sums and schema hash, all as text. */
export function contentHashOf(parts: {
  readonly rows: string;
  readonly sum1: string;
  readonly sum2: string;
  readonly schema: string;
}): ContentHash {
  const hex = (sum: string) => BigInt(sum).toString(16).padStart(15, '0');
  const text = `content/1:${parts.rows}:${parts.schema}:${hex(parts.sum1)}:${hex(parts.sum2)}`;
  if (!isContentHash(text)) throw new TypeError(`not a content hash: ${text}`);
  return text;
}

function isContentHash(text: string): text is ContentHash {
  return /^content\/1:\d+:[0-9a-f]{64}:[0-9a-f]{15}:[0-9a-f]{15}$/.test(text);
}
