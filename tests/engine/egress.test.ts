import { describe, expect, test, vi } from 'vitest';
import { Egress } from '../../src/engine/egress.ts';

const ORIGIN = 'https://paydown.test';

function open(answer: () => Promise<Response>) {
  const fetch = vi.fn((_url: string, _init?: RequestInit) => answer());
  return { egress: new Egress({ origin: ORIGIN, fetch, now: () => 1_000 }), fetch };
}

const answered = () =>
  Promise.resolve(new Response('four', { headers: { 'Content-Length': '4' } }));
const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));

describe('Egress', () => {
  test('counts a request to another host with its reason and bytes', async () => {
    const { egress } = open(answered);
    await egress.request('https://data.test/a.csv', { reason: 'Read a file by its address' });
    expect(egress.totals).toEqual({ requests: 1, blocked: 0, ownFiles: 0, ownBytes: 0 });
    expect(egress.entries).toEqual([
      {
        at: 1_000,
        host: 'data.test',
        reason: 'Read a file by its address',
        outcome: 'answered',
        receivedBytes: { defined: true, value: 4 },
      },
    ]);
  });

  test("totals the site's own files without listing them", async () => {
    const { egress } = open(answered);
    await egress.request('sample.csv', { reason: 'Open the sample' });
    egress.see({ kind: 'loaded', url: `${ORIGIN}/assets/a.js`, bytes: 100 });
    expect(egress.totals).toEqual({ requests: 0, blocked: 0, ownFiles: 2, ownBytes: 104 });
    expect(egress.entries).toEqual([]);
  });

  test('counts a request once although the timeline shows it too', async () => {
    const { egress } = open(answered);
    await egress.request('https://data.test/a.csv', { reason: 'Read' });
    egress.see({ kind: 'loaded', url: 'https://data.test/a.csv', bytes: 0 });
    expect(egress.totals.requests).toBe(1);
    egress.see({ kind: 'loaded', url: 'https://data.test/a.csv', bytes: 0 });
    expect(egress.totals.requests).toBe(2);
    expect(egress.entries[1]).toMatchObject({ outcome: 'seen', reason: 'Not asked for' });
  });

  test('an unknown size is not zero', () => {
    const { egress } = open(answered);
    egress.see({ kind: 'loaded', url: 'https://data.test/a.csv', bytes: 0 });
    expect(egress.entries[0]?.receivedBytes.defined).toBe(false);
  });

  test('a request that got no answer is counted, because it may have left', async () => {
    const { egress } = open(unreachable);
    const request = egress.request('https://data.test/a.csv', { reason: 'Read' });
    await expect(request).rejects.toThrow('Failed to fetch');
    expect(egress.totals).toMatchObject({ requests: 1, blocked: 0 });
    expect(egress.entries[0]?.outcome).toBe('failed');
  });

  test('a refused request did not leave and is counted as blocked alone', async () => {
    const { egress } = open(() => {
      egress.see({ kind: 'blocked', url: 'https://data.test/a.csv', policy: 'p' });
      return unreachable();
    });
    await egress.request('https://data.test/a.csv', { reason: 'Read' }).catch(() => undefined);
    egress.see({ kind: 'loaded', url: 'https://data.test/a.csv', bytes: 0 });
    expect(egress.totals).toMatchObject({ requests: 0, blocked: 1 });
    expect(egress.entries).toHaveLength(1);
  });

  test('header and meta element report one refusal twice, which counts once', () => {
    const { egress } = open(answered);
    const report = (policy: string) =>
      egress.see({ kind: 'blocked', url: 'https://data.test/a.csv', policy });
    report('header');
    report('meta');
    expect(egress.totals.blocked).toBe(1);
    report('header');
    report('meta');
    expect(egress.totals.blocked).toBe(2);
  });

  test('a refused image that stands in the timeline did not leave', () => {
    const { egress } = open(answered);
    egress.see({ kind: 'blocked', url: 'https://img.test/a.png', policy: 'p' });
    egress.see({ kind: 'loaded', url: 'https://img.test/a.png', bytes: 0 });
    expect(egress.totals).toMatchObject({ requests: 0, blocked: 1 });
  });

  test('a refused inline script is blocked too, though it has no address', () => {
    const { egress } = open(answered);
    egress.see({ kind: 'blocked', url: 'inline', policy: 'p' });
    expect(egress.totals.blocked).toBe(1);
    expect(egress.entries[0]?.host).toBe('inline');
  });

  test('addresses inside the browser leave nothing', () => {
    const { egress } = open(answered);
    egress.see({ kind: 'loaded', url: `blob:${ORIGIN}/1`, bytes: 10 });
    egress.see({ kind: 'loaded', url: 'data:text/plain,x', bytes: 10 });
    expect(egress.totals).toEqual({ requests: 0, blocked: 0, ownFiles: 0, ownBytes: 0 });
  });

  test('tells its listeners until they stop', () => {
    const { egress } = open(answered);
    const listener = vi.fn();
    const stop = egress.subscribe(listener);
    egress.see({ kind: 'loaded', url: 'https://data.test/', bytes: 1 });
    stop();
    egress.see({ kind: 'loaded', url: 'https://data.test/', bytes: 1 });
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
