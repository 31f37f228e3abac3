import type { EncodingBasis, OpenedTable } from '../../../src/engine/contracts/opening-contract.ts';
import { KIND_HEAD_BYTES } from '../../../src/vocabulary/file-kind.ts';
import { textKind, type TextKind } from '../../../src/vocabulary/text-kind.ts';
import { headOf } from '../head-of.ts';
import type { Opener, OpeningParts } from '../opener.ts';
import { openingError } from '../opening-error.ts';
import { foundEncoding } from './found-encoding.ts';
import { guessEncoding } from './guess-encoding.ts';
import { lineOfFirst } from './line-of-first.ts';
import { surveyUtf8, type Utf8Survey } from './survey-utf8.ts';
import { transcode } from './transcode.ts';

interface Reading {
  readonly encoding: string;
  readonly basis: EncodingBasis;
  readonly notes: readonly string[];
}

/** Text: CSV and its kin, JSON, NDJSON, in every encoding a browser reads. */
export const openText: Opener = {
  async list(file) {
    const { encoding } = await foundEncoding(file);
    const kind = await kindOf(file, encoding);
    return { tables: [{ within: [], kind, sizeBytes: file.size, isHidden: false }], notes: [] };
  },

  async open(file, within, parts) {
    if (within.length > 0) {
      throw openingError(
        'SRC_NO_TABLE',
        `The text holds no table ${within.join(' / ')}`,
        file.name,
      );
    }
    const found = await foundEncoding(file);
    const chosen = parts.encoding === undefined ? undefined : known(parts.encoding, file);
    const reading: Reading =
      chosen === undefined
        ? { ...found, notes: [] }
        : { encoding: chosen, basis: 'choice', notes: [] };
    if (reading.encoding !== 'utf-8') return transcoded(file, reading, parts);
    const survey = await surveyUtf8(file, parts);
    if (survey.malformed > 0) {
      return transcoded(file, await readingOf(file, reading, survey, parts), parts);
    }
    const { markSize } = found;
    return {
      file: markSize === 0 ? file : new File([file.slice(markSize)], file.name),
      format: await kindOf(file, 'utf-8'),
      encoding: 'utf-8',
      encodingBasis: reading.basis,
      notes: [],
    };
  },
};

/** Malformed UTF-8: damaged when most of it is UTF-8 of several bytes a character, else another encoding. */
async function readingOf(
  file: File,
  reading: Reading,
  survey: Utf8Survey,
  parts: OpeningParts,
): Promise<Reading> {
  if (reading.basis !== 'bytes' || survey.continued > survey.malformed) return reading;
  const encoding = guessEncoding(survey.sample);
  const line = await lineOfFirst(file, survey, parts.signal);
  const note = `From line ${line.toLocaleString('en-GB')} on the text is not UTF-8. It was read as ${encoding}, by the look of its words.`;
  return { encoding, basis: 'guess', notes: [note] };
}

async function transcoded(
  file: File,
  { encoding, basis, notes }: Reading,
  parts: OpeningParts,
): Promise<OpenedTable> {
  const { file: text, malformed, firstLine = 1 } = await transcode(file, encoding, parts);
  const several =
    malformed === 1
      ? '1 sequence of bytes is'
      : `${malformed.toLocaleString('en-GB')} sequences of bytes are`;
  const where = `${malformed === 1 ? '' : 'the first '}in line ${firstLine.toLocaleString('en-GB')}`;
  return {
    ...{ file: text, format: await kindOf(text, 'utf-8'), encoding, encodingBasis: basis },
    notes:
      malformed === 0
        ? notes
        : [...notes, `${several} no ${encoding} and read as \ufffd, ${where}.`],
  };
}

/** Throws `SRC_UNKNOWN_FORMAT` for text that holds no table. */
async function kindOf(file: File, encoding: string): Promise<TextKind> {
  const text = new TextDecoder(encoding).decode(await headOf(file, KIND_HEAD_BYTES));
  const markup = /^\s*<(!doctype html|html|\?xml)/i.exec(text)?.[1];
  if (markup !== undefined) {
    const what = markup === '?xml' ? 'The file is XML' : 'The file is a web page';
    throw openingError('SRC_UNKNOWN_FORMAT', what, file.name);
  }
  return textKind(text, file.name);
}

function known(label: string, file: File): string {
  try {
    return new TextDecoder(label).encoding;
  } catch (cause) {
    const what = `This browser knows no encoding ${label}`;
    throw openingError('SRC_ENCODING_UNKNOWN', what, file.name, cause);
  }
}
