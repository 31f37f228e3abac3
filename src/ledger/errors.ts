import type { ErrorEntry } from '../vocabulary/paydown-error.ts';

export const LEDGER_ERRORS = {
  LED_RULE_TWICE: {
    when: 'Two rules have the same id when the rule set is put together.',
    fix: 'Give one of the two rules another id.',
    safe: 'Nothing was scanned and nothing changed.',
  },
  LED_BAD_FINDING: {
    when: 'A rule answers with a finding that has no evidence, no objects, a broken count, or the identity of another.',
    fix: 'Report the rule: its items are kept until it answers correctly.',
    safe: 'The items of the rule stay as they were, and the other rules ran.',
  },
  LED_RULE_FAILED: {
    when: 'A rule stopped with an error while it read the records.',
    fix: 'Report the rule: its items are kept until it runs again.',
    safe: 'The items of the rule stay as they were, and the other rules ran.',
  },
  LED_NO_WORKSPACE: {
    when: 'Something was to be scanned or paid before the workspace was made.',
    fix: 'Reload the page to make the workspace.',
    safe: 'Nothing was written.',
  },
  LED_NO_ACTOR: {
    when: 'An act needs a name, and nobody has said who they are.',
    fix: 'Say who you are in Settings, then try again.',
    safe: 'Nothing was written.',
  },
  LED_NO_ITEM: {
    when: 'The item to change is not in the ledger.',
    fix: 'Go back to the backlog and choose the item again.',
    safe: 'Nothing was written.',
  },
  LED_NOT_OPEN: {
    when: 'An item that is not open is to be accepted or dismissed.',
    fix: 'Choose an open item from the backlog.',
    safe: 'The item stays as it is.',
  },
  LED_ACCEPT_TOO_LONG: {
    when: 'An item is to be accepted until a day in the past or more than 180 days away.',
    fix: 'Choose a day within the next 180 days.',
    safe: 'The item stays open.',
  },
  LED_ACCEPT_TOO_OFTEN: {
    when: 'An item was accepted three times already.',
    fix: 'Pay the item down, or dismiss it when it is wrong.',
    safe: 'The item stays open.',
  },
  LED_NO_REASON: {
    when: 'An item is accepted or dismissed without a reason.',
    fix: 'Say why in one sentence.',
    safe: 'The item stays open.',
  },
  LED_SECOND_PERSON: {
    when: 'A critical or blocking item is to be dismissed by one person alone.',
    fix: 'Name a second person who agrees.',
    safe: 'The item stays open.',
  },
} as const satisfies Record<`LED_${string}`, ErrorEntry>;

export type LedgerErrorCode = keyof typeof LEDGER_ERRORS;
