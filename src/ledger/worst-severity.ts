import { SEVERITIES, type Severity } from '../vocabulary/severity.ts';

/** The worst of some severities, absent when there are none. */
export function worstSeverity(severities: Iterable<Severity>): Severity | undefined {
  const seen = new Set(severities);
  return SEVERITIES.find((severity) => seen.has(severity));
}
