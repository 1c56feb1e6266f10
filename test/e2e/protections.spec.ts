/** A child and a victim in the hands of officers: what the case asks, by keys, who sees it, and that no consulate is told of whoever asks for protection. */
import type { Page } from '@playwright/test';
import { SAMPLES } from './desks.ts';
import { actAs } from './every-screen.ts';
import { expect, test } from './fixture.ts';
import { bandOf, beginProtection, enterProtection } from './protection-steps.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { landFlight } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: SAMPLES });

const dialogOf = (page: Page) => page.getByRole('dialog');

test('a child, whoever asks for protection, and a victim are asked, kept and hidden by one key of their case', async ({
  page,
}) => {
  test.slow();
  const queue = page.getByRole('listbox', { name: text('queue.list') });
  await queue.getByRole('option').first().click();
  const panel = page.locator('section[aria-labelledby="case"]');
  const identity = page.locator('header.identity h2');
  const name = (await identity.textContent()) ?? '';
  await page.keyboard.press('r');
  await expect(identity).not.toHaveText(name);
  await page.keyboard.press('k');
  await expect(identity).toHaveText(name);
  await landFlight(page);
  await panel.getByRole('link', { name: text('case.part.custody') }).click();

  await enterProtection(page, 'child-noted', { words: 'she says that she is fifteen' });
  await expect(bandOf(page)).toContainText(text('protection.tells.child-word'));
  await expect(bandOf(page).getByRole('status')).toBeVisible();
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await bandOf(page)
    .getByRole('button', { name: text('protection.step.child-called') })
    .click();
  await dialogOf(page).getByLabel(text('protection.field.whom'), { exact: true }).fill('Mme Adjo');
  await page.keyboard.press('Control+Enter');
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(bandOf(page).getByRole('status')).toHaveCount(0);
  // Who is with the child is asked before anything else is done.
  await page.getByRole('tab', { name: text('case.part.inspection') }).click();
  await expect(page.getByRole('button', { name: text('encounter.identity.read') })).toBeVisible();
  await page.keyboard.press('q');
  await expect(page.getByLabel(text('encounter.guardian.of'))).toBeFocused();
  await page.getByRole('tab', { name: text('case.part.custody') }).click();

  await enterProtection(page, 'asylum-told', { language: 'Ewe', words: 'they will kill me', states: 'TGO' });
  await expect(bandOf(page)).toContainText(text('protection.kept-from', { states: 'TGO' }));
  await page.keyboard.press('b');
  await dialogOf(page).getByLabel(text('custody.judicial-officer')).fill('Cdt Ayivi');
  await dialogOf(page).getByLabel(text('custody.place')).fill('Room 2');
  await page.keyboard.press('Control+Enter');
  await expect(dialogOf(page)).toHaveCount(0);
  const consulate = page.getByRole('row').filter({ hasText: text('custody.duty.consulate') });
  await expect(consulate).toContainText(text('custody.owed.kept.protection'));
  await expect(consulate.getByRole('button')).toHaveCount(0);

  // Nothing is chosen beforehand, and whoever confirms reads what was chosen.
  await beginProtection(page, 'victim-asked');
  const consent = dialogOf(page).getByLabel(text('protection.field.consent'), { exact: true });
  await expect(consent).toHaveValue('');
  await expect(dialogOf(page).getByRole('button', { name: text('protection.save') })).toBeDisabled();
  await consent.selectOption('given');
  await page.keyboard.press('Control+Enter');
  const second = page.getByRole('dialog', { name: text('second.title') });
  await expect(second).toContainText(text('protection.consent.given'));
  await second.getByRole('button', { name: text('second.confirm') }).click();
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(bandOf(page)).toContainText(text('protection.tells.victim'));
  const address = page.url();
  await actAs(page, { agency: 'immigration', role: 'analyst' });
  await page.goto(address);
  await expect(page.locator('.failure, [role="alert"]').first()).toBeVisible();
  await expect(page.getByText('they will kill me')).toHaveCount(0);
});
