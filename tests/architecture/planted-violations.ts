/** A file as text, and the lint rule that must report it (none for a file that is right). */
export interface Planted {
  readonly path: string;
  readonly code: string;
  readonly caughtBy?: string;
}

const component = (code: string) => `<script lang="ts">\n${code}\n</script>\n\n<p>Text</p>\n`;

/** Files the planted ones import: one face and one private part in each room that is imported. */
export const SKELETON: readonly string[] = [
  'src/vocabulary/rating.ts',
  'src/sql/query.ts',
  'src/sql/dialects/duckdb.ts',
  'src/stats/mean.ts',
  'src/ui/Panel.svelte',
  'src/charts/BarChart.svelte',
  'src/engine/engine.ts',
  'src/engine/contracts/wire-table.ts',
  'src/engine/decode/decode.ts',
  'src/storage/commit.ts',
  'src/storage/audit-chain.ts',
  'src/storage/records/item.ts',
  'src/storage/files/opfs.ts',
  'src/ledger/debt-rule.ts',
  'src/sources/add-file.ts',
  'src/sources/SourcesPage.svelte',
  'src/datasets/profile.ts',
  'src/app/rooms.ts',
  'workers/query.worker.ts',
  'tests/open-app.ts',
  'scripts/build.ts',
];

const DEPENDENCIES = 'boundaries/dependencies';
const SYNTAX = 'no-restricted-syntax';

/** Each breaks one rule of the architecture. */
export const VIOLATIONS: Readonly<Record<string, Planted>> = {
  'a lower room imports a higher one': {
    path: 'src/ledger/reach-up.ts',
    code: `import { addFile } from '../sources/add-file.ts';\naddFile();\n`,
    caughtBy: DEPENDENCIES,
  },
  'vocabulary imports anything': {
    path: 'src/vocabulary/reach-out.ts',
    code: `import { mean } from '../stats/mean.ts';\nmean();\n`,
    caughtBy: DEPENDENCIES,
  },
  'a type import from a higher room': {
    path: 'src/storage/type-up.ts',
    code: `import type { DebtRule } from '../ledger/debt-rule.ts';\nexport type Rule = DebtRule;\n`,
    caughtBy: DEPENDENCIES,
  },
  'a re-export from a higher room': {
    path: 'src/sql/re-export.ts',
    code: `export { profile } from '../datasets/profile.ts';\n`,
    caughtBy: DEPENDENCIES,
  },
  'a dynamic import from a higher room': {
    path: 'src/stats/dynamic.ts',
    code: `export const load = () => import('../engine/engine.ts');\n`,
    caughtBy: DEPENDENCIES,
  },
  'an inline type import from a higher room': {
    path: 'src/stats/inline-type.ts',
    code: `export type E = import('../engine/engine.ts').Engine;\n`,
    caughtBy: DEPENDENCIES,
  },
  'a component script imports a higher room': {
    path: 'src/charts/ReachUp.svelte',
    code: component(`import type { DebtRule } from '../ledger/debt-rule.ts';\nlet r: DebtRule;`),
    caughtBy: DEPENDENCIES,
  },
  'a rune class imports a higher room': {
    path: 'src/ledger/backlog.svelte.ts',
    code: `import { rooms } from '../app/rooms.ts';\nexport const list = $state(rooms);\n`,
    caughtBy: DEPENDENCIES,
  },
  'a private sub-folder of another room': {
    path: 'src/ledger/private-part.ts',
    code: `import { opfs } from '../storage/files/opfs.ts';\nopfs();\n`,
    caughtBy: DEPENDENCIES,
  },
  "another feature's page": {
    path: 'src/datasets/foreign-page.ts',
    code: `import Page from '../sources/SourcesPage.svelte';\nexport const page = Page;\n`,
    caughtBy: DEPENDENCIES,
  },
  'a value of a low room in a component': {
    path: 'src/datasets/DatasetPage.svelte',
    code: component(`import { commit } from '../storage/commit.ts';\ncommit();`),
    caughtBy: DEPENDENCIES,
  },
  'a value of a public sub-folder in a component': {
    path: 'src/app/Shell.svelte',
    code: component(`import { ITEM } from '../storage/records/item.ts';\nITEM;`),
    caughtBy: DEPENDENCIES,
  },
  'a package that belongs to another room': {
    path: 'src/datasets/own-database.ts',
    code: `import Dexie from 'dexie';\nexport const db = new Dexie('mine');\n`,
    caughtBy: DEPENDENCIES,
  },
  'a Node module in the browser': {
    path: 'src/storage/node-file.ts',
    code: `import { readFileSync } from 'node:fs';\nreadFileSync('x');\n`,
    caughtBy: DEPENDENCIES,
  },
  'a worker takes a value from the engine': {
    path: 'workers/value.worker.ts',
    code: `import { wire } from '../src/engine/contracts/wire-table.ts';\nwire();\n`,
    caughtBy: DEPENDENCIES,
  },
  'a room names a worker file': {
    path: 'src/datasets/own-worker.ts',
    code: `export const url = new URL('../../workers/query.worker.ts', import.meta.url);\n`,
    caughtBy: DEPENDENCIES,
  },
  'the product imports a test': {
    path: 'src/app/test-code.ts',
    code: `import { openApp } from '../../tests/open-app.ts';\nopenApp();\n`,
    caughtBy: DEPENDENCIES,
  },
  'a stray folder': {
    path: 'src/utils/format.ts',
    code: `export const format = String;\n`,
    caughtBy: 'boundaries/no-unknown-files',
  },
  'new Worker outside start-workers': {
    path: 'src/datasets/start-worker.ts',
    code: `export const worker = new Worker('x.js');\n`,
    caughtBy: SYNTAX,
  },
  'fetch outside egress': {
    path: 'src/sources/load.ts',
    code: `export const load = () => fetch('data.csv');\n`,
    caughtBy: SYNTAX,
  },
  'fetch by way of globalThis': {
    path: 'src/sources/load-global.ts',
    code: `export const load = () => globalThis.fetch('data.csv');\n`,
    caughtBy: SYNTAX,
  },
  'fetch under another name': {
    path: 'src/sources/load-alias.ts',
    code: `const get = fetch;\nexport const load = () => get('data.csv');\n`,
    caughtBy: SYNTAX,
  },
  'XMLHttpRequest in a worker': {
    path: 'workers/xhr.worker.ts',
    code: `export const request = new XMLHttpRequest();\n`,
    caughtBy: SYNTAX,
  },
  'a WebSocket in a component': {
    path: 'src/sources/Live.svelte',
    code: component(`const socket = new WebSocket('wss:x');\nsocket.close();`),
    caughtBy: SYNTAX,
  },
  'an EventSource': {
    path: 'src/sources/events.ts',
    code: `export const events = new EventSource('x');\n`,
    caughtBy: SYNTAX,
  },
  sendBeacon: {
    path: 'src/app/beacon.ts',
    code: `navigator.sendBeacon('x');\n`,
    caughtBy: SYNTAX,
  },
  'raw SQL outside the dialects': {
    path: 'src/datasets/rows-query.ts',
    code: `import { raw } from '../sql/dialects/duckdb.ts';\nexport const q = raw('select 1');\n`,
    caughtBy: SYNTAX,
  },
  'markup from a string': {
    path: 'src/ui/Markup.svelte',
    code: `<script lang="ts">\n  let { text }: { text: string } = $props();\n</script>\n\n{@html text}\n`,
    caughtBy: 'svelte/no-at-html-tags',
  },
  'a static style attribute': {
    path: 'src/ui/Styled.svelte',
    code: `<p style="color: red">Text</p>\n`,
    caughtBy: SYNTAX,
  },
  any: {
    path: 'src/sql/loose.ts',
    code: `export const loose = (x: any) => x;\n`,
    caughtBy: '@typescript-eslint/no-explicit-any',
  },
  console: {
    path: 'src/app/chatty.ts',
    code: `console.log('here');\n`,
    caughtBy: 'no-console',
  },
  'a file above 250 lines': {
    path: 'src/stats/long.ts',
    code: 'export {};\n'.repeat(251),
    caughtBy: 'max-lines',
  },
};

/** Each uses a freedom the rules grant; none may be reported. */
export const CLEAN: Readonly<Record<string, Planted>> = {
  'a feature uses what lies below it': {
    path: 'src/datasets/verb.ts',
    code: `import { commit } from '../storage/commit.ts';\nimport type { Item } from '../storage/records/item.ts';\nimport { sql } from '../sql/query.ts';\nimport Panel from '../ui/Panel.svelte';\nexport const verb = (item: Item) => commit(item, sql, Panel);\n`,
  },
  'a component takes types of low rooms': {
    path: 'src/datasets/Typed.svelte',
    code: component(
      `import type { Item } from '../storage/records/item.ts';\nlet { item }: { item: Item } = $props();`,
    ).replace('Text', '{item}'),
  },
  'a dynamic style': {
    path: 'src/ui/Width.svelte',
    code: `<script lang="ts">\n  let { width }: { width: number } = $props();\n</script>\n\n<p style:width="{width}px">Text</p>\n`,
  },
  'the app shows a page': {
    path: 'src/app/Pages.svelte',
    code: `<script lang="ts">\n  import SourcesPage from '../sources/SourcesPage.svelte';\n</script>\n\n<SourcesPage />\n`,
  },
  'a worker implements a contract': {
    path: 'workers/typed.worker.ts',
    code: `import type { WireTable } from '../src/engine/contracts/wire-table.ts';\nimport { auditChain } from '../src/storage/audit-chain.ts';\nexport const table: WireTable = auditChain();\n`,
  },
  'start-workers starts a worker': {
    path: 'src/engine/start-workers.ts',
    code: `export const start = () =>\n  new Worker(new URL('../../workers/query.worker.ts', import.meta.url), { type: 'module' });\n`,
  },
  'egress fetches': {
    path: 'src/engine/egress.ts',
    code: `export const egress = (url: string) => fetch(url);\n`,
  },
  'storage uses its package': {
    path: 'src/storage/database.ts',
    code: `import Dexie from 'dexie';\nexport const db = new Dexie('mine');\n`,
  },
};
