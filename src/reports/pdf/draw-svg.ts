import type { Paper, Place } from './paper.ts';

const TAG = /<(\/?)(svg|g|path|line|rect|text)\b([^<>]*?)(\/?)>([^<]*)/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;
const TRANSLATE = /^translate\(\s*(-?[\d.]+)[\s,]+(-?[\d.]+)\s*\)$/;
const TOKEN = /^var\(--([\w-]+)\)$/;

type Attributes = ReadonlyMap<string, string>;

/** The width and height of a chart as it is drawn, in its own pixels. */
export function svgSize(svg: string): { readonly width: number; readonly height: number } {
  const [, , , attributes = ''] = [...svg.matchAll(TAG)][0] ?? [];
  const own = attributesOf(attributes);
  return { width: numberOf(own, 'width'), height: numberOf(own, 'height') };
}

/** Draws a sanitised chart: paths, lines, rectangles and texts in groups that are moved, not turned. */
export function drawSvg(paper: Paper, svg: string, place: Place): void {
  const moved: Place[] = [place];
  for (const [, close, name, text = '', self, content = ''] of svg.matchAll(TAG)) {
    const here = moved.at(-1) ?? place;
    if (close === '/') {
      if (name === 'g') moved.pop();
      continue;
    }
    const attributes = attributesOf(text);
    const at = movedBy(here, attributes);
    if (name === 'g' && self === '') moved.push(at);
    else if (attributes.get('display') !== 'none') drawShape(paper, name, attributes, content, at);
  }
}

function drawShape(
  paper: Paper,
  name: string | undefined,
  attributes: Attributes,
  content: string,
  at: Place,
): void {
  const number = (key: string): number => numberOf(attributes, key);
  if (name === 'text') drawText(paper, attributes, content, at);
  else if (name === 'line') {
    paper.outline(`M0 0L${number('x2')} ${number('y2')}`, at, paintOf(attributes));
  } else if (name === 'rect') {
    const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')];
    paper.outline(`M${x} ${y}h${width}v${height}h${-width}z`, at, paintOf(attributes));
  } else if (name === 'path') {
    const d = attributes.get('d') ?? '';
    if (d !== '') paper.outline(d, at, paintOf(attributes));
  }
}

function drawText(paper: Paper, attributes: Attributes, content: string, at: Place): void {
  const size = numberOf(attributes, 'font-size') * at.scale;
  const isBold = numberOf(attributes, 'font-weight') > 450;
  const { text, font } = paper.fonts.prepare(unescaped(content), isBold ? 'sansBold' : 'sans');
  const width = paper.fonts.width(text, font) * size;
  const anchor = attributes.get('text-anchor');
  const x = at.x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  const colour = TOKEN.exec(attributes.get('fill') ?? '')?.[1] ?? 'ink';
  // An SVG text stands on its baseline, ours in its line box.
  paper.write(text, x, at.y - 0.36 * size, { font, size, leading: 0, colour });
}

function paintOf(attributes: Attributes) {
  const fill = TOKEN.exec(attributes.get('fill') ?? '')?.[1];
  const stroke = TOKEN.exec(attributes.get('stroke') ?? '')?.[1];
  const dash = attributes.get('stroke-dasharray')?.split(',').map(Number);
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(stroke === undefined ? {} : { stroke }),
    ...(attributes.has('stroke-width')
      ? { strokeWidth: numberOf(attributes, 'stroke-width') }
      : {}),
    ...(dash === undefined ? {} : { dash }),
  };
}

function movedBy(place: Place, attributes: Attributes): Place {
  const transform = attributes.get('transform');
  if (transform === undefined) return place;
  const [, x, y] = TRANSLATE.exec(transform) ?? [];
  if (x === undefined || y === undefined) throw new TypeError(`not a plain move: ${transform}`);
  const { scale } = place;
  return { x: place.x + scale * Number(x), y: place.y + scale * Number(y), scale };
}

function attributesOf(text: string): Attributes {
  return new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]));
}

function numberOf(attributes: Attributes, name: string): number {
  return Number.parseFloat(attributes.get(name) ?? '0');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
