import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Violations with the places they are at, short enough to read. */
async function violations(page: Page): Promise<readonly string[]> {
  // Describing what passed would take most of the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(TAGS);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id} at ${target.join(' ')}`),
  );
}

/** Looks for what keeps people out of what is on screen, in both themes. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await test.step(`everyone can use: ${screen}`, async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect.soft(await violations(page), `${screen}, ${colorScheme}`).toEqual([]);
    }
  });
}
