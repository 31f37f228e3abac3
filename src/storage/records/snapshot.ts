import type { DebtKind } from '../../vocabulary/debt-kind.ts';
import type { Instant, LocalDate } from '../../vocabulary/instant.ts';
import type { Minutes } from '../../vocabulary/minutes.ts';
import type { Severity } from '../../vocabulary/severity.ts';

export interface KindPosition {
  readonly principalMinutes: Minutes;
  readonly interestMinutes: Minutes;
  readonly items: number;
  readonly worst?: Severity;
  readonly baseMinutes: Minutes;
}

/** Position at the last scan of a local day; overwritten within the day. */
export interface DaySnapshotRecord {
  readonly day: LocalDate;
  readonly at: Instant;
  readonly ruleSet: string;
  readonly kinds: Readonly<Record<DebtKind, KindPosition>>;
  /** Measured interest over all interest, in minutes. */
  readonly measuredInterestMinutes: Minutes;
}
