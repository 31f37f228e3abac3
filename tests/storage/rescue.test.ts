import { expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import { commit } from '../../src/storage/commit.ts';
import { openBeside, rescue, rescueArchive } from '../../src/storage/rescue.ts';
import { Shelf } from '../../src/storage/shelf.ts';
import { digestOfBytes } from '../../src/storage/digest-of-bytes.ts';
import { bytesOf, newWorkspace, person, request } from './fixtures.ts';

test('what of a workspace answers is saved as one file, though the rest does not', async () => {
  const { profile, port, clock } = await newWorkspace();
  const digest = await digestOfBytes(bytesOf('a column'));
  await port.blobs.write(digest, bytesOf('a column'));
  await commit(port, clock, request('Anna added', [person('anna')]));
  profile.folder.folder('bad').files.set('0'.repeat(64), { bytes: bytesOf('x'), modifiedAt: 0 });
  port.close();
  const found = await rescue({
    indexedDB: profile.indexedDB,
    folder: () => Promise.resolve(profile.folder.asHandle()),
  });
  const archive = unzipSync(new Uint8Array(await (await rescueArchive(found)).arrayBuffer()));
  const text = (path: string) => new TextDecoder().decode(archive[path]);
  expect(text(`blobs/${digest.slice(7)}`)).toBe('a column');
  expect(text(`bad/${'0'.repeat(64)}`)).toBe('x');
  expect(text('records/paydown/people.ndjson')).toContain('"name":"anna"');
  expect(text('records/paydown/audit.ndjson').trim().split('\n')).toHaveLength(2);

  const without = await rescue({
    indexedDB: profile.indexedDB,
    folder: () => Promise.reject(new DOMException('no', 'SecurityError')),
  });
  expect([without.files.length, without.stores.length]).toEqual([0, found.stores.length]);
});

test('the next start opens an empty place beside a workspace that does not open', async () => {
  const { profile, port, clock } = await newWorkspace();
  port.close();
  await openBeside(clock, profile.indexedDb);
  const shelf = await Shelf.open(profile.indexedDb);
  const { current } = await shelf.read();
  expect(current).not.toBe('paydown');
  const beside = await profile.open(current);
  expect((await beside.witness.read()).inRecords).toBeUndefined();
  expect(await (await profile.open()).readAuditHead()).toBeDefined();
});
