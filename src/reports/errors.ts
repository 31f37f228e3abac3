import type { ErrorEntry } from '../vocabulary/paydown-error.ts';

export const REPORT_ERRORS = {
  RPT_NOT_A_REPORT: {
    when: 'The file holds no Paydown report.',
    fix: 'Choose a report exported by Paydown as HTML or JSON; a PDF is for reading only.',
    safe: 'The file was only read. Nothing here changed.',
  },
  RPT_TOO_NEW: {
    when: 'The report was made by a newer version of Paydown.',
    fix: 'Open it with the newer version, or read the HTML file in the browser.',
    safe: 'The file was only read. Nothing here changed.',
  },
  RPT_UNREADABLE: {
    when: 'The file says it is a report, but its parts do not fit the format.',
    fix: 'Ask the sender for the file again: it was cut or changed on the way.',
    safe: 'The file was only read. Nothing here changed.',
  },
  RPT_TOO_BIG: {
    when: 'The file is larger than any report can be.',
    fix: 'Choose a report exported by Paydown: they stay under 5 MB.',
    safe: 'The file was not read.',
  },
  RPT_AUDIT_BROKEN: {
    when: 'The audit log of this workspace does not verify, so a report could not name its head.',
    fix: 'Open Settings, Audit log, to see the first entry that differs, and restore a backup.',
    safe: 'Nothing left this machine, and nothing was changed.',
  },
  RPT_NO_FONT: {
    when: 'A font that goes into a report could not be loaded from this site.',
    fix: 'Reload the page when the server answers again, or share the report as JSON.',
    safe: 'Nothing left this machine, and nothing was changed.',
  },
  RPT_NO_ACTOR: {
    when: 'A report names who prepared it, and nobody has said who they are.',
    fix: 'Say who you are in Settings, then share the report.',
    safe: 'Nothing left this machine.',
  },
} as const satisfies Record<`RPT_${string}`, ErrorEntry>;

export type ReportErrorCode = keyof typeof REPORT_ERRORS;
