/** A concealment of a case becomes the draft of a rule, by keys. */
import { SAMPLES } from './desks.ts';
import { expect, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { goTo } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: SAMPLES });

test('a concealment is kept from a case, and a rule author begins a draft with it', async ({ page }) => {
  test.slow();
  const panel = page.locator('section[aria-labelledby="case"]');
  const dialog = page.getByRole('dialog');
  await expect(panel).toBeVisible();
  await page.keyboard.press('c');
  await expect(panel).toContainText(text('case.yours'));
  await panel.getByRole('button', { name: text('proposal.make') }).press('Enter');
  await dialog.getByLabel(text('proposal.kind'), { exact: true }).selectOption('concealment');
  await dialog.getByRole('combobox', { name: text('proposal.text') }).fill('Sewn into the hem');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await goTo(page, 'requests');
  const parts = page.getByRole('navigation', { name: text('requests.parts') });
  await parts.getByRole('link', { name: text('requests.part.proposals') }).click();
  const kept = page.getByRole('list', { name: text('proposal.list') }).getByRole('listitem');
  await expect(kept).toContainText('Sewn into the hem');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await kept.getByRole('button', { name: text('proposal.draft') }).press('Enter');
  await expect(page.getByRole('textbox', { name: text('builder.title', { language: 'English' }) })).toHaveValue(
    'Sewn into the hem',
  );
  await goTo(page, 'requests');
  await parts.getByRole('link', { name: text('requests.part.proposals') }).click();
  await expect(kept).toContainText(text('proposal.state.draft'));
});
