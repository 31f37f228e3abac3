import type { Minutes } from '../vocabulary/minutes.ts';
import type { ItemRecord } from '../storage/records/item.ts';
import type { Amount } from './accounts.ts';
import { openItems } from './open-items.ts';
import { rank } from './rank.ts';
import { total } from './total.ts';

export interface RankedItem {
  readonly rank: number;
  readonly item: ItemRecord;
}

/** One line of the backlog: an item, or some quick ones folded together. */
export type BacklogRow =
  | ({ readonly name: 'item' } & RankedItem)
  | ({ readonly name: 'fold'; readonly ranked: readonly RankedItem[] } & Amount);

const QUICK_BELOW: Minutes = 63;
/** The first ranks always stand by themselves. */
const NEVER_FOLDED = 5;

/** Open items by rank; runs of quick ones (under 1.05 h, no due date) after the first five are folded. */
export function backlog(items: Iterable<ItemRecord>): BacklogRow[] {
  const rows: BacklogRow[] = [];
  let run: RankedItem[] = [];
  const flush = () => {
    const [only] = run;
    if (run.length === 1 && only) rows.push({ name: 'item', ...only });
    else if (only) rows.push({ name: 'fold', ranked: run, ...total(run.map(({ item }) => item)) });
    run = [];
  };
  rank(openItems(items)).forEach((item, index) => {
    const ranked = { rank: index + 1, item };
    if (ranked.rank > NEVER_FOLDED && isQuick(item)) {
      run.push(ranked);
      return;
    }
    flush();
    rows.push({ name: 'item', ...ranked });
  });
  flush();
  return rows;
}

function isQuick({ principalMinutes, due }: ItemRecord): boolean {
  return principalMinutes < QUICK_BELOW && due === undefined;
}
