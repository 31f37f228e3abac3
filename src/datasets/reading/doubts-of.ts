import { formatCount } from '../../ui/format-count.ts';
import { nameInLine } from '../../ui/name-in-line.ts';
import { nameList } from '../../ui/name-list.ts';
import { columnTexts } from './column-texts.ts';
import { commentSign } from './comment-sign.ts';
import { type CsvCells, csvCells } from './csv-cells.ts';
import type { CsvOptions } from './csv-options.ts';
import { dateDoubts } from './date-doubts.ts';
import type { Doubt } from './doubt.ts';
import { draftOptions, retyped } from './draft-options.ts';
import { encodingDoubts } from './encoding-doubts.ts';
import { isTotalsRow } from './is-totals-row.ts';
import { notesOf } from './notes-of.ts';
import { isNullWord, nullWords } from './null-words.ts';
import { isNumber, type NumberSigns, numberSigns } from './number-signs.ts';
import type { Sample } from './sample-of.ts';
import { typeOfTexts } from './type-of-texts.ts';

const RECORDS = 2_000;
const MOSTLY = 0.8;
const FEWEST_MIXED = 10;

/** What is known of a CSV file when its doubts are asked for. */
export interface DoubtsInput {
  readonly options: CsvOptions;
  readonly sample: Sample;
  readonly encoding?: string;
  /** How the encoding was known. */
  readonly encodingBasis?: 'mark' | 'bytes' | 'guess' | 'choice';
  /** What its container said of it. */
  readonly notes: readonly string[];
}

/** Everything in the sample of a CSV file that can be meant in another way than it is read. */
export function doubtsOf(input: DoubtsInput): readonly Doubt[] {
  const { options, sample } = input;
  const records = csvCells(sample.text, options, RECORDS);
  const texts = columnTexts(records, options);
  const facts = { options, records, texts };
  // The doubt about the encoding says it already.
  const isSaid = (note: string) => note.includes(`read as ${input.encoding ?? ''}`);
  const notes =
    input.encodingBasis === 'guess' ? input.notes.filter((note) => !isSaid(note)) : input.notes;
  return [
    ...encodingDoubts(input),
    ...signDoubts(facts),
    ...dateDoubts(facts),
    ...nullDoubts(facts),
    ...totalDoubts(facts, sample),
    ...commentDoubts(facts, sample),
    ...preambleDoubts(facts, sample),
    ...mixedDoubts(facts),
    ...notesOf(facts),
    ...notes.map((sentence) => ({ id: sentence, sentence, asks: false, remedies: [] })),
  ];
}

export interface SampleFacts {
  readonly options: CsvOptions;
  readonly records: readonly CsvCells[];
  readonly texts: readonly (readonly string[])[];
}

function signDoubts({ options, records, texts }: SampleFacts): Doubt[] {
  if (options.decimal !== undefined || options.thousands !== undefined) return [];
  const plain = options.columns.map(({ type }, at) => (type.name === 'text' ? texts[at] : []));
  const found = numberSigns(plain.map((values = []) => wordless(values, options)));
  if (found === undefined) return [];
  const names = nameList(found.columns.map((at) => options.columns[at]?.name ?? ''));
  const read = (signs: NumberSigns, label: string) => ({
    label,
    options: retyped({ ...options, ...signsOf(signs) }, records),
  });
  const shown = `“${nameInLine(found.example)}”`;
  if (found.other !== undefined) {
    return [
      {
        id: 'signs',
        sentence: `${shown} in ${names} can be a fraction or have a sign between thousands.`,
        asks: true,
        remedies: [
          read(found, `Read ${shown} as ${found.example.replace(',', '.')}`),
          read(found.other, `Read ${shown} as ${found.example.replaceAll(',', '')}`),
        ],
      },
    ];
  }
  const how = found.decimal === ',' ? 'a decimal comma' : 'signs between thousands';
  return [
    {
      id: 'signs',
      sentence: `Numbers in ${names} are written with ${how}: ${shown}.`,
      asks: true,
      remedies: [read(found, 'Read as numbers'), { label: 'Keep as text' }],
    },
  ];
}

function signsOf({ decimal, thousands }: NumberSigns): Pick<CsvOptions, 'decimal' | 'thousands'> {
  return {
    ...(decimal === '.' ? {} : { decimal }),
    ...(thousands === undefined ? {} : { thousands }),
  };
}

function nullDoubts({ options, records, texts }: SampleFacts): Doubt[] {
  const isPlain = options.decimal === undefined && options.thousands === undefined;
  // Numbers may be waiting for two answers: their signs, and the words among them.
  const signs = (isPlain
    ? numberSigns(texts.map((values) => wordless(values, options)))
    : undefined) ?? {
    decimal: options.decimal ?? '.',
    ...signsOf({ decimal: '.', ...options }),
  };
  const found = options.columns.map(({ type }, at) =>
    type.name === 'text'
      ? nullWords(nullLess(texts[at] ?? [], options), signs, options.dateFormat)
      : [],
  );
  const words = [...new Set(found.flat())];
  if (words.length === 0) return [];
  const names = options.columns.filter((_, at) => (found[at]?.length ?? 0) > 0);
  const said = words.map((word) => `“${word}”`).join(' and ');
  const next = { ...options, nullWords: [...(options.nullWords ?? []), ...words] };
  return [
    {
      id: 'null-words',
      sentence: `${said} in ${nameList(names.map(({ name }) => name))} ${words.length === 1 ? 'seems' : 'seem'} to say that a value is missing.`,
      asks: true,
      remedies: [
        { label: 'Read as missing', options: retyped(next, records) },
        { label: 'Keep as text' },
      ],
    },
  ];
}

/** Without words for missing, also those that nobody has said to be such. */
function wordless(values: readonly string[], options: CsvOptions): readonly string[] {
  return nullLess(values, options).filter((value) => !isNullWord(value));
}

function nullLess(values: readonly string[], { nullWords: words = [] }: CsvOptions) {
  return values.filter((value) => !words.includes(value.trim()));
}

function totalDoubts({ options }: SampleFacts, { tail }: Sample): Doubt[] {
  if ((options.footerRows ?? 0) > 0) return [];
  const last =
    tail
      .trimEnd()
      .split(/\r\n|\r|\n/)
      .at(-1) ?? '';
  const [record] = csvCells(last, { ...options, skipRows: 0 }, 1);
  if (record?.cells.length !== options.columns.length || !isTotalsRow(record.cells)) return [];
  const shown = nameInLine(record.cells.filter((cell) => cell !== '').join(', '));
  return [
    {
      id: 'totals',
      sentence: `The last row sums up the others: “${shown}”.`,
      asks: true,
      remedies: [
        { label: 'Set it aside', options: { ...options, footerRows: 1 } },
        { label: 'Keep the row' },
      ],
    },
  ];
}

function commentDoubts({ options, records }: SampleFacts, { text }: Sample): Doubt[] {
  if (options.comment !== undefined) return [];
  const comment = commentSign(records, options.columns.length);
  if (comment === undefined) return [];
  return [
    {
      id: 'comments',
      sentence: `Lines between the rows begin with “${comment}”.`,
      asks: true,
      remedies: [
        { label: 'Leave them out', options: draftOptions(text, { ...options, comment }) },
        { label: 'Keep the lines' },
      ],
    },
  ];
}

function preambleDoubts({ options }: SampleFacts, { text }: Sample): Doubt[] {
  if (options.skipRows === 0) return [];
  const [first = ''] = text.split(/\r\n|\r|\n/, 1);
  return [
    {
      id: 'preamble',
      sentence: `${formatCount(options.skipRows, 'line')} before the head ${options.skipRows === 1 ? 'is' : 'are'} left out, first “${nameInLine(first)}”.`,
      asks: false,
      remedies: [
        {
          label: 'Read from the first line',
          options: draftOptions(text, { ...options, skipRows: 0 }),
        },
      ],
    },
  ];
}

function mixedDoubts({ options, texts }: SampleFacts): Doubt[] {
  const signs = { decimal: options.decimal ?? '.', ...signsOf({ decimal: '.', ...options }) };
  return options.columns.flatMap(({ name, type }, at) => {
    const values = nullLess(texts[at] ?? [], options);
    const numbers = values.filter((value) => isNumber(value, signs));
    const others = values.filter((value) => !isNumber(value, signs));
    const isMixed =
      others.length > 0 && numbers.length >= Math.max(FEWEST_MIXED, values.length * MOSTLY);
    const kept = typeOfTexts(numbers, signs);
    if (type.name !== 'text' || !isMixed || kept.name === 'text') return [];
    const columns = options.columns.map((column, place) =>
      place === at ? { name, type: kept } : column,
    );
    return [
      {
        id: `mixed ${name}`,
        sentence: `${formatCount(others.length)} of ${formatCount(values.length, 'value')} in ${nameInLine(name)} ${others.length === 1 ? 'is no number' : 'are no numbers'}: “${nameInLine(others[0] ?? '')}”.`,
        asks: false,
        remedies: [{ label: 'Set those rows aside', options: { ...options, columns } }],
      },
    ];
  });
}
