import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findEntries } from '../../src/app/find-entries.ts';
import type { PaletteEntry } from '../../src/app/palette-entry.ts';
import { hrefOf, type Route, routeOf } from '../../src/app/routes.ts';
import { VERSION } from '../../src/app/version.ts';

describe('addresses', () => {
  test.each([
    '#/overview',
    '#/overview/0af3',
    '#/sources/s%2F1',
    '#/datasets/d1/v2',
    '#/reports',
    '#/history',
    '#/settings',
  ])('%s leads to a page and back', (fragment) => {
    const route = routeOf(fragment);
    expect(route.page).not.toBe('unknown');
    expect(hrefOf(route)).toBe(fragment);
  });

  test.each(['#/nowhere', '#/sources/a/b', '#/datasets/a/b/c', '#/settings/x', '#/sources/%E0%A4'])(
    '%s is unknown, not an exception',
    (fragment) => expect(routeOf(fragment)).toEqual({ page: 'unknown' } satisfies Route),
  );

  test('no fragment is the overview', () => {
    expect(routeOf('')).toEqual({ page: 'overview' });
    expect(routeOf('#/')).toEqual({ page: 'overview' });
  });
});

test('the palette finds what holds the text, word beginnings first', () => {
  const entry = (text: string, group: PaletteEntry['group']): PaletteEntry => ({
    id: text,
    group,
    text,
    mark: { icon: 'file' },
    run: () => undefined,
  });
  const entries = [
    entry('Undrop', 'Do'),
    entry('Drop 5 versions', 'Do'),
    entry('bureau-drop', 'Go to'),
    entry('Other', 'Backlog'),
  ];
  const found = findEntries(entries, ' DRO ');
  expect(found.map(([group, members]) => [group, members.map(({ entry: e }) => e.text)])).toEqual([
    ['Do', ['Drop 5 versions', 'Undrop']],
    ['Go to', ['bureau-drop']],
  ]);
  expect(found[1]?.[1][0]).toMatchObject({ from: 7, to: 10 });
});

test('the version is the one of package.json', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(VERSION).toBe(version);
});
