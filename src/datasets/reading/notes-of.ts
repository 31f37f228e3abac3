import { nameList } from '../../ui/name-list.ts';
import type { Doubt } from './doubt.ts';
import type { SampleFacts } from './doubts-of.ts';

/** What nothing needs to be done about, but somebody should know. */
export function notesOf({ options, records, texts }: SampleFacts): Doubt[] {
  const note = (id: string, sentence: string): Doubt => ({
    id,
    sentence,
    asks: false,
    remedies: [],
  });
  const named = (isSo: (values: readonly string[]) => boolean) =>
    options.columns.filter(({ type }, at) => type.name === 'text' && isSo(texts[at] ?? []));
  const digits = (values: readonly string[]) =>
    values.length > 0 && values.every((value) => /^\d+$/.test(value.trim()));
  const zeros = named((values) => digits(values) && values.some((value) => /^0\d/.test(value)));
  const long = named((values) => digits(values) && values.some((value) => value.length > 18));
  const head = options.header ? (records[0]?.cells ?? []) : [];
  const renamed = options.columns.filter(
    ({ name }, at) => at < head.length && head[at] !== name && isRepeatOrEmpty(head, at),
  );
  const list = (columns: readonly { readonly name: string }[]) =>
    nameList(columns.map(({ name }) => name));
  return [
    ...(zeros.length === 0
      ? []
      : [note('zeros', `Zeros at the front are kept, as text: ${list(zeros)}.`)]),
    ...(long.length === 0
      ? []
      : [note('long', `Numbers of more than 18 digits are kept, as text: ${list(long)}.`)]),
    ...(renamed.length === 0
      ? []
      : [note('names', `Names that are empty or there twice were changed: ${list(renamed)}.`)]),
  ];
}

function isRepeatOrEmpty(head: readonly string[], at: number): boolean {
  const name = head[at]?.trim().toLowerCase() ?? '';
  return name === '' || head.slice(0, at).some((other) => other.trim().toLowerCase() === name);
}
