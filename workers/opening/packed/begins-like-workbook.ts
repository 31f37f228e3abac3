const NAME_AT = 30;

/** Whether a ZIP's first file is one that office programs put first. */
export function beginsLikeWorkbook(head: Uint8Array): boolean {
  const length = (head[26] ?? 0) + 256 * (head[27] ?? 0);
  const name = String.fromCharCode(...head.subarray(NAME_AT, NAME_AT + Math.min(length, 64)));
  return /^(\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/|mimetype)/.test(name);
}
