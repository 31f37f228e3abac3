import { expect, it } from 'vitest';
import { RENDERER } from '../../src/reports/render-html.ts';
import { FILE_DIGESTS, fileDigest } from './file-digest.ts';
import { readFont } from './pdf-fonts.ts';

it('writes the files that reports of this renderer number have', async () => {
  const digests = {
    renderer: RENDERER,
    html: await fileDigest('html', readFont),
    pdf: await fileDigest('pdf', readFont),
  };
  expect(digests).toEqual(FILE_DIGESTS);
});
