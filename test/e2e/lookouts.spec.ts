/** A call is taken down while somebody speaks; the next flight is compared with it, and each agency sees what it may. */
import type { Page } from '@playwright/test';
import type { LawAgency } from '../../shared/agency/agency-id.ts';
import type { Role } from '../../shared/casework/case.ts';
import { dayFromNow, dayInWindow } from './days.ts';
import { passengerList } from './desk-messages.ts';
import { BEGUN } from './desks.ts';
import { go } from './every-screen.ts';
import { expect, goOn, test } from './fixture.ts';
import { confirmed } from './list-steps.ts';
import { takeLookout } from './lookout-steps.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { goTo, importFiles } from './steps.ts';
import { text } from './texts.ts';

goOn(BEGUN);

const DAY = dayInWindow(12);
const WHEN = DAY.iso === dayFromNow(0).iso ? 'today' : 'tomorrow';
const CALL = `man about 40 with a woman, red case, ET508 ${WHEN}, passport ends 4421`;

test('a call that customs took down by keyboard alone hits the next flight, is seen by police without its source, reviewed, and ended by two', async ({
  page,
  host,
}) => {
  test.slow();
  await takeLookout(page, CALL);
  await expect(page.getByRole('dialog')).toContainText('ET 508');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const day = DAY.short;
  const aboard = passengerList({
    ...{ flight: 'ET508', departure: `${day}0800`, arrival: `${day}1330`, control: 'L1', prepared: `${day}:0100` },
    people: [
      { surname: 'INVENTEDONE', given: 'KOFI', document: 'TG1234421' },
      { surname: 'HARMLESS', given: 'AFI', document: 'TG1234562' },
    ],
  });
  await importFiles(page, host, [{ name: 'aboard.edi', bytes: aboard }]);
  await goTo(page, 'queue');
  const option = page.getByRole('listbox', { name: text('queue.list') }).getByRole('option');
  await expect(option).toHaveCount(1);
  await option.click();
  const why = page.getByRole('region', { name: text('why.title'), exact: true });
  await why.getByRole('button', { pressed: false }).first().click();
  await expect(why.getByRole('row').filter({ hasText: '…4421' })).toContainText('TG1234421');
  await goTo(page, 'flights');
  await expect(page.locator('.lookout-mark')).toHaveText('1');

  await become(page, 'Kofi', 'police', 'analyst');
  await openLookout(page);
  await expect(page.getByText('red case', { exact: true })).toBeVisible();
  await expect(page.getByText(text('lookout.source.hidden'))).toBeVisible();
  await expect(page.getByText(CALL)).toHaveCount(0);
  await expect(page.getByRole('button', { name: text('lookout.end') })).toHaveCount(0);

  // Whoever took it down does not review it.
  await become(page, 'Ama', 'customs', 'supervisor');
  await openLookout(page);
  await expect(page.getByText(CALL)).toBeVisible();
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('a');
  await saveReason(page, 'the caller is known to us');
  await expect(page.locator('.screen-head .tag')).toHaveText(text('lookout.state.in-force'));
  await page.keyboard.press('x');
  await saveReason(page, 'the caller took it back');
  await confirmed(page);
  await expect(page.locator('.screen-head .tag')).toHaveText(text('lookout.state.ended'));
  await goTo(page, 'queue');
  await expect(option).toHaveCount(0);
});

test('what is typed of a call stays when the dialog is closed, and chips are corrected where they stand', async ({
  page,
}) => {
  await page.keyboard.press('F2');
  await page.keyboard.type('homme, 40 ans, vol ET 508 demain');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // During typing, too.
  await page.getByRole('searchbox').first().click();
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(text('lookout.said'))).toHaveValue('homme, 40 ans, vol ET 508 demain');
  await dialog.getByRole('button', { name: text('lookout.term.age', { age: 40 }) }).click();
  await page.keyboard.type('35-45');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: text('lookout.term.age', { age: '35–45' }) })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: text('lookout.taken.title') })).toBeVisible();
});

/** Another officer is at work. */
async function become(page: Page, name: string, agency: LawAgency, role: Role): Promise<void> {
  await page.locator('.officer-name').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill(name);
  await dialog.getByLabel(text('officer.agency')).selectOption(agency);
  await dialog.getByLabel(text('officer.role')).selectOption(role);
  await dialog.getByRole('button', { name: text('officer.save') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.officer-name')).toContainText(name);
}

/** Opens the only lookout. */
async function openLookout(page: Page): Promise<void> {
  await go(page, '/lists/lookouts');
  await page.getByRole('row').filter({ hasText: 'ET 508' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ET 508');
}

async function saveReason(page: Page, reason: string): Promise<void> {
  await page.getByRole('dialog').getByRole('textbox').fill(reason);
  await page.keyboard.press('Control+Enter');
}
