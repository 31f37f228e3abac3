import { expect, type Locator, type Page } from '@playwright/test';

/** A virtual grid: only the rows on screen exist, each with its number. */
export class GridObject {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page, label: string) {
    this.page = page;
    this.root = page.getByRole('grid', { name: label, exact: true });
  }

  /** Rows the grid stands for, whether on screen or not. */
  async rowCount(): Promise<number> {
    return Number(await this.root.getAttribute('aria-rowcount')) - 1;
  }

  get columnCount(): Promise<number> {
    return this.root.getAttribute('aria-colcount').then(Number);
  }

  /** Row by its number, counted from 1; it must be on screen. */
  row(number: number): Locator {
    return this.root.locator(`[role=row][aria-rowindex="${number + 1}"]`);
  }

  head(column: string): Locator {
    return this.root.getByRole('columnheader').filter({
      has: this.page.getByTitle(column, { exact: true }),
    });
  }

  /** Texts of the cells of a row that are on screen. */
  async cells(number: number): Promise<readonly string[]> {
    await this.expectLoaded();
    return this.row(number).getByRole('gridcell').allTextContents();
  }

  /** Text of the cell that the keyboard stands on. */
  async current(): Promise<string> {
    const id = (await this.root.getAttribute('aria-activedescendant')) ?? '';
    return (await this.page.locator(`[id="${id}"]`).textContent()) ?? '';
  }

  /** Waits until no cell on screen is a placeholder. */
  async expectLoaded(): Promise<void> {
    await expect(this.root.getByRole('gridcell').first()).toBeVisible({ timeout: 30_000 });
    await expect(this.root.locator('.dgrid-wait')).toHaveCount(0, { timeout: 30_000 });
  }

  async press(...keys: readonly string[]): Promise<void> {
    await this.root.focus();
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Drags the thumb of the scroll bar: 0 is the top, 1 the bottom. */
  async scrollTo(fraction: number): Promise<void> {
    await this.root.evaluate((scroller, to) => {
      scroller.scrollTop = to * (scroller.scrollHeight - scroller.clientHeight);
    }, fraction);
    await this.expectLoaded();
  }

  /** Number of the first row on screen. */
  async firstRow(): Promise<number> {
    const index = await this.root
      .locator('[role=rowgroup] [role=row]')
      .first()
      .getAttribute('aria-rowindex');
    return Number(index) - 1;
  }

  /**
   * Milliseconds between frames while the wheel turns for some time, and how long each kept the page's
   * thread computing. The second figure is the same on a machine that does other things too.
   */
  async scroll(milliseconds: number): Promise<{ frames: readonly number[]; computed: number }> {
    const tools = await this.page.context().newCDPSession(this.page);
    await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const computed = async () => {
      const { metrics } = await tools.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1_000;
    };
    const before = await computed();
    const frames = await this.#framesWhileScrolling(milliseconds);
    const spent = (await computed()) - before;
    await tools.detach();
    return { frames, computed: spent / frames.length };
  }

  #framesWhileScrolling(milliseconds: number): Promise<readonly number[]> {
    return this.root.evaluate(
      (scroller, length) =>
        new Promise<readonly number[]>((done) => {
          const frames: number[] = [];
          const start = performance.now();
          let last = start;
          const frame = (): void => {
            const now = performance.now();
            frames.push(now - last);
            last = now;
            if (now - start > length) return done(frames.slice(1));
            scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: 240, cancelable: true }));
            requestAnimationFrame(frame);
          };
          requestAnimationFrame(frame);
        }),
      milliseconds,
    );
  }
}
