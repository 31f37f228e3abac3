import type { findEdition } from '../sources/find-edition.ts';
import { pay } from '../sources/pay.ts';
import type { Added, AddFileParts, AddFileRequest } from './add-file.ts';
import { planSameContent } from './plan-same-content.ts';

/** The same bytes again: nothing to copy. A refresh with them still shows that the source was read well. */
export async function answerKnown(
  { source, edition }: NonNullable<ReturnType<typeof findEdition>>,
  { refresh, file }: Pick<AddFileRequest, 'refresh' | 'file'>,
  { workspace, ledger, clock }: Pick<AddFileParts, 'workspace' | 'ledger' | 'clock'>,
): Promise<Added> {
  const { fileDigest, versionId, within } = edition;
  const ids = { sourceId: source.id, datasetId: source.datasetId, versionId };
  if (refresh !== source.id || edition !== source.editions.at(-1)) {
    return { kind: 'already-here', ...ids };
  }
  const same = { file, within, fileDigest, format: source.format, ...ids };
  await pay(planSameContent(same, workspace.snapshot, clock()), ledger, workspace.actor);
  return { kind: 'unchanged', ...ids };
}
