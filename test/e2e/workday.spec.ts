import { expect, test } from './fixture.ts';
import { begin, goTo, loadSamples, signIn } from './steps.ts';
import { text } from './texts.ts';

test('the first start asks how to begin, in two languages, and is asked once', async ({ page, host }) => {
  await expect(page.getByRole('heading', { name: text('begin.title') })).toBeVisible();
  await page.getByRole('button', { name: text('language.fr') }).click();
  await expect(page.getByRole('heading', { name: text('begin.title', {}, 'fr') })).toBeVisible();
  await page.getByRole('button', { name: text('language.en') }).click();
  await begin(page);
  await expect(page.getByText(text('queue.empty.no-data'))).toBeVisible();
  await host.open();
  await signIn(page);
});

test('an analyst loads samples, reads why somebody is flagged, works the case, and exports the list', async ({
  page,
  host,
}) => {
  await begin(page);
  await loadSamples(page);
  await page.getByRole('link', { name: text('import.to-queue') }).click();

  // The queue: flagged travellers, the most severe first, with reasons as sentences.
  const list = page.getByRole('listbox', { name: text('queue.list') });
  const first = list.getByRole('option').first();
  await expect(first).toBeVisible();
  expect(Number(await first.getAttribute('aria-setsize'))).toBeGreaterThanOrEqual(25);
  await first.click();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(first.locator('.r')).not.toBeEmpty();
  const name = (await first.locator('.n .cut').textContent()) ?? '';
  expect(name.trim()).not.toBe('');

  // The traveller: who, why, and the raw message with the telling value marked.
  const why = page.getByRole('region', { name: text('why.title'), exact: true });
  await expect(why.getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('tabpanel', { name: text('evidence.raw') })).toContainText(/[A-Z]{3}\+|,/);

  // The case: claimed, each hit decided with a reason, selected, result recorded, closed.
  const bar = page.getByRole('toolbar', { name: text('case.actions') });
  const press = (action: 'claim' | 'decide' | 'select' | 'result' | 'close') =>
    bar.getByRole('button', { name: text(`case.action.${action}`) }).click();
  await press('claim');
  const panel = page.locator('section[aria-labelledby="case"]');
  await expect(panel).toContainText(text('case.yours'));

  await press('decide');
  const dialog = page.getByRole('dialog');
  const hits = dialog.getByRole('group');
  const count = await hits.count();
  expect(count).toBeGreaterThan(0);
  for (let index = 0; index < count; index++) {
    await hits
      .nth(index)
      .getByRole('radio', { name: text('disposition.true') })
      .check();
    await hits
      .nth(index)
      .getByRole('textbox')
      .fill(`Checked against the booking ${index + 1}`);
  }
  await dialog.getByRole('button', { name: /^Save (?:decision|\d+ decisions)/ }).click();
  await expect(dialog).toBeHidden();
  await expect(panel).toContainText(text('case.decided', { decided: count, hits: count }));

  await press('select');
  await expect(panel).toContainText(text('case-state.selected'));
  await press('result');
  await dialog.getByRole('radio', { name: text('result.nothing-found') }).check();
  await dialog.getByRole('textbox', { name: text('case.result-note') }).fill('Two bags opened, nothing found');
  await dialog.getByRole('button', { name: text('case.save.result') }).click();
  await expect(dialog).toBeHidden();
  await expect(panel).toContainText(text('result.nothing-found'));

  // The flagged list as CSV, while the case is still in the queue.
  const file = await host.saved(() => page.getByRole('button', { name: text('queue.export'), exact: true }).click());
  const lines = file.bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  expect(lines.length - 1).toBe(Number(await first.getAttribute('aria-setsize')));
  expect(lines.filter((line) => /(?:^|,)"?[=+@\t]/.test(line))).toEqual([]);

  await press('close');
  await dialog.getByRole('button', { name: text('case.save.close') }).click();
  await expect(dialog).toBeHidden();

  // After a reload everything is still there.
  await host.open();
  await signIn(page);
  await goTo(page, 'cases');
  await page.getByRole('tab', { name: text('cases.closed') }).click();
  await expect(page.getByText(text('result.nothing-found')).first()).toBeVisible();
});

test('everything an analyst does has a key', async ({ page, host }) => {
  test.skip(host.kind === 'stand-in', 'keys ask nothing of the host');
  await begin(page);
  await page.keyboard.press('6');
  await expect(page.getByRole('heading', { name: text('screen.import'), exact: true })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('link', { name: text('import.to-queue') })).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('1');
  const options = page.getByRole('listbox', { name: text('queue.list') }).getByRole('option');
  await expect(options.first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(
    page.getByRole('listbox', { name: text('queue.list') }).getByRole('option', { selected: true }),
  ).toHaveCount(1);
  const bar = page.getByRole('toolbar', { name: text('case.actions') });
  await expect(bar.getByRole('button', { name: text('case.action.claim') })).toBeEnabled();
  await page.keyboard.press('c');
  await expect(page.locator('section[aria-labelledby="case"]')).toContainText(text('case.yours'));
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Seen at the belt');
  // The screen is locked from wherever one is, and what was typed is there again for whoever comes back.
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: text('covered.title') })).toBeVisible();
  await expect(page.getByText('Seen at the belt')).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('#/');
  await signIn(page);
  await expect(page.locator('section[aria-labelledby="case"]')).toContainText(text('case.yours'));
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('Seen at the belt');
  // Escape asks before typed text is dropped; the answer has keys as well.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(text('ui.unsaved'));
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: text('ui.discard') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: text('queue.search') })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await expect(page.getByRole('heading', { name: text('screen.flights'), exact: true })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder(text('keys.search'))).toBeFocused();
});
