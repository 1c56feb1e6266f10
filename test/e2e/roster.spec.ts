/** Who is on duty where, whom the shift takes, and who goes on with the cases of whoever went home, by the keyboard. */
import { TWO_OFFICERS } from './desks.ts';
import { expect, goOn, test } from './fixture.ts';
import { confirmed } from './list-steps.ts';
import { goTo, rail, showTraveller, workAs } from './steps.ts';
import { text } from './texts.ts';

goOn(TWO_OFFICERS);

const FLIGHT = /ET 508/;

test('an officer says by a key where they are, and every screen of the watch shows it', async ({ page }) => {
  await goTo(page, 'flights');
  await page.getByRole('link', { name: text('flights.part.board') }).click();
  const line = page.getByRole('region', { name: text('roster.on-duty') });
  await expect(line).toContainText(text('roster.nobody-entered'));
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: text('roster.post') });
  await dialog.getByRole('combobox').selectOption('gate');
  await dialog.getByLabel(text('roster.post.name')).fill('B12');
  await page.keyboard.press('Enter');
  await expect(line).toContainText(/Customs: Ama \(Gate B12\)/);
  await expect(line).toContainText(/Nobody on duty: .*Police/);
  await goTo(page, 'queue');
  await expect(page.getByRole('region', { name: text('roster.on-duty') })).toContainText('Gate B12');
});

test('a supervisor enters the roster, and the contact of an airline stands on its flight', async ({ page }) => {
  await goTo(page, 'flights');
  await page.getByRole('link', { name: text('flights.part.roster') }).click();
  await page.keyboard.press('e');
  const roster = page.getByRole('dialog');
  await expect(roster.getByRole('checkbox', { name: 'Ama' })).toBeChecked();
  await roster.getByRole('button', { name: text('roster.enter.save') }).click();
  await expect(page.getByText(text('roster.told.entered'))).toBeVisible();
  await expect(page.getByRole('region').or(page.locator('.roster')).filter({ hasText: 'Ama' }).first()).toContainText(
    'B12',
  );
  // Whichever shift is looked at, the key says where the officer is now.
  await page.getByRole('combobox', { name: text('shift.choose') }).selectOption({ index: 0 });
  await expect(page.getByText(text('roster.when.ahead'), { exact: true })).toBeVisible();
  await page.getByRole('button', { name: text('roster.post') }).click();
  const where = page.getByRole('dialog', { name: text('roster.post') });
  await expect(where.getByRole('combobox')).toHaveValue('gate');
  await expect(where.getByLabel(text('roster.post.name'))).toHaveValue('B12');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: text('airline-contact.add') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(text('airline-contact.carrier')).fill('et');
  await dialog.getByLabel(text('airline-contact.name')).fill('A. Bekele');
  await dialog.getByLabel(text('airline-contact.telephone')).fill('+228 90 00 00 00');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('cell', { name: '+228 90 00 00 00' })).toBeVisible();
});

test('a supervisor signs whom the shift takes; whoever is left out stays on the queue and says so', async ({
  page,
}) => {
  await goTo(page, 'flights');
  await page.getByRole('link', { name: text('flights.part.board') }).click();
  await page.getByRole('option', { name: FLIGHT }).click();
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(text('capacity-cut.room')).fill('3');
  await expect(dialog.getByRole('status')).toContainText(/[1-9]\d* left out/);
  await dialog.getByRole('textbox', { name: text('reason.label') }).fill('One room is closed tonight');
  await dialog.getByRole('button', { name: text('capacity-cut.sign') }).click();
  // Nobody stated what a shift can take.
  await confirmed(page);
  await expect(page.getByText(text('capacity-cut.told.signed'))).toBeVisible();
  await goTo(page, 'queue');
  const queue = page.getByRole('listbox', { name: text('queue.list') });
  await expect(queue.getByText(text('capacity-cut.row')).first()).toBeVisible();
});

test('whoever takes over returns the cases of whoever went home to the queue', async ({ page }) => {
  const queue = page.getByRole('listbox', { name: text('queue.list') });
  await showTraveller(page, queue.getByRole('option', { name: FLIGHT }).first());
  await page
    .getByRole('button', { name: text('case.action.claim') })
    .first()
    .click();
  await goTo(page, 'reports');
  const ofShift = page.getByRole('link', { name: text('reports.part.shift'), exact: true });
  await ofShift.click();
  // The report is made before it can be signed.
  await page.getByRole('button', { name: text('shift.sign') }).click();
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: text('shift.sign') })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await workAs(page, 'Ama', 'Afi', 'customs');
  await rail(page)
    .getByRole('link', { name: text('screen.reports') })
    .click();
  await ofShift.click();
  await page.getByRole('button', { name: text('shift.take-over') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: /Ama/ })).toHaveCount(1);
  await dialog.getByRole('button', { name: text('shift.take-over') }).click();
  await expect(page.getByText(text('shift.told.taken'))).toBeVisible();
  // The table of signed reports fits into the smallest window.
  await page.getByRole('tab', { name: text('shift.signed.list') }).click();
  await expect(page.locator('.ag-row').getByText(text('shift.claims.count_one', { count: 1 }))).toBeVisible();
  const beyond = await page
    .locator('.ag-body-horizontal-scroll-viewport')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(beyond).toBeLessThanOrEqual(0);
});
