/** Customs let a traveller go of whom police see a lookout that customs do not see: for police the target stands, on the queue, on the board and in the list of cases. */
import type { Page } from '@playwright/test';
import { bar, confirmFrame, openFrame, proposeFrame, show } from './case-steps.ts';
import { dayFromNow } from './days.ts';
import { passengerList } from './desk-messages.ts';
import { BEGUN } from './desks.ts';
import { expect, goOn, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { closeNotes, goTo, importFiles, sayLanded } from './steps.ts';
import { text } from './texts.ts';

goOn(BEGUN);

// It lands within twelve hours, so that an officer may say at any time of the day that it landed.
const DAY = dayFromNow(0);
const HOUR = new Date().getUTCHours();
const [DEPARTS, ARRIVES] = HOUR < 2 ? ['0400', '0900'] : HOUR <= 12 ? ['0800', '1330'] : ['1800', '2330'];
const SURNAME = 'INVENTEDONE';
const option = (page: Page) =>
  page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .filter({ hasText: `${SURNAME},` });
const mark = (page: Page) =>
  option(page)
    .locator('.tag.warned')
    .filter({ hasText: text('let-go.row') });
const card = (page: Page) => page.locator('.board-card').filter({ hasText: SURNAME });

/** Another supervisor is at work. */
async function become(page: Page, name: string, agency: 'customs' | 'police'): Promise<void> {
  await page.locator('.officer-name').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill(name);
  await dialog.getByLabel(text('officer.agency')).selectOption(agency);
  await dialog.getByLabel(text('officer.role')).selectOption('supervisor');
  await dialog.getByRole('button', { name: text('officer.save') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.officer-name')).toContainText(name);
}

/** Takes a lookout down; with `own`, customs and immigration do not see it. */
async function lookout(page: Page, words: string, own: boolean): Promise<void> {
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(text('lookout.said'))).toBeFocused();
  await page.keyboard.type(words);
  if (own)
    for (const agency of ['customs', 'immigration'] as const)
      await dialog.getByRole('checkbox', { name: text(`agency.${agency}`), exact: true }).uncheck();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: text('lookout.taken.title') })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

test('customs close the case and withdraw whom police sent, and police still see, count and meet the target', async ({
  page,
  host,
}) => {
  test.slow();
  await become(page, 'Ama', 'customs');
  await openFrame(page);
  await page.getByRole('checkbox', { name: text('frame.lists.by-owner') }).check();
  await proposeFrame(page, 'law 12');
  await become(page, 'Kofi', 'police');
  await confirmFrame(page);
  await lookout(page, `ET508 today, passport TG1234421, carries cash for others`, true);
  await become(page, 'Ama', 'customs');
  await lookout(page, `ET508 today, passport ends 4421`, false);
  const day = DAY.short;
  const aboard = passengerList({
    ...{
      flight: 'ET508',
      departure: `${day}${DEPARTS}`,
      arrival: `${day}${ARRIVES}`,
      control: 'L1',
      prepared: `${day}:0100`,
    },
    people: [
      { surname: SURNAME, given: 'KOFI', document: 'TG1234421' },
      { surname: 'HARMLESS', given: 'AFI', document: 'TG1234562' },
    ],
  });
  await importFiles(page, host, [{ name: 'aboard.edi', bytes: aboard }]);
  await sayLanded(page, 'ET 508');

  // Customs close the case alone.
  await show(page, SURNAME);
  await page.keyboard.press('v');
  await expect(page.getByRole('dialog').getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await goTo(page, 'queue');
  await expect(option(page)).toHaveCount(0);

  await become(page, 'Kofi', 'police');
  await goTo(page, 'queue');
  await expect(mark(page)).toHaveAttribute(
    'title',
    new RegExp(`^${text('agency.customs')}.*${text('dismissal.explained')}`),
  );
  await show(page, SURNAME);
  await expect(bar(page)).toContainText(text('dismissal.explained'));
  await closeNotes(page);
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await goTo(page, 'cases');
  await expect(page.getByText(text('waits.own-hits'))).toBeVisible();
  await show(page, SURNAME);
  await page.keyboard.press('r');
  await expect(mark(page)).toHaveCount(0);

  // Customs withdraw whom police sent.
  await become(page, 'Ama', 'customs');
  await show(page, SURNAME);
  await page.keyboard.press('r');
  await page.getByRole('dialog').getByRole('textbox').first().fill('no bag to look at');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await goTo(page, 'inspections');
  await expect(card(page)).toHaveCount(0);

  await become(page, 'Kofi', 'police');
  await goTo(page, 'inspections');
  await expect(card(page)).toContainText(text('let-go.withdrawn'));
  await closeNotes(page);
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await card(page)
    .getByRole('button', { name: text('board.meet') })
    .click();
  await expect(card(page)).toContainText('Kofi');
  await expect(card(page)).not.toContainText(text('let-go.withdrawn'));
});
