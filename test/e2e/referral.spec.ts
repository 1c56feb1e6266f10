/** A find is referred to the prosecutor: prepared by keys, handed over against a signature, and closed with a second officer. */

import { TWO_OFFICERS } from './desks.ts';
import { actAs } from './every-screen.ts';
import { expect, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { closeNotes, goTo } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: TWO_OFFICERS });

test('what must be referred leads from the result to its receipt and to what came of it', async ({ page }) => {
  test.slow();
  const dialog = page.getByRole('dialog');
  const panel = page.locator('section[aria-labelledby="case"]');
  const save = async () => {
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toHaveCount(0);
  };
  await goTo(page, 'cases');
  await page.keyboard.press('a');
  await dialog.getByLabel(text('thing.tag')).fill('0071234568');
  await dialog.getByLabel(text('origin.dog')).check();
  await save();
  await expect(panel).toContainText(text('case.yours'));
  await page.keyboard.press('r');
  await expect(panel).toContainText(text('case-state.sent'));
  await page.keyboard.press('s');
  await dialog.getByRole('radio', { name: text('result.found') }).check();
  await dialog
    .getByRole('group', { name: text('found.line', { line: 1 }) })
    .getByLabel(text('found.what'))
    .fill('cocaine');
  await save();

  await panel.getByRole('link', { name: text('office.prosecutor') }).click();
  const duties = page.getByRole('table', { name: text('referral.duties') });
  await expect(duties).toContainText(text('referral.duty.open'));
  await page.keyboard.press('a');
  await expect(dialog.getByLabel(text('referral.to'))).toBeFocused();
  await dialog.getByLabel(text('referral.package')).selectOption({ label: text('dossier.judicial') });
  await save();
  const referral = page.getByRole('list', { name: text('referral.list') }).getByRole('listitem');
  await expect(referral).toContainText(text('referral.state.prepared'));
  await expect(duties).toContainText(text('referral.duty.open'));
  await referral.getByRole('button', { name: text('referral.hand') }).click();
  await dialog.getByLabel(text('referral.name')).fill('A. Mensah');
  await dialog.getByLabel(text('referral.title')).fill('clerk');
  await save();
  await expect(duties).toContainText(text('referral.duty.done'));
  await closeNotes(page);
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);

  await referral.getByRole('button', { name: text('referral.answer') }).click();
  await dialog.getByLabel(text('referral.answer.kind')).selectOption({ label: text('referral.state.taken-over') });
  await dialog.getByLabel(text('question.said.by')).fill('A. Mensah');
  const [day = '', time = ''] = (await page.evaluate(() => new Date().toISOString())).slice(0, 16).split('T');
  const said = `${day.split('-').reverse().join('/')} ${time}`;
  await dialog.getByLabel(text('question.said.at')).fill(said);
  await dialog.getByLabel(text('referral.answer.text')).fill('We go on with it.');
  await save();
  await expect(referral).toContainText(text('referral.state.taken-over'));
  await expect(referral).toContainText('We go on with it.');

  const address = page.url();
  await actAs(page, { agency: 'police', role: 'supervisor' });
  await page.goto(address);
  await expect(referral).toContainText('We go on with it.');
  await expect(referral.getByRole('button', { name: text('referral.answer') })).toHaveCount(0);
});
