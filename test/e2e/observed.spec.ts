/** A rule that says observe and report: the journey stands in a list of its own for the agency that owns the rule, who notes to whom it was passed on. */
import type { Page } from '@playwright/test';
import { dayFromNow } from './days.ts';
import { BEGUN } from './desks.ts';
import { actAs, go } from './every-screen.ts';
import { expect, test } from './fixture.ts';
import { makePaxlst } from './make-manifest.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { goTo, importFiles } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: BEGUN });

test('a journey to observe is read and passed on by the agency that owns the rule, and by no other', async ({
  page,
  host,
}) => {
  page.setDefaultTimeout(15_000);
  await importFiles(page, host, [{ name: 'list.edi', bytes: makePaxlst('ET', 508, dayFromNow(0).short, 3, 0) }]);

  // A rule of customs that hits everybody on the flight.
  await goTo(page, 'rules');
  await page.getByRole('button', { name: text('builder.new') }).click();
  await page.getByRole('button', { name: text('builder.change.go') }).press('Enter');
  await page
    .getByRole('textbox', { name: text('builder.title', { language: 'English' }) })
    .fill('Courier to be watched');
  await expect(page.getByRole('textbox', { name: text('builder.id'), exact: true })).toHaveValue(/courier/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tabpanel')).toContainText(text('builder.preview.broken'));
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: text('builder.fact'), exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: text('builder.fact.search') })).toBeFocused();
  await page.keyboard.type('document expires');
  await page.keyboard.press('Enter');
  const fact = 'Days until the document expires';
  await expect(page.getByRole('button', { name: `${text('builder.fact')}: ${fact}` })).toBeFocused();
  await page.getByRole('textbox', { name: text('builder.value.of', { fact }) }).fill('10');
  await page.getByRole('textbox', { name: text('rules.weight') }).fill('100');
  await page
    .getByRole('combobox', { name: text('builder.field.handling') })
    .selectOption({ label: text('handling.observe and report') });
  await expect(page.getByText(text('builder.saving.saved'))).toBeVisible();
  await page.getByRole('link', { name: text('builder.draft.new-rule') }).click();
  const shown = page.getByRole('region', { name: text('versions.detail'), exact: true });
  await expect(shown).toContainText('Courier to be watched');
  await page.keyboard.press('v');
  await page.getByRole('textbox', { name: text('reason.label') }).fill('Asked by the investigators');
  await page.getByRole('button', { name: text('versions.validate.do'), exact: true }).click();
  await anotherOfficer(page, /^Officer 01/, 'A. Mensah');
  await shown.getByRole('button', { name: text('versions.sign') }).click();
  await page.getByRole('button', { name: text('versions.sign.do'), exact: true }).click();
  await expect(shown).toContainText(text('rule-act.second-officer'));
  await anotherOfficer(page, /^A\. Mensah/, 'K. Ayite');
  await shown.getByRole('button', { name: text('versions.activate') }).click();
  await page.getByRole('button', { name: text('versions.activate.do'), exact: true }).click();
  await expect(shown).toContainText(text('versions.state.active'));

  await go(page, '/cases/observed');
  const journeys = page.locator('.quiet-list .quiet-card');
  await expect(journeys).toHaveCount(3);
  await expect(journeys.first()).toContainText('Courier to be watched');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await journeys
    .first()
    .getByRole('button', { name: text('observed.pass') })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Joint investigation team, Lomé');
  await page.keyboard.press('Control+Enter');
  await expect(journeys.first()).toContainText(text('observed.passed', { to: 'Joint investigation team, Lomé' }));

  await actAs(page, { agency: 'police', role: 'analyst' });
  await go(page, '/cases/observed');
  await expect(page.getByText(text('cases.empty.observed'))).toBeVisible();
});

/** Another officer of the same agency takes the desk. */
async function anotherOfficer(page: Page, now: RegExp, name: string): Promise<void> {
  await page.getByRole('button', { name: now }).click();
  await page.getByLabel(text('accounts.name')).fill(name);
  await page.getByRole('button', { name: text('officer.save') }).click();
  await expect(page.getByRole('button', { name: new RegExp(`^${name}`) })).toBeVisible();
}
