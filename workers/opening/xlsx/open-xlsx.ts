import type { OpenedTable, TableListing } from '../../../src/engine/contracts/opening-contract.ts';
import type { Opener, OpeningParts } from '../opener.ts';
import { openingError } from '../opening-error.ts';
import { readPart } from './read-part.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readStyles } from './read-styles.ts';
import { ColumnKinds } from './sheet-columns.ts';
import { SheetCounts } from './sheet-counts.ts';
import { SheetCsv } from './sheet-csv.ts';
import { SheetReader } from './sheet-reader.ts';
import { readWorkbook } from './workbook.ts';

/** Excel workbooks (.xlsx, .xlsm): a table a sheet, which comes as UTF-8 CSV with the types of its cells. */
export const openXlsx: Opener = {
  async list(file, parts): Promise<TableListing> {
    const { sheets, hasMacros, hasLinks } = await readWorkbook(file, quiet(parts));
    if (sheets.length === 0) {
      throw openingError('SRC_NO_TABLE', 'The workbook has no sheet of cells', file.name);
    }
    const tables = sheets.map(({ name, isHidden, part }) => ({
      ...{ within: [name], kind: 'xlsx' as const, isHidden },
      sizeBytes: part.entry.uncompressedSize,
    }));
    return {
      tables: [...tables.filter((one) => !one.isHidden), ...tables.filter((one) => one.isHidden)],
      notes: [
        ...(hasMacros ? ['Macros are left out.'] : []),
        ...(hasLinks
          ? ['Links to other workbooks are not followed; the values stored last are used.']
          : []),
      ],
    };
  },

  async open(file, [name], parts): Promise<OpenedTable> {
    const silent = quiet(parts);
    const workbook = await readWorkbook(file, silent);
    const sheet = workbook.sheets.find((one) => one.name === name);
    if (sheet === undefined) {
      throw openingError(
        'SRC_NO_TABLE',
        `It holds no sheet ${name ?? 'without a name'}`,
        file.name,
      );
    }
    const sources = {
      strings: await readSharedStrings(workbook.sharedStrings, parts),
      formats: await readStyles(workbook.styles, silent),
      isFrom1904: workbook.isFrom1904,
    };
    const counts = new SheetCounts();
    const kinds = new ColumnKinds();
    const csv = new SheetCsv();
    let first: number | undefined;
    let next = 0;
    const reader = new SheetReader(sources, counts, (number, cells) => {
      first ??= number;
      for (; next < number - first; next += 1) csv.addEmpty();
      kinds.add(next, cells);
      csv.add(cells);
      next += 1;
    });
    await readPart(sheet.part, reader, parts);
    if (first === undefined) {
      throw openingError('SRC_NO_TABLE', `The sheet ${sheet.name} is empty`, file.name);
    }
    const { columns, headerRow } = kinds.columns(csv.width);
    return {
      file: await csv.finish(file.name),
      format: 'csv',
      encoding: 'utf-8',
      encodingBasis: 'bytes',
      columns,
      read: {
        ...{ format: 'csv', delimiter: ',', quote: '"', escape: '"', encoding: 'utf-8' },
        header: headerRow !== undefined,
        skipRows: headerRow ?? 0,
        columns,
      },
      notes: counts.notes(csv.width, first - 1),
    };
  },
};

/** A few kilobytes that tell where the rows are: their progress is none. */
function quiet({ signal }: OpeningParts): Pick<OpeningParts, 'signal' | 'report'> {
  return { signal, report: () => Promise.resolve() };
}
