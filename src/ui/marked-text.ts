import { visibleSigns } from './visible-signs.ts';

/** Text for places that hold no elements (tooltips, drawings): signs that cannot be seen are replaced by their mark. */
export function markedText(text: string): string {
  return visibleSigns(text)
    .map(({ text: plain, mark }) => (mark === undefined ? plain : `‹${mark}›`))
    .join('');
}
