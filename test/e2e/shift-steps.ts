/** Steps of a watch that several specs of the shift share: who works, who is on the roster, and what is printed. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Role } from '../../shared/casework/case.ts';
import { goTo } from './steps.ts';
import { text } from './texts.ts';

export const dialogOf = (page: Page): Locator => page.getByRole('dialog');

/** Another officer is at work. */
export async function become(page: Page, name: string, agency: 'customs' | 'police', role: Role): Promise<void> {
  await page.locator('.officer-name').click();
  const dialog = dialogOf(page);
  await dialog.getByRole('textbox').first().fill(name);
  await dialog.getByLabel(text('officer.agency')).selectOption(agency);
  await dialog.getByLabel(text('officer.role')).selectOption(role);
  const examines = dialog.getByLabel(text('officer.control-officer'));
  if (await examines.isVisible()) await examines.check();
  await dialog.getByRole('button', { name: text('officer.save') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.officer-name')).toContainText(name);
}

/** A supervisor enters who of the own agency is on duty: now, or in the shift that comes next. */
export async function enterRoster(page: Page, names: readonly string[], shift: 'now' | 'next' = 'now'): Promise<void> {
  await goTo(page, 'flights');
  await page.getByRole('link', { name: text('flights.part.roster') }).click();
  if (shift === 'next') {
    const choice = page.getByLabel(text('shift.choose'));
    const now = await choice.inputValue();
    // The latest comes first.
    const all = await choice
      .getByRole('option')
      .evaluateAll((options) => options.map((each) => each.getAttribute('value')));
    await choice.selectOption(all[all.indexOf(now) - 1] ?? now);
    await expect(page.getByText(text('roster.when.ahead'), { exact: true })).toBeVisible();
  }
  await page.getByRole('button', { name: text('roster.enter') }).click();
  for (const name of names) await dialogOf(page).getByRole('checkbox', { name }).check();
  await dialogOf(page)
    .getByRole('button', { name: text('roster.enter.save') })
    .click();
  await expect(dialogOf(page)).toHaveCount(0);
}

/** What `act` prints. */
export async function printed(page: Page, act: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    delete document.body.dataset.printed;
    window.print = () => {
      document.body.dataset.printed = [...document.querySelectorAll('.sheet')]
        .map((each) => each.textContent)
        .join('\n');
    };
  });
  await act();
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  return (await page.locator('body').getAttribute('data-printed')) ?? '';
}

/** The officer takes a lookout down that the own agency alone reads. */
export async function ownLookout(page: Page, said: string): Promise<void> {
  await page.keyboard.press('F2');
  await expect(dialogOf(page).getByLabel(text('lookout.said'))).toBeFocused();
  await page.keyboard.type(said);
  const others = dialogOf(page).getByRole('checkbox');
  await expect(others.first()).toBeChecked();
  for (const each of await others.all()) await each.uncheck();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: text('lookout.taken.title') })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toHaveCount(0);
}
