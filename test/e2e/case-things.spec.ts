/** A dog points at a bag of which nobody knows the owner: a case on the bag, from the belt to the closure, in the list and by its number. */
import { SAMPLES } from './desks.ts';
import { expect, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { goTo } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: SAMPLES });

test('a case on a bag is opened from the list by keys, worked on to the result, and found again by its number', async ({
  page,
}) => {
  test.slow();
  await goTo(page, 'cases');
  const dialog = page.getByRole('dialog');
  const panel = page.locator('section[aria-labelledby="case"]');
  const bar = page.getByRole('toolbar', { name: text('case.actions') });

  await page.keyboard.press('a');
  await expect(dialog.getByLabel(text('thing.kind'), { exact: true })).toBeFocused();
  await expect(dialog.getByRole('button', { name: text('case.save.open') })).toBeDisabled();
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('0071 234 567');
  await dialog.getByLabel(text('origin.dog')).check();
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);

  await expect(page.locator('header.identity h2')).toHaveText(`${text('thing.bag')} 0071234567`);
  const id = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await expect(panel).toContainText(text('case.yours'));
  await expect(panel).toContainText(text('event.opened', { origin: text('origin.dog') }));
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);

  // No flight decides when a bag may be opened: sent, and the result, by the usual keys.
  await page.keyboard.press('r');
  await expect(panel).toContainText(text('case-state.sent'));
  await page.keyboard.press('s');
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  for (const key of ['1', 'Control+Enter']) await page.keyboard.press(key);
  await expect(panel).toContainText(text('result.nothing-found'));
  const close = bar.getByRole('button', { name: text('case.action.close') });
  await expect(close).toBeEnabled();

  // The same bag has one open case; its number leads there, also from the search.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('gridcell', { name: `${text('thing.bag')} 0071234567` })).toBeVisible();
  await page.keyboard.press('a');
  await expect(dialog.getByLabel(text('thing.kind'), { exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('ET234567');
  await expect(dialog.getByRole('alert')).toContainText(id);
  await dialog.getByRole('link', { name: id }).click();
  await expect(dialog).toHaveCount(0);
  await expect(panel).toContainText(text('result.nothing-found'));
  await expect(close).toBeEnabled();
  await page.keyboard.press('w');
  await expect(panel).toContainText(text('case-state.closed'));
  await goTo(page, 'queue');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(id);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(id);
});
