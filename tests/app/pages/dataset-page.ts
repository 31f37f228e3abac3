import { expect, type Locator, type Page } from '@playwright/test';
import { GridObject } from './grid.ts';

/** One dataset: versions, profile, rows. */
export class DatasetPage {
  readonly page: Page;
  readonly name: string;

  constructor(page: Page, name: string) {
    this.page = page;
    this.name = name;
  }

  panel(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** The rows of a version, once they can be read. */
  async grid(version = 1): Promise<GridObject> {
    const grid = new GridObject(this.page, `Rows of ${this.name} v${version}`);
    await expect(grid.root).toBeVisible({ timeout: 60_000 });
    await grid.expectLoaded();
    return grid;
  }

  /** Mark of a version in the strip of versions; its name says what it costs. */
  mark(version: number): Locator {
    return this.page.getByRole('link', { name: new RegExp(`^v${version}, `) });
  }

  /** Opens the mark of a version in the strip of versions. */
  async openVersion(version: number): Promise<void> {
    await this.mark(version).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(`v${version}`);
  }

  /** Asks for the export of the version shown; answers the dialog. */
  async askExport(format: 'csv' | 'parquet' | 'json'): Promise<Locator> {
    await this.page
      .getByRole('main')
      .getByRole('button', { name: /^Export v/ })
      .click();
    const dialog = this.page.getByRole('dialog', { name: /^Export v/ });
    await dialog.getByLabel('Format').selectOption(format);
    return dialog;
  }
}
