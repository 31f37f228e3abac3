import { type Loader, parse, textMetrics, View, Warn } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type Config } from 'vega-lite';
import theme from '../chart-theme.json';
import type { ChartSpec } from '../chart-picture.ts';
import { sanitiseSvg } from '../sanitise-svg.ts';
import { swapTokens } from '../swap-tokens.ts';
import { textWidth } from './text-width.ts';

// A JSON module's type is wider than the options of a Vega-Lite config.
const CONFIG = theme.config as object as Config;

const ORDINARY_SIZE = 11;

textMetrics.width = (item, text) => textWidth(String(text), item.fontSize ?? ORDINARY_SIZE);

async function refuse(): Promise<never> {
  throw new TypeError('charts load nothing; their data is in the spec');
}

const LOADER: Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

/** Compiles, lays out and prints a chart without a DOM; expressions run in an interpreter, not as code. */
export async function renderWithVega(spec: ChartSpec): Promise<string> {
  const compiled = compile(spec, { config: CONFIG }).spec;
  const runtime = parse(compiled, undefined, { ast: true });
  const view = new View(runtime, {
    expr: expressionInterpreter,
    loader: LOADER,
    logLevel: Warn,
    renderer: 'none',
  });
  try {
    await view.runAsync();
    return sanitiseSvg(swapTokens(await view.toSVG(), theme.tokens));
  } finally {
    view.finalize();
  }
}
