/** A case that an officer opens by hand, a step that another officer did, and how many keys the usual ones take. */
import { SAMPLES } from './desks.ts';
import { expect, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { closeNotes, landFlight } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: SAMPLES });

test('a case is opened by hand with three keys and a reason, and a step says when it happened and who was there', async ({
  page,
}) => {
  test.slow();
  const identity = page.locator('header.identity h2');
  const panel = page.locator('section[aria-labelledby="case"]');
  const dialog = page.getByRole('dialog');
  await expect(identity).toBeVisible();
  await landFlight(page);
  const name = (await identity.textContent()) ?? '';

  // A dog points at somebody: three keys.
  const choice = dialog.getByRole('radio').first();
  await page.keyboard.press('u');
  await expect(choice).toBeFocused();
  for (const key of ['2', 'Control+Enter']) await page.keyboard.press(key);
  await expect(dialog).toHaveCount(0);
  await expect(panel).toContainText(text('origin.dog'));
  await page.keyboard.press('r');
  await expect(identity).not.toHaveText(name);
  await page.keyboard.press('k');
  await expect(identity).toHaveText(name);

  await closeNotes(page);
  // Met by another, or earlier: the fields are open, and what cannot be is refused.
  const bar = page.getByRole('toolbar', { name: text('case.actions') });
  await expect(bar.getByRole('button', { name: text('case.action.meet'), exact: true })).toBeEnabled();
  await bar.getByRole('button', { name: text('ui.more-actions') }).click();
  await page.getByRole('menuitem', { name: text('case.action.meet-as') }).click();
  await expect(dialog.getByLabel(text('deed.happened'))).toBeVisible();
  await dialog.getByLabel(text('deed.happened')).fill('01/01/2020 10:00');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await dialog.getByRole('button', { name: text('ui.cancel') }).click();
  await page.keyboard.press('t');
  await expect(panel).toContainText(text('event.met'));

  // A result asks for nothing more than before.
  await page.keyboard.press('s');
  await expect(choice).toBeFocused();
  await expect(dialog.getByText(text('deed.title'))).toBeVisible();
  await expect(dialog.getByLabel(text('deed.happened'))).toBeHidden();
  for (const key of ['1', 'Control+Enter']) await page.keyboard.press(key);
  await expect(panel).toContainText(text('result.nothing-found'));

  // A tip says which office, and warns against names.
  await page.keyboard.press('j');
  await expect(identity).not.toHaveText(name);
  await page.keyboard.press('u');
  await expect(choice).toBeFocused();
  await page.keyboard.press('3');
  await expect(dialog).toContainText(text('case.hint.tip'));
  await expect(dialog.getByRole('button', { name: text('case.save.open') })).toBeDisabled();
  await dialog.getByRole('textbox').first().fill('Customs Lomé, 2026/118');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(panel).toContainText('Customs Lomé, 2026/118');
});
