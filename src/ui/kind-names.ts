import type { DebtKind } from '../vocabulary/debt-kind.ts';

/** The kinds as they are written on screen. */
export const KIND_NAMES = {
  connectors: 'Connectors',
  datasets: 'Datasets',
  environments: 'Environments',
  metrics: 'Metrics',
  compliance: 'Compliance',
} as const satisfies Record<DebtKind, string>;
