import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allErrors, errorsPage } from '../../scripts/errors-page.ts';
import { REPOSITORY, repositoryFiles } from './repository-files.ts';

const TABLE = /(^|\/)([a-z-]+-)?errors\.ts$/;
const CODE = /['"`]((?:SRC|DS|ENV|MOD|GOV|LED|RPT|ENG|STO|RLY|APP)_[A-Z0-9_]+)['"`]/g;

const thrown = new Map(
  repositoryFiles('src', 'workers', 'relay')
    .filter(({ path }) => !TABLE.test(path))
    .flatMap(({ path, text }) => [...text.matchAll(CODE)].map(([, code]) => [code ?? '', path])),
);

describe('error codes', () => {
  test('that are thrown are listed', () => {
    const unlisted = [...thrown].filter(([code]) => !allErrors().has(code));
    expect(unlisted).toEqual([]);
  });

  test('that are listed are thrown', () => {
    const unused = [...allErrors().keys()].filter((code) => !thrown.has(code));
    expect(unused).toEqual([]);
  });

  test('stand in docs/errors.md', () => {
    expect(readFileSync(join(REPOSITORY, 'docs/errors.md'), 'utf8')).toBe(errorsPage());
  });
});
