import type { Page } from '@playwright/test';
import { expect, test } from './app-test.ts';
import { expectAccessible } from './pages/accessibility.ts';
import type { App } from './pages/app.ts';
import { realFile } from './pages/files.ts';

/** At the two narrower widths of the design. */
async function expectNoSidewaysScroll(page: Page, screen: string): Promise<void> {
  for (const width of [390, 1024]) {
    await page.setViewportSize({ width, height: 900 });
    const extra = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.soft.poll(extra, { message: `${screen} at ${width}` }).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function look(page: Page, screen: string): Promise<void> {
  await expectAccessible(page, screen);
  await expectNoSidewaysScroll(page, screen);
}

/** Opens a dialog by a button, looks at it, closes it. */
async function lookAtDialog(app: App, title: string | RegExp, open: () => Promise<void>) {
  await open();
  await expect(app.dialog(title)).toBeVisible();
  await expectAccessible(app.page, String(title));
  await app.page.keyboard.press('Escape');
  await expect(app.dialog(title)).toHaveCount(0);
}

const ownerless = 'movies has no owner';

/** A workspace with the movies in it, on the overview. */
async function openWithMovies(app: App): Promise<void> {
  await app.open();
  await app.bring(realFile('movies.json'));
  await app.expectToast('movies.json brought in, 3,201 rows');
  await expect(app.overview.item(ownerless)).toHaveCount(1);
}

test('every screen can be used by everyone, in both themes', async ({ app }) => {
  test.setTimeout(240_000);
  const { overview, page } = app;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  await page.getByLabel('Name').waitFor();
  await look(page, 'who are you');
  await app.open();
  await look(page, 'empty workspace');
  await openWithMovies(app);
  await look(page, 'overview');
  await overview.openItem(ownerless);
  await look(page, 'opened item');
  await app.goTo('Sources');
  await look(page, 'sources');
  await app.goTo('Datasets');
  await look(page, 'datasets');
  const dataset = await app.openDataset('movies');
  await dataset.grid();
  await look(page, 'one dataset');
  const report = await app.saveReport();
  await app.readReport(report.path);
  await look(page, 'reports, one read');
  await app.goTo('Settings');
  await look(page, 'settings');
  await page.goto('/#/nowhere');
  await look(page, 'not found');
});

test('every dialog can be used by everyone, in both themes', async ({ app }) => {
  test.setTimeout(240_000);
  const { overview, page } = app;
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWithMovies(app);
  const button = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name });
  await overview.openItem(ownerless);
  await lookAtDialog(app, 'Accept with expiry', () => button('Accept with expiry').click());
  await lookAtDialog(app, 'Set owner of item', () => button('Set owner').click());
  await lookAtDialog(app, /due/i, () => button('Set due date').click());
  await lookAtDialog(app, /wrong/i, () => button('Dismiss as wrong').click());
  await lookAtDialog(app, 'Who owns it?', () => overview.pay(ownerless));
  await lookAtDialog(app, 'What must hold for movies?', () =>
    overview.pay('1 dataset has no assertions'),
  );
  await lookAtDialog(app, 'Find or do anything', () => page.keyboard.press('ControlOrMeta+k'));
  await lookAtDialog(app, /keys/i, () => app.run('Show the keys'));
  await lookAtDialog(app, 'Share this report?', () =>
    page.getByRole('banner').getByRole('button', { name: 'Share report' }).click(),
  );
  await app.goTo('Sources');
  await lookAtDialog(app, /^Archive /, () => button('Archive source').click());
  await lookAtDialog(app, /^Refresh /, () => button('Refresh').click());
  await app.goTo('Datasets');
  const dataset = await app.openDataset('movies');
  await dataset.grid();
  await lookAtDialog(app, 'How may these columns be treated?', () =>
    button('Classify columns').click(),
  );
  await lookAtDialog(app, /^Export v1/, () => button('Export v1').click());
  await app.goTo('Settings');
  await lookAtDialog(app, 'Add a person', () => button('Add a person').click());
});
