import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { DatasetPage } from './dataset-page.ts';
import type { MadeFile } from './files.ts';
import { Overview } from './overview.ts';

type File = string | MadeFile;
export type PageName = 'Overview' | 'Sources' | 'Datasets' | 'Reports' | 'Settings';

/** The whole app in one page of a browser, as a person sees and uses it. */
export class App {
  readonly page: Page;
  readonly overview: Overview;

  constructor(page: Page) {
    this.page = page;
    this.overview = new Overview(page);
  }

  /** Opens the app and answers "Who are you" when it asks. */
  async open(address = '/', name = 'Mara Lindqvist'): Promise<void> {
    await this.page.goto(address);
    const heading = this.page.getByRole('heading', { level: 1 });
    await heading.first().waitFor();
    if ((await heading.first().textContent()) !== 'Who are you') return;
    await this.page.getByLabel('Name').fill(name);
    await this.page.getByRole('button', { name: 'Start as this person' }).click();
    await this.rail.waitFor();
  }

  get rail(): Locator {
    return this.page.getByRole('navigation', { name: 'Workspace' });
  }

  /** Goes to a page by the rail. */
  async goTo(name: PageName): Promise<void> {
    await this.rail.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    await this.expectOn(name);
  }

  /** Goes to a page by `G` and its letter. */
  async goByKeys(letter: 'o' | 's' | 'd' | 'r', name: PageName): Promise<void> {
    await this.page.keyboard.press('g');
    await this.page.keyboard.press(letter);
    await this.expectOn(name);
  }

  async expectOn(name: PageName): Promise<void> {
    await expect(this.page).toHaveTitle(`${name} · Paydown`);
  }

  /** Brings a file by the file chooser, from any page, by the palette. */
  async bring(file: File): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.run('Bring files');
    const chooser = await choosing;
    await chooser.setFiles(file);
  }

  /** Drops one file on the page, as a file manager would. */
  async drop(file: File): Promise<void> {
    const made =
      typeof file === 'string' ? { name: basename(file), buffer: await readFile(file) } : file;
    const transfer = await this.page.evaluateHandle(
      async ({ name, base64 }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const held = new DataTransfer();
        held.items.add(new File([bytes], name));
        return held;
      },
      { name: made.name, base64: made.buffer.toString('base64') },
    );
    const body = this.page.locator('body');
    await body.dispatchEvent('dragenter', { dataTransfer: transfer });
    await expect(this.page.getByText('Drop to bring these files')).toBeVisible();
    await body.dispatchEvent('dragover', { dataTransfer: transfer });
    await body.dispatchEvent('drop', { dataTransfer: transfer });
    await expect(this.page.getByText('Drop to bring these files')).toHaveCount(0);
  }

  /** A message that passes by, by a part of its text. */
  toast(text: string | RegExp): Locator {
    return this.page.getByRole('group', { name: text }).and(this.page.locator('.toast'));
  }

  /** Waits for a message; an error of the app instead of it ends the wait. */
  async expectToast(text: string | RegExp): Promise<void> {
    const failure = this.page.getByRole('alert').getByRole('group');
    const shown = this.toast(text).or(failure).first();
    await expect(shown).toBeVisible({ timeout: 120_000 });
    expect(await failure.allTextContents()).toEqual([]);
  }

  /** Clicks Undo on the message of an act, and waits until it is undone. */
  async undoByToast(done: string | RegExp): Promise<void> {
    const undo = this.toast(done).getByRole('button', { name: 'Undo' });
    await undo.first().click();
    await this.expectToast(/^Undone: /);
  }

  /** Runs one entry of the palette, found by its text. */
  async run(text: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k');
    const field = this.page.getByRole('combobox', { name: 'Find or do anything' });
    await field.fill(text);
    await expect(this.page.getByRole('option', { name: text }).first()).toBeVisible();
    await field.press('Enter');
  }

  /** Opens a dataset by its name. */
  async openDataset(name: string): Promise<DatasetPage> {
    await this.goTo('Datasets');
    await this.page.getByRole('main').getByRole('link', { name, exact: true }).click();
    return new DatasetPage(this.page, name);
  }

  /** The dialog on top. */
  dialog(title: string | RegExp): Locator {
    return this.page
      .getByRole('dialog', { name: title })
      .or(this.page.getByRole('alertdialog', { name: title }));
  }

  /** Asks for a report and waits until it is made; answers the dialog that saves it. */
  async askReport(form: 'html' | 'json' | 'pdf'): Promise<Locator> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Share report' }).click();
    const dialog = this.dialog('Share this report?');
    await dialog.getByLabel('Form').selectOption(form);
    await expect(dialog.getByText('measuring')).toHaveCount(0);
    return dialog;
  }

  /** Saves the report that was asked for; answers the file and its text. */
  async saveAskedReport(): Promise<{ path: string; text: string }> {
    const dialog = this.dialog('Share this report?');
    const path = await this.saved(() =>
      dialog.getByRole('button', { name: 'Save report' }).click(),
    );
    await expect(dialog).toHaveCount(0);
    return { path, text: await readFile(path, 'utf8') };
  }

  async saveReport(
    form: 'html' | 'json' | 'pdf' = 'html',
  ): Promise<{ path: string; text: string }> {
    await this.askReport(form);
    return this.saveAskedReport();
  }

  /** Reads a report someone sent; answers what the app says of it. */
  async readReport(file: File): Promise<string> {
    await this.goTo('Reports');
    const choosing = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Choose a report' }).click();
    await (await choosing).setFiles(file);
    const panel = this.page.getByRole('region', { name: 'Read a report someone sent' });
    return (await panel.getByRole('status').or(panel.getByRole('alert')).textContent()) ?? '';
  }

  /** Where the file lies that an act saves. */
  async saved(act: () => Promise<void>): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return placed(download);
  }

  /** Waits until the audit chain is verified; answers the number of entries. */
  async auditEntries(): Promise<number> {
    const vital = this.page.getByRole('link', { name: /^Audit chain verified/ });
    await expect(vital).toBeVisible({ timeout: 30_000 });
    return Number(/(\d[\d,]*) entr/u.exec((await vital.textContent()) ?? '')?.[1]);
  }
}

/** The download under its own name, so that a file chooser shows the name too. */
async function placed(download: Download): Promise<string> {
  const path = `${await download.path()}-${download.suggestedFilename()}`;
  await download.saveAs(path);
  return path;
}
