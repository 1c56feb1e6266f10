/** The papers of a case: a procès-verbal is entered and withdrawn, and two supervisors make the package for the court. */

import { SAMPLES } from './desks.ts';
import { actAs } from './every-screen.ts';
import { expect, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { settled } from './settled.ts';
import { printed } from './shift-steps.ts';
import { showFirst } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: SAMPLES });

test('a procès-verbal is entered by keys and withdrawn, and a package is confirmed by a second supervisor', async ({
  page,
}) => {
  test.slow();
  const dialog = page.getByRole('dialog');
  const panel = page.locator('section[aria-labelledby="case"]');
  await showFirst(page);
  await page.keyboard.press('c');
  await expect(panel).toContainText(text('case.yours'));
  await panel.getByRole('link', { name: text('case.part.papers') }).click();
  await expect(page.getByText(text('official-report.none'), { exact: true })).toBeVisible();
  await page.keyboard.press('a');
  await expect(dialog.getByLabel(text('official-report.number'))).toBeFocused();
  await page.keyboard.type('PV 12/2026');
  await dialog.getByLabel(text('official-report.office')).fill('BRI Lomé, Cdt Ayivi');
  await dialog.getByLabel(text('official-report.what')).fill('seizure of cocaine');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: 'PV 12/2026' })).toContainText('seizure of cocaine');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: `${text('official-report.withdraw')}: PV 12/2026` }).click();
  await dialog.getByRole('textbox').fill('of another case');
  await page.keyboard.press('Control+Enter');
  const second = page.getByRole('dialog', { name: text('second.title') });
  await expect(second).toContainText('PV 12/2026');
  await second.getByRole('button', { name: text('second.confirm') }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: 'PV 12/2026' })).toContainText('of another case');

  const address = page.url();
  await actAs(page, { agency: 'police', role: 'supervisor' });
  await page.goto(address);
  await page.getByRole('button', { name: text('dossier.judicial') }).click();
  await dialog.getByLabel(text('export.form')).selectOption({ label: text('export.form.csv') });
  await dialog.getByLabel(text('export.purpose')).fill('for the prosecutor');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+Enter');
  await expect(second).toContainText(text('dossier.judicial.hint'));
  await second.getByRole('button', { name: text('second.confirm') }).click();
  expect((await download).suggestedFilename()).toContain('judicial');
});

test('the printed package for intelligence has every picture of the traveller, drawn and with its table, and leads nowhere', async ({
  page,
}) => {
  test.slow();
  // Somebody who has a booking and shares a telephone with others: every picture has something to show.
  await page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .filter({ hasText: 'DLA–LFW' })
    .first()
    .click();
  await settled(page);
  await page.keyboard.press('c');
  const panel = page.locator('section[aria-labelledby="case"]');
  await expect(panel).toContainText(text('case.yours'));
  await panel.getByRole('link', { name: text('case.part.papers') }).click();
  await expect(page.getByText(text('official-report.none'), { exact: true })).toBeVisible();
  const address = page.url();
  await actAs(page, { agency: 'police', role: 'supervisor' });
  await page.goto(address);
  await page.getByRole('button', { name: text('dossier.intelligence') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(text('export.form')).selectOption({ label: text('export.form.print') });
  await dialog.getByLabel(text('export.purpose')).fill('for the bureau');
  const paper = await printed(page, async () => {
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('dialog', { name: text('second.title') })
      .getByRole('button', { name: text('second.confirm') })
      .click();
  });
  for (const title of ['journey.title', 'times.title', 'points.title', 'seats.title', 'links.title'] as const)
    expect(paper).toContain(text(title));
  // The chart is drawn, too, and the links name nobody else.
  expect(paper).toMatch(/watch from \d+[\s\S]*Person 1/);
  await expect(dialog).toHaveCount(0);
});
