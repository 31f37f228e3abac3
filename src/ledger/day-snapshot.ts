import type { DebtKind } from '../vocabulary/debt-kind.ts';
import type { Instant, LocalDate } from '../vocabulary/instant.ts';
import type { Minutes } from '../vocabulary/minutes.ts';
import type { ItemRecord } from '../storage/records/item.ts';
import type { DaySnapshotRecord, KindPosition } from '../storage/records/snapshot.ts';
import { openItems } from './open-items.ts';
import { total } from './total.ts';
import { worstSeverity } from './worst-severity.ts';

export interface SnapshotTime {
  readonly day: LocalDate;
  readonly at: Instant;
  readonly ruleSet: string;
}

/** The position of the open items, kept for the day. */
export function daySnapshot(
  items: Iterable<ItemRecord>,
  base: Readonly<Record<DebtKind, Minutes>>,
  time: SnapshotTime,
): DaySnapshotRecord {
  const open = openItems(items);
  const of = (kind: DebtKind): KindPosition => {
    const own = open.filter((item) => item.kind === kind);
    const worst = worstSeverity(own.map(({ severity }) => severity));
    return {
      ...total(own),
      items: own.length,
      ...(worst === undefined ? {} : { worst }),
      baseMinutes: base[kind],
    };
  };
  return {
    ...time,
    kinds: {
      connectors: of('connectors'),
      datasets: of('datasets'),
      environments: of('environments'),
      metrics: of('metrics'),
      compliance: of('compliance'),
    },
    measuredInterestMinutes: total(open.filter(({ basis }) => basis === 'measured'))
      .interestMinutes,
  };
}
