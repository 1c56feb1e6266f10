/** How many keys the usual acts at the desk take. The change of officer is counted in its own spec. */
import type { Page } from '@playwright/test';
import { SAMPLES } from './desks.ts';
import { expect, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { landFlight } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: SAMPLES });

/** Presses keys one by one and counts them. */
function counter(page: Page) {
  return async (keys: readonly string[], most: number): Promise<void> => {
    expect(keys.length).toBeLessThanOrEqual(most);
    for (const key of keys) await page.keyboard.press(key);
  };
}

test('the next traveller, why, sending to secondary and a linked person take one key at most', async ({ page }) => {
  test.slow();
  const press = counter(page);
  const list = page.getByRole('listbox', { name: text('queue.list') });
  const selected = list.getByRole('option', { selected: true });
  await expect(selected).toHaveCount(1);
  const identity = page.locator('header.identity h2');
  const first = await identity.textContent();

  await press(['j'], 1);
  await expect(identity).not.toHaveText(first ?? '');

  // Why: no key, and no scrolling.
  const why = page.getByRole('region', { name: text('why.title'), exact: true });
  await expect(why.getByRole('listitem').first()).toBeInViewport();

  const second = await identity.textContent();
  await landFlight(page);
  await press(['r'], 1);
  // The queue goes on to the next traveller, and the one before is sent.
  await expect(identity).not.toHaveText(second ?? '');
  await press(['k'], 1);
  await expect(identity).toHaveText(second ?? '');
  const panel = page.locator('section[aria-labelledby="case"]');
  await expect(panel).toContainText(text('case-state.sent'));
  // The slots stay where they were: what cannot be done now is shut and says why.
  const bar = page.getByRole('toolbar', { name: text('case.actions') });
  const send = bar.getByRole('button', { name: text('case.action.select'), exact: true });
  await expect(send).toBeDisabled();
  await expect(send).toHaveAccessibleDescription(text('case.missing.sent'));
  await expect(bar.getByRole('button', { name: text('case.action.close') })).toHaveAccessibleDescription(
    new RegExp(text('case.missing.result')),
  );

  // What is decided is decided beside its evidence: no dialog covers it, and Escape closes the line.
  await press(['x'], 1);
  const form = page.locator('.decide form');
  await expect(form.getByRole('radio').first()).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await form.getByRole('textbox').fill('Asked at the belt');
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await press(['x'], 1);
  await expect(form.getByRole('textbox'), 'what is typed is still there').toHaveValue('Asked at the belt');
  await page.keyboard.press('Escape');

  // Nothing found: result, first choice, send, close; the next traveller is shown.
  const tabs = page.getByRole('tablist', { name: text('queue.tabs') });
  const closed = tabs.getByRole('tab', { name: text('queue.tab.done') });
  const choice = page.getByRole('dialog').getByRole('radio').or(page.getByRole('dialog').getByRole('checkbox')).first();
  await press(['s'], 1);
  await expect(choice).toBeFocused();
  await press(['1', 'Control+Enter'], 2);
  await expect(panel).toContainText(text('result.nothing-found'));
  await press(['w'], 1);
  await expect(closed).toHaveText(/ 1$/);
  await expect(identity).not.toHaveText(second ?? '');

  // A false watch: no inspection, the reason, send.
  const third = await identity.textContent();
  await press(['v'], 1);
  await expect(choice).toBeFocused();
  await press(['1', 'Control+Enter'], 2);
  await expect(closed).toHaveText(/ 2$/);
  await expect(identity).not.toHaveText(third ?? '');

  // Somebody with others: the key of the first line opens it.
  const linked = page.getByRole('region', { name: text('linked.title'), exact: true });
  const line = linked.locator('a[aria-keyshortcuts]').first();
  for (let tried = 0; tried < 25 && (await line.count()) === 0; tried++) {
    const before = await identity.textContent();
    await page.keyboard.press('j');
    await expect(identity).not.toHaveText(before ?? '');
    await expect(linked).toBeVisible();
    await page.waitForFunction(() =>
      document.querySelector('[aria-labelledby="linked"] a, [aria-labelledby="linked"] p'),
    );
  }
  const whom = ((await line.locator(':scope > span').nth(1).textContent()) ?? '').trim();
  await press([(await line.getAttribute('aria-keyshortcuts')) ?? ''], 1);
  await expect(identity).toHaveText(new RegExp(`^${whom.split(' ')[0]}`));
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);

  // Who it is stays in sight at the end of the page.
  await page.locator('.all-facts > summary').last().click();
  await page.locator('.all-facts').last().locator('dd').last().scrollIntoViewIfNeeded();
  await expect(identity).toBeInViewport();
});
