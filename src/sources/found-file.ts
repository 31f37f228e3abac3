/** A file that a person brings, and where it lay in what they brought. */
export interface FoundFile {
  readonly file: File;
  /** Its way in the folder that was brought, as `2026/sales.csv`; its name when it came alone. */
  readonly path: string;
}
