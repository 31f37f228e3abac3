import { sanitiseSvg } from './sanitise-svg.ts';

interface SvgPolicy {
  createHTML(svg: string): string;
}

interface TrustedTypesWindow {
  readonly trustedTypes?: { createPolicy(name: string, rules: SvgPolicy): SvgPolicy };
}

let policy: SvgPolicy | undefined;

/** Markup for the one place that sets it, checked again on its way in. Throws a TypeError for anything but a chart. */
export function trustedSvg(svg: string): string {
  const scope: Window & TrustedTypesWindow = window;
  policy ??= scope.trustedTypes?.createPolicy('paydown-svg', { createHTML: sanitiseSvg }) ?? {
    createHTML: sanitiseSvg,
  };
  return policy.createHTML(svg);
}
