import { SAMPLES } from './desks.ts';
import { expect, test } from './fixture.ts';
import { goTo } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: SAMPLES });

test('a sentence that is typed while no field has the focus does nothing', async ({ page }) => {
  await goTo(page, 'import');
  // The focus stays in the rail until the screen is there; then the screen has it, and keys act.
  await page
    .getByRole('navigation', { name: text('frame.screens') })
    .getByRole('link')
    .first()
    .click();
  const list = page.getByRole('listbox', { name: text('queue.list') });
  await expect(list.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('j');
  const bar = page.getByRole('toolbar', { name: text('case.actions') });
  await expect(bar.getByRole('button', { name: text('case.action.claim') })).toBeEnabled();
  await page.keyboard.press('c');
  await expect(page.locator('section[aria-labelledby="case"]')).toContainText(text('case.yours'));
  await page.keyboard.type('what no bag, claim it 123');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(list).toBeVisible();
  // A second of silence later, keys act again.
  await expect(async () => {
    await page.keyboard.press('n');
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused({ timeout: 500 });
  }).toPass({ intervals: [1_100] });
  await page.keyboard.type('No bag');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('section[aria-labelledby="case"]')).toContainText('No bag');
});
