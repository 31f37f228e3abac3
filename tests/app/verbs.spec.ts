import { expect, test } from './app-test.ts';
import { expectAccessible } from './pages/accessibility.ts';
import type { App } from './pages/app.ts';
import { csvFile } from './pages/files.ts';

/** 400 rows of stock with a unit that never changes; the first amount is given. */
const stock = (name: string, firstAmount = 3) =>
  csvFile(name, [
    ['code', 'amount', 'unit'],
    ...Array.from({ length: 400 }, (_, row) => {
      const amount = String(row === 0 ? firstAmount : 3 + ((row * 7) % 90));
      return [`S-${row + 1000}`, amount, 'kg'];
    }),
  ]);

/** Pays an item by its dialog, looked at first; the item leaves, comes back by Undo, leaves again. */
async function payAndUndo(
  app: App,
  item: string,
  { title, act, done }: { title: string; act: string | RegExp; done: RegExp },
): Promise<void> {
  const { overview } = app;
  await overview.pay(item);
  const dialog = app.dialog(title);
  await expect(dialog).toBeVisible();
  await expectAccessible(app.page, title);
  await dialog.getByRole('button', { name: act }).click();
  await expect(dialog).toHaveCount(0);
  await expect(overview.item(item)).toHaveCount(0);
  await app.undoByToast(done);
  await expect(overview.item(item)).toHaveCount(1);
  await app.page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(overview.item(item)).toHaveCount(0);
}

test('each verb pays its item, and Undo brings the item back', async ({ app }) => {
  const { overview } = app;
  await app.open();
  await app.bring(stock('stock.csv'));
  await app.expectToast('stock.csv brought in, 400 rows');
  await app.bring(stock('copy.csv', 4));
  await app.expectToast('copy.csv brought in, 400 rows');
  await app.goTo('Overview');

  await test.step('keep one of two tables', () =>
    payAndUndo(app, 'copy.csv repeats stock.csv', {
      title: 'Which one stays?',
      act: 'Keep one, archive the other',
      done: /archived/,
    }));

  await test.step('drop columns', () =>
    payAndUndo(app, '1 column tells nothing', {
      title: 'Drop columns of stock?',
      act: 'Drop 1 column',
      done: /1 column dropped/,
    }));

  await test.step('accept assertions', () =>
    payAndUndo(app, '1 dataset has no assertions', {
      title: 'What must hold for stock?',
      act: /^Accept \d+ assertions?$/,
      done: /assertions? accepted on stock/,
    }));

  await test.step('assign an owner', () =>
    payAndUndo(app, 'stock has no owner', {
      title: 'Who owns it?',
      act: 'Assign owner',
      done: /owned by Mara Lindqvist/,
    }));

  await test.step('fix rows that break an assertion, by loosening it', async () => {
    await app.bring(stock('stock.csv', -5));
    await app.expectToast(/^stock.csv is v\d, 400 rows/);
    await payAndUndo(app, '1 assertion fails on stock', {
      title: 'What is wrong: the rows or the assertion?',
      act: /^Change it: /,
      done: /1 assertion changed/,
    });
  });
  await expect(overview.items.getByRole('alert')).toHaveCount(0);
});
