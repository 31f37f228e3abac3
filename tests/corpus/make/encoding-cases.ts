import type { CorpusCase, CorpusGroup } from './corpus-case.ts';
import { csvReader } from './csv-text.ts';
import { encoded } from './encoded.ts';

/** Towns and people as they are written where the encodings come from. */
const TEXTS = {
  french:
    'nom,ville,an\nHélène,Besançon,1\nFrançois,Orléans,2\nZoë,Saint-Étienne,3\nNoël,Angoulême,4\n',
  german: 'name,ort,jahr\nMüller,Köln,1\nGroß,Düsseldorf,2\nJäger,Nürnberg,3\nKrüger,Lübeck,4\n',
  spanish: 'nombre,ciudad,num\nPeña,Cádiz,1\nMuñoz,Málaga,2\nGarcía,León,3\nNúñez,Córdoba,4\n',
  polish:
    'imię,miasto,rok\nŁukasz,Łódź,1\nMałgorzata,Gdańsk,2\nŻaneta,Świętochłowice,3\nPaweł,Poznań,4\n',
  czech: 'jméno,město,rok\nJiří,Plzeň,1\nŽofie,Děčín,2\nTomáš,Třebíč,3\nŠtěpán,Ústí nad Labem,4\n',
  russian:
    'имя,город,год\nИван,Москва,1\nСергей,Екатеринбург,2\nОльга,Новосибирск,3\nАнна,Казань,4\n',
  greek: 'όνομα,πόλη,έτος\nΓιώργος,Αθήνα,1\nΜαρία,Θεσσαλονίκη,2\nΕλένη,Πάτρα,3\nΝίκος,Λάρισα,4\n',
  hebrew: 'שם,עיר,שנה\nדוד,ירושלים,1\nשרה,תל אביב,2\nמשה,חיפה,3\nרחל,אילת,4\n',
  arabic: 'الاسم,المدينة,سنة\nمحمد,القاهرة,1\nفاطمة,دمشق,2\nيوسف,بغداد,3\nمريم,الرياض,4\n',
  turkish: 'ad,şehir,yıl\nŞule,İstanbul,1\nÇağrı,Eskişehir,2\nGökçe,Muğla,3\nIşık,Niğde,4\n',
  japanese: '名前,都市,年\n太郎,東京,1\n花子,大阪,2\nさくら,京都,3\nカタカナ,札幌,4\n',
  chinese: '姓名,城市,年\n王伟,北京,1\n李娜,上海,2\n张敏,广州,3\n刘洋,深圳,4\n',
  taiwanese: '姓名,城市,年\n陳怡君,臺北,1\n林志明,高雄,2\n黃淑芬,臺中,3\n張家豪,臺南,4\n',
  korean: '이름,도시,년\n철수,서울,1\n영희,부산,2\n민수,대구,3\n지영,광주,4\n',
  emoji: 'name,mood,n\nada,😀,1\nbob,👩‍👩‍👧,2\ncy,𝄞,3\n',
} as const;

type TextName = keyof typeof TEXTS;

interface Written {
  readonly encoding: string;
  readonly mark?: readonly number[];
  /** A person says it: nobody can tell it from the bytes. */
  readonly isSaid?: true;
  readonly python?: string;
  readonly suffix?: string;
}

function written(text: TextName, how: Written): CorpusCase {
  const { encoding, mark = [], suffix = '', python = encoding } = how;
  const [head = [], ...rows] = TEXTS[text]
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  return {
    name: `${text}-${encoding}${suffix}.csv`,
    content: Uint8Array.from([...mark, ...encoded(TEXTS[text], encoding)]),
    reader: csvReader({}, python),
    ...(how.isSaid === true ? { encoding } : {}),
    expect: {
      ...{ rows: rows.length, unread: 1, encoding },
      columns: head.map((name, at) => [name, at === 2 ? 'integer' : 'text']),
      cells: rows.map((cells, place) => [place, cells]),
    },
  };
}

const names = Object.keys(TEXTS) as TextName[];
const unicode = names.flatMap((name) => [
  written(name, { encoding: 'utf-8' }),
  written(name, {
    encoding: 'utf-8',
    mark: [0xef, 0xbb, 0xbf],
    suffix: '-mark',
    python: 'utf-8-sig',
  }),
  written(name, { encoding: 'utf-16le', mark: [0xff, 0xfe], suffix: '-mark', python: 'utf-16' }),
  written(name, { encoding: 'utf-16be', mark: [0xfe, 0xff], suffix: '-mark', python: 'utf-16' }),
]);
const marksLess = (['french', 'russian', 'japanese'] as const).flatMap((name) => [
  written(name, { encoding: 'utf-16le', python: 'utf-16-le' }),
  written(name, { encoding: 'utf-16be', python: 'utf-16-be' }),
]);

const GUESSED: readonly (readonly [TextName, string])[] = [
  ...[['french', 'windows-1252'] as const, ['german', 'windows-1252'] as const],
  ...[['spanish', 'windows-1252'] as const, ['polish', 'windows-1250'] as const],
  ...[['polish', 'iso-8859-2'] as const, ['czech', 'windows-1250'] as const],
  ...[['russian', 'windows-1251'] as const, ['russian', 'koi8-r'] as const],
  ...[['russian', 'ibm866'] as const, ['greek', 'windows-1253'] as const],
  ...[['hebrew', 'windows-1255'] as const, ['arabic', 'windows-1256'] as const],
  ...[['japanese', 'shift_jis'] as const, ['japanese', 'euc-jp'] as const],
  ...[['chinese', 'gb18030'] as const, ['taiwanese', 'big5'] as const],
  ...[['korean', 'euc-kr'] as const],
];
const SAID: readonly (readonly [TextName, string])[] = [
  ...[['turkish', 'windows-1254'] as const, ['czech', 'iso-8859-2'] as const],
  ...[['russian', 'iso-8859-5'] as const, ['russian', 'x-mac-cyrillic'] as const],
  ...[['french', 'macintosh'] as const, ['french', 'iso-8859-15'] as const],
  ...[['greek', 'iso-8859-7'] as const, ['hebrew', 'windows-1255'] as const],
];
const PYTHON: Readonly<Record<string, string>> = {
  ...{ 'x-mac-cyrillic': 'mac-cyrillic', macintosh: 'mac-roman' },
};
const guessed = GUESSED.map(([name, encoding]) => written(name, { encoding }));
const said = SAID.map(([name, encoding]) =>
  written(name, {
    ...{ encoding, isSaid: true, suffix: '-said' },
    ...(encoding in PYTHON ? { python: PYTHON[encoding] ?? encoding } : {}),
  }),
);

const broken: CorpusCase[] = [
  {
    name: 'bytes-that-are-none.csv',
    content: Uint8Array.from([
      ...encoded('id,name\n1,Zoë Müller Jäger\n2,a', 'utf-8'),
      0xff,
      0x62,
      0x0a,
    ]),
    expect: {
      ...{
        rows: 2,
        columns: [
          ['id', 'integer'],
          ['name', 'text'],
        ],
        unread: 1,
        encoding: 'utf-8',
      },
      cells: [[1, ['2', 'a\ufffdb']]],
    },
  },
  {
    name: 'utf-32.csv',
    content: Uint8Array.from([
      0xff,
      0xfe,
      0,
      0,
      ...[...'a,b\n1,2\n'].flatMap((sign) => [sign.charCodeAt(0), 0, 0, 0]),
    ]),
    expect: { code: 'SRC_ENCODING_UNKNOWN' },
  },
  {
    name: 'no-such-encoding.csv',
    content: 'a,b\n1,2\n',
    encoding: 'ebcdic',
    expect: { code: 'SRC_ENCODING_UNKNOWN' },
  },
  {
    name: 'mark-alone.csv',
    content: Uint8Array.of(0xef, 0xbb, 0xbf),
    expect: { code: 'ENG_EMPTY_FILE' },
  },
  {
    name: 'utf-16-mark-alone.csv',
    content: Uint8Array.of(0xff, 0xfe),
    expect: { code: 'ENG_EMPTY_FILE' },
  },
];

export const encodingCases: CorpusGroup[] = [
  { about: 'Unicode with and without a mark', cases: [...unicode, ...marksLess] },
  {
    about: 'encodings that are guessed, said, unknown or broken',
    cases: [...guessed, ...said, ...broken],
  },
];
