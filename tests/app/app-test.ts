import { expect, test as base } from '@playwright/test';
import { App } from './pages/app.ts';
import { Watch } from './pages/watch.ts';

interface Fixtures {
  /** Fails the test for what must not happen in any flow. */
  readonly watch: Watch;
  /** The app in the test's own page, not opened yet. */
  readonly app: App;
}

/** Playwright's test with the app, watched. */
export const test = base.extend<Fixtures>({
  watch: [
    async ({ context, baseURL }, use) => {
      const watch = new Watch();
      await watch.follow(context, new URL(baseURL ?? '').origin);
      await use(watch);
      expect(watch.faults, 'faults seen while the flow ran').toEqual([]);
    },
    { auto: true },
  ],
  app: async ({ page }, use) => {
    await use(new App(page));
  },
});

export { expect };
