/** The parts of a case, and its files. */
import { SAMPLES } from './desks.ts';
import { expect, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { goTo } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: SAMPLES });

test('the parts of a case are reached by keys, from the page of the case and from its traveller', async ({ page }) => {
  test.slow();
  const panel = page.locator('section[aria-labelledby="case"]');
  const tabs = page.getByRole('tablist', { name: text('case.parts') });
  const files = tabs.getByRole('tab', { name: text('case.part.files') });
  await goTo(page, 'cases');
  await page.keyboard.press('a');
  await page.getByRole('dialog').getByLabel(text('thing.tag')).fill('0071234567');
  await page.getByRole('dialog').getByLabel(text('origin.dog')).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await tabs.getByRole('tab', { name: text('case.part.case') }).focus();
  await page.keyboard.press('End');
  await expect(files).toBeFocused();
  await expect(panel).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(text('case.files.none'), { exact: true })).toBeVisible();
  await expect(files).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('0071234567');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panel).toBeVisible();

  await goTo(page, 'queue');
  await page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .first()
    .click();
  await page.keyboard.press('c');
  await expect(panel).toContainText(text('case.yours'));
  await panel.getByRole('link', { name: text('case.part.files') }).press('Enter');
  await expect(page.getByText(text('case.files.none'), { exact: true })).toBeVisible();
  await tabs.getByRole('tab', { name: text('case.part.case') }).click();
  await expect(page.getByRole('heading', { level: 1, name: text('traveller.title') })).toBeVisible();
  await expect(panel).toContainText(text('case.yours'));
});
