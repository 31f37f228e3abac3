import { CONTENT_TYPES, IMMUTABLE, IMMUTABLE_FOLDER, REVALIDATE, SITE_HEADERS } from './headers.js';

const headers = Object.entries(SITE_HEADERS);

/** `_headers` as Netlify and Cloudflare Pages read it, to lie beside index.html. */
export function staticHostHeaders() {
  const all = headers.map(([name, value]) => `  ${name}: ${value}`);
  return [
    '/*',
    ...all,
    `  Cache-Control: ${REVALIDATE}`,
    `/${IMMUTABLE_FOLDER}*`,
    '  ! Cache-Control',
    `  Cache-Control: ${IMMUTABLE}`,
    '/*.wasm',
    `  Content-Type: ${CONTENT_TYPES['.wasm']}`,
    '',
  ].join('\n');
}

/** A `server` block for nginx; `add_header` is not inherited into a block that has its own. */
export function nginxServer() {
  const all = headers.map(([name, value]) => `add_header ${name} "${value}" always;`);
  const location = (/** @type {string} */ path, /** @type {string} */ cache) => [
    `  location ${path} {`,
    ...[...all, `add_header Cache-Control "${cache}" always;`].map((line) => `    ${line}`),
    '  }',
  ];
  return [
    'server {',
    '  listen 80;',
    '  server_name _;',
    '  root /srv/paydown;',
    '  index index.html;',
    '  include mime.types;',
    '  types {',
    `    ${CONTENT_TYPES['.wasm']} wasm;`,
    '    application/manifest+json webmanifest;',
    '  }',
    '  gzip on;',
    '  gzip_types text/css application/javascript application/wasm application/manifest+json image/svg+xml;',
    ...location('/', REVALIDATE),
    ...location(`/${IMMUTABLE_FOLDER}`, IMMUTABLE),
    '}',
    '',
  ].join('\n');
}

/** A site block for Caddy, whose own certificates give https. */
export function caddyfile() {
  return [
    'localhost {',
    '  root * /srv/paydown',
    '  encode zstd gzip',
    '  header {',
    ...headers.map(([name, value]) => `    ${name} "${value}"`),
    `    Cache-Control "${REVALIDATE}"`,
    '  }',
    `  header /${IMMUTABLE_FOLDER}* Cache-Control "${IMMUTABLE}"`,
    `  header *.wasm Content-Type ${CONTENT_TYPES['.wasm']}`,
    '  file_server',
    '}',
    '',
  ].join('\n');
}
