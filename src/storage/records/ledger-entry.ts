import type { DebtKind } from '../../vocabulary/debt-kind.ts';
import type { Digest } from '../../vocabulary/digest.ts';
import type { ItemId, PersonId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Minutes } from '../../vocabulary/minutes.ts';

export type LedgerAccount =
  'open' | 'accepted' | 'paid' | 'dismissed' | 'found' | 'revalued' | 'rebased';

export type LedgerEntryType =
  | 'opened'
  | 'grown'
  | 'reopened'
  | 'expired'
  | 'paid'
  | 'shrunk'
  | 'accepted'
  | 'dismissed'
  | 'revalued'
  | 'rebased'
  | 'undone';

/** One move of principal and interest between two accounts of one kind. Append-only. */
export interface LedgerEntryRecord {
  /** 0, 1, 2 … without gaps; the only order. */
  readonly seq: number;
  readonly at: Instant;
  readonly by: PersonId;
  readonly type: LedgerEntryType;
  readonly kind: DebtKind;
  readonly itemId: ItemId;
  readonly title: string;
  /** Change of the item's count when a part of it moved; 0 or absent when the title says it all. */
  readonly count?: number;
  readonly from: LedgerAccount;
  readonly to: LedgerAccount;
  readonly principalMinutes: Minutes;
  readonly interestMinutes: Minutes;
  readonly ruleSet: string;
  readonly evidenceHash: Digest;
  /** For `undone`: seq of the entry it reverses. */
  readonly reverses?: number;
  readonly how?: 'fixed' | 'removed';
}

/** An entry before commit gives it its seq. */
export type LedgerEntryDraft = Omit<LedgerEntryRecord, 'seq'>;
