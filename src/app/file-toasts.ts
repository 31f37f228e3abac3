import type { BringingParts } from '../datasets/bringing.svelte.ts';
import type { Ledger } from '../ledger/ledger.svelte.ts';
import { pay } from '../sources/pay.ts';
import { planAssignOwner } from '../sources/plan-assign-owner.ts';
import type { DatasetVersionRecord } from '../storage/records/dataset-version.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';
import { formatCount } from '../ui/format-count.ts';
import { markedName } from '../ui/marked-name.ts';
import type { ToastAct, Toasts } from '../ui/toasts.svelte.ts';
import type { DatasetId, SourceId, VersionId } from '../vocabulary/ids.ts';
import { announce } from './announce.ts';
import type { Router } from './router.svelte.ts';

interface FileToastsParts {
  readonly toasts: Toasts;
  readonly router: Pick<Router, 'go'>;
  readonly workspace: Pick<Workspace, 'snapshot' | 'me' | 'actor'>;
  readonly ledger: Pick<Ledger, 'act' | 'undo'>;
  readonly readDifferently: (versionId: VersionId) => void;
}

/** Says what became of each file that was brought, with the way to it. */
export function fileToasts({
  toasts,
  router,
  workspace,
  ledger,
  readDifferently,
}: FileToastsParts): Pick<BringingParts, 'onAdded' | 'onFailed'> {
  /** What nobody owns yet can be owned where it is announced, instead of by its items later. */
  const ownIt = (sourceId: SourceId, datasetId: DatasetId): { alternative?: ToastAct } => {
    const { me, snapshot } = workspace;
    if (me === undefined || snapshot.sources.get(sourceId)?.ownerId !== undefined) return {};
    const own = (): void => {
      const owned = { sourceIds: [sourceId], datasetIds: [datasetId] };
      const plan = planAssignOwner(workspace.snapshot, owned, me.id);
      void announce(pay(plan, ledger, workspace.actor), plan.reason, { toasts, ledger });
    };
    return { alternative: { label: 'I own it', run: own } };
  };
  return {
    onAdded: ({ kind, sourceId, datasetId, versionId }, fullName) => {
      const name = markedName(fullName);
      const version = workspace.snapshot.versions.get(versionId);
      const rows = version ? formatCount(version.rowCount, 'row') : '';
      const text = {
        added: `${name} brought in, ${rows}`,
        'next-version': `${name} is v${version?.number ?? '?'}, ${rows}`,
        unchanged: `${name} brings nothing new`,
        'already-here': `${name} is already here`,
      }[kind];
      const left = leftOut(version);
      toasts.show({
        text,
        ...(left === '' ? {} : { detail: `${left}. Check the rows.` }),
        tone: kind === 'added' || kind === 'next-version' ? 'good' : 'info',
        ...(kind === 'added' ? ownIt(sourceId, datasetId) : {}),
        ...(isText(version)
          ? { further: { label: 'Read it differently', run: () => readDifferently(versionId) } }
          : {}),
        action: {
          label: 'Open',
          run: () => router.go({ page: 'datasets', dataset: datasetId }),
        },
      });
    },
    onFailed: (error, name) =>
      toasts.show({
        text: `${markedName(name)}: ${error.what}`,
        detail: `${error.fix} ${error.code}`,
        tone: 'bad',
      }),
  };
}

/** Text that is cut by separators can be cut by others. */
function isText(version: DatasetVersionRecord | undefined): boolean {
  const [read] = version?.recipe.steps ?? [];
  return read?.type === 'read' && read.options.format === 'csv';
}

/** What of a CSV file is not in its table: lines before the head, and lines that are no rows. */
function leftOut(version: DatasetVersionRecord | undefined): string {
  const read = version?.recipe.steps.find(({ type }) => type === 'read');
  const isCsv = read?.type === 'read' && read.options.format === 'csv';
  const skipped = isCsv ? read.options.skipRows : 0;
  const aside = version?.setAside?.rowCount ?? 0;
  const rows = version?.rowCount ?? 0;
  return [
    ...(skipped === 0 ? [] : [`${formatCount(skipped, 'line')} before the head left out`]),
    ...(aside === 0
      ? []
      : [
          `${formatCount(rows)} of ${formatCount(rows + aside, 'row')} loaded, ${formatCount(aside)} set aside`,
        ]),
  ].join('. ');
}
