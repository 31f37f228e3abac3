declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type WorkspaceId = Id<'workspace'>;
export type PersonId = Id<'person'>;
export type SourceId = Id<'source'>;
export type DatasetId = Id<'dataset'>;
export type VersionId = Id<'version'>;
export type AssertionId = Id<'assertion'>;
export type ReportId = Id<'report'>;
export type TaskId = Id<'task'>;
/** Hex hash of rule id, sorted object ids and discriminator: the same debt has the same id across scans. */
export type ItemId = Id<'item'>;
