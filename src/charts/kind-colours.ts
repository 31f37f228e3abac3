import type { DebtKind } from '../vocabulary/debt-kind.ts';

/** Fill colours of the kinds in the light theme; a drawing swaps them for tokens. */
export const KIND_COLOURS = {
  connectors: '#69aae6',
  datasets: '#1e8d7f',
  environments: '#5e469f',
  metrics: '#d6a13a',
  compliance: '#bf4a74',
} as const satisfies Record<DebtKind, string>;
