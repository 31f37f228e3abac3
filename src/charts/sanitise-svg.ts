const ELEMENTS = new Set([
  'svg',
  'g',
  'path',
  'line',
  'rect',
  'circle',
  'text',
  'tspan',
  'defs',
  'linearGradient',
  'stop',
]);
const ATTRIBUTES = new Set([
  ...['xmlns', 'version', 'viewBox', 'width', 'height', 'transform', 'd', 'id', 'class'],
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'offset'],
  ...['fill', 'stroke', 'opacity', 'fill-opacity', 'stroke-opacity', 'stop-color', 'display'],
  ...['stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin'],
  ...['stroke-miterlimit', 'text-anchor', 'font-family', 'font-size', 'font-weight', 'font-style'],
]);
const DROPPED = new Set(['xmlns:xlink', 'style', 'role', 'aria-label', 'aria-hidden']);
DROPPED.add('aria-roledescription').add('pointer-events').add('cursor');

const TAG = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:-]+)="([^"<>]*)"/g;

/**
 * An SVG drawing with nothing in it but shapes, text and paint. Roles, labels and inline styles are
 * left out (the mount names the picture); anything else unknown throws a TypeError.
 */
export function sanitiseSvg(svg: string): string {
  let clean = '';
  let at = 0;
  while (at < svg.length) {
    const open = svg.indexOf('<', at);
    if (open === -1) {
      clean += svg.slice(at);
      break;
    }
    clean += svg.slice(at, open);
    TAG.lastIndex = open;
    const tag = TAG.exec(svg);
    if (!tag) throw new TypeError(`not a plain SVG tag at character ${open}`);
    const [whole, close = '', name = '', attributes = '', self = ''] = tag;
    if (!ELEMENTS.has(name)) throw new TypeError(`element ${name} is not allowed in a chart`);
    clean += `<${close}${name}${attributesOf(attributes)}${self}>`;
    at = open + whole.length;
  }
  if (!clean.startsWith('<svg ')) throw new TypeError('a chart starts with its svg element');
  return clean;
}

function attributesOf(text: string): string {
  let kept = '';
  for (const [whole, name = '', value = ''] of text.matchAll(ATTRIBUTE)) {
    if (DROPPED.has(name)) continue;
    if (!ATTRIBUTES.has(name) || /url\s*\(|javascript:/i.test(value)) {
      throw new TypeError(`attribute ${name} is not allowed in a chart`);
    }
    kept += ` ${whole}`;
  }
  return kept;
}
