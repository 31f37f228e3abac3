import type { DebtKind } from '../../vocabulary/debt-kind.ts';
import type { Minutes } from '../../vocabulary/minutes.ts';
import type { Rating } from '../../vocabulary/rating.ts';
import type { Severity } from '../../vocabulary/severity.ts';
import type { Drawing } from '../draw-charts.ts';

/** A piece of running text. */
export type Span =
  | string
  | { readonly strong: string }
  | { readonly mono: string }
  | { readonly severity: Severity };

/** A column of a table. `share` is its part of the width on paper. */
export interface Column {
  readonly head: string;
  /** Told to readers of the screen only: the column speaks for itself. */
  readonly headHidden?: boolean;
  readonly numeric?: boolean;
  /** Left out on a phone. */
  readonly wideOnly?: boolean;
  /** Never broken into lines: dates and single words. */
  readonly unbroken?: boolean;
  readonly share: number;
}

/** A value of a category, its part of all rows from 0 to 1, and its rows. */
export interface GroupBar {
  readonly value: string;
  readonly share: number;
  readonly count: string;
}

export type Cell =
  | string
  | { readonly text: string; readonly evidence: string }
  | { readonly dim: string }
  | { readonly kind: DebtKind }
  | { readonly severity: Severity }
  | { readonly rating: Rating | null; readonly of: string }
  | { readonly principal: Minutes; readonly base: Minutes; readonly rulerOf?: DebtKind }
  | { readonly groups: readonly GroupBar[]; readonly rest: string };

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly foot?: readonly Cell[];
  /** Its name, for a table as wide as its columns ask for. */
  readonly wideName?: string;
}

export interface Finding {
  readonly title: string;
  readonly hours: string;
  readonly about: readonly Span[];
  readonly detail: string;
}

/** What a section is made of, whatever the form of the file. */
export type Block =
  | { readonly heading: string }
  | { readonly text: readonly Span[]; readonly small?: boolean }
  | { readonly table: Table }
  | { readonly findings: readonly Finding[] }
  | { readonly drawing: Drawing; readonly caption: readonly Span[] }
  | { readonly remark: string; readonly text: readonly Span[] };

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}
