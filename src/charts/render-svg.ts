import type { ChartSpec } from './chart-picture.ts';

/**
 * Draws a chart as an SVG string whose colours are theme tokens, shapes and text only. Loads Vega
 * on first use (about 270 kB compressed). The same spec gives the same string.
 */
export async function renderSvg(spec: ChartSpec): Promise<string> {
  const { renderWithVega } = await import('./vega/render-with-vega.ts');
  return renderWithVega(spec);
}
