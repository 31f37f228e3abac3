import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusGroups } from './corpus-groups.ts';

/** Writes the files of all cases into a folder, for `check.py`, with a list of what is expected of each. */
const folder = process.argv[2] ?? 'corpus';
mkdirSync(folder, { recursive: true });
const list = corpusGroups
  .flatMap(({ cases }) => cases)
  .map(({ name, content, expect, reader, within, read }, at) => {
    const file = `${String(at).padStart(4, '0')}.bin`;
    writeFileSync(join(folder, file), content);
    return { name, file, expect, reader, within, isSettled: read !== undefined };
  });
writeFileSync(join(folder, 'list.json'), JSON.stringify(list));
