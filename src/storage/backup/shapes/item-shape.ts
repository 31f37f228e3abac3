import type { ItemRecord, ItemState } from '../../records/item.ts';
import type { Evidence } from '../../../vocabulary/evidence.ts';
import { SEVERITIES } from '../../../vocabulary/severity.ts';
import type { VerbId } from '../../../vocabulary/verb-id.ts';
import { formOf, listOf, mayBeAbsent, object, oneOf, text, wordOf, type Shape } from './shape.ts';
import { count, day, debtKind, digest, instant, objectRef } from './value-shapes.ts';

type StateNamed<N extends ItemState['name']> = Extract<ItemState, { readonly name: N }>;

const state: Shape<ItemState> = formOf<ItemState, 'name'>('name', {
  open: object<StateNamed<'open'>>({ name: oneOf(['open']) }),
  accepted: object<StateNamed<'accepted'>>({
    name: oneOf(['accepted']),
    until: day,
    reason: text(),
    by: text(),
    times: count,
  }),
  paid: object<StateNamed<'paid'>>({
    name: oneOf(['paid']),
    at: instant,
    how: wordOf<StateNamed<'paid'>['how']>({ fixed: true, removed: true }),
  }),
  cleared: object<StateNamed<'cleared'>>({ name: oneOf(['cleared']), at: instant }),
  dismissed: object<StateNamed<'dismissed'>>({
    name: oneOf(['dismissed']),
    reason: text(),
    by: text(),
    second: mayBeAbsent(text()),
  }),
});

const verb = wordOf<VerbId>({
  classify: true,
  'accept-assertions': true,
  'drop-versions': true,
  'drop-columns': true,
  'assign-owner': true,
  'archive-source': true,
  refresh: true,
  'keep-one': true,
  'fix-rows': true,
});

/** A row of `data/items.ndjson`. */
export const itemShape = object<ItemRecord>({
  id: text(),
  rule: text(),
  ruleSet: text(),
  kind: debtKind,
  title: text(),
  detail: text(),
  objects: listOf(objectRef),
  discriminator: text(),
  count,
  unit: text(),
  evidence: object<Evidence>({
    query: text(),
    columns: listOf(text()),
    rows: listOf(listOf(text())),
    resultHash: digest,
    asOf: instant,
  }),
  severity: oneOf(SEVERITIES),
  principalMinutes: count,
  interestMinutes: count,
  basis: wordOf<ItemRecord['basis']>({ measured: true, estimated: true }),
  ownerId: mayBeAbsent(text()),
  due: mayBeAbsent(day),
  verb,
  state,
  firstSeenAt: instant,
  lastSeenAt: instant,
  openedBy: text(),
  notCheckedSince: mayBeAbsent(instant),
});
