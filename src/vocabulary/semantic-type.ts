/** What a column's values mean, found from values and name. */
export type SemanticType =
  | 'id'
  | 'category'
  | 'number'
  | 'date'
  | 'text'
  | 'boolean'
  | 'e-mail'
  | 'phone'
  | 'iban'
  | 'card'
  | 'ip'
  | 'url'
  /** Lists, structs and bytes: no meaning is looked for. */
  | 'other';
