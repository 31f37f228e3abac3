import { DEBT_KINDS, type DebtKind } from '../vocabulary/debt-kind.ts';
import type { Minutes } from '../vocabulary/minutes.ts';
import type { Rating } from '../vocabulary/rating.ts';
import type { Severity } from '../vocabulary/severity.ts';
import { notDefined, stated, type Stated } from '../vocabulary/stated.ts';
import type { ItemRecord } from '../storage/records/item.ts';
import type { Amount } from './accounts.ts';
import { openItems } from './open-items.ts';
import { payback } from './payback.ts';
import { rating } from './rating.ts';
import { ratioPercent } from './ratio-percent.ts';
import { risk } from './risk.ts';
import { total } from './total.ts';
import { worstSeverity } from './worst-severity.ts';

/** Debt of some items against what they cost to rebuild. */
export interface Standing extends Amount {
  readonly items: number;
  readonly baseMinutes: Minutes;
  readonly ratioPercent: Stated<number>;
  readonly rating: Stated<Rating>;
  readonly risk: Rating;
  readonly worst?: Severity;
  /** How many items have the worst severity. */
  readonly worstCount: number;
}

export interface KindStanding extends Standing {
  readonly kind: DebtKind;
}

/** Where the workspace stands. Accepted items are beside the totals, not in them. */
export interface Position extends Standing {
  /** Months, if all is paid today. */
  readonly payback: Stated<number>;
  /** Measured interest over all interest, 0 to 1. */
  readonly measuredShare: Stated<number>;
  readonly accepted: { readonly items: number; readonly principalMinutes: Minutes };
  /** In the order of kinds. */
  readonly kinds: readonly KindStanding[];
}

/** Position from the items and the rebuild base of each kind. The total's rating is of the total ratio. */
export function position(
  items: Iterable<ItemRecord>,
  base: Readonly<Record<DebtKind, Minutes>>,
): Position {
  const all = [...items];
  const open = openItems(all);
  const accepted = all.filter(({ state }) => state.name === 'accepted');
  const measured = total(open.filter(({ basis }) => basis === 'measured')).interestMinutes;
  const baseMinutes = DEBT_KINDS.reduce((sum, kind) => sum + base[kind], 0);
  const whole = standing(open, baseMinutes);
  return {
    ...whole,
    payback: payback(whole.principalMinutes, whole.interestMinutes),
    measuredShare:
      whole.interestMinutes > 0
        ? stated(measured / whole.interestMinutes)
        : notDefined({ code: 'no-interest' }),
    accepted: { items: accepted.length, principalMinutes: total(accepted).principalMinutes },
    kinds: DEBT_KINDS.map((kind) => ({
      kind,
      ...standing(
        open.filter((item) => item.kind === kind),
        base[kind],
      ),
    })),
  };
}

function standing(items: readonly ItemRecord[], baseMinutes: Minutes): Standing {
  const amount = total(items);
  const worst = worstSeverity(items.map(({ severity }) => severity));
  return {
    ...amount,
    items: items.length,
    baseMinutes,
    ratioPercent: ratioPercent(amount.principalMinutes, baseMinutes),
    rating: rating(amount.principalMinutes, baseMinutes),
    risk: risk(worst),
    ...(worst === undefined ? {} : { worst }),
    worstCount: items.filter(({ severity }) => severity === worst).length,
  };
}
