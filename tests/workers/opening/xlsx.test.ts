import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeOf } from './code-of.ts';
import { listOf, opened, quietParts } from './opening.ts';
import { parsedCsv } from './parsed-csv.ts';

interface Expected {
  readonly sheets: Record<string, { hidden: boolean; rows: (string | null)[][] }>;
  readonly types?: Record<string, string[]>;
  readonly notes?: Record<string, string[]>;
}

const CORPUS = new URL('../../corpus/xlsx/', import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, CORPUS)));
const corpus = (name: string) => new File([bytesOf(name)], name);
const { codes, ...books }: Record<string, Expected> & { codes: Record<string, string> } =
  JSON.parse(readFileSync(new URL('expected.json', CORPUS), 'utf8'));

/** Numbers are equal as doubles, as another reader prints them otherwise. */
function alike(rows: (string | null)[][], like: (string | null)[][]): (string | null)[][] {
  return rows.map((row, r) =>
    row.map((cell, c) => {
      const other = like[r]?.[c] ?? null;
      return cell !== null && other !== null && Number(cell) === Number(other) ? other : cell;
    }),
  );
}

describe('workbooks of other writers', () => {
  test.each(Object.entries(books))('%s', async (name, { sheets, types, notes }) => {
    const { tables } = await listOf(corpus(name));
    const shown = Object.entries(sheets).map(([sheet, { hidden }]) => [sheet, hidden]);
    expect(tables.map(({ within, isHidden }) => [within[0], isHidden])).toEqual([
      ...shown.filter(([, hidden]) => hidden === false),
      ...shown.filter(([, hidden]) => hidden === true),
    ]);
    for (const [sheet, { rows }] of Object.entries(sheets)) {
      const table = await opened(corpus(name), [sheet]);
      const found = parsedCsv(await table.file.text());
      expect(alike(found, rows)).toEqual(rows);
      const type = types?.[sheet];
      if (type !== undefined) expect(table.columns?.map((one) => one.type.name)).toEqual(type);
      if (notes?.[sheet] !== undefined) expect(table.notes).toEqual(notes[sheet]);
    }
  });

  test('a report above the table is skipped, and names are told apart', async () => {
    const { read } = await opened(corpus('odd.xlsx'), ['Odd']);
    expect(read).toMatchObject({ format: 'csv', header: true, skipRows: 2 });
    expect(read?.columns.map(({ name }) => name)).toEqual(['name', 'value', 'name_2', 'sum']);
  });

  test('macros and links are said', async () => {
    expect((await listOf(corpus('macros-and-links.xlsx'))).notes).toEqual([
      'Macros are left out.',
      'Links to other workbooks are not followed; the values stored last are used.',
    ]);
  });
});

describe('what is refused', () => {
  test.each(Object.entries(codes))('%s: %s', async (name, code) => {
    const began = performance.now();
    expect(
      await codeOf(async () => {
        await listOf(corpus(name));
        await opened(corpus(name), ['S']);
      }),
    ).toBe(code);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test('an entity nobody knows stays as it is written', async () => {
    const { file } = await opened(corpus('entity.xlsx'), ['S']);
    expect(await file.text()).toBe('&unknown;\n');
  });

  test('workbooks locked by a password, and of old versions', async () => {
    const mark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const sectors = new Uint8Array(2048);
    sectors.set(mark);
    expect(await codeOf(() => listOf(new File([sectors], 'a.xls')))).toBe('SRC_WORKBOOK_OLD');
    sectors.set(Buffer.from('EncryptedPackage', 'utf16le'), 1152);
    expect(await codeOf(() => listOf(new File([sectors], 'a.xlsx')))).toBe('SRC_WORKBOOK_LOCKED');
  });

  test.each(['typed.xlsx', 'odd.xlsx'])(
    '%s cut anywhere, or with any byte changed, is read or refused, never more',
    async (name) => {
      const bytes = bytesOf(name);
      for (let at = 0; at < bytes.length; at += 211) {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ 0xff;
        for (const broken of [bytes.slice(0, at + 1), changed]) {
          const file = new File([broken], name);
          const code = await codeOf(async () => {
            for (const { within } of (await listOf(file)).tables) await opened(file, within);
          });
          expect(code).toMatch(/^(read|SRC_\w+)$/);
        }
      }
    },
  );

  test('cancel ends the reading', async () => {
    const controller = new AbortController();
    controller.abort();
    const { signal } = controller;
    expect(
      await codeOf(() => opened(corpus('typed.xlsx'), ['Typed'], quietParts({ signal }))),
    ).toBe('ENG_CANCELLED');
  });
});
