import type { ErrorEntry } from '../src/vocabulary/paydown-error.ts';

type ErrorTable = Readonly<Record<string, ErrorEntry>>;

const modules = import.meta.glob<Readonly<Record<string, unknown>>>(
  ['../src/*/errors.ts', '../src/engine/contracts/*-errors.ts'],
  { eager: true },
);

const ROOM_TITLES: Readonly<Record<string, string>> = {
  SRC: 'Sources',
  DS: 'Datasets',
  ENV: 'Environments',
  MOD: 'Models',
  GOV: 'Governance',
  LED: 'Ledger',
  RPT: 'Reports',
  ENG: 'Engine',
  STO: 'Storage',
  RLY: 'Relay',
  APP: 'App',
};

function isErrorTable(value: unknown): value is ErrorTable {
  if (typeof value !== 'object' || value === null) return false;
  const codes = Object.keys(value);
  return codes.length > 0 && codes.every((code) => /^[A-Z]{2,3}_[A-Z0-9_]+$/.test(code));
}

/** Every code of every room's table. Throws when two tables list the same code. */
export function allErrors(): ReadonlyMap<string, ErrorEntry> {
  const entries = Object.values(modules)
    .flatMap((exports) => Object.values(exports).filter(isErrorTable))
    .flatMap((table) => Object.entries(table));
  const errors = new Map<string, ErrorEntry>();
  for (const [code, entry] of entries) {
    const known = errors.get(code);
    if (known !== undefined && known !== entry) throw new Error(`${code} is listed twice`);
    errors.set(code, entry);
  }
  return errors;
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function section(prefix: string, errors: readonly (readonly [string, ErrorEntry])[]): string {
  const rows = errors.map(
    ([code, { when, fix, safe }]) =>
      `| \`${code}\` | ${cell(when)} | ${cell(fix)} | ${cell(safe)} |`,
  );
  return [
    `## ${ROOM_TITLES[prefix] ?? prefix}`,
    '',
    '| code | when | what to do | what is safe |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** docs/errors.md as text. */
export function errorsPage(): string {
  const errors = [...allErrors()].sort(([a], [b]) => (a < b ? -1 : 1));
  const sections = Object.keys(ROOM_TITLES)
    .map((prefix) => [prefix, errors.filter(([code]) => code.startsWith(`${prefix}_`))] as const)
    .filter(([, listed]) => listed.length > 0)
    .map(([prefix, listed]) => section(prefix, listed));
  return [
    '# Errors',
    '',
    'Every error a user can see, made from the rooms’ tables by `npm run generate`.',
    '',
    ...sections,
  ].join('\n');
}
