import type { CorpusCase, CorpusGroup } from './corpus-case.ts';

function refused(name: string, start: string, code = 'SRC_UNKNOWN_FORMAT'): CorpusCase {
  const content = Uint8Array.from({ length: 600 }, (_, at) => start.charCodeAt(at) || 0);
  return { name, content, expect: { code } };
}

const exactly = (name: string, content: string, code: string): CorpusCase => ({
  ...{ name, content, expect: { code } },
});

const cases: CorpusCase[] = [
  refused('paper.pdf', '%PDF-1.7\n'),
  refused('paper-named-csv.csv', '%PDF-1.7\n'),
  refused('picture.png', '\x89PNG\r\n\x1a\n'),
  refused('picture.jpg', '\xff\xd8\xff\xe0'),
  refused('picture.gif', 'GIF89a'),
  refused('old.xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'SRC_WORKBOOK_OLD'),
  refused('archive.7z', '7z\xbc\xaf\x27\x1c'),
  refused('archive.rar', 'Rar!\x1a\x07\x01'),
  refused('archive.xz', '\xfd7zXZ\0'),
  refused('archive.bz2', 'BZh91AY&SY'),
  refused('archive.lz4', '\x04\x22\x4d\x18'),
  refused('archive.tar', `${'x.csv'.padEnd(257, '\0')}ustar`),
  refused('rows.avro', 'Obj\x01'),
  refused('rows.orc', 'ORC'),
  refused('array.npy', '\x93NUMPY'),
  refused('store.h5', '\x89HDF\r\n\x1a\n'),
  refused('people.sav', '$FL2@(#)'),
  refused('people.dta', '<stata_dta><header>'),
  refused('first.feather', 'FEA1'),
  refused('locked.parquet', 'PARE'),
  refused('zeros.csv', ''),
  refused('program.exe', 'MZ\x90\0\x03\0\0\0\x04'),
  refused('program', '\x7fELF\x02\x01\x01\0'),
  exactly(
    'page.html',
    '<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>',
    'SRC_UNKNOWN_FORMAT',
  ),
  exactly('page-named-csv.csv', '<html><body>Sign in</body></html>', 'SRC_UNKNOWN_FORMAT'),
  exactly('feed.xml', '<?xml version="1.0"?><rows><row a="1"/></rows>', 'SRC_UNKNOWN_FORMAT'),
  exactly('nothing.csv', '', 'SRC_EMPTY_FILE'),
  exactly('nothing.parquet', '', 'SRC_EMPTY_FILE'),
  exactly('nothing.xlsx', '', 'SRC_EMPTY_FILE'),
  refused('cut.parquet', 'PAR1\0\0', 'DS_PARQUET_INVALID'),
  refused('cut.arrow', 'ARROW1\0\0', 'DS_ARROW_INVALID'),
  refused('cut.sqlite', 'SQLite format 3\0', 'SRC_DATABASE_DAMAGED'),
  refused('cut.duckdb', '\0\0\0\0\0\0\0\0DUCK\x40', 'SRC_DATABASE_DAMAGED'),
  refused('cut.xlsx', 'PK\x03\x04', 'SRC_ARCHIVE_DAMAGED'),
];

export const foreignCases: CorpusGroup[] = [
  { about: 'files that are no table, or only the beginning of one', cases },
];
