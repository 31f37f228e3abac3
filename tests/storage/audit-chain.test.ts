import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditEntry, GENESIS_PREV } from '../../src/storage/audit-entry.ts';
import { verifyChunk } from '../../src/storage/audit-chain.ts';
import { canonicalText, type Json } from '../../src/storage/audit-text.ts';
import { exportAuditLog } from '../../src/storage/export-audit-log.ts';
import type { AuditEntryRecord } from '../../src/storage/records/audit-entry.ts';
import { verifyAuditLog, type AuditVerifier } from '../../src/storage/verify-audit-log.ts';
import { ANNA } from './fixtures.ts';
import { canonical, verifyExport } from './second-verifier.ts';

const GOLDEN = readFileSync(new URL('../golden/storage/audit.jsonl', import.meta.url));
const here: AuditVerifier = (chunk, mark) => Promise.resolve(verifyChunk(chunk, mark));

/** A log of `count` entries, about 470 bytes each. */
function logOf(count: number): AuditEntryRecord[] {
  const entries: AuditEntryRecord[] = [];
  for (let seq = 0; seq < count; seq += 1) {
    entries.push(
      auditEntry({
        log: `${'a'.repeat(32)}/${'b'.repeat(16)}`,
        seq,
        id: `01935d2c-0000-7000-8000-${String(seq).padStart(12, '0')}`,
        at: new Date(Date.UTC(2026, 10, 24) + seq * 1000).toISOString(),
        actor: { person: ANNA, kind: 'human' },
        tab: '0123456789abcdef',
        event: {
          action: seq === 0 ? 'log.genesis' : 'column.classify',
          object: { kind: 'column', id: `films/Überschuß ${seq} 😀` },
          detail: { columns: seq, share: seq / 7, class: 'personal' },
        },
        prev: entries.at(-1)?.hash ?? GENESIS_PREV,
      }),
    );
  }
  return entries;
}

const portOf = (entries: readonly AuditEntryRecord[]) => ({
  readAudit: (from: number, limit = Infinity) =>
    Promise.resolve(entries.filter((_, i) => i >= from && i < from + limit)),
});

const verify = (entries: readonly AuditEntryRecord[], from?: { count: number; head: string }) =>
  verifyAuditLog(portOf(entries), here, { from });

async function exported(entries: readonly AuditEntryRecord[]): Promise<Uint8Array> {
  return new Uint8Array(await (await exportAuditLog(portOf(entries))).arrayBuffer());
}

test('the golden export, checked by the Python script, is whole for both implementations here', () => {
  const { head, entries } = JSON.parse(
    readFileSync(new URL('../golden/storage/audit-head.json', import.meta.url), 'utf8'),
  ) as { head: string; entries: number };
  expect(verifyExport(GOLDEN)).toEqual({ head });
  const lines = GOLDEN.toString('utf8').trimEnd().split('\n').slice(1);
  const bytes = lines.map((line) => new TextEncoder().encode(line));
  const hashes = [...lines.slice(1).map((line) => String(JSON.parse(line).prev)), head];
  const chunk = {
    bytes: new Uint8Array(Buffer.concat(bytes)),
    lengths: Uint32Array.from(bytes, (each) => each.byteLength),
    hashes,
  };
  expect(verifyChunk(chunk, { count: 0, head: GENESIS_PREV })).toEqual({
    ok: true,
    mark: { count: entries, head },
  });
});

test('an export is verified by software that knows only the page about it', async () => {
  const log = logOf(50);
  expect(verifyExport(await exported(log))).toEqual({ head: log.at(-1)?.hash });
});

test('no changed byte of an export passes', async () => {
  const whole = await exported(logOf(6));
  for (let at = 0; at < whole.length; at += 1) {
    const changed = whole.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    let verdict: unknown;
    try {
      verdict = verifyExport(changed);
    } catch {
      continue;
    }
    expect(verdict, `byte ${at}`).not.toHaveProperty('head');
  }
});

test('every changed, removed, doubled or swapped entry is found where it is', async () => {
  const log = logOf(40);
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 39 }),
      fc.nat(),
      fc.constantFrom('bit', 'cut', 'double', 'swap'),
      async (at, where, how) => {
        const broken = [...log];
        const entry = broken[at];
        if (entry === undefined) return;
        if (how === 'bit') {
          const bytes = entry.bytes.slice();
          const spot = where % bytes.length;
          bytes[spot] = (bytes[spot] ?? 0) ^ (1 << (where % 8));
          broken[at] = { ...entry, bytes };
        } else if (how === 'cut') {
          // The end cut off is what a chain alone cannot see.
          if (at === 39) return;
          broken.splice(at, 1);
        } else if (how === 'double') broken.splice(at, 0, entry);
        else {
          const next = broken[(at + 1) % 40];
          if (next === undefined) return;
          broken[at] = next;
          broken[(at + 1) % 40] = entry;
        }
        const result = await verify(broken);
        expect(result.ok).toBe(false);
        if (!result.ok && how === 'bit') expect(Math.abs(result.seq - at)).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 2000 },
  );
});

test('an entry rewritten with all that follow, hashes too, is seen by who kept an older head', async () => {
  const log = logOf(30);
  const kept = { count: 20, head: log[19]?.hash ?? '' };
  const rewritten: AuditEntryRecord[] = log.slice(0, 10);
  for (const { seq, at } of log.slice(10)) {
    rewritten.push(
      auditEntry({
        log: `${'a'.repeat(32)}/${'b'.repeat(16)}`,
        seq,
        id: `01935d2c-0000-7000-9000-${String(seq).padStart(12, '0')}`,
        at,
        actor: { person: ANNA, kind: 'human' },
        tab: '0123456789abcdef',
        event: { action: 'item.dismiss', object: { kind: 'item', id: 'x' }, detail: {} },
        prev: rewritten.at(-1)?.hash ?? GENESIS_PREV,
      }),
    );
  }
  expect((await verify(rewritten)).ok).toBe(true);
  expect(await verify(rewritten, kept)).toMatchObject({ ok: false, seq: 19, expected: kept.head });
  expect(await verify(log.slice(0, 15), kept)).toMatchObject({ ok: false, found: 'no entry' });
  expect(await verify(log, kept)).toMatchObject({ ok: true, mark: { count: 30 } });
});

test('canonical JSON equals the second implementation for any plain value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain = JSON.parse(
        JSON.stringify(value)
          .normalize('NFC')
          .replaceAll(/-?\d+(\.\d+)?([eE][+-]?\d+)?/g, '7'),
      ) as Json;
      expect(canonicalText(plain)).toBe(canonical(plain));
    }),
  );
  expect(canonicalText({ '€': 1, '\r': 2, '\ufdfa': 3, '1': 4, '😀': 5, ö: 6 })).toBe(
    '{"\\r":2,"1":4,"ö":6,"€":1,"😀":5,"\ufdfa":3}',
  );
  expect(canonicalText([-0, 1e-7, 0.1, 1e15])).toBe('[0,1e-7,0.1,1000000000000000]');
});

test('20,000 entries are verified in under 2 seconds', async () => {
  const log = logOf(20_000);
  const started = performance.now();
  expect(await verify(log)).toMatchObject({ ok: true, mark: { count: 20_000 } });
  expect(performance.now() - started).toBeLessThan(2000);
});
