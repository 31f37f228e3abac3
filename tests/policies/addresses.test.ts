import { describe, expect, test } from 'vitest';
import { repositoryFiles } from './repository-files.ts';

/** Hosts the source may name, each with the reason. */
const HOSTS: Readonly<Record<string, string>> = {
  localhost: 'the address of npm start',
  '127.0.0.1': 'loopback',
  'extensions.duckdb.org': 'npm run extensions, on request only',
  'www.w3.org': 'XML namespaces, which are names',
  'json-schema.org': 'the dialect of a schema, which is a name',
  'vega.github.io': 'the dialect of a chart specification, which is a name',
  'opensource.org': 'the name of a licence',
};
const RESERVED = /\.(test|example|invalid|localhost)$|^example\.(com|org|net)$/;

function hostsIn(text: string): string[] {
  const found = text.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9][a-z0-9.-]*)/gi);
  return [...found].map(([, host]) => (host ?? '').toLowerCase());
}

describe('addresses', () => {
  test('in what is shipped and run are those listed here', () => {
    const places = ['src', 'workers', 'scripts', 'public', 'index.html', '.ci'];
    const strange = repositoryFiles(...places)
      .filter(({ path }) => !path.endsWith('LICENSE.txt'))
      .flatMap(({ path, text }) => hostsIn(text).map((host) => ({ path, host })))
      .filter(({ host }) => !(host in HOSTS) && !RESERVED.test(host));
    expect(strange).toEqual([]);
  });

  test('of folders on the machine of an author are nowhere', () => {
    const absolute = /(?:^|[\s"'`(=])(?:\/(?:root|home|Users|work)\/|[A-Z]:\\Users\\)[\w.-]+/m;
    const places = repositoryFiles().filter(({ text }) => absolute.test(text));
    expect(places.map(({ path }) => path)).toEqual([]);
  });
});
