import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { dayFromNow } from './days.ts';
import { BEGUN } from './desks.ts';
import { expect, goOn, test } from './fixture.ts';
import { makePaxlst } from './make-manifest.ts';
import { seriousFaults } from './serious-faults.ts';
import { goTo, importFiles } from './steps.ts';
import { text } from './texts.ts';

goOn(BEGUN);

const RULE = 'Third short trip to a trading hub in two months';
const LIST = 'Trading places for gold and goods';
const LISTS = Object.keys(
  parse(readFileSync(new URL('../../rules/pack/lists.yaml', import.meta.url), 'utf8')).lists,
).length;
/** After the last day of every shipped list. */
const LATER = '2029-01-05T12:00Z';
const SOON = '2028-12-12T12:00Z';

function detail(page: Page) {
  return page.getByRole('region', { name: text('rules.detail'), exact: true });
}

function listDetail(page: Page) {
  return page.getByRole('region', { name: text('rules.list.detail'), exact: true });
}

test('the keyboard reaches the list that a condition names, and the way back to the rule', async ({ page }) => {
  await goTo(page, 'rules');
  await page.getByRole('button', { name: RULE }).click();
  await expect(detail(page)).toContainText('Destination of the journey: on the list Trading places for gold and goods');
  await expect(detail(page)).toContainText('Looks forCash and gold');

  await detail(page)
    .getByRole('link', { name: text('rules.list.open', { list: LIST }) })
    .focus();
  await page.keyboard.press('Enter');
  await expect(listDetail(page).getByRole('heading', { name: LIST, exact: true })).toBeVisible();
  await expect(listDetail(page)).toBeFocused();
  await expect(listDetail(page)).toContainText('31 Dec 2028');
  await expect(listDetail(page).getByRole('row', { name: 'IST' })).toContainText('Istanbul, Türkiye');
  await expect(page.getByRole('button', { name: LIST })).toHaveAttribute('aria-pressed', 'true');
  expect(await seriousFaults(page)).toEqual([]);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: text('rules.list.back', { rule: RULE }).slice(0, -1) })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(detail(page).getByRole('heading', { name: RULE })).toBeVisible();
  await expect(detail(page)).toBeFocused();
});

test('lists are found by the codes on them, and each leads back to its rules', async ({ page }) => {
  await goTo(page, 'rules');
  await page
    .getByRole('navigation', { name: text('rules.views') })
    .getByRole('link', { name: text('rules.view.lists') })
    .click();
  const lists = page.getByRole('region', { name: text('rules.lists'), exact: true });
  await expect(lists.getByRole('button')).toHaveCount(LISTS);
  await page.keyboard.press('j');
  await expect(lists.getByRole('button').nth(1)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('campinas');
  await expect(page.getByText(text('rules.lists.empty'))).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('istan');
  await expect(lists.getByRole('button')).toHaveCount(2);
  await lists.getByRole('button', { name: LIST }).click();
  await listDetail(page).getByRole('link', { name: RULE }).click();
  await expect(detail(page).getByRole('heading', { name: RULE })).toBeVisible();
});

test('a rule is written as a sentence by keyboard, and its hits follow each change and each undo', async ({
  page,
  host,
}) => {
  await importFiles(page, host, [{ name: 'list.edi', bytes: makePaxlst('ET', 508, dayFromNow(0).short, 20, 0) }]);
  await goTo(page, 'rules');
  await page.getByRole('button', { name: text('builder.new') }).click();
  await page.getByRole('button', { name: text('builder.change.go') }).press('Enter');
  await page
    .getByRole('textbox', { name: text('builder.title', { language: 'English' }) })
    .fill('Document with years to go');
  await expect(page.getByRole('textbox', { name: text('builder.id'), exact: true })).toHaveValue(/document-years-go$/);
  await page.keyboard.press('Enter');

  const trial = page.getByRole('tabpanel');
  await expect(trial).toContainText(text('builder.preview.broken'));
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: text('builder.fact'), exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: text('builder.fact.search') })).toBeFocused();
  await page.keyboard.type('document expires');
  await page.keyboard.press('Enter');
  const fact = 'Days until the document expires';
  await expect(page.getByRole('button', { name: `${text('builder.fact')}: ${fact}` })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10');
  const hits = (count: number) => `${count}${text('builder.preview.hits')}`;
  await expect(trial).toContainText(hits(20));
  await expect(trial).toContainText(text('builder.preview.of_other', { n: 20, flights: 1, days: 30 }));
  const value = page.getByRole('textbox', { name: text('builder.value.of', { fact }) });
  await expect(page.getByText(text('builder.saving.saved'))).toBeVisible();
  await value.fill('30000');
  await expect(trial).toContainText(hits(0));
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(value).toHaveValue('10');
  await expect(trial).toContainText(hits(20));

  // The typed change is in the draft, although another screen was shown.
  await page.keyboard.press('Control+Shift+Z');
  await goTo(page, 'queue');
  await page.goBack();
  await expect(value).toHaveValue('30000');
  await expect(page.getByText(text('builder.saving.saved'))).toBeVisible();

  // The draft is tested on all stored travellers and compared with the rules in force.
  await value.fill('10');
  await page.getByRole('textbox', { name: text('rules.weight') }).fill('100');
  await expect(page.getByText(text('builder.saving.saved'))).toBeVisible();
  await goTo(page, 'rules');
  await page.getByRole('link', { name: text('rules.view.back-test') }).click();
  await page
    .getByLabel(text('back-test.candidate'))
    .selectOption({ label: text('back-test.draft', { title: text('builder.draft.new-rule') }) });
  await page.keyboard.press('r');
  await expect(page.getByRole('tab', { name: text('back-test.of.gained') })).toContainText('20');
  const gained = page.getByRole('listbox', { name: text('back-test.of.gained') });
  await expect(gained.getByRole('option').first()).toHaveAttribute('aria-setsize', '20');
  await expect(gained.getByRole('option').first()).toContainText(text('back-test.rule-moved.gained'));
  expect(await seriousFaults(page)).toEqual([]);
});

test('the rules of a draft have signs, and a draft that is brought to another format has to be signed by every agency', async ({
  page,
}) => {
  await goTo(page, 'rules');
  await page.getByRole('link', { name: text('rules.view.versions') }).click();
  const shown = page.getByRole('region', { name: text('versions.detail'), exact: true });
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: text('versions.draft.title') }).fill('Signs');
  await page.keyboard.press('Enter');
  await shown.getByRole('searchbox').fill('third trading hub');
  await shown.getByRole('link', { name: RULE }).click();
  // The name goes on with the fault while there is one.
  const sign = page.getByRole('combobox', { name: new RegExp(`^${text('builder.field.sign')}( |$)`) });
  await sign.fill('Hub run');
  await expect(sign).toHaveAttribute('aria-invalid', 'true');
  await sign.fill('hub-run');
  await expect(sign).toHaveAttribute('aria-invalid', 'false');
  await expect(page.getByText(text('builder.saving.saved'))).toBeVisible();
  await expect(page.getByRole('combobox', { name: text('builder.field.handling') })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Signs' }).click();
  await expect(shown).toContainText(`${text('versions.after')} hub run`);

  await shown.getByRole('button', { name: text('builder.format'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(text('rules.format.does.1'));
  await page.getByRole('button', { name: text('builder.format.to', { format: 1 }), exact: true }).click();
  const change = shown.locator('.set-change', { hasText: text('rules.format.does.1') });
  await expect(change.locator('del')).toContainText(text('rules.format.2'));
  await expect(change.locator('ins')).toContainText(text('rules.format.1'));

  await page.keyboard.press('v');
  await page.getByRole('textbox', { name: text('reason.label') }).fill('Tried on the last month');
  await page.getByRole('button', { name: text('versions.validate.do'), exact: true }).click();
  const missing = shown.locator('.signatures .missing', { hasText: text('versions.because.format') });
  await expect(missing).toHaveCount(2);
  expect(await seriousFaults(page)).toEqual([]);
});

test('a draft becomes a version, and takes effect by the signature of another officer', async ({ page }) => {
  await goTo(page, 'rules');
  await page.getByRole('link', { name: text('rules.view.versions') }).click();
  const shown = page.getByRole('region', { name: text('versions.detail'), exact: true });
  await expect(shown).toContainText(text('versions.state.active'));
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: text('versions.draft.title') }).fill('Heavier hubs');
  await page.keyboard.press('Enter');
  await shown.getByRole('searchbox').fill('third trading hub');
  await shown.getByRole('link', { name: RULE }).click();
  await page.getByRole('textbox', { name: text('rules.weight') }).fill('33');
  await expect(page.getByText(text('builder.saving.saved'))).toBeVisible();
  await page.getByRole('link', { name: 'Heavier hubs' }).click();
  await expect(shown).toContainText(`${text('versions.after')} 33`);
  expect(await seriousFaults(page)).toEqual([]);

  await page.keyboard.press('v');
  await page.getByRole('textbox', { name: text('reason.label') }).fill('Tried on the last month');
  await page.getByRole('button', { name: text('versions.validate.do'), exact: true }).click();
  await expect(shown).toContainText(text('versions.missing', { agencies: text('agency.customs') }));
  await page.getByRole('button', { name: /^Officer 01/ }).click();
  await page.getByLabel(text('accounts.name')).fill('A. Mensah');
  await page.getByRole('button', { name: text('officer.save') }).click();
  await shown.getByRole('button', { name: text('versions.sign') }).click();
  await page.getByRole('button', { name: text('versions.sign.do'), exact: true }).click();
  await expect(shown).toContainText(text('rule-act.second-officer'));
  await page.getByRole('button', { name: /^A\. Mensah/ }).click();
  await page.getByLabel(text('accounts.name')).fill('K. Ayite');
  await page.getByRole('button', { name: text('officer.save') }).click();
  await shown.getByRole('button', { name: text('versions.activate') }).click();
  await page.getByRole('button', { name: text('versions.activate.do'), exact: true }).click();
  await expect(shown).toContainText(text('versions.state.active'));
  await expect(page.getByRole('button', { name: text('versions.roll-back', { version: 1 }) })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
});

// Last, since the clock of the page stays where it is set.
test('rules and lists that end soon or have ended are marked in the list, at the condition and above the lists', async ({
  page,
}) => {
  const standing = [
    [SOON, 'standing.count.ends-soon_other', '19 days left', 'standing.list.ends-soon'],
    [LATER, 'standing.count.ended_other', text('standing.ended'), 'standing.list.ended'],
  ] as const;
  for (const [now, count, tag, sentence] of standing) {
    await page.clock.setFixedTime(now);
    await goTo(page, 'rules');
    await expect(page.getByRole('navigation', { name: text('rules.views') })).toContainText(text(count, { n: LISTS }));
    await page.getByRole('button', { name: RULE }).click();
    await expect(detail(page).getByRole('listitem').filter({ hasText: LIST }).last()).toContainText(tag);
    await detail(page)
      .getByRole('link', { name: text('rules.list.open', { list: LIST }) })
      .click();
    await expect(listDetail(page)).toContainText(text(sentence, { date: '31 Dec 2028' }));
    expect.soft(await seriousFaults(page), sentence).toEqual([]);
    await goTo(page, 'queue');
  }
});
