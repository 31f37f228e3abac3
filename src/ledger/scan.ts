import type { Actor } from '../vocabulary/actor.ts';
import type { Instant, LocalDate } from '../vocabulary/instant.ts';
import type { ActRecords } from './how-closed.ts';
import type { RuleSet } from './rule-set.ts';

/** Why records differ from the last scan: time went by, someone acted, or the rules changed. */
export type ScanCause =
  | { readonly name: 'time' }
  | { readonly name: 'act'; readonly reason: string; readonly records: ActRecords }
  | { readonly name: 'rule-set' };

/** When, by whom, with which rules and why a scan ran. */
export interface Scan {
  readonly now: Instant;
  readonly today: LocalDate;
  readonly timeZone: string;
  readonly actor: Actor;
  readonly ruleSet: RuleSet;
  readonly cause: ScanCause;
}
