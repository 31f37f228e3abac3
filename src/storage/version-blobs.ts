import type { BlobRef, DatasetVersionRecord } from './records/dataset-version.ts';

/** Every file a version holds: its columns, and the lines set aside when it was read. */
export function versionBlobs({
  blobs,
  setAside,
}: Pick<DatasetVersionRecord, 'blobs' | 'setAside'>): readonly BlobRef[] {
  return setAside === undefined ? blobs : [...blobs, ...setAside.blobs];
}
