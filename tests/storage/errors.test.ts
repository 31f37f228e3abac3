import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STORAGE_ERRORS } from '../../src/storage/errors.ts';

test('every listed code is thrown', () => {
  const files = readdirSync('src/storage', { recursive: true, encoding: 'utf8' });
  const thrown = new Set(
    files
      .filter((name) => name.endsWith('.ts') && name !== 'errors.ts')
      .flatMap((name) => [
        ...readFileSync(`src/storage/${name}`, 'utf8').matchAll(/storageError\(\s*'(STO_\w+)'/g),
      ])
      .map(([, code]) => code),
  );
  expect([...thrown].sort()).toEqual(Object.keys(STORAGE_ERRORS).sort());
});
