import type { DebtKind } from '../vocabulary/debt-kind.ts';
import type { Evidence } from '../vocabulary/evidence.ts';
import type { ItemId } from '../vocabulary/ids.ts';
import type { Minutes } from '../vocabulary/minutes.ts';
import { PaydownError } from '../vocabulary/paydown-error.ts';
import type { Severity } from '../vocabulary/severity.ts';
import type { VerbId } from '../vocabulary/verb-id.ts';
import type { DebtRule, Finding, RuleInput } from './debt-rule.ts';
import { fingerprint } from './fingerprint.ts';
import { jsonDigest } from './json-digest.ts';
import { ledgerError } from './ledger-error.ts';
import { price } from './price.ts';
import type { RuleSet } from './rule-set.ts';

/** A finding with its identity, price and hashed evidence. */
export interface PricedFinding {
  readonly id: ItemId;
  readonly rule: string;
  readonly kind: DebtKind;
  readonly verb: VerbId;
  readonly finding: Finding;
  readonly evidence: Evidence;
  readonly severity: Severity;
  readonly principalMinutes: Minutes;
  readonly interestMinutes: Minutes;
  readonly basis: 'measured' | 'estimated';
}

/** What one scan found. */
export interface Assessment {
  /** Rules that ran, and what each found. */
  readonly found: ReadonlyMap<string, readonly PricedFinding[]>;
  /** Rules that could not run, and why. */
  readonly failed: ReadonlyMap<string, PaydownError>;
}

const MOST_ROWS = 200;

/** Runs every rule on the records. A rule that throws, or answers badly, has failed; the others still run. */
export function assess({ rules }: RuleSet, input: RuleInput): Assessment {
  const found = new Map<string, readonly PricedFinding[]>();
  const failed = new Map<string, PaydownError>();
  for (const rule of rules) {
    try {
      found.set(rule.id, ask(rule, input));
    } catch (cause) {
      failed.set(rule.id, failure(rule, cause));
    }
  }
  return { found, failed };
}

function ask(rule: DebtRule, input: RuleInput): readonly PricedFinding[] {
  const priced = new Map<ItemId, PricedFinding>();
  for (const finding of rule.find(input)) {
    const fault = faultOf(finding);
    if (fault !== undefined) throw ledgerError('LED_BAD_FINDING', fault, rule.id);
    const one = priceFinding(rule, finding, input.now);
    if (priced.has(one.id)) {
      throw ledgerError('LED_BAD_FINDING', 'Two findings have the same identity', rule.id);
    }
    priced.set(one.id, one);
  }
  return [...priced.values()];
}

function faultOf({ objects, count, evidence, measuredInterestMinutes }: Finding) {
  if (evidence.rows.length === 0) return 'A finding has no evidence';
  if (objects.length === 0) return 'A finding names no object';
  if (!isWhole(count) || count === 0) return 'A finding counts nothing';
  if (!isWhole(measuredInterestMinutes ?? 0)) return 'A finding has broken minutes';
  return undefined;
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function priceFinding(rule: DebtRule, finding: Finding, asOf: string): PricedFinding {
  const { query, columns } = finding.evidence;
  const rows = finding.evidence.rows.slice(0, MOST_ROWS);
  const measured = finding.measuredInterestMinutes;
  return {
    id: fingerprint(rule.id, finding.objects, finding.discriminator),
    rule: rule.id,
    kind: rule.kind,
    verb: rule.verb,
    finding,
    evidence: { query, columns, rows, resultHash: jsonDigest({ columns, rows }), asOf },
    severity: finding.severity ?? rule.severity,
    principalMinutes: price(rule.principal, finding.count),
    interestMinutes: measured ?? price(rule.interest, finding.count),
    basis: measured === undefined ? 'estimated' : 'measured',
  };
}

function failure(rule: DebtRule, cause: unknown): PaydownError {
  if (cause instanceof PaydownError) return cause;
  const what = cause instanceof Error ? cause.message : String(cause);
  return ledgerError('LED_RULE_FAILED', `${rule.id} stopped: ${what}`, rule.id, cause);
}
