/** Reference data that officers change. */
import { passengerList } from './desk-messages.ts';
import { BEGUN } from './desks.ts';
import { expect, test } from './fixture.ts';
import { dialog, importAll, MORNING, OKAFOR, row } from './flight-steps.ts';
import { seriousFaults } from './serious-faults.ts';
import { goTo, rail } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: BEGUN });

test('reference data is changed, listed as changed and restored, and Escape does not lose a typed note', async ({
  page,
  host,
}) => {
  await importAll(page, host, { 'list.edi': passengerList({ ...MORNING, control: 'A1', people: [OKAFOR] }) });
  await rail(page)
    .getByRole('link', { name: text('screen.administration') })
    .click();
  const rows = page.getByRole('grid').getByRole('row');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('LFW');
  await row(page, 'Africa/Lome').first().click();
  const city = dialog(page).getByLabel(text('reference.field.city'), { exact: true });
  await expect(city).toBeFocused();
  await city.fill('Lomé-Tokoin');
  const zone = dialog(page).getByLabel(text('reference.field.zone'), { exact: true });
  await zone.fill('Mars/Base');
  await page.keyboard.press('Enter');
  await expect(zone).toBeFocused();
  await expect(dialog(page)).toContainText(text('reference.wrong'));
  await zone.fill('Africa/Lome');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await page.getByRole('searchbox').fill('');
  await page.getByRole('checkbox').check();
  await expect(rows).toHaveCount(2);
  await expect(row(page, 'Lomé-Tokoin')).toContainText(text('reference.is.changed'));
  expect.soft(await seriousFaults(page), 'administration').toEqual([]);
  await page.getByRole('button', { name: text('reference.restore-all') }).click();
  await expect(dialog(page).getByRole('button', { name: text('reference.restore-all') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(text('reference.no-edits'), { exact: true })).toBeVisible();

  await goTo(page, 'queue');
  await page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .click();
  const bar = page.getByRole('toolbar', { name: text('case.actions') });
  await bar.getByRole('button', { name: text('case.action.claim') }).click();
  await page.keyboard.press('n');
  const note = dialog(page).getByRole('textbox', { name: text('case.note') });
  await note.fill('Waits at the gate');
  await page.keyboard.press('Escape');
  await dialog(page)
    .getByRole('button', { name: text('ui.go-on') })
    .click();
  await expect(note).toBeFocused();
  await expect(note).toHaveValue('Waits at the gate');
  await page.keyboard.press('Escape');
  await dialog(page)
    .getByRole('button', { name: text('ui.discard') })
    .click();
  await expect(dialog(page)).toBeHidden();
  await goTo(page, 'cases');
  await expect(row(page, 'OKAFOR')).toContainText('ET 508 ADD–LFW');
});
