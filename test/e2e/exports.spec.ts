import { unzipSync } from 'fflate';
import { SAMPLES } from './desks.ts';
import { expect, test } from './fixture.ts';
import { text } from './texts.ts';

test.use({ desk: SAMPLES });

test('an officer exports the flagged list as a workbook by keys, and prints it with its number', async ({
  page,
  host,
}) => {
  await page.evaluate(() => {
    window.print = () =>
      document.documentElement.setAttribute('data-printed', document.querySelector('.sheet')?.textContent ?? '');
  });
  const dialog = page.getByRole('dialog');
  const open = page.getByRole('button', { name: text('queue.export'), exact: true });

  // The form has the focus; what for is next but one; Ctrl+Enter sends.
  await open.press('Enter');
  const form = dialog.getByRole('combobox', { name: text('export.form') });
  await expect(form).toBeFocused();
  await form.selectOption('xlsx');
  await dialog.getByRole('textbox', { name: text('export.purpose') }).fill('Handed to the morning shift');
  const { name, bytes } = await host.saved(() => page.keyboard.press('Control+Enter'));
  expect(name).toMatch(/^flagged-travellers-LFW-\d{4}-E\d{8}\.xlsx$/);
  const parts = unzipSync(new Uint8Array(bytes));
  const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
  expect(sheet).toContain('<autoFilter ref="A1:');
  expect(sheet).not.toContain(text('export.flagged.surname'));

  await expect(dialog).toBeHidden();
  await open.press('Enter');
  await form.selectOption('print');
  await dialog.getByRole('textbox', { name: text('export.purpose') }).fill('For the board');
  await dialog.getByRole('button', { name: text('export.make'), exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('html[data-printed]')).toHaveCount(1);
  const printed = (await page.locator('html').getAttribute('data-printed')) ?? '';
  expect(printed).toContain('For the board');
  expect(printed.split(text('export.flagged.title'))).toHaveLength(2);
  expect(printed).toMatch(/LFW-\d{4}-E\d{8}/);
  await expect(page.locator('.sheet')).toHaveCount(0);
});
