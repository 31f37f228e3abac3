import { expect, test } from 'vitest';
import { assess } from '../../src/ledger/assess.ts';
import type { DebtRule, Finding } from '../../src/ledger/debt-rule.ts';
import { fingerprint } from '../../src/ledger/fingerprint.ts';
import { ruleSet } from '../../src/ledger/rule-set.ts';
import { emptyWorld } from './world.ts';

const finding: Finding = {
  objects: [{ kind: 'dataset', id: 'movies' }],
  discriminator: '',
  title: '2 columns look personal',
  detail: 'phone, e-mail',
  count: 2,
  unit: 'column',
  evidence: { query: 'select 1', columns: ['column'], rows: [['phone'], ['e-mail']] },
};
const rule = (id: string, find: DebtRule['find']): DebtRule => ({
  id,
  kind: 'datasets',
  question: 'Which columns look personal?',
  severity: 'critical',
  principal: { baseMinutes: 5, perUnitMinutes: 30 },
  interest: { baseMinutes: 0, perUnitMinutes: 30 },
  verb: 'classify',
  closesWhen: 'Every column has a class.',
  find,
});
const run = (...rules: DebtRule[]) =>
  assess(ruleSet(rules), {
    snapshot: emptyWorld(),
    now: '2026-11-24T09:12:00.000Z',
    today: '2026-11-24',
  });

test('a finding is priced in whole minutes and carries hashed evidence', () => {
  const [priced] = run(rule('A', () => [finding])).found.get('A') ?? [];
  expect(priced).toMatchObject({ principalMinutes: 65, interestMinutes: 60, basis: 'estimated' });
  expect(priced?.evidence.resultHash).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test('a rule that throws has failed, and the others ran', () => {
  const { found, failed } = run(
    rule('A', () => {
      throw new TypeError('no profile');
    }),
    rule('B', () => [finding]),
  );
  expect(failed.get('A')).toMatchObject({ code: 'LED_RULE_FAILED', what: 'A stopped: no profile' });
  expect(found.get('B')).toHaveLength(1);
});

test.each([
  ['no evidence', [{ ...finding, evidence: { ...finding.evidence, rows: [] } }]],
  ['no object', [{ ...finding, objects: [] }]],
  ['half a count', [{ ...finding, count: 1.5 }]],
  ['nothing counted', [{ ...finding, count: 0 }]],
  ['broken minutes', [{ ...finding, measuredInterestMinutes: Number.NaN }]],
  ['the same twice', [finding, { ...finding, title: 'again', count: 3 }]],
])('a finding with %s fails its rule instead of booking it', (_, findings) => {
  const { found, failed } = run(rule('A', () => findings));
  expect(failed.get('A')?.code).toBe('LED_BAD_FINDING');
  expect(found.size).toBe(0);
});

test('identity is of rule, objects in any order and discriminator', () => {
  const [a, b] = [
    { kind: 'source', id: 'a' },
    { kind: 'source', id: 'b' },
  ] as const;
  expect(fingerprint('R', [a, b], '')).toBe(fingerprint('R', [b, a], ''));
  expect(fingerprint('R', [a, b], '')).not.toBe(fingerprint('R', [a, b], 'x'));
  expect(fingerprint('R', [a], '')).not.toBe(fingerprint('S', [a], ''));
});

test('two rules with one id are refused', () => {
  const twin = rule('A', () => []);
  expect(() => ruleSet([twin, twin])).toThrow(
    expect.objectContaining({ code: 'LED_RULE_TWICE', where: 'A' }),
  );
});

test('the hash of a rule set changes with a price, not with the order of rules', () => {
  const [a, b] = [rule('A', () => []), rule('B', () => [])];
  const dearer = { ...a, principal: { baseMinutes: 6, perUnitMinutes: 30 } };
  expect(ruleSet([a, b]).hash).toBe(ruleSet([b, a]).hash);
  expect(ruleSet([a, b]).hash).not.toBe(ruleSet([dearer, b]).hash);
});
