import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ByteReader } from '../../../src/storage/backup/byte-reader.ts';
import { crc32 } from '../../../src/storage/backup/crc32.ts';
import { centralDirectory } from '../../../src/storage/backup/zip-layout.ts';
import { ZipReader } from '../../../src/storage/backup/zip-reader.ts';
import { bytesOf } from '../fixtures.ts';
import { zipped, type Craft } from './crafted-backup.ts';

const long = process.env['PAYDOWN_LONG'] !== undefined;

describe('an archive', () => {
  test('has the checksums of the standard', () => {
    expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
    expect(crc32(bytesOf('6789'), crc32(bytesOf('12345')))).toBe(0xcbf43926);
  });

  test.runIf(long)('of more than 65,535 files opens elsewhere, and here', async () => {
    const files = Array.from({ length: 66_000 }, (_, at): Craft['files'][number] => [
      `blobs/${at}`,
      bytesOf(at % 1000 === 0 ? `${at}` : ''),
    ]);
    const file = await zipped(files);
    const opened = unzipSync(new Uint8Array(await file.arrayBuffer()));
    expect(Object.keys(opened)).toHaveLength(66_000);
    expect(opened['blobs/65000']).toEqual(bytesOf('65000'));
    const zip = new ZipReader(new ByteReader(file.stream()));
    for (const [path, bytes] of files) {
      let length = 0;
      for await (const piece of zip.entry(path, bytes.length)) length += piece.length;
      expect(length).toBe(bytes.length);
    }
    await zip.end();
  });

  test('says sizes and places beyond 4 GiB in 64 bits', () => {
    const directory = centralDirectory(
      [
        { name: 'a', bytes: 2 ** 32, crc: 1, offset: 0 },
        { name: 'b', bytes: 5, crc: 2, offset: 2 ** 32 + 55 },
      ],
      2 ** 33,
    );
    const view = new DataView(directory.buffer);
    const first = 46 + 1;
    expect(view.getUint32(20, true)).toBe(0xffffffff);
    expect([view.getUint16(first, true), view.getUint16(first + 2, true)]).toEqual([1, 24]);
    expect(view.getBigUint64(first + 4, true)).toBe(2n ** 32n);
    const second = first + 28 + 46 + 1;
    expect([view.getUint16(second, true), view.getUint16(second + 2, true)]).toEqual([1, 8]);
    expect(view.getBigUint64(second + 4, true)).toBe(2n ** 32n + 55n);
  });
});
