import { unzipSync } from 'fflate';
import { expect, test } from './fixture.ts';
import { beginWithSamples, goTo } from './steps.ts';
import { text } from './texts.ts';

test('an officer exports the flagged list as a workbook by keys, and prints it with its number', async ({
  page,
  host,
}) => {
  await page.addInitScript(() => {
    window.print = () =>
      document.documentElement.setAttribute('data-printed', document.querySelector('.sheet')?.textContent ?? '');
  });
  await page.reload();
  await beginWithSamples(page);
  await goTo(page, 'queue');
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
  const printed = (await page.locator('html').getAttribute('data-printed')) ?? '';
  expect(printed).toContain('For the board');
  expect(printed).toMatch(/LFW-\d{4}-E\d{8}/);
  await expect(page.locator('.sheet')).toHaveCount(0);
});
