import type { Digest } from '../vocabulary/digest.ts';
import type { DebtRule } from './debt-rule.ts';
import { jsonDigest } from './json-digest.ts';
import { ledgerError } from './ledger-error.ts';

/** The rules of one version with their prices; the hash changes when any of them does. */
export interface RuleSet {
  readonly id: 'paydown';
  readonly version: string;
  readonly hash: Digest;
  /** Sorted by id. */
  readonly rules: readonly DebtRule[];
}

const VERSION = '2.1';

/** Puts rules together. Throws `LED_RULE_TWICE` when two share an id. */
export function ruleSet(rules: readonly DebtRule[]): RuleSet {
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const twin = sorted.find((rule, index) => sorted[index + 1]?.id === rule.id);
  if (twin) throw ledgerError('LED_RULE_TWICE', `Two rules are called ${twin.id}`, twin.id);
  const priced = sorted.map(({ id, kind, severity, principal, interest }) => ({
    id,
    kind,
    severity,
    principal,
    interest,
  }));
  return { id: 'paydown', version: VERSION, hash: jsonDigest(priced), rules: sorted };
}
