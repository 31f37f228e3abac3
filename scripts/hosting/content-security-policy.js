/**
 * The one policy of the site: in a meta element of the built page, and as a header wherever the
 * host allows headers. Two policies intersect, so both come from this list.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default svelte-trusted-html paydown-svg',
];

/** Browsers ignore these in a meta element. */
const HEADER_ONLY_DIRECTIVES = ["frame-ancestors 'none'"];

export const META_POLICY = DIRECTIVES.join('; ');
export const HEADER_POLICY = [...DIRECTIVES, ...HEADER_ONLY_DIRECTIVES].join('; ');
