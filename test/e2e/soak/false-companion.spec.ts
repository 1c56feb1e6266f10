/**
 * A child travels with a man who may not be their father. Customs send both. Police speak to the child apart, with child protection there, separate them on its decision, and
 * link the companion's own case. The board words the child as no target.
 */
import { expect } from '@playwright/test';
import { TWO_OFFICERS } from '../desks.ts';
import { test } from '../fixture.ts';
import { bandOf, enterProtection } from '../protection-steps.ts';
import { goTo, landFlight, showFirst, workAs } from '../steps.ts';
import { text } from '../texts.ts';

test.use({ desk: TWO_OFFICERS });

test('a child with a false companion is spoken to apart, and separated on the decision of child protection', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const identity = page.locator('header.identity h2');
  const panel = page.locator('section[aria-labelledby="case"]');
  const dialog = page.getByRole('dialog');
  const history = page.getByRole('region', { name: text('encounter.history') });
  await showFirst(page);
  const companion = (await identity.textContent()) ?? '';
  await page.keyboard.press('r');
  await expect(identity).not.toHaveText(companion);
  const child = (await identity.textContent()) ?? '';
  await page.keyboard.press('r');
  await expect(identity).not.toHaveText(child);
  await goTo(page, 'cases');
  const row = page.locator('.ag-row').filter({ hasText: companion.split(',')[0] ?? '' });
  const [ofCompanion = ''] = /[A-Z]{3}-\d{4}-\d{6}/.exec((await row.first().textContent()) ?? '') ?? [];
  expect(ofCompanion).not.toBe('');

  await workAs(page, 'Ama', 'Kofi', 'police');
  await goTo(page, 'queue');
  await page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .filter({ hasText: child.split(',')[0] ?? '' })
    .first()
    .click();
  await expect(identity).toHaveText(child);
  await landFlight(page);
  await panel.getByRole('link', { name: text('case.part.inspection') }).click();
  await expect(history).toBeVisible();
  await enterProtection(page, 'child-noted', { words: 'says that she is eleven' });
  await expect(bandOf(page).getByRole('status')).toBeVisible();
  await enterProtection(page, 'child-called', { whom: 'Mme Adjo' });
  await enterProtection(page, 'child-apart', { whom: 'Mme Adjo' });
  await enterProtection(page, 'child-relation', {
    claimed: 'his daughter',
    documents: 'no paper',
    companion: 'doubted',
  });
  await expect(bandOf(page).getByRole('button', { name: text('protection.step.child-companion') })).toBeVisible();
  await enterProtection(page, 'child-companion', { who: text('protection.who.by-case'), case: ofCompanion });
  await enterProtection(page, 'child-authorisation', {
    authorisation: 'read',
    document: 'letter of 3 May',
    signedBy: 'A. Mensah',
    covers: 'the journey to Paris',
  });
  await enterProtection(page, 'child-separated', { decidedBy: 'Mme Adjo', why: 'fears him' });
  await expect(bandOf(page)).not.toContainText(text('protection.next'));

  // Asked with child protection there.
  await page.getByLabel(text('encounter.guardian.of')).selectOption('child-protection');
  await page.getByLabel(text('encounter.guardian.name')).fill('Mme Adjo');
  await page.locator('h1').first().click();
  await page.keyboard.press('1');
  await expect(history).toContainText(text('encounter.met'));

  // Whoever sees them on the queue meets and protects them.
  await workAs(page, 'Kofi', 'Ama', 'customs');
  await goTo(page, 'inspections');
  const card = page
    .locator('article, li')
    .filter({ hasText: child.split(',')[0] ?? '' })
    .first();
  await expect(card).toBeVisible();
  await expect(card).not.toContainText(text('outcome.intercept'));
  await expect(dialog).toHaveCount(0);
});
