import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { SAMPLES } from './desks.ts';
import { expect, test } from './fixture.ts';
import { seriousFaults } from './serious-faults.ts';
import { goTo } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: SAMPLES });

/** The text of what was printed last. */
async function printed(page: Page): Promise<string> {
  return (await page.locator('html').getAttribute('data-printed')) ?? '';
}

test('a supervisor signs the report of a shift, prints it, and later exports it again; the month is exported', async ({
  page,
  host,
}) => {
  await page.evaluate(() => {
    window.print = () =>
      document.documentElement.setAttribute('data-printed', document.querySelector('.sheet')?.textContent ?? '');
  });
  const claim = page.getByRole('button', { name: text('case.action.claim') });
  await expect(claim).toBeEnabled();
  await claim.click();
  await expect(claim).toBeDisabled();

  await goTo(page, 'reports');
  await page.getByRole('link', { name: text('reports.part.shift'), exact: true }).click();
  const report = page.getByRole('region', { name: text('shift.title') });
  await expect(report.getByRole('heading', { name: text('shift.open'), exact: true })).toBeVisible();
  const [, number = ''] = /(LFW-\d{4}-\d{6})/.exec((await report.textContent()) ?? '') ?? [];
  expect(number).not.toBe('');
  expect.soft(await seriousFaults(page), 'the report').toEqual([]);

  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: text('shift.notes') }).fill('Belt 2 stands still.');
  expect.soft(await seriousFaults(page), 'the dialog').toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  const paper = await printed(page);
  for (const said of [number, 'Belt 2 stands still.', text('shift.signed-by'), text('export.nil')])
    expect(paper).toContain(said);

  await page.getByRole('tab', { name: text('shift.signed.list') }).click();
  await page.getByRole('gridcell').first().click();
  await dialog.getByRole('combobox', { name: text('export.form') }).selectOption('xlsx');
  await dialog.getByRole('textbox', { name: text('export.purpose') }).fill('For the chief of the unit');
  const { name, bytes } = await host.saved(() => page.keyboard.press('Control+Enter'));
  expect(name).toMatch(/^shift-report-LFW-\d{4}-E\d{8}\.xlsx$/);
  const book = unzipSync(new Uint8Array(bytes));
  const sheets = Object.keys(book).filter((part) => part.startsWith('xl/worksheets/'));
  expect(sheets).toHaveLength(27);
  expect(new TextDecoder().decode(book['xl/worksheets/sheet10.xml'])).toContain(number);

  await page.getByRole('link', { name: text('reports.part.month'), exact: true }).click();
  const month = page.getByRole('region', { name: text('month.title') });
  await expect(month.getByRole('heading', { name: text('month.nationalities') })).toBeVisible();
  expect.soft(await seriousFaults(page), 'the month').toEqual([]);
  await page.getByRole('button', { name: text('month.export'), exact: true }).click();
  await dialog.getByRole('combobox', { name: text('export.form') }).selectOption('csv');
  await dialog.getByRole('textbox', { name: text('export.purpose') }).fill('For the donors');
  const table = await host.saved(() => page.keyboard.press('Control+Enter'));
  expect(table.name).toMatch(/^monthly-report-\d{4}-\d{2}-01-LFW-\d{4}-E\d{8}\.csv$/);
  const csv = new TextDecoder().decode(new Uint8Array(table.bytes));
  expect(csv).toContain(text('month.routes'));
  expect(csv).toContain('For the donors');
});
