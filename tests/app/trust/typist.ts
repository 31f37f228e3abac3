import type { BrowserContext, Page } from '@playwright/test';

/** What a page did and said was done, kept outside of it, because a page that dies takes its memory along. */
export class Acks {
  readonly names: string[] = [];

  async listen(context: BrowserContext): Promise<void> {
    await context.exposeBinding('acked', (_source, name: string) => {
      this.names.push(name);
    });
  }
}

/**
 * Adds people one after the other by the form in Settings, as fast as the page lets, and reports each
 * name once the page says that the person was added.
 */
export async function addPeople(page: Page, prefix: string, count: number): Promise<void> {
  await page.evaluate(typeNames, { prefix, count });
}

/** Names of the people as Settings lists them. */
export async function peopleIn(page: Page): Promise<ReadonlySet<string>> {
  await page.goto('/#/settings');
  const rows = page
    .getByRole('region', { name: 'People' })
    .getByRole('button', { name: /^Change / });
  await rows.first().waitFor();
  const labels = await rows.evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('aria-label') ?? ''),
  );
  return new Set(labels.map((label) => label.replace('Change ', '')));
}

async function typeNames(asked: {
  readonly prefix: string;
  readonly count: number;
}): Promise<void> {
  const { acked } = window as unknown as { readonly acked: (name: string) => Promise<void> };
  const until = async <T>(look: () => T | undefined | null): Promise<T> => {
    for (;;) {
      const found = look();
      if (found !== undefined && found !== null) return found;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const button = (label: string): Promise<HTMLButtonElement> =>
    until(() =>
      [...document.querySelectorAll('button')].find(
        (candidate) =>
          (candidate.getAttribute('aria-label') ?? candidate.textContent).trim() === label &&
          candidate.getAttribute('aria-disabled') !== 'true' &&
          candidate.checkVisibility(),
      ),
    );
  const told = (part: string) =>
    until(() =>
      [...document.querySelectorAll('.toast')].find((toast) =>
        (toast.getAttribute('aria-label') ?? '').includes(part),
      ),
    );
  for (let index = 0; index < asked.count; index += 1) {
    const name = `${asked.prefix}${index}`;
    (await button('Add a person')).click();
    const field = await until(() =>
      document.querySelector<HTMLInputElement>('dialog[open] input.field'),
    );
    field.value = name;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    (await button('Add the person')).click();
    await told(name);
    await acked(name);
  }
}
