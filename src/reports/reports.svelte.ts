import type { DatasetId, ReportId } from '../vocabulary/ids.ts';
import type { Clock } from '../vocabulary/instant.ts';
import type { Ledger } from '../ledger/ledger.svelte.ts';
import type { ReportRecord } from '../storage/records/report.ts';
import { exportCommit, reportFileName, type ReportFile, type ReportForm } from './export-report.ts';
import { reportError } from './report-error.ts';
import type { Report, ReportData } from './report-schema.ts';
import type { ReportStore } from './report-store.ts';
import type { LoadFont } from './load-fonts.ts';
import type { Verification } from './verify-report.ts';

const LARGEST_FILE_BYTES = 20_000_000;

/** Rows a person chose to put into a report. */
export interface RowsChoice {
  readonly datasetId: DatasetId;
  readonly count: number;
}

export interface ReportsParts {
  readonly store: ReportStore;
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Bytes of one of the site's own fonts, which a report carries inside. */
  readonly loadFont: LoadFont;
  /** The first rows of a dataset as text, personal columns masked. */
  readonly loadRows: (choice: RowsChoice) => Promise<ReportData['rows'][number]>;
  /** Hands a file to the person. */
  readonly save: (file: ReportFile) => void;
  readonly newId: () => ReportId;
}

/** Reports of the open workspace: made, listed, and read back. */
export class Reports {
  readonly #parts: ReportsParts;

  /** Newest first. */
  readonly list: readonly ReportRecord[] = $derived.by(() =>
    [...this.#parts.store.snapshot.reports.values()].sort((a, b) =>
      a.exportedAt < b.exportedAt ? 1 : -1,
    ),
  );

  constructor(parts: ReportsParts) {
    this.#parts = parts;
  }

  /**
   * The report as of now; nothing leaves yet.
   *
   * @throws RPT_NO_ACTOR
   */
  async draft(rows?: RowsChoice): Promise<Report> {
    const { store, ledger, clock, loadRows } = this.#parts;
    if (store.me === undefined) throw reportError('RPT_NO_ACTOR', 'Nobody has said who they are');
    const chosen = rows === undefined ? [] : [await loadRows(rows)];
    const head = await this.#auditHead();
    const { makeReport } = await import('./make-report.ts');
    return makeReport({
      snapshot: store.snapshot,
      now: clock(),
      preparedBy: store.me,
      position: ledger.position,
      statement: ledger.statement,
      ...(ledger.previousVisitAt === undefined ? {} : { statementFrom: ledger.previousVisitAt }),
      ruleSet: ledger.ruleSet,
      couldNotRun: ledger.scan?.failed.map(({ rule }) => rule) ?? [],
      audit: head,
      rows: chosen,
    });
  }

  /** The report as the bytes that would leave. The same report gives the same bytes. */
  async file(report: Report, form: ReportForm): Promise<ReportFile> {
    const { writeReport } = await import('./make-report.ts');
    const written = await writeReport(report, form, this.#parts.loadFont);
    const { content } = written;
    const sizeBytes =
      typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;
    return { fileName: reportFileName(report, form), form, sizeBytes, ...written };
  }

  /** Books the export in the audit log, then hands the file over. */
  async share(report: Report, file: ReportFile): Promise<void> {
    const { store, clock, save, newId } = this.#parts;
    await store.commit(exportCommit(store, report, file, clock(), newId()));
    save(file);
  }

  /**
   * Reads a report someone sent and checks it here, without a network.
   *
   * @throws RPT_NOT_A_REPORT, RPT_TOO_NEW, RPT_UNREADABLE, RPT_TOO_BIG
   */
  async read(file: File): Promise<Verification> {
    if (file.size > LARGEST_FILE_BYTES) {
      throw reportError('RPT_TOO_BIG', `The file has ${file.size} bytes`, { where: file.name });
    }
    const { checkReport } = await import('./make-report.ts');
    return checkReport(await file.text(), this.#parts.loadFont);
  }

  /** Entries and newest hash of the audit log; a broken chain still has a last good one. */
  async #auditHead(): Promise<ReportData['audit']> {
    const { store } = this.#parts;
    if (store.audit.name !== 'verified') await store.verifyAudit();
    const { audit } = store;
    if (audit.name === 'verified') return { entries: audit.count, head: audit.head };
    throw reportError('RPT_AUDIT_BROKEN', 'The audit log does not verify, so no head can be given');
  }
}
