/** A flight is prepared, signed and approved by the keyboard, its target list is printed, and the copies come back. */
import { TWO_OFFICERS } from './desks.ts';
import { expect, goOn, test } from './fixture.ts';
import { goTo, showTraveller, workAs } from './steps.ts';
import { text } from './texts.ts';

goOn(TWO_OFFICERS);

const FLIGHT = /ET 508/;

test('nobody signs a flight while a target is undecided; once all are decided, two officers sign and approve it', async ({
  page,
}) => {
  await goTo(page, 'flights');
  await page.getByRole('link', { name: text('flights.part.board') }).click();
  const row = page.getByRole('option', { name: FLIGHT });
  await row.click();
  await page.keyboard.press('t');
  await expect(row).toContainText('0 of 4 reviewed');
  await page.keyboard.press('s');
  await expect(page.getByText(text('failure.refused.targets-undecided'))).toBeVisible();

  await goTo(page, 'queue');
  const queue = page.getByRole('listbox', { name: text('queue.list') });
  for (let left = 4; left > 0; left--) {
    const open = queue.getByRole('option', { name: FLIGHT }).filter({ hasNotText: text('case-state.sent') });
    await showTraveller(page, open.first());
    // Keys rest after the refusal.
    await page.getByRole('button', { name: text('case.action.select') }).click();
    await expect(open).toHaveCount(left - 1);
  }

  await goTo(page, 'flights');
  await page.getByRole('link', { name: text('flights.part.board') }).click();
  await row.click();
  await expect(row).toContainText('4 to meet');
  await page.keyboard.press('s');
  await expect(row).toContainText(text('flight-board.state.analysed'));
  await workAs(page, 'Ama', 'Afi', 'customs');
  await goTo(page, 'flights');
  await page.getByRole('link', { name: text('flights.part.board') }).click();
  await row.click();
  await page.keyboard.press('p');
  await expect(row).toContainText(text('flight-board.state.approved'));
});

test('the target list of an approved flight has seats and names without reasons, and its copies are ticked off', async ({
  page,
}) => {
  await goTo(page, 'flights');
  await page.getByRole('link', { name: text('flights.part.board') }).click();
  await page.getByRole('option', { name: FLIGHT }).click();
  await page.evaluate(() => {
    window.print = () => {
      for (const sheet of document.querySelectorAll('.sheet.targets'))
        document.body.dataset.printed = `${document.body.dataset.printed ?? ''}${sheet.textContent}`;
    };
  });
  await page.keyboard.press('l');
  await page.keyboard.press('Enter');
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  const printed = (await page.locator('body').getAttribute('data-printed')) ?? '';
  expect(printed).toMatch(/copy 1 of 2[\s\S]*copy 2 of 2/);
  expect(printed).toMatch(/SANTOS[\s\S]*Aircraft door/i);
  expect(printed).not.toMatch(/cash|booked|paid|list of|points/i);
  expect(printed).not.toContain(text('target-list.paper.unapproved'));
  // A list that is kept, or made before midnight, says the day.
  expect(printed).toMatch(/Due \d{1,2} [A-Z][a-z]+ \d{4} \d\d:\d\d/);

  await expect(page.getByText(text('target-list.out.count_other', { count: 2 }))).toBeVisible();
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('button', { name: text('target-list.out.returned') })
    .first()
    .click();
  await expect(dialog.getByText('Copy 2')).toBeVisible();
  await expect(dialog.getByText('Copy 1')).toHaveCount(0);
  await dialog.getByRole('button', { name: text('target-list.out.destroyed') }).click();
  await expect(dialog.getByText(text('target-list.out.none'))).toBeVisible();
});
