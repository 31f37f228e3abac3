import { expect, test, type CDPSession } from '@playwright/test';
import { App } from '../pages/app.ts';
import { csvFile } from '../pages/files.ts';
import { Acks, addPeople } from './typist.ts';

const films = csvFile('films.csv', [
  ['title', 'year'],
  ['Alien', '1979'],
  ['Brazil', '1985'],
]);
const notes = {
  name: 'notes.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify([{ id: 1, text: 'a' }])),
};

interface Flow {
  readonly name: string;
  /** Must be refused: it needs room that is not there. Small acts may pass at a full quota. */
  readonly refused: boolean;
  readonly run: (app: App) => Promise<unknown>;
}

const FLOWS: readonly Flow[] = [
  { name: 'bring a CSV file', refused: true, run: (app) => app.bring(films) },
  { name: 'bring a JSON file', refused: true, run: (app) => app.bring(notes) },
  {
    name: 'assign an owner',
    refused: false,
    run: async (app) => {
      await app.goTo('Overview');
      await app.overview.pay('films has no owner');
      const dialog = app.dialog('Who owns it?');
      await dialog.getByRole('button', { name: 'Assign owner' }).click();
    },
  },
  {
    name: 'rename the workspace',
    refused: false,
    run: async (app) => {
      await app.goTo('Settings');
      const panel = app.page.getByRole('region', { name: 'Workspace', exact: true });
      await panel.getByLabel('Name').fill('Films and notes');
      await panel.getByRole('button', { name: 'Save the workspace' }).click();
    },
  },
  {
    name: 'add a person',
    refused: false,
    run: async (app) => {
      await app.goTo('Settings');
      void addPeople(app.page, 'Ben ', 1).catch(() => undefined);
    },
  },
];

/** 1 byte: at 0 the browser takes the override for none. */
async function full(cdp: CDPSession, origin: string, isFull: boolean): Promise<void> {
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, ...(isFull ? { quotaSize: 1 } : {}) });
}

test('the store is full in five flows: what is there stays, I am told, and trying again works', async ({
  page,
  context,
  baseURL,
}) => {
  const app = new App(page);
  await new Acks().listen(context);
  await app.open();
  const cdp = await context.newCDPSession(page);
  const { origin } = new URL(baseURL ?? '');
  const said = page.locator('.toast').or(page.locator('.err')).last();
  for (const { name, refused, run } of FLOWS) {
    // Messages of the flow before would be read as this one's.
    await page.reload();
    await app.rail.waitFor();
    await full(cdp, origin, true);
    await run(app);
    await expect(said, name).toBeVisible();
    const text = (await said.textContent()) ?? '';
    if (refused) expect(text, name).toContain('STO_QUOTA');
    await full(cdp, origin, false);
    await page.reload();
    await app.rail.waitFor();
    await app.auditEntries();
    await expect(page.getByText('Read only.')).toHaveCount(0);
    if (!text.includes('STO_')) continue;
    await run(app);
    await expect(said, `${name}, again`).toBeVisible();
    expect(await said.textContent(), `${name}, again`).not.toContain('STO_');
  }
  await app.goTo('Datasets');
  for (const name of ['films', 'notes']) {
    await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible();
  }
  await app.goTo('Settings');
  const checks = page.getByRole('region', { name: 'Start-up checks' });
  await expect(checks.locator('.bad')).toHaveCount(0);
});
