import { markedName } from './marked-name.ts';

const LONGEST_NAME = 40;

/** A name inside a sentence, marked as `markedName` does and cut at 40 characters. */
export function nameInLine(name: string): string {
  const letters = [...name];
  const short =
    letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : name;
  return markedName(short);
}
