import type { DebtRule } from '../ledger/debt-rule.ts';
import { datAssertFails } from './rules/dat-assert-fails.ts';
import { datFeatureDead } from './rules/dat-feature-dead.ts';
import { datFeatureRepeat } from './rules/dat-feature-repeat.ts';
import { datNearDuplicate } from './rules/dat-near-duplicate.ts';
import { datNoAsserts } from './rules/dat-no-asserts.ts';
import { datNoOwner } from './rules/dat-no-owner.ts';
import { datPiiUnclassified } from './rules/dat-pii-unclassified.ts';
import { datStale } from './rules/dat-stale.ts';
import { datUnreadVersions } from './rules/dat-unread-versions.ts';

/** What this room asks of the records, in the order of the catalogue. */
export const debtRules: readonly DebtRule[] = [
  datPiiUnclassified,
  datAssertFails,
  datNoAsserts,
  datUnreadVersions,
  datFeatureRepeat,
  datNearDuplicate,
  datFeatureDead,
  datStale,
  datNoOwner,
];
