/** Two officers of two agencies: what one proposes or types in the name of the other waits for that officer. And cases that are joined, and parted again. */
import type { Page } from '@playwright/test';
import { answerOf, openWaiting } from './answer-steps.ts';
import { SAMPLES, TWO_OFFICERS } from './desks.ts';
import { expect, goOn, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { closeNotes, goTo, landFlight, readDocument, showTraveller, unworked, workAs } from './steps.ts';
import { text } from './texts.ts';

const identityOf = (page: Page) => page.locator('header.identity h2');
const panelOf = (page: Page) => page.locator('section[aria-labelledby="case"]');
const ownProposalOf = (page: Page) => page.getByRole('region', { name: text('answer.own-title') });
const queueTab = (page: Page, tab: 'customs' | 'police') =>
  page.getByRole('tablist', { name: text('queue.tabs') }).getByRole('tab', { name: text(`queue.tab.${tab}`) });
const caseTab = (page: Page, tab: Parameters<typeof text>[0]) =>
  page.getByRole('tablist', { name: text('screen.cases') }).getByRole('tab', { name: text(tab) });

goOn(TWO_OFFICERS);

/** Shows a traveller of a queue so that steps can be taken: the first one, or the first without a case; gives the name. */
async function show(page: Page, tab: 'customs' | 'police', which: 'first' | 'unworked' = 'unworked'): Promise<string> {
  await goTo(page, 'queue');
  await queueTab(page, tab).click();
  await expect(queueTab(page, tab)).toHaveAttribute('aria-selected', 'true');
  return showTraveller(page, which === 'first' ? page.getByRole('option').first() : unworked(page));
}

/** Customs think that police need not see the first traveller of theirs. */
async function propose(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await show(page, 'police', 'first');
  await page.keyboard.press('v');
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('1');
  await dialog.getByRole('button', { name: text('case.propose') }).click();
  await expect(dialog).toHaveCount(0);
  await expect(panelOf(page)).toContainText(text('dismissal.explained'));
  await expect(answerOf(page), 'whoever proposed it has nothing to answer').toHaveCount(0);
  await expect(ownProposalOf(page)).toContainText(text('dismissal.explained'));
}

test('a step that is given up at the second officer leaves no case', async ({ page }) => {
  test.slow();
  const dialog = page.getByRole('dialog');
  await show(page, 'police');
  await page.keyboard.press('v');
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  const second = page.getByRole('dialog', { name: text('second.title') });
  await expect(second).toBeVisible();
  await second.getByRole('button', { name: text('ui.cancel') }).click();
  await expect(second).toHaveCount(0);
  await dialog.getByRole('button', { name: text('ui.cancel') }).click();
  await expect(panelOf(page)).toContainText(text('case.none'));
  await goTo(page, 'cases');
  await caseTab(page, 'cases.open').click();
  await expect(page.getByText(text('cases.empty.open'), { exact: true })).toBeVisible();
});

test('customs see their proposal wait beside the steps, and withdraw it by one key', async ({ page }) => {
  test.slow();
  await propose(page);
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('d');
  await expect(ownProposalOf(page)).toHaveCount(0);
  await expect(panelOf(page)).toContainText(text('event.proposal-withdrawn'));
});

test('what customs propose about a target of police waits for police, who decline it or do it by one key', async ({
  page,
}) => {
  test.slow();
  await propose(page);

  await workAs(page, 'Ama', 'Kofi', 'police');
  await openWaiting(page, 'waits.proposal');
  await expect(answerOf(page)).toContainText('Ama');
  await closeNotes(page);
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('d');
  await expect(answerOf(page)).toHaveCount(0);
  await expect(panelOf(page)).toContainText(text('event.declined'));
  await expect(panelOf(page)).toContainText(text('case-state.triage'));

  await workAs(page, 'Kofi', 'Ama', 'customs');
  await propose(page);
  await workAs(page, 'Ama', 'Kofi', 'police');
  await openWaiting(page, 'waits.proposal');
  await page.keyboard.press('a');
  await expect(answerOf(page)).toHaveCount(0);
  await expect(panelOf(page)).toContainText(text('case-state.closed'));
  await workAs(page, 'Kofi', 'Ama', 'customs');
});

test('a step typed in the name of an officer waits for that officer, who confirms or disputes it', async ({ page }) => {
  test.slow();
  const dialog = page.getByRole('dialog');
  const kofi = `Kofi · ${text('agency.police')}`;
  await show(page, 'customs');
  await landFlight(page);
  for (const [at, answer, event, said] of [
    [0, 'a', 'event.deed-confirmed', 'deed.confirmed'],
    [1, 'd', 'event.deed-disputed', 'deed.disputed'],
  ] as const) {
    const name = await show(page, 'customs');
    await page.keyboard.press('r');
    await expect(identityOf(page)).not.toHaveText(name);
    await goTo(page, 'cases');
    await caseTab(page, 'cases.open').click();
    await page
      .locator('.ag-row')
      .filter({ hasText: text('case-state.sent') })
      .locator('.ag-cell')
      .nth(2)
      .click();
    await page.getByRole('button', { name: text('ui.more-actions') }).click();
    await page.getByRole('menuitem', { name: text('case.action.meet-as') }).click();
    await dialog.getByLabel(text('deed.doer')).selectOption({ label: `Kofi, ${text('agency.police')}` });
    // The same dialog both times.
    if (at === 0) expect(await seriousFaultsInBothThemes(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expect(panelOf(page)).toContainText(text('deed.waiting', { officer: kofi }));

    await workAs(page, 'Ama', 'Kofi', 'police');
    await openWaiting(page, 'waits.deed');
    await expect(answerOf(page)).toContainText(text('event.met'));
    await page.keyboard.press(answer);
    if (answer === 'd') {
      await dialog.getByRole('textbox').fill('I was at gate 2');
      await page.keyboard.press('Control+Enter');
    }
    await expect(answerOf(page)).toHaveCount(0);
    await expect(panelOf(page)).toContainText(text(event));
    await expect(panelOf(page)).toContainText(text(said, { officer: kofi }));
    await workAs(page, 'Kofi', 'Ama', 'customs');
  }
});

test('an arrest by police that customs typed is not confirmed until an officer of police says so', async ({ page }) => {
  test.slow();
  const name = await show(page, 'customs');
  await landFlight(page);
  await page.keyboard.press('r');
  await expect(identityOf(page)).not.toHaveText(name);
  await page.keyboard.press('k');
  await expect(identityOf(page)).toHaveText(name);
  await readDocument(page);
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: text('result.found') }).check();
  const line = dialog.getByRole('group', { name: text('found.line').replace('{{line}}', '1') });
  await line.getByLabel(text('found.kind'), { exact: true }).selectOption('arrest');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(panelOf(page)).toContainText(text('found.unconfirmed.waiting'));

  await workAs(page, 'Ama', 'Kofi', 'police');
  await openWaiting(page, 'waits.found');
  await expect(answerOf(page)).toContainText(text('found.kind.arrest'));
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('a');
  await expect(answerOf(page)).toHaveCount(0);
  await expect(panelOf(page)).not.toContainText(text('found.unconfirmed.waiting'));
  await expect(panelOf(page)).toContainText(text('event.found-confirmed', { find: text('found.kind.arrest') }));
});

test.describe('with one officer', () => {
  test.use({ desk: SAMPLES });

  test('two cases become one incident and are parted again; each is found by its number all the while', async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 1366, height: 768 });
    const dialog = page.getByRole('dialog');
    const more = async (action: Parameters<typeof text>[0]) => {
      await page.getByRole('button', { name: text('ui.more-actions') }).click();
      await page.getByRole('menuitem', { name: text(action) }).click();
    };
    const options = page.getByRole('listbox', { name: text('queue.list') }).getByRole('option');
    const claim = async (at: number): Promise<string> => {
      await options.nth(at).click();
      await expect(identityOf(page)).toHaveText((await options.nth(at).locator('.n .cut').textContent()) ?? '');
      const button = page.getByRole('button', { name: text('case.action.claim') });
      await button.click();
      await expect(panelOf(page)).toContainText(text('case.yours'));
      return /LFW-\d{4}-\d{6}/.exec((await panelOf(page).locator('h3').textContent()) ?? '')?.[0] ?? '';
    };
    const isFound = async (id: string) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(id);
      await page.keyboard.press('Enter');
      await expect(dialog).toHaveCount(0);
      await expect(panelOf(page).locator('h3')).toContainText(id);
    };
    const first = await claim(0);
    const second = await claim(1);
    expect(first).not.toBe(second);

    await more('case.action.join');
    await dialog.getByLabel(text('incident.other')).fill(first.toLowerCase());
    await dialog.getByRole('textbox').last().fill('They share a suitcase');
    expect(await seriousFaultsInBothThemes(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toHaveCount(0);
    const link = panelOf(page).getByRole('link', { name: first });
    await expect(link).toBeVisible();
    await expect(page.getByText(text('incident.told'))).toBeVisible();
    await closeNotes(page);
    expect(await seriousFaultsInBothThemes(page)).toEqual([]);
    await link.click();
    await expect(panelOf(page).locator('h3')).toContainText(first);
    await expect(panelOf(page)).toContainText('They share a suitcase');
    for (const id of [second, first]) await isFound(id);

    await more('case.action.part');
    await dialog.getByRole('textbox').fill('Another suitcase after all');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toHaveCount(0);
    await expect(panelOf(page)).toContainText('Another suitcase after all');
    await expect(panelOf(page).getByRole('link', { name: second })).toHaveCount(0);
    for (const id of [second, first]) await isFound(id);
  });
});
