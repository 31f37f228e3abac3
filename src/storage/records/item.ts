import type { DebtKind } from '../../vocabulary/debt-kind.ts';
import type { Evidence } from '../../vocabulary/evidence.ts';
import type { ItemId, PersonId } from '../../vocabulary/ids.ts';
import type { Instant, LocalDate } from '../../vocabulary/instant.ts';
import type { Minutes } from '../../vocabulary/minutes.ts';
import type { ObjectRef } from '../../vocabulary/object-ref.ts';
import type { Severity } from '../../vocabulary/severity.ts';
import type { VerbId } from '../../vocabulary/verb-id.ts';

export type ItemState =
  | { readonly name: 'open' }
  | {
      readonly name: 'accepted';
      readonly until: LocalDate;
      readonly reason: string;
      readonly by: PersonId;
      /** Times accepted so far, at most 3. */
      readonly times: number;
    }
  | { readonly name: 'paid'; readonly at: Instant; readonly how: 'fixed' | 'removed' }
  /** The evidence went away without an act here. */
  | { readonly name: 'cleared'; readonly at: Instant }
  | {
      readonly name: 'dismissed';
      readonly reason: string;
      readonly by: PersonId;
      readonly second?: PersonId;
    };

/** One debt: what a rule found, priced. Its id is its fingerprint. */
export interface ItemRecord {
  readonly id: ItemId;
  readonly rule: string;
  readonly ruleSet: string;
  readonly kind: DebtKind;
  readonly title: string;
  /** One line of evidence for lists. */
  readonly detail: string;
  readonly objects: readonly ObjectRef[];
  readonly discriminator: string;
  readonly count: number;
  readonly unit: string;
  readonly evidence: Evidence;
  readonly severity: Severity;
  readonly principalMinutes: Minutes;
  readonly interestMinutes: Minutes;
  readonly basis: 'measured' | 'estimated';
  readonly ownerId?: PersonId;
  readonly due?: LocalDate;
  readonly verb: VerbId;
  readonly state: ItemState;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  readonly openedBy: PersonId;
  /** Set while the rule could not run: the item is kept as it was. */
  readonly notCheckedSince?: Instant;
}
