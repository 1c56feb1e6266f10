/** Cases that an officer watches, a reminder, and one thing done with several cases. */
import { SAMPLES } from './desks.ts';
import { expect, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { goTo } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: SAMPLES });

test('several cases are watched at once, each says what came of it, and a reminder stands in the top bar', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1366, height: 768 });
  const identity = page.locator('header.identity h2');
  const panel = page.locator('section[aria-labelledby="case"]');
  for (let claimed = 0; claimed < 2; claimed++) {
    const name = (await identity.textContent()) ?? '';
    await page.keyboard.press('c');
    await expect(panel).toContainText(text('case.yours'));
    await page.keyboard.press('j');
    await expect(identity).not.toHaveText(name);
  }
  await goTo(page, 'cases');
  const boxes = page.locator('.ag-row').getByRole('checkbox');
  await expect(boxes).toHaveCount(2);
  for (const box of await boxes.all()) await box.check();
  const acts = page.getByRole('toolbar', { name: text('bulk.acts') });
  await expect(acts).toContainText('2');
  await expect(page).toHaveURL(/cases/);
  const dialog = page.getByRole('dialog');
  await acts.getByRole('button', { name: text('case.action.hand-over') }).click();
  await dialog.getByLabel(text('case.which-agency')).selectOption('police');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByRole('list', { name: text('bulk.done') }).getByRole('listitem')).toHaveCount(2);
  await expect(dialog.getByRole('list')).toContainText(text('bulk.ok'));
  await dialog
    .locator('.form-buttons')
    .getByRole('button', { name: text('ui.close') })
    .click();

  const tabs = page.getByRole('tablist', { name: text('screen.cases') });
  await tabs.getByRole('tab', { name: text('cases.open') }).click();
  await boxes.first().check();
  await acts.getByRole('button', { name: text('case.action.watch') }).click();
  await page.keyboard.press('Control+Enter');
  await dialog
    .locator('.form-buttons')
    .getByRole('button', { name: text('ui.close') })
    .click();
  await tabs.getByRole('tab', { name: text('cases.watched') }).click();
  await expect(page.locator('.ag-row')).toHaveCount(1);
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);

  await page.locator('.ag-row .ag-cell').nth(2).click();
  await page.getByRole('button', { name: text('ui.more-actions') }).click();
  await page.getByRole('menuitem', { name: text('case.action.remind') }).click();
  await dialog.getByLabel(text('remind.at')).fill('01/01/2099 10:00');
  await dialog.getByLabel(text('remind.note')).fill('Ask the laboratory');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: text('clock.menu_one').replace('{{count}}', '1') }).click();
  await expect(page.getByRole('menuitem').filter({ hasText: 'Ask the laboratory' })).toBeVisible();
});
