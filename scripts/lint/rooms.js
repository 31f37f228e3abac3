/**
 * Who may import whom, as data: `rooms` lists what a room sees besides itself, `packages` the
 * npm packages it may use besides svelte. ARCHITECTURE.md tells the same in words.
 */
const FEATURE = ['vocabulary', 'sql', 'engine', 'storage', 'ledger', 'ui', 'charts'];

/** @type {Readonly<Record<string, { rooms: readonly string[], packages: readonly string[] }>>} */
export const ROOMS = {
  vocabulary: { rooms: [], packages: [] },
  sql: { rooms: ['vocabulary'], packages: [] },
  stats: { rooms: ['vocabulary'], packages: [] },
  ui: { rooms: ['vocabulary'], packages: ['svelte'] },
  charts: {
    rooms: ['vocabulary', 'ui'],
    packages: ['svelte', 'vega', 'vega-lite', 'vega-interpreter'],
  },
  engine: { rooms: ['vocabulary', 'sql'], packages: ['svelte', 'comlink'] },
  storage: {
    rooms: ['vocabulary'],
    packages: ['svelte', 'dexie', 'canonicalize', '@noble/hashes', 'hash-wasm', 'age-encryption'],
  },
  ledger: {
    rooms: ['vocabulary', 'storage', 'ui', 'charts'],
    packages: ['svelte', 'canonicalize', '@noble/hashes'],
  },
  sources: { rooms: FEATURE, packages: ['svelte', '@noble/hashes'] },
  datasets: {
    rooms: [...FEATURE, 'stats', 'sources'],
    packages: ['svelte', '@noble/hashes', 'libphonenumber-js', 'ibantools', 'ipaddr.js'],
  },
  environments: { rooms: FEATURE, packages: ['svelte'] },
  models: { rooms: [...FEATURE, 'stats', 'datasets'], packages: ['svelte'] },
  governance: { rooms: ['vocabulary', 'storage', 'ledger', 'ui', 'charts'], packages: ['svelte'] },
  reports: {
    rooms: [
      ...['vocabulary', 'ui', 'charts', 'storage', 'ledger'],
      ...['sources', 'datasets', 'environments', 'models', 'governance'],
    ],
    packages: ['svelte', 'canonicalize', '@noble/hashes', 'valibot', 'jspdf'],
  },
};

const SHOWN_ROOMS = Object.keys(ROOMS);
/** @type {Readonly<Record<string, string>>} */
const PUBLIC_FOLDERS = { engine: 'contracts', storage: 'records', sql: 'dialects' };
const COMPONENT_ROOMS = ['ui', 'charts'];
const NO_VALUES_IN_COMPONENTS = ['engine', 'storage', 'sql', 'stats'];
const WORKER_PACKAGES = [
  ...['@duckdb/duckdb-wasm', 'parquet-wasm', 'apache-arrow', 'comlink', 'hash-wasm'],
  ...['@noble/hashes', 'canonicalize', 'fzstd', '@sqlite.org/sqlite-wasm'],
  ...['@zip.js/zip.js', 'chardet', 'pako'],
];

/**
 * What others see of a room: its top-level files, and one public sub-folder in three rooms.
 * @param {string} room
 * @param {{ components: boolean }} options
 */
function publicFace(room, { components }) {
  const folder = PUBLIC_FOLDERS[room];
  return [
    '*.ts',
    ...(folder === undefined ? [] : [`${folder}/*.ts`]),
    ...(components ? ['*.svelte', '*.css'] : []),
  ];
}

/** @param {string} room */
const faceOf = (room, components = COMPONENT_ROOMS.includes(room)) => ({
  element: { type: room, fileInternalPath: publicFace(room, { components }) },
});
/** @param {readonly string[]} packages */
const packagesOf = (packages) =>
  packages.map((source) => ({ module: { origin: 'external', source } }));
/**
 * @param {string} type
 * @param {string | readonly string[]} [path]
 */
const from = (type, path) => ({
  element: { type, ...(path === undefined ? {} : { fileInternalPath: path }) },
});

const roomPolicies = Object.entries(ROOMS)
  .filter(([, { rooms }]) => rooms.length > 0)
  .map(([room, { rooms, packages }]) => ({
    from: from(room),
    allow: { to: [...rooms.map((seen) => faceOf(seen)), ...packagesOf(packages)] },
  }));

const policies = [
  ...roomPolicies,
  {
    from: from('app'),
    allow: { to: [...SHOWN_ROOMS.map((room) => faceOf(room, true)), ...packagesOf(['svelte'])] },
  },
  {
    from: from('workers'),
    allow: {
      to: [
        ...['vocabulary', 'sql', 'stats'].map((room) => faceOf(room)),
        { element: { type: 'reports', fileInternalPath: 'render-*.ts' } },
        // The audit chain is verified in a worker by the code that writes it.
        { element: { type: 'storage', fileInternalPath: 'audit-*.ts' } },
        // An error table both sides throw from: the only values a contract holds.
        { element: { type: 'engine', fileInternalPath: 'contracts/*-errors.ts' } },
        ...packagesOf(WORKER_PACKAGES),
      ],
    },
  },
  {
    from: from('workers'),
    allow: {
      to: [{ element: { type: 'engine', fileInternalPath: 'contracts/*.ts' } }],
      dependency: { kind: 'type' },
    },
  },
  {
    // Native DuckDB behind the engine interface runs in Node: conformance, benches, later the relay.
    // It is the query worker's code around another binding.
    from: from('relay'),
    allow: {
      to: [
        ...['vocabulary', 'sql'].map((room) => faceOf(room)),
        { element: { type: 'engine', fileInternalPath: 'contracts/*.ts' } },
        { element: { type: 'workers', fileInternalPath: 'query/*.ts' } },
        ...packagesOf(['@duckdb/node-api', 'apache-arrow', 'parquet-wasm', '@noble/hashes']),
        { module: { origin: 'core' } },
      ],
    },
  },
  {
    from: from('relay'),
    allow: {
      to: [{ element: { type: 'engine', fileInternalPath: '*.ts' } }],
      dependency: { kind: 'type' },
    },
  },
  {
    from: from('engine', 'start-workers.ts'),
    allow: { to: { element: { type: 'workers' } }, dependency: { nodeKind: 'url' } },
  },
  {
    from: from('*', '**/*.svelte'),
    disallow: {
      to: { element: { type: NO_VALUES_IN_COMPONENTS } },
      dependency: { kind: 'value' },
    },
    message:
      'A component gets state classes by context: no values from engine, storage, sql or stats.',
  },
];

/**
 * @param {string} type
 * @param {string} pattern
 */
const element = (type, pattern) => ({ type, pattern });

export const BOUNDARY_SETTINGS = {
  'import/resolver': { typescript: { alwaysTryTypes: true } },
  'boundaries/elements': [
    ...[...SHOWN_ROOMS, 'app'].map((room) => element(room, `src/${room}`)),
    ...['workers', 'relay', 'scripts', 'tests'].map((folder) => element(folder, folder)),
  ],
  'boundaries/legacy-templates': false,
  'boundaries/additional-dependency-nodes': [
    {
      selector: 'NewExpression[callee.name=URL]:has(MetaProperty) > Literal:first-child',
      kind: 'value',
      name: 'url',
    },
    { selector: 'TSImportType Literal', kind: 'type', name: 'type-import' },
  ],
};

export const BOUNDARY_RULES = {
  'boundaries/dependencies': [
    'error',
    {
      default: 'disallow',
      checkAllOrigins: true,
      checkUnknownLocals: true,
      message:
        '"{{dependency.source}}" is out of reach of {{from.element.types.[0]}}, private, or not there: see ARCHITECTURE.md, "Rooms".',
      policies,
    },
  ],
  'boundaries/no-unknown-files': 'error',
};
