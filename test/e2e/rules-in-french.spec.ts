/** The shipped rules and lists as an officer reads them in French, and a text that the unit has changed. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { packText } from '../../rules/pack/pack-text.ts';
import { BEGUN } from './desks.ts';
import { expect, test } from './fixture.ts';
import { PASSPHRASE } from './passphrase.ts';
import { seriousFaults } from './serious-faults.ts';
import { text } from './texts.ts';

test.use({ desk: BEGUN });

interface ShippedTexts {
  readonly id: string;
  readonly title: Readonly<Record<'en' | 'fr', string>>;
  readonly owner: string;
  readonly rationale: string;
  readonly reason: string;
}

const pack = (file: string) => parse(readFileSync(new URL(`../../rules/pack/${file}`, import.meta.url), 'utf8'));
const RULE: ShippedTexts = pack('customs-money.yaml').rules.find(({ id }: ShippedTexts) => id === 'customs.hub-runner');
const LIST: ShippedTexts = { id: 'trading-hubs', ...pack('lists.yaml').lists['trading-hubs'] };
const OWN = 'Demander la facture de l’or.';
const OWN_TITLE = 'Troisième aller-retour pour l’or';

/** Shows an address in a language; a reload locks the vault, so the officer signs in again. */
async function show(page: Page, language: 'en' | 'fr', address: string): Promise<void> {
  await page.evaluate(
    ([chosen, path]) => {
      window.localStorage.setItem('airside.preferences', JSON.stringify({ language: chosen, theme: 'light' }));
      window.location.hash = path;
    },
    [language, address] as const,
  );
  await page.reload();
  await page.locator('#unlock-passphrase').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
}

test('a shipped rule and its list are shown in French, and a text of the unit as the unit wrote it in both languages', async ({
  page,
}) => {
  await show(page, 'fr', `/rules/rule/${RULE.id}`);
  const detail = page.getByRole('region', { name: text('rules.detail', {}, 'fr'), exact: true });
  await expect(detail.getByRole('heading', { name: RULE.title.fr })).toBeVisible();
  await expect(detail).toContainText(packText(RULE.rationale, 'fr'));
  await expect(detail).toContainText(packText(RULE.owner, 'fr'));
  await expect(detail).not.toContainText(RULE.rationale);
  await expect(detail).not.toContainText(LIST.id);
  expect(await seriousFaults(page)).toEqual([]);

  await detail.getByRole('link', { name: text('rules.list.open', { list: LIST.title.fr }, 'fr') }).click();
  const list = page.getByRole('region', { name: text('rules.list.detail', {}, 'fr'), exact: true });
  await expect(list.getByRole('heading', { name: LIST.title.fr })).toBeVisible();
  await expect(list).toContainText(packText(LIST.reason, 'fr'));
  expect(await seriousFaults(page)).toEqual([]);

  await list.getByRole('link', { name: RULE.title.fr }).first().click();
  await detail.getByRole('button', { name: text('builder.change.button', {}, 'fr') }).click();
  await page.getByRole('button', { name: text('builder.change.go', {}, 'fr') }).press('Enter');
  const rationale = page.getByRole('textbox', { name: text('builder.rationale', {}, 'fr') });
  const note = text('builder.translated', { text: packText(RULE.rationale, 'fr') }, 'fr');
  await expect(page.getByText(note)).toBeVisible();
  await expect(page.getByRole('combobox', { name: /Destination du voyage/ }).first()).toContainText(LIST.title.fr);
  expect(await seriousFaults(page)).toEqual([]);
  const stale = page.getByText(text('builder.title.stale', {}, 'fr'));
  await expect(stale).toBeHidden();
  await page.getByRole('textbox', { name: text('builder.title', { language: 'français' }, 'fr') }).fill(OWN_TITLE);
  await expect(stale).toBeVisible();
  await page.getByRole('textbox', { name: text('builder.title', { language: 'anglais' }, 'fr') }).fill(OWN_TITLE);
  await expect(stale).toBeHidden();
  expect(await seriousFaults(page)).toEqual([]);
  await rationale.fill(OWN);
  await expect(page.getByText(note)).toBeHidden();
  await expect(page.getByText(text('builder.saving.saved', {}, 'fr'))).toBeVisible();

  for (const language of ['fr', 'en'] as const) {
    await show(page, language, '/rules/versions');
    const shown = page.getByRole('region', { name: text('versions.detail', {}, language), exact: true });
    // The name of a draft is cut where it is long.
    await page
      .getByRole('button')
      .filter({ hasText: RULE.title.fr.slice(0, 60) })
      .click();
    const change = shown.locator('.set-change-fields');
    await expect(change.locator('ins').filter({ hasText: OWN })).toBeVisible();
    await expect(change.locator('del').filter({ hasText: packText(RULE.rationale, language) })).toBeVisible();
  }
});
