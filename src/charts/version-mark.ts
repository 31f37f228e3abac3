/** One version on the strip. */
export interface VersionMark {
  readonly id: string;
  /** "v41" */
  readonly name: string;
  /** "3 Nov" */
  readonly date: string;
  readonly href: string;
  readonly parentId?: string;
  readonly uniqueBytes: number;
  /** Bytes of columns that other versions use too. */
  readonly sharedBytes: number;
  /** Current one, kept bytes, droppable because it can be computed again, or already dropped. */
  readonly state: 'current' | 'kept' | 'recomputable' | 'dropped';
  /** Short words below the dot, "never read". */
  readonly remark?: string;
  /** "0.4 min" to make it again. */
  readonly rebuild?: string;
}
