/** The things an item, an audit entry or a link can be about. */
export type ObjectKind =
  | 'workspace'
  | 'person'
  | 'source'
  | 'dataset'
  | 'version'
  | 'column'
  | 'assertion'
  | 'item'
  | 'report'
  | 'setting';

export interface ObjectRef {
  readonly kind: ObjectKind;
  /** Record id; a column is `<dataset id>/<column name>`. */
  readonly id: string;
}
