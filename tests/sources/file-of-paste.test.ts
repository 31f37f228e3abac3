import { describe, expect, test } from 'vitest';
import { fileOfPaste } from '../../src/sources/file-of-paste.ts';
import type { Instant } from '../../src/vocabulary/instant.ts';

const NOW: Instant = '2026-11-24T18:05:00.000Z';
const paste = (plain: string, html = '') =>
  fileOfPaste({ getData: (type) => (type === 'text/html' ? html : plain) }, NOW, 'Europe/Berlin');
const rows = async (plain: string, html = '') => (await paste(plain, html)?.text())?.split('\n');

describe('a paste', () => {
  test('from a spreadsheet is its tab-separated text, named by the time', async () => {
    const text = 'id\tnote\r\n1\t"two\r\nlines"\r\n2\t\r\n';
    const file = paste(text, '<table><tr><td>other</td></tr></table>');
    expect(file?.name).toBe('Pasted 24 Nov 2026 19.05.tsv');
    expect(await file?.text()).toBe(text);
  });

  test('of a web page whose cells break into lines is taken from its HTML', async () => {
    const html = `<meta charset='utf-8'><p>Prices</p><table class="a"><thead><tr><th>item<th>price</tr>
      </thead><tr><td>pen &amp; ink<br>blue</td><td style="x>"> € 5&nbsp;</td></tr>
      <tr><td colspan=2>none &lt;b&gt; &#x1F600;</td></tr></table><table><tr><td>2</td></tr></table>`;
    expect(await rows('item\tprice\npen & ink\nblue\t€ 5', html)).toEqual([
      ...['item\tprice', '"pen & ink', 'blue"\t€ 5', 'none <b> 😀\t', ''],
    ]);
  });

  test('of HTML keeps quotes and tabs inside a cell', async () => {
    expect(await rows('', '<table><tr><td>a "b"</td><td>c</td></tr></table>')).toEqual([
      '"a ""b"""\tc',
      '',
    ]);
  });

  test.each([
    ['a,b\n1,2\n', 'csv'],
    ['a;b\n1;2', 'csv'],
    ['{"a":1}', 'json'],
    ['{"a":1}\n{"a":2}', 'ndjson'],
    ['[{"a":1}]', 'json'],
  ])('of %j is a file of its kind', (text, kind) => {
    expect(paste(text)?.name).toBe(`Pasted 24 Nov 2026 19.05.${kind}`);
  });

  test.each(['', 'a word', 'two\nlines', 'Dear Ada,\nthe file is late.', '{not json', '[x]'])(
    'of %j is no table',
    (text) => {
      expect(paste(text, '<p>no table</p>')).toBeUndefined();
    },
  );
});
