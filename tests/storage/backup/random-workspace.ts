import { commit } from '../../../src/storage/commit.ts';
import { digestOfBytes } from '../../../src/storage/digest-of-bytes.ts';
import type { BlobRef } from '../../../src/storage/records/dataset-version.ts';
import type { RecordChange } from '../../../src/storage/records/change.ts';
import type { StoragePort } from '../../../src/storage/storage-port.ts';
import { bytesOf, entry, MemoryProfile, newWorkspace, person, request } from '../fixtures.ts';
import { recordsOf } from './sample-records.ts';

/** A generator of numbers from 0 up to 1 (mulberry32): the same seed gives the same numbers. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ODD_TEXTS = [
  '',
  'plain',
  'Zürich, "quoted"\r\nnext',
  '__proto__',
  '日本語 🏔️',
  'half \ud83d a character',
  '\u0000\u001f\u2028\u2029\ufeff',
  '<img src=x onerror=alert(1)>',
  'e\u0301 and é',
];

/** A text that tempts a format: quotes, ends of lines, half characters, names of prototypes. */
export function oddText(random: () => number): string {
  const pick = ODD_TEXTS[Math.floor(random() * ODD_TEXTS.length)] ?? '';
  return `${pick}${Math.floor(random() * 1000)}`;
}

/** A workspace with rows in every table, some blobs, a ledger, an audit log and a history. */
export async function randomWorkspace(seed: number): Promise<{
  readonly profile: MemoryProfile;
  readonly port: StoragePort;
}> {
  const random = randomOf(seed);
  const { profile, port, clock } = await newWorkspace();
  const acts = 1 + Math.floor(random() * 4);
  for (let act = 0; act < acts; act += 1) {
    const blobs = await randomBlobs(port, random);
    const records: readonly RecordChange[] = [
      ...recordsOf(`${act}`, blobs, () => oddText(random)),
      person(`p${act}`),
    ];
    const opened = entry(`item-${act}`, { type: 'opened', from: 'found', to: 'open' }, 10 + act, 3);
    await commit(port, clock, request(oddText(random), records, { ledgerEntries: [opened] }));
  }
  return { profile, port };
}

async function randomBlobs(port: StoragePort, random: () => number): Promise<readonly BlobRef[]> {
  const texts = Array.from({ length: Math.floor(random() * 4) }, () =>
    oddText(random).repeat(1 + Math.floor(random() * 50)),
  );
  const refs: BlobRef[] = [];
  for (const text of texts.filter((text) => text !== '')) {
    const bytes = bytesOf(text);
    const digest = await digestOfBytes(bytes);
    await port.blobs.write(digest, bytes);
    refs.push({ columns: [text.slice(0, 3)], blobDigest: digest, sizeBytes: bytes.byteLength });
  }
  return refs;
}
