import { readFile } from 'node:fs/promises';
import { type Locator, type Page } from '@playwright/test';
import type { App } from './app.ts';

/** The settings page as far as backups and workspaces go. */
export class Settings {
  readonly #app: App;
  readonly page: Page;

  constructor(app: App) {
    this.#app = app;
    this.page = app.page;
  }

  async open(): Promise<void> {
    await this.#app.goTo('Settings');
    await this.backup.waitFor();
  }

  get backup(): Locator {
    return this.page.getByRole('region', { name: 'Backup' });
  }

  get workspaces(): Locator {
    return this.page.getByRole('region', { name: 'Workspaces' });
  }

  /** The row of a workspace by its name. */
  workspace(name: string): Locator {
    return this.workspaces.getByRole('row').filter({ hasText: name });
  }

  /** Backs up; answers where the file lies. */
  async backUp(passphrase?: string): Promise<string> {
    if (passphrase !== undefined) {
      await this.backup.getByLabel('Seal it with a passphrase').check();
      await this.backup.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await this.backup.getByLabel('The same again').fill(passphrase);
    }
    const path = await this.#app.saved(() =>
      this.backup.getByRole('button', { name: 'Back up now' }).click(),
    );
    await this.#app.expectToast(/^Backed up, /);
    return path;
  }

  /** Opens the dialog that restores, with a file chosen. */
  async choose(path: string, cutTo?: number): Promise<Locator> {
    await this.backup.getByRole('button', { name: 'Restore a backup' }).click();
    const dialog = this.#app.dialog('Restore a backup');
    const buffer = (await readFile(path)).subarray(0, cutTo);
    await dialog
      .getByLabel('Backup file')
      .setInputFiles({ name: 'backup.debtws', mimeType: 'application/zip', buffer });
    return dialog;
  }
}
