import { expect, test } from 'vitest';
import { Router, type RouterScope } from '../../src/app/router.svelte.ts';

function browser(start: string) {
  let moved = (): void => undefined;
  const location = { hash: start };
  const scope: RouterScope = {
    location,
    history: { pushState: (_state, _title, url) => (location.hash = String(url)) },
    addEventListener: (_type, listener) => (moved = listener),
  };
  return {
    scope,
    go(hash: string) {
      location.hash = hash;
      moved();
    },
    hash: () => location.hash,
  };
}

test('a dirty form holds the page until a person decides', () => {
  const page = browser('#/settings');
  const router = new Router(page.scope);
  let dirty = true;
  const release = router.hold(() => dirty);

  page.go('#/sources');
  expect(router.isAsking).toBe(true);
  expect(router.route).toEqual({ page: 'settings' });
  expect(page.hash()).toBe('#/settings');

  router.stay();
  expect(router.isAsking).toBe(false);
  expect(router.route).toEqual({ page: 'settings' });

  page.go('#/sources');
  router.leave();
  expect(router.route).toEqual({ page: 'sources' });
  expect(page.hash()).toBe('#/sources');

  dirty = false;
  page.go('#/reports');
  expect(router.route).toEqual({ page: 'reports' });
  release();
});
