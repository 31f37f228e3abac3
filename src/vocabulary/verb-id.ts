/** The acts that pay debt down. */
export type VerbId =
  | 'classify'
  | 'accept-assertions'
  | 'drop-versions'
  | 'drop-columns'
  | 'assign-owner'
  | 'archive-source'
  | 'refresh'
  | 'keep-one'
  | 'fix-rows';
