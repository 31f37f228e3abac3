import type { Finding } from '../../ledger/debt-rule.ts';
import type { DatasetRecord } from '../../storage/records/dataset.ts';

/** The part of a finding that says which dataset it is about and who owns it. */
export function aboutDataset(
  dataset: DatasetRecord,
): Pick<Finding, 'objects' | 'discriminator' | 'ownerId'> {
  return {
    objects: [{ kind: 'dataset', id: dataset.id }],
    discriminator: '',
    ...(dataset.ownerId === undefined ? {} : { ownerId: dataset.ownerId }),
  };
}
