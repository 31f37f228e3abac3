import { describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { acts, code, lastTable, newTable, texts } from './conformance-support.ts';

/** Lines of a CSV file that are no rows. */
export function raggedFilesConform(engine: () => Engine): void {
  const { all } = acts(engine);

  describe('ragged files', () => {
    test('CSV: lines that are no rows are kept apart with line and reason, and nothing is lost', async () => {
      const apart = async (name: string, content: string) => {
        const [table, aside] = [newTable(), newTable()];
        const file = new File([content], name);
        const imported = await engine().importFile({ file, format: 'csv', table, aside });
        return { imported, rows: texts(await all(table)), aside };
      };
      const ragged = await apart('r.csv', 'a,b,c\n1,2,3\n4,5\n6,7,8,9\n');
      expect(ragged.imported).toMatchObject({ rowCount: 1, setAside: 2 });
      expect(ragged.imported.schema.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
      expect(ragged.rows).toEqual([['1', '2', '3']]);
      expect(texts(await all(ragged.aside))).toEqual([
        ['3', '2 values where 3 belong', '4,5'],
        ['4', '4 values where 3 belong', '6,7,8,9'],
      ]);
      const quoted = await apart(
        'q.csv',
        'Made today\r\n\r\na;b;c\r\n1;"x\ny;";3\r\n4;5\r\n6;"7\n8";8;9\r\n1;"z"z;2\r\n7;"8;9\r\n1;2;3\r\n4;5;6',
      );
      expect(quoted.imported).toMatchObject({ rowCount: 3, setAside: 4 });
      expect(quoted.imported.read).toMatchObject({ delimiter: ';', skipRows: 2, header: true });
      expect(quoted.rows).toEqual([
        ['1', 'x\ny;', '3'],
        ['1', '2', '3'],
        ['4', '5', '6'],
      ]);
      expect(texts(await all(quoted.aside)).map(([line, reason]) => [line, reason])).toEqual([
        ['6', '2 values where 3 belong'],
        ['7', '4 values where 3 belong'],
        ['9', 'text after a closing quote'],
        ['10', 'unclosed quote'],
      ]);
      const rows = Array.from({ length: 30_000 }, (_, i) => `${String(i)},1`);
      const late = await apart('l.csv', ['a,b', ...rows, '1,2,3', '5'].join('\n'));
      expect(late.imported).toMatchObject({ rowCount: 30_000, setAside: 2 });
      const mixed = await apart('m.csv', 'a,b\n1,2\r\n3,4\n5\r\n');
      expect(mixed.imported).toMatchObject({ rowCount: 2, setAside: 1 });
      const [table, aside] = [newTable(), newTable()];
      const again = new File(['a,b\n1,2\n3\n'], 'l.csv');
      const { read } = late.imported;
      expect(
        await engine().importFile({ file: again, format: 'csv', table, aside, read }),
      ).toMatchObject({ rowCount: 1, setAside: 1, read });
      expect(await code(apart('h.csv', 'a,b,c\n1,2\n3,4\n'))).toBe('ENG_NOT_CSV');
      expect((await apart('w.csv', 'a,b\n1,2\n')).imported.setAside).toBe(0);
      expect(await code(engine().describe(lastTable()))).toBe('ENG_NO_TABLE');
    });
  });
}
