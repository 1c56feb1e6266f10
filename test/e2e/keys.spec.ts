import { expect, test } from './fixture.ts';
import { begin, signIn } from './steps.ts';
import { text } from './texts.ts';

test('every action of an analyst has a key', async ({ page }) => {
  await begin(page);
  await page.keyboard.press('8');
  await expect(page.getByRole('heading', { name: text('screen.import'), exact: true })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('link', { name: text('import.to-queue') })).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('1');
  const options = page.getByRole('listbox', { name: text('queue.list') }).getByRole('option');
  await expect(options.first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(
    page.getByRole('listbox', { name: text('queue.list') }).getByRole('option', { selected: true }),
  ).toHaveCount(1);
  const bar = page.getByRole('toolbar', { name: text('case.actions') });
  await expect(bar.getByRole('button', { name: text('case.action.claim') })).toBeEnabled();
  await page.keyboard.press('c');
  await expect(page.locator('section[aria-labelledby="case"]')).toContainText(text('case.yours'));
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Seen at the belt');
  // The screen is locked from any place, and the officer who returns finds the typed text again.
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: text('covered.title') })).toBeVisible();
  await expect(page.getByText('Seen at the belt')).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('#/');
  await signIn(page);
  await expect(page.locator('section[aria-labelledby="case"]')).toContainText(text('case.yours'));
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('Seen at the belt');
  // Escape asks before typed text is discarded. The question has keys too.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(text('ui.unsaved'));
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: text('ui.discard') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: text('queue.search') })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await expect(page.getByRole('heading', { name: text('screen.flights'), exact: true })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder(text('box.placeholder'))).toBeFocused();
});
