import { debtRules as datasetRules } from '../datasets/debt-rules.ts';
import type { DebtRule } from '../ledger/debt-rule.ts';
import { debtRules as sourceRules } from '../sources/debt-rules.ts';
import type { IconName } from '../ui/icon-paths.ts';
import type { DebtKind } from '../vocabulary/debt-kind.ts';
import type { PageName } from './routes.ts';

/** All rules there are. A kind of debt is a room, and a line here. */
export const DEBT_RULES: readonly DebtRule[] = [...sourceRules, ...datasetRules];

export interface PageEntry {
  readonly page: PageName;
  readonly name: string;
  readonly icon: IconName;
  /** Second key after G. */
  readonly letter: string;
  /** Whose rating stands beside the name; `all` is the workspace's. */
  readonly rates?: DebtKind | 'all';
}

/** The pages of the rail, in its order. */
export const PAGES: readonly PageEntry[] = [
  { page: 'overview', name: 'Overview', icon: 'overview', letter: 'o', rates: 'all' },
  { page: 'sources', name: 'Sources', icon: 'source', letter: 's', rates: 'connectors' },
  { page: 'datasets', name: 'Datasets', icon: 'dataset', letter: 'd', rates: 'datasets' },
  { page: 'reports', name: 'Reports', icon: 'report', letter: 'r' },
];
