import type { BringingParts } from '../datasets/bringing.svelte.ts';
import type { DatasetVersionRecord } from '../storage/records/dataset-version.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';
import { formatCount } from '../ui/format-count.ts';
import type { Toasts } from '../ui/toasts.svelte.ts';
import type { Router } from './router.svelte.ts';

/** Says what became of each file that was brought, with the way to it. */
export function fileToasts(
  toasts: Toasts,
  router: Router,
  workspace: Pick<Workspace, 'snapshot'>,
): Pick<BringingParts, 'onAdded' | 'onFailed'> {
  return {
    onAdded: ({ kind, datasetId, versionId }, file) => {
      const version = workspace.snapshot.versions.get(versionId);
      const rows = version ? formatCount(version.rowCount, 'row') : '';
      const text = {
        added: `${file.name} brought in, ${rows}`,
        'next-version': `${file.name} is v${version?.number ?? '?'}, ${rows}`,
        unchanged: `${file.name} brings nothing new`,
        'already-here': `${file.name} is already here`,
      }[kind];
      const skipped = skippedLines(version);
      toasts.show({
        text,
        ...(skipped === 0
          ? {}
          : {
              detail: `${formatCount(skipped, 'line')} before the head left out. Check the rows.`,
            }),
        tone: kind === 'added' || kind === 'next-version' ? 'good' : 'info',
        action: {
          label: 'Open',
          run: () => router.go({ page: 'datasets', dataset: datasetId }),
        },
      });
    },
    onFailed: (error, file) =>
      toasts.show({
        text: `${file.name}: ${error.what}`,
        detail: `${error.fix} ${error.code}`,
        tone: 'bad',
      }),
  };
}

/** Lines of a CSV file that were taken for no part of the table. */
function skippedLines(version: DatasetVersionRecord | undefined): number {
  const read = version?.recipe.steps.find(({ type }) => type === 'read');
  return read?.type === 'read' && read.options.format === 'csv' ? read.options.skipRows : 0;
}
