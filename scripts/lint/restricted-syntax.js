const NETWORK_NAMES = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
];
const names = NETWORK_NAMES.join('|');

const FAMILIES = {
  network: [
    ...['CallExpression', 'NewExpression'].map((node) => `${node}[callee.name=/^(${names})$/]`),
    `MemberExpression[object.name=/^(globalThis|window|self)$/][property.name=/^(${names})$/]`,
    `MemberExpression[property.name='sendBeacon']`,
    `VariableDeclarator[init.name=/^(${names})$/]`,
  ].map((selector) => ({
    selector,
    message: 'Requests leave through src/engine/egress.ts only, where they are counted.',
  })),
  workers: [
    {
      selector: 'NewExpression[callee.name=/^(Worker|SharedWorker)$/]',
      message: 'Workers are started in src/engine/start-workers.ts only.',
    },
  ],
  rawSql: [
    'CallExpression[callee.name=/^raw(Sql)?$/]',
    'TaggedTemplateExpression[tag.name=/^raw(Sql)?$/]',
    'ImportSpecifier[imported.name=/^raw(Sql)?$/]',
  ].map((selector) => ({
    selector,
    message: 'Raw SQL text is written in src/sql/dialects only.',
  })),
  styles: [
    {
      selector: `SvelteAttribute[key.name='style']:not(:has(SvelteMustacheTag))`,
      message: 'The content security policy reports static styles: use a class or style:name={…}.',
    },
  ],
};

/**
 * Selectors for `no-restricted-syntax`, one family per rule of the architecture.
 * @param {{ except?: keyof typeof FAMILIES }} [options] The family a file is allowed to use.
 */
export function restrictedSyntax({ except } = {}) {
  return Object.entries(FAMILIES).flatMap(([family, entries]) =>
    family === except ? [] : entries,
  );
}
