/** What one officer typed in the name of another: that one confirms it or disputes it under *Wait for me*, and whoever typed it reads that. */
import type { Page } from '@playwright/test';
import { answerOf, openWaiting } from './answer-steps.ts';
import type { Desk } from './desks.ts';
import { expect, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { begin, closeNotes, goTo, workAs } from './steps.ts';
import { text } from './texts.ts';

const AMA_AND_KOFI: Desk = {
  name: 'customs and police without data',
  async make(page) {
    await begin(page);
    await workAs(page, 'Officer 01', 'Kofi', 'police');
    await workAs(page, 'Kofi', 'Ama', 'customs');
  },
};

test.use({ desk: AMA_AND_KOFI });

const dialogOf = (page: Page) => page.getByRole('dialog');
const historyOf = (page: Page) => page.getByRole('region', { name: text('encounter.history') });
const chainOf = (page: Page) => page.getByRole('list', { name: text('exhibit.chain') });
const KOFI = `Kofi, ${text('agency.police')}`;

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(dialogOf(page)).toHaveCount(0);
}

test('a swab in the name of a colleague is confirmed by one key, and an exhibit that names him disputed for good', async ({
  page,
}) => {
  await page.evaluate(() => {
    window.print = () => {
      document.title = document.querySelector('.sheet')?.textContent ?? '';
    };
  });
  // Ama sends a bag to secondary, and types what Kofi did.
  await goTo(page, 'cases');
  await page.keyboard.press('a');
  await dialogOf(page).getByLabel(text('thing.tag')).fill('0071234567');
  await dialogOf(page).getByLabel(text('origin.dog')).check();
  await save(page);
  const panel = page.locator('section[aria-labelledby="case"]');
  await expect(panel).toContainText(text('case.yours'));
  await page.keyboard.press('r');
  await expect(panel).toContainText(text('case-state.sent'));
  await page.getByRole('tab', { name: text('case.part.inspection') }).click();
  await page.getByText(text('deed.title'), { exact: true }).click();
  await page.getByLabel(text('deed.doer'), { exact: true }).selectOption({ label: KOFI });
  await page.getByRole('heading', { name: text('encounter.history') }).click();
  await page.keyboard.press('a');
  await expect(historyOf(page)).toContainText(text('encounter.act.swab'));
  await expect(answerOf(page)).toHaveCount(0);

  // And two exhibits with him as the second of two: one entry, and one that is sealed at once.
  await page.getByRole('tab', { name: text('case.part.exhibits') }).click();
  await expect(page.getByText(text('exhibit.none'), { exact: true })).toBeVisible();
  for (const [what, seal] of [
    ['powder', 'TG 0001'],
    ['scales', ''],
  ] as const) {
    await page.keyboard.press('a');
    await dialogOf(page).getByLabel(text('exhibit.what'), { exact: true }).fill(what);
    await dialogOf(page).getByLabel(text('exhibit.from'), { exact: true }).fill('the bag');
    await dialogOf(page).getByLabel(text('exhibit.seal.at-once'), { exact: true }).fill(seal);
    await dialogOf(page).getByLabel(text('exhibit.officer.second')).selectOption({ label: KOFI });
    await save(page);
    await expect(chainOf(page)).toContainText('the bag');
  }

  // Kofi answers: the swab by one key, the powder by a dispute, and the rest at once.
  await workAs(page, 'Ama', 'Kofi', 'police');
  await openWaiting(page, 'waits.entry');
  await expect(answerOf(page)).toContainText('Ama');
  await page.keyboard.press('y');
  await expect(answerOf(page)).toHaveCount(0);
  await expect(historyOf(page)).toContainText(text('deed.answered.confirmed', { number: 1 }));
  await openWaiting(page, 'waits.exhibit-entry');
  await expect(page.getByRole('region', { name: text('answer.all.list') }).getByRole('listitem')).toHaveCount(3);
  await closeNotes(page);
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('d');
  await dialogOf(page).getByRole('textbox').fill('I was at gate 2');
  await save(page);
  await expect(chainOf(page)).toContainText(text('deed.answered.disputed', { number: 1 }));
  await expect(page.getByRole('region', { name: text('answer.all.list') }).getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('v');
  await expect(page.getByRole('region', { name: text('answer.all.list') })).toHaveCount(0);
  await expect(answerOf(page)).toHaveCount(0);

  // Ama reads it; it stays so, also on the sheet.
  await workAs(page, 'Kofi', 'Ama', 'customs');
  await openWaiting(page, 'waits.exhibit-disputed');
  await expect(answerOf(page)).toContainText('Kofi');
  await page.keyboard.press('y');
  await expect(answerOf(page)).toHaveCount(0);
  await expect(chainOf(page)).toContainText('I was at gate 2');
  await page
    .getByRole('region')
    .getByRole('button', { name: text('exhibit.print.sheet'), exact: true })
    .click();
  await expect.poll(() => page.title()).toContain('I was at gate 2');
});
