/** Why a hit is wrong, chosen from the list of its family, and what stands of it on the rule's page; a test of a find. */
import { SAMPLES } from './desks.ts';
import { expect, goOn, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { confirmByKey, landFlight, readDocument, showTraveller } from './steps.ts';
import { text } from './texts.ts';

goOn(SAMPLES);

test('a reason of the list says that a hit is wrong, and the rule’s page tells of it', async ({ page }) => {
  test.slow();
  const bar = page.getByRole('toolbar', { name: text('case.actions') });
  await expect(bar.getByRole('button', { name: text('case.action.claim') })).toBeEnabled();
  await page.keyboard.press('x');
  const form = page.locator('.decide');
  await form.getByRole('radio', { name: text('disposition.datum-wrong') }).check();
  const reasons = form.getByRole('radiogroup', { name: text('case.because') }).getByRole('radio');
  await reasons.first().check();
  await form.getByRole('textbox').fill('the airline confirmed it');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  // Immigration lead this traveller.
  const second = page.getByRole('dialog', { name: text('second.title') });
  await expect(second).toBeVisible();
  await confirmByKey(second);
  await expect(form).toHaveCount(0);
  await expect(page.locator('.timeline')).toContainText('the airline confirmed it');
  await page
    .getByRole('link', { name: text('builder.rule-of-hit') })
    .first()
    .click();
  const detail = page.locator('.rule-detail');
  await expect(detail).toContainText('the airline confirmed it');
  await expect(detail.getByText(text('words.wrong'), { exact: true })).toBeVisible();
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
});

test('what a laboratory says of a find is a step of its own, and the result follows it', async ({ page }) => {
  test.slow();
  const panel = page.locator('section[aria-labelledby="case"]');
  const identity = page.locator('header.identity h2');
  const name = await showTraveller(page);
  await page.keyboard.press('r');
  await expect(identity).not.toHaveText(name);
  await page.keyboard.press('k');
  await expect(panel).toContainText(text('case-state.sent'));
  await landFlight(page);
  await readDocument(page);
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: text('result.found') }).check();
  await dialog.getByLabel(text('found.what'), { exact: true }).fill('cocaine');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  const more = page
    .getByRole('toolbar', { name: text('case.actions') })
    .getByRole('button', { name: text('ui.more-actions') });
  await more.click();
  await page.getByRole('menuitem', { name: text('case.action.test') }).click();
  await dialog.getByRole('radio', { name: text('found.test.confirmed') }).check();
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(panel).toContainText(text('found.test.confirmed'));
});
