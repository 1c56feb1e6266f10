/** Steps about lookouts: to take one down during a call. */
import { expect, type Page } from '@playwright/test';
import { text } from './texts.ts';

/** Takes a lookout down by keyboard alone, from whatever screen is shown; what it hit stays on the screen. */
export async function takeLookout(page: Page, words: string): Promise<void> {
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog').getByLabel(text('lookout.said'))).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: text('lookout.taken.title') })).toBeVisible();
}
