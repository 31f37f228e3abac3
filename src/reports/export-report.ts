import { digestOfHex } from '../vocabulary/digest.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { ReportId } from '../vocabulary/ids.ts';
import type { CommitRequest } from '../storage/commit-request.ts';
import { localDate } from '../ui/local-date.ts';
import type { Report } from './report-schema.ts';
import type { ReportStore } from './report-store.ts';

export type ReportForm = 'html' | 'json' | 'pdf';

/** A report as a file, ready to be saved. */
export interface ReportFile {
  readonly fileName: string;
  readonly form: ReportForm;
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly sizeBytes: number;
  /** Signs that the file's own fonts do not have: an empty square stands for each. */
  readonly substituted: number;
}

const LONGEST_NAME = 60;

/** `retail-credit-2026-11-24.html`: letters and digits of any script kept, all else a hyphen. */
export function reportFileName(report: Report, form: ReportForm): string {
  const name = report.data.workspace.name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, '');
  const day = localDate(report.data.asOf, report.data.workspace.timeZone);
  return `${name === '' ? 'report' : name}-${day}.${form}`;
}

/** The commit that says a report left: what it was, not its bytes. Cannot be undone. */
export function exportCommit(
  store: ReportStore,
  report: Report,
  file: ReportFile,
  now: Instant,
  id: ReportId,
): CommitRequest {
  const { data } = report;
  const contentHash = digestOfHex(report.contentHash.slice('sha256:'.length));
  return {
    actor: store.actor,
    reason: `Report ${file.fileName} exported`,
    records: [
      {
        table: 'reports',
        act: 'put',
        record: {
          id,
          title: data.title,
          format: file.form,
          fileName: file.fileName,
          sizeBytes: file.sizeBytes,
          contentHash,
          auditHead: data.audit.head,
          exportedAt: now,
          exportedBy: store.actor.person,
          hiddenGroups: data.hidden.groups,
        },
      },
    ],
    ledgerEntries: [],
    auditEvent: {
      action: 'report.export',
      object: { kind: 'report', id },
      after: contentHash,
      detail: {
        form: file.form,
        bytes: file.sizeBytes,
        items: data.items.length,
        rows: data.rows.reduce((sum, chosen) => sum + chosen.rows.length, 0),
        hiddenGroups: data.hidden.groups,
      },
    },
    undoable: false,
  };
}
