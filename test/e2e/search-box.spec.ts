/** The one search box: people, flights, cases, rules, screens and commands, by keyboard alone. */
import { expect, type Page } from '@playwright/test';
import { SAMPLES } from './desks.ts';
import { goOn, test } from './fixture.ts';
import { text } from './texts.ts';

goOn(SAMPLES);

const field = (page: Page) => page.getByPlaceholder(text('box.placeholder'));
const entry = (page: Page, name: string | RegExp) => page.getByRole('dialog').getByRole('button', { name });

test('an officer finds a screen, a flight, a case, a rule and a person in one box, by keyboard alone', async ({
  page,
}) => {
  await page.keyboard.press('8');
  await expect(page.getByRole('heading', { name: text('screen.import'), exact: true })).toBeVisible();

  // A screen: a part of one, by its own name.
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(text('administration.tab.permissions'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: text('administration.tab.permissions'), exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );

  // A flight, by its number.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('et508');
  await expect(entry(page, /^ET 508 /).first()).toHaveAttribute('data-selected');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ET 508');

  // A case, by its number; another number is answered in the box.
  await page.keyboard.press('1');
  const options = page.getByRole('listbox', { name: text('queue.list') }).getByRole('option');
  await expect(options.first()).toBeVisible();
  await page.keyboard.press('j');
  const bar = page.getByRole('toolbar', { name: text('case.actions') });
  await expect(bar.getByRole('button', { name: text('case.action.claim') })).toBeEnabled();
  await page.keyboard.press('c');
  const work = page.locator('section[aria-labelledby="case"]');
  await expect(work).toContainText(text('case.yours'));
  const [number = ''] = /LFW-\d{4}-\d{6}/.exec((await work.textContent()) ?? '') ?? [];
  expect(number).not.toBe('');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('LFW-2001-000000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(
    text('box.case.none', { number: 'LFW-2001-000000' }),
  );
  await page.keyboard.press('Control+a');
  await page.keyboard.type(number.replaceAll('-', ' '));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`#/flights/.*/${number}$`));

  // A rule, by its id.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('customs.cash');
  // The first entry looks for a person of that name.
  await expect(entry(page, /customs\.cash/).nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/rules\/rule\/customs\.cash/);

  // Escape closes it, and what was typed is gone.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('somebody');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: text('box.open') }).press('Enter');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Escape');
});

test('people are searched on Enter only, and the search screen shows them', async ({ page }) => {
  const first = page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .first();
  const [surname = ''] = /[A-Z]{4,}/.exec((await first.textContent()) ?? '') ?? [];
  await page.keyboard.press('Control+k');
  await page.keyboard.type(surname.toLowerCase());
  await expect(entry(page, text('box.people.find', { text: surname.toLowerCase() }))).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: text('screen.search'), exact: true })).toBeVisible();
  await expect(page.getByRole('gridcell').filter({ hasText: surname }).first()).toBeVisible();
  await expect(page.getByRole('searchbox', { name: text('search.text') })).toHaveValue(surname.toLowerCase());
});
