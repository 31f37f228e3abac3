import type { ItemRecord } from '../storage/records/item.ts';
import { formatCount } from '../ui/format-count.ts';

/** Verb and object of the act that pays an item, short enough for a row: "Classify 2 columns". */
export function verbLabel({
  verb,
  count,
  objects,
}: Pick<ItemRecord, 'verb' | 'count' | 'objects'>) {
  const counted = (noun: string): string => formatCount(Math.max(count, 1), noun);
  switch (verb) {
    case 'classify':
      return `Classify ${counted('column')}`;
    case 'accept-assertions':
      return 'Accept assertions';
    case 'drop-versions':
      return `Drop ${counted('version')}`;
    case 'drop-columns':
      return `Drop ${counted('column')}`;
    case 'assign-owner':
      return objects.length > 1
        ? `Assign ${formatCount(objects.length, 'owner')}`
        : 'Assign an owner';
    case 'archive-source':
      return 'Archive source';
    case 'refresh':
      return 'Refresh source';
    case 'keep-one':
      return 'Keep one';
    case 'fix-rows':
      return 'Fix rows';
  }
}
