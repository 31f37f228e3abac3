import type { ErrorEntry } from '../vocabulary/paydown-error.ts';

/** Everything the storage room can fail with. */
export const STORAGE_ERRORS = {
  STO_QUOTA: {
    when: 'The browser refused to store more: its room for this site is used up.',
    fix: 'Drop versions you no longer read, or free disk space, then try again.',
    safe: 'Everything saved before is unchanged; nothing of this act was saved.',
  },
  STO_UNREADABLE: {
    when: 'The browser could not open or read the workspace.',
    fix: 'Reload the page; if it stays, restart the browser.',
    safe: 'Nothing was written.',
  },
  STO_WRITE_FAILED: {
    when: 'The browser broke off a write.',
    fix: 'Try again.',
    safe: 'Everything saved before is unchanged; nothing of this act was saved.',
  },
  STO_CLOSED: {
    when: 'The workspace was closed under this tab: site data were cleared, or a newer version of Paydown opened it.',
    fix: 'Reload this tab.',
    safe: 'This tab stopped writing.',
  },
  STO_CHAIN_BROKEN: {
    when: 'The audit log does not verify: an entry was changed, removed or put in from outside.',
    fix: 'Export the audit log, then restore a backup from before that entry.',
    safe: 'Everything can be read and exported; nothing is written until then.',
  },
  STO_NOT_BALANCED: {
    when: 'The accounts of the ledger do not add up: an entry is missing or was changed from outside.',
    fix: 'Restore a backup from the last good day.',
    safe: 'Everything can be read and exported; nothing is written until then.',
  },
  STO_TOO_NEW: {
    when: 'The workspace was written by a newer version of Paydown.',
    fix: 'Open it with the newer version.',
    safe: 'Nothing was read or written.',
  },
  STO_LOST: {
    when: 'A workspace was here before and its records are gone, so an act cannot be saved.',
    fix: 'Restore a backup, or start a new workspace.',
    safe: 'What is left of the files is kept until you decide.',
  },
  STO_NOT_STARTED: {
    when: 'Something was to be saved before the workspace was open.',
    fix: 'Wait until the workspace is open, then try again.',
    safe: 'Nothing was written.',
  },
  STO_NO_WRITER: {
    when: 'Another tab saves for all tabs of this browser, and it did not answer in time.',
    fix: 'Go to the other tab, or close it so that this one takes over, then try again.',
    safe: 'Everything saved before is unchanged; the log has no entry of this act.',
  },
  STO_BLOB_MISSING: {
    when: 'The stored bytes of a version are not there.',
    fix: 'Bring the same file again: the same content gets the same place.',
    safe: 'The record, profile and history of the version are unchanged.',
  },
  STO_BLOB_CORRUPT: {
    when: 'Stored bytes are not the ones that were saved.',
    fix: 'Bring the same file again: the same content gets the same place.',
    safe: 'The record, profile and history of the version are unchanged; the damaged bytes are not used.',
  },
  STO_AUDIT_DETAIL: {
    when: 'An act would put into the audit log what does not belong there: long text, an e-mail address, or a number without exact form.',
    fix: 'This is a fault of Paydown; copy the details and report it.',
    safe: 'Nothing of this act was saved.',
  },
  STO_AUDIT_TEXT: {
    when: 'A text holds half a character (a lone surrogate) and has no canonical form.',
    fix: 'Correct the name or text, then try again.',
    safe: 'Nothing of this act was saved.',
  },
  STO_AUDIT_NO_GENESIS: {
    when: 'The audit log has no first entry, so nothing can follow it.',
    fix: 'Reload the page.',
    safe: 'Nothing was written.',
  },
  STO_UNDO_CONFLICT: {
    when: 'A later act changed the same record, so the earlier one cannot be undone or redone alone.',
    fix: 'Undo the later act first.',
    safe: 'Nothing was changed.',
  },
  STO_UNDO_GONE: {
    when: 'There is no such act to undo or redo: it is older than 30 days, or was undone already.',
    fix: 'Look at History for what can be undone.',
    safe: 'Nothing was changed.',
  },
  STO_BACKUP_FOREIGN: {
    when: 'The chosen file is no backup of a workspace.',
    fix: 'Choose a file that ends in .debtws.',
    safe: 'Nothing was written.',
  },
  STO_BACKUP_DAMAGED: {
    when: 'A backup was cut off or changed since it was written.',
    fix: 'Take another copy of it, or an older backup.',
    safe: 'Nothing was written; the open workspace is unchanged.',
  },
  STO_BACKUP_REFUSED: {
    when: 'A backup holds something that Paydown does not write into one.',
    fix: 'Take a backup that was not edited.',
    safe: 'Nothing was written; the open workspace is unchanged.',
  },
  STO_BACKUP_SEALED: {
    when: 'A backup is sealed with a passphrase, and it was not given or is another one.',
    fix: 'Type the passphrase the backup was made with.',
    safe: 'Nothing was written; the open workspace is unchanged.',
  },
  STO_BACKUP_UNVERIFIED: {
    when: 'A backup was written, but what was read back from the disk is not what was meant.',
    fix: 'Back up again, to another disk if it stays; do not rely on this file.',
    safe: 'The workspace is unchanged.',
  },
  STO_WORKSPACE_GONE: {
    when: 'The chosen workspace is no longer in this browser.',
    fix: 'Reload the page and look at Settings for the workspaces there are.',
    safe: 'The open workspace is unchanged.',
  },
  STO_BACKUP_ROW: {
    when: 'A record holds a value that a backup cannot carry.',
    fix: 'This is a fault of Paydown; copy the details and report it.',
    safe: 'The workspace is unchanged; no backup was made.',
  },
} as const satisfies Record<`STO_${string}`, ErrorEntry>;

export type StorageErrorCode = keyof typeof STORAGE_ERRORS;
