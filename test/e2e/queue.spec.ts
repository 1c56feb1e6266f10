import { SAMPLES } from './desks.ts';
import { expect, goOn, test } from './fixture.ts';
import { clickRow, confirmByKey } from './steps.ts';
import { text } from './texts.ts';

goOn(SAMPLES);

test('an officer works the queue by single keys: next, send to secondary, take it back, mark several and claim them', async ({
  page,
}) => {
  test.slow();
  const list = page.getByRole('listbox', { name: text('queue.list') });
  const rows = list.getByRole('option');
  const selected = list.getByRole('option', { selected: true });
  await expect(selected).toHaveAttribute('aria-posinset', '1');
  await list.focus();
  await page.keyboard.press('j');
  await expect(selected).toHaveAttribute('aria-posinset', '2');
  await expect(page.locator('.row-place')).toContainText(/^2 /);
  await page.keyboard.press('k');
  await expect(selected).toHaveAttribute('aria-posinset', '1');

  // One key sends to secondary and shows the next traveller; one key takes it back. Another agency's target needs its officer for that.
  const own = rows.filter({ has: page.locator('.letters', { hasText: /^C$/ }) }).first();
  await own.click();
  const place = Number(await own.getAttribute('aria-posinset'));
  const bar = page.getByRole('toolbar', { name: text('case.actions') });
  const whose = (await own.locator('.n .cut').textContent()) ?? '';
  await expect(page.locator('header.identity h2')).toContainText(whose.split(',')[0] ?? '');
  await expect(bar.getByRole('button', { name: text('case.action.select'), exact: true })).toBeEnabled();
  await list.focus();
  await page.keyboard.press('r');
  await expect(selected).toHaveAttribute('aria-posinset', String(place + 1));
  const sent = rows.nth(place - 1);
  await expect(sent.locator('.tag', { hasText: text('case-state.sent') })).toBeVisible();
  await page.keyboard.press('z');
  await expect(sent.locator('.tag', { hasText: text('case-state.triage') })).toBeVisible();
  // The claim that came with it is taken back too.
  await expect(sent).toContainText(text('queue.free'));

  // Several are marked, and each is claimed.
  await list.focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  const acts = page.getByRole('toolbar', { name: text('queue.marked.acts') });
  await expect(acts).toContainText(text('queue.marked_other', { count: 3 }));
  await acts.getByRole('button', { name: text('queue.claim') }).click();
  await expect(page.getByText(text('queue.claimed_other', { count: 3 }))).toBeVisible();
  await expect(acts).toBeHidden();
  await page.getByRole('tab', { name: text('queue.tab.mine') }).click();
  await expect(rows).toHaveCount(3);

  // Where another agency leads, its officer confirms it on whichever screen it is taken back.
  await page.getByRole('tab', { name: new RegExp(`^${text('queue.tab.joint')}`) }).click();
  const theirs = rows
    .filter({ has: page.locator('.letters', { hasText: /^P/ }) })
    .filter({ hasNot: page.locator('.tag', { hasText: text('case-state.triage') }) })
    .first();
  const name = await clickRow(page, theirs);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(page.getByRole('button', { name: text('case.action.select') })).toHaveAttribute(
    'aria-disabled',
    'false',
  );
  await list.focus();
  await page.keyboard.press('r');
  await expect(page.getByText(text('case.told.selected', { name }))).toBeVisible();
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { name: text('screen.cases'), exact: true })).toBeVisible();
  await page.keyboard.press('z');
  const second = page.getByRole('dialog', { name: text('second.title') });
  await confirmByKey(second);
  await expect(page.getByText(text('undo.done', { name }))).toBeVisible();
});

test('the queue is filtered and sorted, and the officer saves that as a view', async ({ page }) => {
  test.slow();
  const list = page.getByRole('listbox', { name: text('queue.list') });
  const all = Number(await list.getByRole('option').first().getAttribute('aria-setsize'));
  const filters = page.getByRole('button', { name: text('queue.filters') });
  await filters.click();
  const form = page.locator('.queue-filters');
  await form.getByLabel(text('queue.sort'), { exact: true }).selectOption('name');
  await form.getByRole('combobox', { name: text('queue.filter.agency') }).click();
  await page.getByRole('option', { name: new RegExp(text('attendee.immigration')) }).click();
  await page.keyboard.press('Tab');
  await form.getByLabel(text('queue.view.name')).fill('Immigration');
  await form.getByRole('button', { name: text('queue.view.keep'), exact: true }).click();
  await expect(form.getByRole('button', { name: 'Immigration', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  const some = Number(await list.getByRole('option').first().getAttribute('aria-setsize'));
  expect(some).toBeLessThan(all);
  const names = await list.locator('.n .cut').allInnerTexts();
  expect(names).toEqual([...names].sort());
});
