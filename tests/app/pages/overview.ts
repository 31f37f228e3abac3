import { expect, type Locator, type Page } from '@playwright/test';

/** Lines of the statement by their names, hours as they stand: `{ Opening: '0.00 h', Paid: '−0.25' }`. */
export type Statement = Readonly<Record<string, string>>;

/** Overview: backlog, opened item, statement. */
export class Overview {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  panel(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  get items(): Locator {
    return this.panel('Backlog')
      .getByRole('row')
      .filter({ has: this.page.getByRole('link') });
  }

  /** One row of the backlog by the item's title. */
  item(title: string): Locator {
    return this.items.filter({
      has: this.page.getByRole('link', { name: title, exact: true }),
    });
  }

  /** Presses the verb of an item; the dialog that prepares it opens. */
  async pay(title: string): Promise<void> {
    await this.item(title).getByRole('button').click();
  }

  /** Opens an item beside the list. */
  async openItem(title: string): Promise<Locator> {
    await this.item(title).getByRole('link', { name: title }).click();
    const opened = this.panel(title);
    await expect(opened).toBeVisible();
    return opened;
  }

  async statement(): Promise<Statement> {
    const rows = this.panel('Since your last visit').getByRole('row');
    const lines = await rows.evaluateAll((found) =>
      found.flatMap((row) => {
        const name = row.querySelector('th')?.textContent?.trim();
        const hours = row.querySelector('td')?.textContent?.trim();
        return name === undefined || hours === undefined ? [] : [[name, hours] as const];
      }),
    );
    return Object.fromEntries(lines);
  }

  /** Waits until the statement holds these lines. */
  async expectStatement(lines: Statement): Promise<void> {
    await expect.poll(() => this.statement()).toMatchObject(lines);
  }
}
