/** Steps by which a test enters who is protected, beside any part of a case. */
import { expect, type Page } from '@playwright/test';
import type { ProtectionStep } from '../../shared/protection/protection-steps.ts';
import { text } from './texts.ts';

const dialogOf = (page: Page) => page.getByRole('dialog');

/** The band that says who is protected, and what is asked. */
export const bandOf = (page: Page) => page.getByRole('region', { name: text('protection.title') });

/** Opens the form by its key and chooses the step. */
export async function beginProtection(page: Page, step: ProtectionStep): Promise<void> {
  await expect(bandOf(page).getByRole('button', { name: text('protection.enter') })).toBeVisible();
  await page.keyboard.press('Control+e');
  await expect(dialogOf(page).getByLabel(text('protection.step'))).toBeFocused();
  await dialogOf(page).getByLabel(text('protection.step')).selectOption(step);
}

/** Enters one step by its fields. */
export async function enterProtection(
  page: Page,
  step: ProtectionStep,
  said: Readonly<Record<string, string>>,
): Promise<void> {
  await beginProtection(page, step);
  for (const [field, value] of Object.entries(said)) {
    const input = dialogOf(page).getByLabel(text(`protection.field.${field}` as 'protection.field.words'), {
      exact: true,
    });
    if ((await input.evaluate((element) => element.tagName)) === 'SELECT') await input.selectOption(value);
    else await input.fill(value);
    // A field with a list takes what is picked from it.
    if ((await input.getAttribute('aria-autocomplete')) === 'list')
      await dialogOf(page).getByRole('option').filter({ hasText: value }).click();
  }
  await page.keyboard.press('Control+Enter');
  await expect(dialogOf(page)).toHaveCount(0);
}
