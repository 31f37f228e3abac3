import type { Digest } from '../../vocabulary/digest.ts';
import { liveDigests } from '../garbage.ts';
import { ledgerFault } from '../ledger-fault.ts';
import { versionBlobs } from '../version-blobs.ts';
import type { WorkspaceContent } from '../workspace-content.ts';
import { DATA_NAMES } from './data-rows.ts';
import { AUDIT_PATH, blobOfPath, dataPath, README_PATH, type Manifest } from './manifest.ts';
import { stepsFrom, type Migration } from './migrations.ts';

/** What a manifest must list, by its schema, or the first thing that is wrong as a sentence. */
export function manifestFault(
  manifest: Manifest,
  migrations?: readonly Migration[],
): string | undefined {
  const later = new Set(stepsFrom(manifest.schema, migrations).flatMap(({ adds }) => adds));
  const names = DATA_NAMES.filter((name) => !later.has(name));
  const expected = [README_PATH, ...names.map(dataPath), AUDIT_PATH];
  const paths = manifest.entries.map(({ path }) => path);
  if (!expected.every((path, index) => paths[index] === path)) {
    return 'The files of the backup are not the ones Paydown writes';
  }
  if (manifest.counts.map(({ name }) => name).join() !== names.join()) {
    return 'The counts of the manifest are not those of its files';
  }
  const blobs = manifest.entries.slice(expected.length);
  if (!blobs.every(({ path, sha256 }) => blobOfPath(path)?.slice('sha256:'.length) === sha256)) {
    return 'A blob is not named by its hash';
  }
  return undefined;
}

/** What in the content does not belong together, as a sentence, or undefined. */
export function contentFault(
  { snapshot }: WorkspaceContent,
  { workspace, entries, absent }: Manifest,
): string | undefined {
  const [record, ...more] = snapshot.workspace.values();
  if (record === undefined || more.length > 0 || record.id !== workspace.id) {
    return 'The backup does not hold the one workspace of its manifest';
  }
  const stored = new Map(
    entries.flatMap(({ path, bytes }) => {
      const digest = blobOfPath(path);
      return digest === undefined ? [] : [[digest, bytes] as const];
    }),
  );
  const live = liveDigests(snapshot);
  const missing = new Set<Digest>(absent);
  for (const digest of live) {
    if (stored.has(digest) === missing.has(digest)) {
      return 'A version refers to a blob that is not accounted for';
    }
  }
  if ([...stored.keys(), ...missing].some((digest) => !live.has(digest))) {
    return 'The backup holds a blob that no version refers to';
  }
  for (const version of snapshot.versions.values()) {
    const lies = versionBlobs(version).some(({ blobDigest, sizeBytes }) => {
      const bytes = stored.get(blobDigest);
      return bytes !== undefined && bytes !== sizeBytes;
    });
    if (lies) return 'A blob has another size than its version says';
  }
  return ledgerFault(snapshot.ledger);
}
