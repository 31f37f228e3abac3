import type { IconName } from '../ui/icon-paths.ts';
import type { Severity } from '../vocabulary/severity.ts';

/** Something the palette can do or open. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: 'Do' | 'Go to' | 'Backlog';
  readonly text: string;
  /** At the right, "frees 276 MB, can be undone". */
  readonly detail?: string;
  readonly mark: { readonly icon: IconName } | { readonly severity: Severity };
  readonly run: () => void;
}
