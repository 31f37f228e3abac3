import type { PaydownError } from '../../src/vocabulary/paydown-error.ts';

/** What the engine itself said. */
export function causeMessage({ cause }: PaydownError): string {
  return cause instanceof Error ? cause.message : '';
}
