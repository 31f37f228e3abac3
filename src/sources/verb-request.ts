import type { DatasetId, SourceId, VersionId } from '../vocabulary/ids.ts';

/** An act that a person asked for and that a dialog is to prepare. */
export type VerbRequest =
  | {
      readonly verb: 'assign-owner';
      readonly sourceIds: readonly SourceId[];
      readonly datasetIds: readonly DatasetId[];
    }
  | { readonly verb: 'archive-source'; readonly sourceId: SourceId }
  | { readonly verb: 'keep-one'; readonly sourceIds: readonly SourceId[] }
  | { readonly verb: 'refresh'; readonly sourceId: SourceId }
  | { readonly verb: 'classify'; readonly datasetId: DatasetId }
  | { readonly verb: 'accept-assertions'; readonly datasetId: DatasetId }
  | { readonly verb: 'drop-versions'; readonly versionIds: readonly VersionId[] }
  | {
      readonly verb: 'drop-columns';
      readonly datasetId: DatasetId;
      readonly columns: readonly string[];
    }
  | { readonly verb: 'fix-rows'; readonly datasetId: DatasetId };

/** The request of one verb, as its dialog takes it. */
export type RequestOf<V extends VerbRequest['verb']> = Extract<VerbRequest, { readonly verb: V }>;
