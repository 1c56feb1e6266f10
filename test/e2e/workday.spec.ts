import { expect, test } from './fixture.ts';
import { begin, confirmByKey, goTo, landFlight, loadSamples, signIn } from './steps.ts';
import { text } from './texts.ts';

test('an analyst loads samples, reads why a traveller is flagged, works on the case, and exports the list', async ({
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

  // The traveller: name, reasons, and the raw message with the relevant value marked.
  const why = page.getByRole('region', { name: text('why.title'), exact: true });
  await expect(why.getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('region', { name: text('evidence.raw') })).toContainText(/[A-Z]{3}\+|,/);

  // The case: claimed, one hit said to be wrong, sent to secondary, result recorded, concluded, closed.
  const bar = page.getByRole('toolbar', { name: text('case.actions') });
  const press = (action: 'claim' | 'select' | 'result' | 'conclude' | 'close') =>
    bar.getByRole('button', { name: text(`case.action.${action}`) }).click();
  await press('claim');
  const panel = page.locator('section[aria-labelledby="case"]');
  await expect(panel).toContainText(text('case.yours'));

  // Closing says what it waits for, before it is tried.
  const close = bar.getByRole('button', { name: text('case.action.close') });
  await expect(close).toBeDisabled();
  await expect(close).toHaveAccessibleDescription(text('case.missing.not-sent'));
  // A wrong hit is said in its line, beside its evidence.
  await page.keyboard.press('x');
  const form = page.locator('.decide form');
  await form.getByRole('radio', { name: text('disposition.datum-wrong') }).check();
  await form.getByRole('textbox').fill('Checked against the booking');
  await page.keyboard.press('Control+Enter');
  // Immigration leads the case.
  const second = page.getByRole('dialog', { name: text('second.title') });
  await expect(second).toContainText(text('disposition.datum-wrong'));
  await confirmByKey(second);
  await expect(form).toHaveCount(0);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toHaveCount(0);

  await press('select');
  // The next traveller is shown; the one sent to secondary stays where it was.
  await expect(first).toHaveAttribute('aria-selected', 'false');
  await first.click();
  await expect(panel).toContainText(text('case-state.sent'));
  await landFlight(page);
  await press('result');
  await dialog.getByRole('radio', { name: text('result.nothing-found') }).check();
  await dialog.getByRole('textbox', { name: text('case.result-note') }).fill('Two bags opened, nothing found');
  await dialog.getByRole('button', { name: text('case.save.result') }).click();
  await expect(dialog).toBeHidden();
  await expect(panel).toContainText(text('result.nothing-found'));

  // The flagged list as CSV, while the case is still in the queue. It asks for a purpose, and leaves names out.
  await page.getByRole('button', { name: text('queue.export'), exact: true }).click();
  const send = dialog.getByRole('button', { name: text('export.make'), exact: true });
  await expect(send).toBeDisabled();
  await dialog.getByRole('textbox', { name: text('export.purpose') }).fill('For the morning meeting');
  const file = await host.saved(() => send.click());
  await expect(dialog).toBeHidden();
  const lines = file.bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  expect(lines.indexOf('') - 1).toBe(Number(await first.getAttribute('aria-setsize')));
  expect(lines.filter((line) => /(?:^|,)"?[=+@\t]/.test(line))).toEqual([]);
  expect(lines.join('\n')).toContain('For the morning meeting');
  const surname = name.split(',')[0] ?? '';
  expect(surname).not.toBe('');
  expect(lines.filter((line) => line.includes(`,${surname},`))).toEqual([]);

  // Another agency leads, and agrees to the result; each agency then closes its own part.
  await press('conclude');
  await expect(second).toContainText(text('case.dialog.conclude'));
  await confirmByKey(second);
  await expect(panel).toContainText(text('case-state.concluded'));
  await press('close');
  await expect(dialog).toHaveCount(0);
  // A reload before that would end the call. The queue may show the next traveller by then.
  await expect(panel).not.toContainText(text('case-state.concluded'));

  // After a reload all data is still there.
  await host.open();
  await signIn(page);
  await goTo(page, 'cases');
  await page.getByRole('tab', { name: text('cases.closed') }).click();
  await expect(page.getByText(text('result.nothing-found')).first()).toBeVisible();
});
