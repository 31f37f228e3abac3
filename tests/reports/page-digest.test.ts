import { expect, it } from 'vitest';
import { RENDERER } from '../../src/reports/render-html.ts';
import { PAGE_DIGEST, pageDigest } from './page-digest.ts';

it('writes the page that reports of this renderer number have', async () => {
  expect({ renderer: RENDERER, digest: await pageDigest() }).toEqual(PAGE_DIGEST);
});
