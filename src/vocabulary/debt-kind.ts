/** The five kinds of debt. */
export type DebtKind = 'connectors' | 'datasets' | 'environments' | 'metrics' | 'compliance';

/** In the order they are always shown. */
export const DEBT_KINDS = [
  'connectors',
  'datasets',
  'environments',
  'metrics',
  'compliance',
] as const satisfies readonly DebtKind[];
