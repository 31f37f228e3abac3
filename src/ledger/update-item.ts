import type { LocalDate } from '../vocabulary/instant.ts';
import { SEVERITIES } from '../vocabulary/severity.ts';
import type { ItemRecord } from '../storage/records/item.ts';
import { localDate } from '../ui/local-date.ts';
import type { PricedFinding } from './assess.ts';
import { dueDate } from './due-date.ts';
import { markedAsChecked } from './marked-as-checked.ts';
import type { Scan } from './scan.ts';

/**
 * The item as its finding describes it now; absent when nothing changed. Evidence with the same answer
 * keeps its time, first seen and opened by are never rewritten, and an owner or due date that a person
 * set stays, but for an item that became worse and is due earlier for it.
 */
export function updateItem(
  item: ItemRecord,
  { finding, evidence, severity, principalMinutes, interestMinutes, basis, verb }: PricedFinding,
  { now, ruleSet, timeZone }: Scan,
): ItemRecord | undefined {
  const checked = markedAsChecked(item);
  const isSame =
    evidence.resultHash === item.evidence.resultHash && evidence.query === item.evidence.query;
  const ownerId = item.ownerId ?? finding.ownerId;
  const due = dueNow(item, severity, finding.due, timeZone);
  const next: ItemRecord = {
    ...checked,
    ruleSet: ruleSet.version,
    title: finding.title,
    detail: finding.detail,
    count: finding.count,
    unit: finding.unit,
    evidence: isSame ? item.evidence : evidence,
    severity,
    principalMinutes,
    interestMinutes,
    basis,
    verb,
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(due === undefined ? {} : { due }),
  };
  return isSameRecord(next, item) ? undefined : { ...next, lastSeenAt: now };
}

function dueNow(
  { severity: before, due, firstSeenAt }: ItemRecord,
  severity: ItemRecord['severity'],
  natural: LocalDate | undefined,
  timeZone: string,
): LocalDate | undefined {
  if (SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(before)) return due;
  const worse = dueDate(severity, localDate(firstSeenAt, timeZone), natural);
  return due === undefined || (worse !== undefined && worse < due) ? worse : due;
}

/** Field by field: what did not change is still the same object. */
function isSameRecord(a: ItemRecord, b: ItemRecord): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => Object.is(Reflect.get(a, name), Reflect.get(b, name)));
}
