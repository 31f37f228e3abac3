import { KIND_HEAD_BYTES } from '../../src/vocabulary/file-kind.ts';
import { textKind } from '../../src/vocabulary/text-kind.ts';
import { headOf } from './head-of.ts';
import type { Opener } from './opener.ts';

/** Text: CSV and its kin, JSON, NDJSON, in any encoding a browser reads. */
export const openText: Opener = {
  async list(file) {
    const kind = await kindOf(file);
    return { tables: [{ within: [], kind, sizeBytes: file.size, isHidden: false }], notes: [] };
  },
  async open(file) {
    return {
      file,
      format: await kindOf(file),
      encoding: 'utf-8',
      encodingBasis: 'bytes',
      notes: [],
    };
  },
};

async function kindOf(file: File) {
  const head = await headOf(file, KIND_HEAD_BYTES);
  return textKind(new TextDecoder().decode(head), file.name);
}
