import { analyse } from 'chardet';
import { misspelt } from './misspelt.ts';

/** Where nothing speaks for another: the most common encoding of one byte a letter. */
const USUAL = 'windows-1252';
/** The others of one byte a letter, the more common first. */
const SINGLE_BYTE = [
  ...['windows-1250', 'windows-1251', 'windows-1254', 'windows-1253', 'windows-1257'],
  ...['windows-1255', 'windows-1256', 'windows-1258', 'windows-874'],
  ...['iso-8859-2', 'koi8-r', 'ibm866', 'iso-8859-5', 'iso-8859-7'],
];
/** What the statistics call by another name than the Encoding Standard, or know only a part of. */
const NAMES: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-8': 'windows-1255',
  'iso-8859-6': 'windows-1256',
};
const MULTI_BYTE = new Set(['shift_jis', 'euc-jp', 'euc-kr', 'gb18030', 'big5']);
/** Confidence, of 100, from which statistics of letters are followed. */
const SURE_OF_MULTI_BYTE = 50;
/** How much more than the other's beats the order of `SINGLE_BYTE`. */
const CLEARLY_MORE = 4;

/** The encoding of text that is not UTF-8 by the likeness of its words, as the Encoding Standard names it. */
export function guessEncoding(sample: Uint8Array): string {
  const confidence = new Map<string, number>();
  for (const { name, confidence: found } of analyse(sample)) {
    const known = NAMES[name.toLowerCase()] ?? name.toLowerCase();
    confidence.set(known, Math.max(found, confidence.get(known) ?? 0));
  }
  const wide = [...confidence].find(([name]) => MULTI_BYTE.has(name));
  if (wide !== undefined && wide[1] >= SURE_OF_MULTI_BYTE && reads(sample, wide[0])) return wide[0];
  return likeliest(sample, confidence);
}

function likeliest(sample: Uint8Array, confidence: ReadonlyMap<string, number>): string {
  const candidates = [USUAL, ...SINGLE_BYTE].map((encoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    return { encoding, text, misspelt: misspelt(text), confidence: confidence.get(encoding) ?? 0 };
  });
  const least = Math.min(...candidates.map((candidate) => candidate.misspelt));
  const [first, ...others] = candidates.filter((candidate) => candidate.misspelt === least);
  if (first === undefined) return USUAL;
  let best = first;
  for (const other of others) {
    if (other.text !== best.text && other.confidence >= best.confidence + CLEARLY_MORE)
      best = other;
  }
  return best.encoding;
}

function reads(sample: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}
