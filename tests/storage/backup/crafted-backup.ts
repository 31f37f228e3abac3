import { EntryHash } from '../../../src/storage/backup/entry-hash.ts';
import type { Manifest } from '../../../src/storage/backup/manifest.ts';
import { readArchive } from '../../../src/storage/backup/read-archive.ts';
import { ByteReader } from '../../../src/storage/backup/byte-reader.ts';
import { ZipReader } from '../../../src/storage/backup/zip-reader.ts';
import { zipStream } from '../../../src/storage/backup/zip-stream.ts';
import { bytesOf } from '../fixtures.ts';

/** A backup taken apart, to be put together again otherwise. */
export interface Craft {
  /** As JSON; entries are made anew from the files unless `lie` sets them. */
  manifest: Record<string, unknown>;
  /** Path and content of each file but the manifests, in order. */
  files: [path: string, bytes: Uint8Array][];
  /** Changes the manifest after its entries were made. */
  lie?: (manifest: { entries: { path: string; bytes: unknown; sha256: unknown }[] }) => void;
  /** What stands last instead of the manifest again. */
  copy?: string;
}

/** Takes a backup apart. */
export async function craftOf(file: Blob): Promise<Craft> {
  const { manifest } = await readArchive(file.stream());
  const zip = new ZipReader(new ByteReader(file.stream()));
  await zip.lineEntry('manifest.json', 1e6);
  const files: Craft['files'] = [];
  for (const { path, bytes } of manifest.entries) {
    const pieces: BlobPart[] = [];
    for await (const piece of zip.entry(path, bytes)) pieces.push(new Uint8Array(piece));
    files.push([path, new Uint8Array(await new Blob(pieces).arrayBuffer())]);
  }
  return { manifest: JSON.parse(JSON.stringify(manifest)), files };
}

/** Puts a backup together with sizes and hashes that fit, so that only what was changed is wrong. */
export async function built({ manifest, files, lie, copy }: Craft): Promise<Blob> {
  const hash = await EntryHash.create();
  const entries = files.map(([path, bytes]) => ({
    path,
    bytes: bytes.length,
    sha256: hash.of(bytes),
  }));
  const told = { ...manifest, entries };
  lie?.(told);
  const line = `${JSON.stringify(told)}\n`;
  return zipped([
    ['manifest.json', bytesOf(line)],
    ...files,
    ['manifest-copy.json', bytesOf(copy ?? line)],
  ]);
}

/** An archive of these files. */
export async function zipped(files: Craft['files']): Promise<Blob> {
  const pieces: BlobPart[] = [];
  const inputs = files.map(([path, bytes]) => ({ path, pieces: [bytes] }));
  for await (const piece of zipStream(inputs)) pieces.push(new Uint8Array(piece));
  return new Blob(pieces);
}

/** The text of one file. */
export function textOf({ files }: Craft, path: string): string {
  const bytes = files.find(([name]) => name === path)?.[1];
  if (bytes === undefined) throw new Error(`no ${path}`);
  return new TextDecoder().decode(bytes);
}

/** The same backup with another content of one file, and the count of its rows as they are then. */
export function withText(craft: Craft, path: string, text: string): Craft {
  return withBytes(craft, path, bytesOf(text));
}

export function withBytes(craft: Craft, path: string, bytes: Uint8Array): Craft {
  const rows = bytes.filter((byte) => byte === 10).length;
  const counts = (craft.manifest['counts'] as Manifest['counts']).map((count) =>
    path === `data/${count.name}.ndjson` ? { ...count, rows } : count,
  );
  return {
    ...craft,
    manifest: { ...craft.manifest, counts },
    files: craft.files.map(([name, before]) => [name, name === path ? bytes : before]),
  };
}

/** The same backup with another first row of a table. */
export function withRow(craft: Craft, table: string, edit: (row: string) => string): Craft {
  const path = `data/${table}.ndjson`;
  const [first = '', ...more] = textOf(craft, path).split('\n');
  const edited = edit(first);
  if (edited === first) throw new Error(`nothing changed in ${path}`);
  return withText(craft, path, [edited, ...more].join('\n'));
}
