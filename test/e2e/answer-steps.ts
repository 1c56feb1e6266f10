/** How an officer answers what waits for them. */
import { expect, type Page } from '@playwright/test';
import { goTo } from './steps.ts';
import { text } from './texts.ts';

/** What is asked of the officer, in the case. */
export const answerOf = (page: Page) => page.getByRole('region', { name: text('answer.title') });

/** Opens the case that waits for the officer, by its row. */
export async function openWaiting(page: Page, why: Parameters<typeof text>[0]): Promise<void> {
  await goTo(page, 'cases');
  await page
    .locator('.ag-row')
    .filter({ hasText: text(why) })
    .locator('.ag-cell')
    .nth(2)
    .click();
  await expect(answerOf(page)).toBeVisible();
}
