import { BEGUN } from './desks.ts';
import { expect, goOn, test } from './fixture.ts';
import { confirmBySecond } from './flight-steps.ts';
import { correction, encode, halfBroken, report, tab } from './import-screen.ts';
import { fileLine, importFiles } from './steps.ts';
import { text } from './texts.ts';

goOn(BEGUN);

test('an unreadable message is corrected, and its traveller appears on the flight', async ({ page, host }) => {
  const { file, corrected } = halfBroken();
  await importFiles(page, host, [{ name: 'two.edi', bytes: file }]);
  await expect(fileLine(page, 'two.edi')).toContainText(text('import.quarantined_one', { count: 1 }));
  await report(page)
    .getByRole('link', { name: text('import.to-quarantine_one', { count: 1 }) })
    .click();
  await expect(correction(page)).toHaveValue(/KWADZO/);

  // A failed correction: the new reason is shown, and the typed text is kept.
  await page.keyboard.press('e');
  await expect(correction(page)).toBeFocused();
  await correction(page).fill('Dear colleague, see below');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText(text('quarantine.attempt.failed'));
  await expect(correction(page)).toHaveValue('Dear colleague, see below');

  // Whoever leaves while the second officer is asked for has cancelled it, and can import it again.
  await correction(page).fill(corrected);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: text('second.title') })).toBeVisible();
  await page.evaluate(() => window.history.back());
  await expect(correction(page)).toHaveCount(0);
  await page.evaluate(() => window.history.forward());
  await expect(correction(page)).toHaveValue(/KWADZO/);
  await expect(correction(page)).toBeEditable();
  await page.getByRole('button', { name: text('quarantine.retry') }).click();
  // Nobody looks at a flight of yesterday.
  await confirmBySecond(page, text('quarantine.retry.effect'));
  const note = page.getByRole('status').filter({ hasText: text('quarantine.mended', { file: 'two.edi' }) });
  await expect(note).toContainText(text('import.travellers_one', { n: 1 }));
  await expect(page.getByText(text('quarantine.empty'))).toBeVisible();
  await note.getByRole('link', { name: /^ET 508/ }).click();
  await expect(page.getByText(/KWADZO/).first()).toBeVisible();
});

test('typed text in quarantine survives Escape and another entry, and discarding needs a reason', async ({
  page,
  host,
}) => {
  await importFiles(page, host, [
    { name: 'one.txt', bytes: encode('Nothing that could be read, one') },
    { name: 'other.txt', bytes: encode('Nothing that could be read, two') },
  ]);
  await tab(page, 'quarantine').click();
  const entries = page.getByRole('listbox', { name: text('quarantine.list') }).getByRole('option');
  await expect(entries).toHaveCount(2);
  await expect(correction(page)).toHaveValue(/Nothing that could be read/);
  await page.keyboard.press('e');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(', half typed');
  await page.keyboard.press('Escape');
  await expect(correction(page)).toHaveValue(/, half typed$/);
  await page.keyboard.press('j');
  await expect(entries.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(correction(page)).not.toHaveValue(/half typed/);
  await expect(entries.nth(0)).toContainText(text('quarantine.draft'));
  await tab(page, 'files').click();
  await tab(page, 'quarantine').click();
  await expect(correction(page)).toHaveValue(/, half typed$/);

  await page.getByRole('button', { name: text('quarantine.discard'), exact: false }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: text('quarantine.discard.do') })).toBeDisabled();
  await dialog.getByRole('textbox', { name: text('reason.label') }).fill('A letter, no list');
  await dialog.getByRole('button', { name: text('quarantine.discard.do') }).click();
  await expect(entries).toHaveCount(1);
  // A look at the other one is recorded, so the officer opens it: the keys go on in the list.
  await expect(page.getByText(text('quarantine.gone'), { exact: true })).toBeVisible();
  await expect(correction(page)).toHaveCount(0);
  await expect(page.getByRole('listbox', { name: text('quarantine.list') })).toBeFocused();
  await page.keyboard.press('j');
  await expect(correction(page)).toHaveValue(/Nothing that could be read/);
});
