import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { failure, listOf, opened, quietParts } from './opening.ts';
import { rleFrame, rawFrame } from './zstd-frames.ts';

const CSV = 'id,name\n1,Zoë\n2,"a, b"\n';
const row = (_: unknown, at: number) => `${String(at)},name ${String(at % 7)} of the place\n`;
const PLACES = `id,name\n${Array.from({ length: 300 }, row).join('')}`;
const packed = (name: string, ...parts: readonly Uint8Array[]) =>
  new File(
    parts.map((part) => Uint8Array.from(part)),
    name,
  );
const flipped = (bytes: Uint8Array, at: number) =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

describe('gzip', () => {
  test('is seen through, with a table of its own way and name', async () => {
    const file = packed('places.csv.gz', gzipSync(CSV));
    const { tables } = await listOf(file);
    expect(tables).toEqual([{ within: [], kind: 'csv', isHidden: false }]);
    const table = await opened(file);
    expect(table.file.name).toBe('places.csv');
    expect(await table.file.text()).toBe(CSV);
  });

  test('of several members, and with zeros after them, is read whole', async () => {
    const [first, second] = [gzipSync(CSV), gzipSync('3,c\n')];
    const zeros = new Uint8Array(512);
    expect(await (await opened(packed('a.csv.gz', first, second))).file.text()).toBe(`${CSV}3,c\n`);
    expect(await (await opened(packed('a.csv.gz', first, zeros))).file.text()).toBe(CSV);
  });

  test('holds text in any encoding', async () => {
    const file = packed('a.csv.gz', gzipSync(Buffer.from(`\ufeff${CSV}`, 'utf16le')));
    const table = await opened(file);
    expect(await table.file.text()).toBe(CSV);
    expect(table.encoding).toBe('utf-16le');
  });

  test('that is cut at any byte is refused', async () => {
    const whole = gzipSync(CSV);
    for (let size = 3; size < whole.length; size += 1) {
      const cut = packed('a.csv.gz', whole.subarray(0, size));
      expect(await failure(opened(cut)), String(size)).toContain('SRC_ARCHIVE_DAMAGED');
    }
  });

  test('with a wrong checksum or length is refused', async () => {
    const whole = gzipSync(CSV);
    for (const at of [whole.length - 8, whole.length - 4]) {
      const file = packed('a.csv.gz', flipped(whole, at));
      expect(await failure(opened(file))).toContain('SRC_ARCHIVE_DAMAGED');
    }
  });

  test('is not unpacked twice', async () => {
    const file = packed('a.csv.gz.gz', gzipSync(gzipSync(CSV)));
    expect(await failure(listOf(file))).toContain('SRC_ARCHIVE_NESTED');
    expect(await failure(opened(file))).toContain('SRC_ARCHIVE_NESTED');
  });

  test('of an empty file says so', async () => {
    expect(await failure(opened(packed('a.csv.gz', gzipSync(''))))).toContain('SRC_EMPTY_FILE');
  });

  test('that is a bomb is stopped soon, whatever it states', async () => {
    const bomb = packed('a.csv.gz', gzipSync(Buffer.alloc(300_000_000, '1')));
    const startedAt = performance.now();
    expect(await failure(opened(bomb))).toBe(
      'SRC_ARCHIVE_TOO_BIG: It unpacks to more than 200 times its size (a.csv.gz)',
    );
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  test('stops at a cancel', async () => {
    const controller = new AbortController();
    const report = () => Promise.resolve(controller.abort());
    const file = packed('a.csv.gz', gzipSync(CSV));
    const parts = quietParts({ signal: controller.signal, report });
    expect(await failure(opened(file, [], parts))).toContain('ENG_CANCELLED');
  });
});

describe('Zstandard', () => {
  /** `PLACES`, packed by the zstd program, version 1.5.4. */
  const PROGRAM = Buffer.from(
    [
      'KLUv/QRYNRMABiFCFpBbWgwYWvL1Lt2drMilLUma/Pc/OAFKADgAMwDDIeOsBhENCZokobMaQzMj5nFkzmoIEiOE',
      'WChEnNWYnsXv8lm5NA7JEX6a1BhEM0K8AhgQDCg4BBggPAQcNARIgAAYLAwwCBQkBELhqjgkx90Vh+QoXFVpdEVS',
      'FEVRFEVRFM9qHN2cuM+TO6thZGPCNk3srEZRTYm6LKmzGoPGDDEO7u7u7i7LsizLsizLd3d3d3dmZmZmZlVVVVVV',
      'w+GQHIWr4pAkyVVxSI7CcRyH5ChcFYXCd3d3d3dmZmZmZlVVVVVV4/F4PB6Px+MxTdM0TdM0Tc/zPM/zPM+zWCwW',
      'i8VisVj8/////+8BgWOoIYy9tR0RRyKRSLAHESQMAhIuESLMwg/bbKlColSUqKgSFZKqQkUEAWjm2WOPPtt02SfP',
      'PHvs0WebLvvkmWePPfps00NXFSoiWkWJhGpRIVEqVU4nFSUVRgpVoeRPUAgWKOT9JH19wjA9YQ9PnoniiJ4PHXOc',
      '7Okm52yTAdZkzDS5p5kskEzmP+V+in1W3yX90xKCZQl5K0lflTBMStiDkmedOJ3nOcecJHsayTmLZIAhGTNI7ukj',
      'C+SReU25mmKa1ddI/2SEYDFC3kXS1yIMUxH2UOQZJg5m+0KIiPAIkadLYwbmEOExN6TwyJDCZjmWFfJwJWbluco7',
      'lfcpLylvorygvD95cfK1Cyq4Bc/FiKJRdarAdJh6QSW2wLk4UTiKXhWYBrNPqMAuOBcmFofyE0kNBbNZT7Q8wxbG',
      'MhDFciC+sGCIgwVpTGPM7IY3zHCTJWaZu1UJgNQdDpq1',
    ].join(''),
    'base64',
  );

  test('is seen through', async () => {
    const file = packed('places.csv.zst', rawFrame(new TextEncoder().encode(CSV)));
    expect((await listOf(file)).tables).toEqual([{ within: [], kind: 'csv', isHidden: false }]);
    const table = await opened(file);
    expect(table.file.name).toBe('places.csv');
    expect(await table.file.text()).toBe(CSV);
  });

  test('as the program packs it is read', async () => {
    const table = await opened(packed('a.csv.zst', PROGRAM));
    expect(await table.file.text()).toBe(PLACES);
  });

  test('of several frames is read whole', async () => {
    const frames = ['a,b\n', '1,2\n'].map((text) => rawFrame(new TextEncoder().encode(text)));
    expect(await (await opened(packed('a.csv.zst', ...frames))).file.text()).toBe('a,b\n1,2\n');
  });

  test('that is cut at any byte is refused', async () => {
    const whole = rawFrame(new TextEncoder().encode(CSV));
    for (let size = 4; size < whole.length; size += 1) {
      const cut = packed('a.csv.zst', whole.subarray(0, size));
      expect(await failure(opened(cut)), String(size)).toContain('SRC_ARCHIVE_DAMAGED');
    }
  });

  test('that is a bomb is stopped soon', async () => {
    const bomb = packed('a.csv.zst', rleFrame(0x31, 16_000));
    const startedAt = performance.now();
    expect(await failure(opened(bomb))).toContain('SRC_ARCHIVE_TOO_BIG');
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});
