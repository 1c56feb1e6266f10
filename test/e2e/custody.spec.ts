/** Somebody is held: officers of two agencies keep the record, what is owed comes due, and two of them put its beginning right. */
import type { Page } from '@playwright/test';
import { dayFromNow } from './days.ts';
import { SAMPLES } from './desks.ts';
import { actAs } from './every-screen.ts';
import { expect, goOn, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { landFlight, showTraveller, signIn } from './steps.ts';
import { text } from './texts.ts';

goOn(SAMPLES);

const dialogOf = (page: Page) => page.getByRole('dialog');
const entriesOf = (page: Page) => page.locator('.custody-entries li');

/** Takes the case of a traveller of the queue, and goes to its custody. */
async function openCustody(page: Page): Promise<void> {
  await showTraveller(page);
  const panel = page.locator('section[aria-labelledby="case"]');
  await page.keyboard.press('c');
  await expect(panel).toContainText(text('case.yours'));
  await landFlight(page);
  await panel.getByRole('link', { name: text('case.part.custody') }).click();
  await expect(page.getByText(text('custody.none'), { exact: true })).toBeVisible();
}

/** Begins by keys alone. */
async function hold(page: Page): Promise<void> {
  await page.keyboard.press('b');
  await expect(dialogOf(page).getByLabel(text('custody.measure'))).toBeFocused();
  await dialogOf(page).getByLabel(text('custody.judicial-officer')).fill('Cdt Ayivi');
  await dialogOf(page).getByLabel(text('custody.place')).fill('Room 2');
  await page.keyboard.press('Control+Enter');
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(entriesOf(page)).toHaveCount(1);
}

test('the clock runs from the beginning, through a reload, and what is owed is entered from its table', async ({
  page,
  host,
}) => {
  test.slow();
  await openCustody(page);
  await hold(page);
  await expect(page.locator('.custody-clock')).toContainText('0:00');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: `${text('custody.kind.duty')}: ${text('custody.duty.rights')}` }).click();
  await dialogOf(page).getByLabel(text('custody.way')).selectOption('refused-to-sign');
  await dialogOf(page).getByLabel(text('custody.language')).fill('fr');
  await page.keyboard.press('Control+Enter');
  await expect(dialogOf(page)).toHaveCount(0);
  const rights = page.getByRole('row').filter({ hasText: text('custody.duty.rights') });
  await expect(rights.getByRole('button')).toHaveCount(0);
  await expect(entriesOf(page).first()).toContainText(text('custody.way.refused-to-sign'));
  const address = page.url();
  await host.open();
  await signIn(page);
  await page.goto(address);
  await expect(entriesOf(page)).toHaveCount(2);
});

test('another agency reads it, but not what the doctor found; two officers put the beginning right', async ({
  page,
}) => {
  test.slow();
  await openCustody(page);
  await hold(page);
  await page.keyboard.press('o');
  await dialogOf(page).getByLabel(text('custody.duty'), { exact: true }).selectOption('doctor');
  await dialogOf(page).getByLabel(text('custody.whom'), { exact: true }).fill('Dr Lawson');
  await dialogOf(page).getByLabel(text('custody.finding')).fill('three capsules seen');
  await page.keyboard.press('Control+Enter');
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(entriesOf(page).first()).toContainText('three capsules seen');
  const address = page.url();
  await actAs(page, { agency: 'police', role: 'supervisor' });
  await page.goto(address);
  await expect(entriesOf(page)).toHaveCount(2);
  await expect(entriesOf(page).first()).toContainText(text('custody.finding.withheld'));
  await expect(page.getByText('three capsules seen')).toHaveCount(0);
  await page.getByRole('button', { name: text('custody.kind.began-at') }).click();
  await dialogOf(page)
    .getByLabel(text('custody.happened'))
    .fill(`${dayFromNow(-1).iso} 23:40`);
  await dialogOf(page).getByLabel(text('custody.reason')).fill('stopped at the belt');
  await page.keyboard.press('Control+Enter');
  const second = page.getByRole('dialog', { name: text('second.title') });
  await expect(second).toContainText(text('custody.effect'));
  await second.getByRole('button', { name: text('second.confirm') }).click();
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(entriesOf(page)).toHaveCount(3);
  await expect(page.locator('.custody-clock')).not.toContainText('0:00');
});
