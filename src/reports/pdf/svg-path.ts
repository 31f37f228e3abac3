/** One step of an outline in absolute places: `[x, y]` to go to or draw to, or a Bézier curve's three points. */
export type PathStep =
  | { readonly go: readonly [number, number] }
  | { readonly line: readonly [number, number] }
  | { readonly curve: readonly [number, number, number, number, number, number] }
  | { readonly close: true };

const COMMAND = /([MLHVCAZ])([^MLHVCAZ]*)/gi;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, A: 7, Z: 0 };

/**
 * The steps of an SVG path of M, L, H, V, C, A and Z; arcs become curves. Anything else throws a
 * TypeError.
 */
export function pathSteps(d: string): readonly PathStep[] {
  const steps: PathStep[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (nextX: number, nextY: number): void => {
    [x, y] = [nextX, nextY];
    steps.push({ line: [x, y] });
  };
  for (const [, letter = '', text = ''] of d.matchAll(COMMAND)) {
    const kind = letter.toUpperCase();
    const isRelative = letter !== kind;
    const numbers = (text.match(NUMBER) ?? []).map(Number);
    const takes = TAKES[kind];
    if (takes === undefined || (takes > 0 && numbers.length % takes !== 0)) {
      throw new TypeError(`not a path: ${letter}${text}`);
    }
    if (kind === 'Z') {
      steps.push({ close: true });
      [x, y] = [startX, startY];
      continue;
    }
    for (let from = 0; from < numbers.length; from += takes) {
      const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0, h = 0] = numbers.slice(from, from + takes);
      const [dx, dy] = isRelative ? [x, y] : [0, 0];
      if (kind === 'M' && from === 0) {
        [x, y] = [a + dx, b + dy];
        [startX, startY] = [x, y];
        steps.push({ go: [x, y] });
      } else if (kind === 'M' || kind === 'L') {
        lineTo(a + dx, b + dy);
      } else if (kind === 'H') {
        lineTo(a + dx, y);
      } else if (kind === 'V') {
        lineTo(x, a + dy);
      } else if (kind === 'C') {
        steps.push({ curve: [a + dx, b + dy, c + dx, e + dy, f + dx, g + dy] });
        [x, y] = [f + dx, g + dy];
      } else {
        const arc = { radius: a, isLarge: e === 1, sweeps: f === 1 };
        steps.push(...arcCurves([x, y], [g + dx, h + dy], arc));
        [x, y] = [g + dx, h + dy];
      }
    }
  }
  return steps;
}

interface Arc {
  readonly radius: number;
  readonly isLarge: boolean;
  readonly sweeps: boolean;
}

/** A circle's arc as curves of at most a quarter. Source: SVG 1.1, appendix F.6, with equal radii. */
function arcCurves(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  { radius, isLarge, sweeps }: Arc,
): readonly PathStep[] {
  const half = Math.hypot(x2 - x1, y2 - y1) / 2;
  if (half === 0) return [];
  const r = Math.max(radius, half);
  const side = isLarge === sweeps ? -1 : 1;
  const reach = (side * Math.sqrt(Math.max(0, r * r - half * half))) / (2 * half);
  const centreX = (x1 + x2) / 2 - reach * (y2 - y1);
  const centreY = (y1 + y2) / 2 + reach * (x2 - x1);
  const start = Math.atan2(y1 - centreY, x1 - centreX);
  const end = Math.atan2(y2 - centreY, x2 - centreX);
  const turn = 2 * Math.PI;
  const span = sweeps ? (end - start + turn) % turn : -((start - end + turn) % turn);
  const parts = Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-9);
  const step = span / parts;
  const pull = (4 / 3) * Math.tan(step / 4) * r;
  return Array.from({ length: parts }, (_, index): PathStep => {
    const from = start + index * step;
    const to = from + step;
    const [fromX, fromY] = [centreX + r * Math.cos(from), centreY + r * Math.sin(from)];
    const [toX, toY] = [centreX + r * Math.cos(to), centreY + r * Math.sin(to)];
    return {
      curve: [
        ...[fromX - pull * Math.sin(from), fromY + pull * Math.cos(from)],
        ...[toX + pull * Math.sin(to), toY - pull * Math.cos(to)],
        ...[toX, toY],
      ] as [number, number, number, number, number, number],
    };
  });
}
