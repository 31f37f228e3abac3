import { uuidV7 } from '../storage/uuid-v7.ts';
import type { AssertionId, DatasetId, SourceId, VersionId } from '../vocabulary/ids.ts';
import type { Instant } from '../vocabulary/instant.ts';

/** A fresh id; ids of later moments sort later. */
export function newId<Id extends AssertionId | DatasetId | SourceId | VersionId>(at: Instant): Id {
  return uuidV7(at) as Id;
}
