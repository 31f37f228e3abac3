import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test, expect, type BrowserContext, type Page } from '@playwright/test';
import { App } from '../pages/app.ts';
import { Acks, addPeople, peopleIn } from './typist.ts';

const long = process.env['PAYDOWN_LONG'] !== undefined;
const CRASHES = long ? 300 : 30;
const KILLS = long ? 30 : 3;
const SEED = 20_261_124;

/** Numbers from 0 to 1, the same for the same seed. */
function numbersOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Types until it dies, somewhere in one of the first four acts. */
async function typeAndDie(
  page: Page,
  acks: Acks,
  prefix: string,
  dies: () => Promise<unknown>,
  random: () => number,
): Promise<void> {
  const before = acks.names.length + Math.floor(random() * 4);
  const typing = addPeople(page, prefix, 1_000).catch(() => undefined);
  await expect.poll(() => acks.names.length, { intervals: [5] }).toBeGreaterThanOrEqual(before);
  await page.waitForTimeout(random() * 150);
  await dies();
  await typing;
}

async function expectAllThere(page: Page, acks: Acks, when: string): Promise<void> {
  const there = await peopleIn(page);
  const lost = acks.names.filter((name) => !there.has(name));
  expect(lost, `seed ${SEED}, acknowledged and lost ${when}`).toEqual([]);
}

async function expectWhole(page: Page): Promise<void> {
  const app = new App(page);
  await app.goTo('Settings');
  await page.getByRole('button', { name: 'Verify all now' }).click();
  expect(await app.auditEntries()).toBeGreaterThan(1);
  await expect(page.getByText('Read only.')).toHaveCount(0);
  const checks = page.getByRole('region', { name: 'Start-up checks' });
  await expect(checks.getByText('all in order').first()).toBeVisible();
  await expect(checks.locator('.bad')).toHaveCount(0);
}

test(`the page crashes ${CRASHES} times while it saves: what was acknowledged is there`, async ({
  context,
}) => {
  test.setTimeout(CRASHES * 20_000);
  const random = numbersOf(SEED);
  const acks = new Acks();
  await acks.listen(context);
  let page = await context.newPage();
  await new App(page).open();
  for (let crash = 0; crash < CRASHES; crash += 1) {
    await expectAllThere(page, acks, `before crash ${crash}`);
    const cdp = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    const dies = async () => {
      void cdp.send('Page.crash').catch(() => undefined);
      await crashed;
    };
    await typeAndDie(page, acks, `c${crash}-`, dies, random);
    await page.close();
    page = await context.newPage();
  }
  await expectAllThere(page, acks, 'after all crashes');
  expect(acks.names.length, 'there was something to lose').toBeGreaterThan(CRASHES);
  await expectWhole(page);
});

test(`the browser is killed ${KILLS} times while it saves: what was acknowledged is there`, async ({
  baseURL,
  launchOptions,
}) => {
  test.setTimeout(KILLS * 60_000);
  const random = numbersOf(SEED);
  const profile = await mkdtemp(join(tmpdir(), 'paydown-profile-'));
  const acks = new Acks();
  const launch = async (): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    await acks.listen(context);
    return { context, page: context.pages()[0] ?? (await context.newPage()) };
  };
  let { context, page } = await launch();
  await new App(page).open();
  for (let kill = 0; kill < KILLS; kill += 1) {
    await expectAllThere(page, acks, `before kill ${kill}`);
    const cdp = await context.newCDPSession(page);
    const closed = context.waitForEvent('close');
    const dies = async () => {
      void cdp.send('Browser.crash').catch(() => undefined);
      await closed;
    };
    await typeAndDie(page, acks, `k${kill}-`, dies, random);
    ({ context, page } = await launch());
  }
  await expectAllThere(page, acks, 'after all kills');
  expect(acks.names.length, 'there was something to lose').toBeGreaterThan(KILLS);
  await expectWhole(page);
  await context.close();
  await rm(profile, { recursive: true, force: true });
});
