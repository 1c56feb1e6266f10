/** What is found before the flight landed, and a find with an arrest. */
import { SAMPLES } from './desks.ts';
import { expect, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { landFlight, readDocument } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: SAMPLES });

test('nothing is found before the flight landed; then drugs and an arrest are one result', async ({ page }) => {
  test.slow();
  const bar = page.getByRole('toolbar', { name: text('case.actions') });
  const result = bar.getByRole('button', { name: text('case.action.result') });
  const identity = page.locator('header.identity h2');
  const panel = page.locator('section[aria-labelledby="case"]');
  await expect(result).toBeDisabled();
  const name = (await identity.textContent()) ?? '';
  await page.keyboard.press('r');
  await expect(identity).not.toHaveText(name);
  await page.keyboard.press('k');
  await expect(identity).toHaveText(name);
  await expect(panel).toContainText(text('case-state.sent'));
  await expect(result).toHaveAccessibleDescription(
    new RegExp(text('case.missing.landing').split('{{from}}')[1] ?? '', 'i'),
  );

  await landFlight(page);
  await page.keyboard.press('s');
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: text('result.found') })
    .check();
  await expect(page.getByRole('dialog')).toContainText(text('failure.refused.case-identity').slice(0, 30));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: text('ui.discard') }).click();
  await readDocument(page);
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: text('result.found') }).check();
  const first = dialog.getByRole('group', { name: text('found.line').replace('{{line}}', '1') });
  await first.getByLabel(text('found.what'), { exact: true }).fill('cocaine');
  await first.getByLabel(text('found.amount')).fill('20000');
  await expect(dialog.getByRole('status')).toContainText(text('found.problem.quantity'));
  await expect(dialog.getByRole('button', { name: text('case.save.result') })).toBeDisabled();
  await first.getByLabel(text('found.amount')).fill('2.34');
  await first.getByLabel(text('found.weighed')).selectOption('gross');
  await first.getByLabel(text('found.test')).selectOption('presumptive');
  const add = dialog.getByRole('button', { name: text('found.add') });
  await add.click();
  await dialog.getByRole('button', { name: text('found.remove') }).press('Enter');
  // Keys go on where the button was.
  await expect(add).toBeFocused();
  await add.press('Enter');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(panel).toContainText(`${text('found.kind.drugs')}, ${text('found.kind.arrest')}`);
  await expect(panel).toContainText(`cocaine · 2.34 kg ${text('found.weighed.gross')}`);
});
