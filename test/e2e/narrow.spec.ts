/** On the smallest window, in both languages, what is longest still fits. */
import type { Page } from '@playwright/test';
import { LANGUAGE_ROWS } from '../../shared/catalogue/language-rows.ts';
import { passengerList } from './desk-messages.ts';
import { BEGUN, SAMPLES } from './desks.ts';
import { FILLED, visitScreens } from './every-screen.ts';
import { expect, goOn, test } from './fixture.ts';
import { importAll, MENSAH, MORNING, OKAFOR, openFlight } from './flight-steps.ts';
import { beyondTheEdge } from './serious-faults.ts';
import { chooseLanguage } from './set-up-unit.ts';
import { landFlight, showFirst } from './steps.ts';
import { text } from './texts.ts';

goOn(SAMPLES);

test('in a row of the queue the time, and which time it is, stand on one line', async ({ page }) => {
  test.slow();
  await landFlight(page);
  for (const language of ['en', 'fr'] as const) {
    if (language === 'fr') await chooseLanguage(page, 'fr');
    const actual = page.locator('.due small').filter({ hasText: text('due.by.actual', {}, language) });
    await expect(actual.first()).toBeVisible();
    expect(await page.locator('.due').evaluateAll(timesThatDoNotFit), language).toEqual([]);
  }
  await chooseLanguage(page, 'en');
});

test('beside a traveller and a flight no button is cut, no search hint and no officer of a case', async ({ page }) => {
  test.slow();
  await page.locator('.officer-name').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(text('officer.role')).selectOption('supervisor');
  await dialog.getByRole('button', { name: text('officer.save') }).click();
  await expect(dialog).toBeHidden();
  await showFirst(page);
  const claim = page.getByRole('toolbar', { name: text('case.actions') });
  await claim.getByRole('button', { name: text('case.action.claim') }).click();
  await expect(page.locator('section[aria-labelledby="case"]')).toContainText(text('case.yours'));
  const chosen = await page.evaluate(() => window.location.hash.slice(1));
  const [, , flight = ''] = chosen.split('/');
  // The longest agency stands behind the name of a case that is another officer's.
  await page.locator('.officer-name').click();
  await dialog.getByLabel(text('officer.agency')).selectOption('gendarmerie');
  await dialog.getByRole('button', { name: text('officer.save') }).click();
  await expect(dialog).toBeHidden();

  for (const [language, before] of [
    ['en', 'fr'],
    ['fr', 'en'],
  ] as const) {
    if (language === 'fr') {
      await page.getByRole('button', { name: text('display.menu', {}, before) }).click();
      await page.getByRole('menuitem', { name: LANGUAGE_ROWS[language].name }).click();
    }
    await go(page, chosen);
    const about = page.getByRole('link', { name: text('audit.about.open', {}, language) });
    await expect(about).toBeVisible();
    // A pane that is wider inside than outside has something cut, or moves sideways.
    expect.soft(await about.evaluate(panesThatOverflow), language).toEqual([]);

    // None of the tabs is cut either, also with the one that appears once hits do not count.
    await go(page, chosen);
    const tabs = page.getByRole('tablist', { name: text('queue.tabs', {}, language) });
    await expect(tabs).toBeVisible();
    const muted = `${text('queue.tab.muted', {}, language)} 1,234`;
    for (const more of ['', muted]) expect.soft(await tabs.evaluate(tabsThatAreCut, more), language).toEqual([]);

    await go(page, `/flights/${flight}`);
    const search = page.getByRole('searchbox', { name: text('flights.search-travellers', {}, language) });
    await expect(search).toBeVisible();
    expect.soft(await search.evaluate(missingForHint), language).toBeLessThanOrEqual(0);
    // Nobody on this flight has a score: the column gives way to a line below the table, and comes back on request.
    const joint = page.getByRole('columnheader', { name: text('travellers.joint', {}, language) });
    const show = page.getByRole('button', { name: text('grid.same.show', {}, language) });
    await expect(show).toBeVisible();
    await expect(joint).toHaveCount(0);
    await show.press('Enter');
    await expect(joint).toHaveCount(1);

    await go(page, '/cases');
    await page.getByRole('tab', { name: new RegExp(`^${text('cases.open', {}, language)}`) }).click();
    const officer = page.getByRole('gridcell', { name: text('agency.customs', {}, language) });
    await expect(officer).toBeVisible();
    expect.soft(await officer.evaluate((cell) => cell.scrollWidth - cell.clientWidth), language).toBeLessThanOrEqual(0);
  }
  await chooseLanguage(page, 'en');
});

test('what has no room is told whole when pointed at, in the language shown, and what tells more keeps that', async ({
  page,
}) => {
  const hint = page.locator('.practice-banner .cut');
  await hint.evaluate((element) => {
    element.style.maxInlineSize = '60px';
  });
  const isWhole = async (language: 'en' | 'fr') => {
    await page.mouse.move(0, 0);
    await hint.hover();
    await expect(hint).toHaveAttribute('title', text('frame.practice.hint', {}, language));
  };
  await isWhole('en');
  await chooseLanguage(page, 'fr');
  await isWhole('fr');
  await hint.evaluate((element) => element.parentElement?.setAttribute('title', 'told already'));
  await page.mouse.move(0, 0);
  await hint.hover();
  await expect(hint).not.toHaveAttribute('title');
});

test.describe('with something on every screen', () => {
  test.describe.configure({ timeout: 400_000 });
  test.use({ desk: FILLED, goesOn: false });

  test('in a window of 1024 by 700, in French, no act of any screen lies beyond the edge', async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 700 });
    await chooseLanguage(page, 'fr');
    await visitScreens(
      page,
      (key, params = {}) => text(key, params, 'fr'),
      async (address) => {
        expect.soft(await beyondTheEdge(page), address).toEqual([]);
      },
    );
  });
});

test.describe('a table', () => {
  test.use({ desk: BEGUN, goesOn: false });

  test('the line of columns that say the same is in the language that was chosen last', async ({ page, host }) => {
    await importAll(page, host, { 'list.edi': passengerList({ ...MORNING, control: 'A1', people: [MENSAH, OKAFOR] }) });
    await openFlight(page, 'ET 508');
    const line = page.locator('.grid-same');
    await expect(line).toContainText(text('travellers.movement'));
    await chooseLanguage(page, 'fr');
    await expect(line).toContainText(text('travellers.movement', {}, 'fr'));
    await expect(line).toContainText(text('movement.arriving', {}, 'fr'));
  });
});

/** Times that are wider than their column, or have more than two lines. */
function timesThatDoNotFit(times: readonly Element[]): string[] {
  return times
    .filter((time) => {
      const range = document.createRange();
      range.selectNodeContents(time);
      const { left, right } = time.getBoundingClientRect();
      const text = range.getBoundingClientRect();
      const line = Number.parseFloat(getComputedStyle(time).lineHeight);
      return text.height > 2.5 * line || text.left < left - 0.5 || text.right > right + 0.5;
    })
    .map((time) => time.textContent ?? '');
}

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, path);
}

/** Class names of the elements around one that are wider inside than outside. */
function panesThatOverflow(element: Element): readonly string[] {
  const found: string[] = [];
  for (let each = element.parentElement; each !== null; each = each.parentElement)
    if (each.scrollWidth > each.clientWidth + 1) found.push(each.className);
  return found;
}

/** The tabs that reach out of their list, with one tab of these words more; '' adds none. */
function tabsThatAreCut(list: Element, words: string): readonly string[] {
  const further = list.lastElementChild?.cloneNode();
  if (words !== '' && further !== undefined) {
    further.textContent = words;
    list.append(further);
    list.classList.add('tight');
  }
  const outer = list.getBoundingClientRect();
  const cut = [...list.children].filter((tab) => {
    const inner = tab.getBoundingClientRect();
    return inner.right > outer.right || inner.bottom > outer.bottom + 1 || tab.scrollWidth > tab.clientWidth + 1;
  });
  if (words !== '') {
    list.lastElementChild?.remove();
    list.classList.remove('tight');
  }
  return cut.map((tab) => tab.textContent ?? '');
}

/** Pixels by which the hint of an empty field is longer than its place. */
function missingForHint(field: Element): number {
  const { font } = window.getComputedStyle(field);
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null || !(field instanceof HTMLInputElement)) return Number.POSITIVE_INFINITY;
  pen.font = font;
  return Math.ceil(pen.measureText(field.placeholder).width) - field.clientWidth;
}
