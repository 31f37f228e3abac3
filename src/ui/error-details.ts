import type { PaydownError } from '../vocabulary/paydown-error.ts';

/**
 * An error as text that may leave this machine: code, advice and the place in the program.
 * The sentence, the place in the data and the cause's message stay out: they can hold cell values.
 */
export function errorDetails(error: PaydownError): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s*(at\s|\S*@)/.test(line));
  const cause = error.cause instanceof Error ? [`cause: ${error.cause.name}`] : [];
  return [error.code, `fix: ${error.fix}`, `safe: ${error.safe}`, ...cause, ...frames].join('\n');
}
