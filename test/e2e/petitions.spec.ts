/** A request for access, from the day it came in to the signed answer. */
import { SAMPLES } from './desks.ts';
import { actAs } from './every-screen.ts';
import { expect, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { goTo } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: SAMPLES });

test('a request is entered by keys, what is held is found, and another supervisor signs the answer', async ({
  page,
}) => {
  test.slow();
  const name = (await page.locator('header.identity h2').textContent()) ?? '';
  await goTo(page, 'requests');
  const parts = page.getByRole('navigation', { name: text('requests.parts') });
  await parts.getByRole('link', { name: text('requests.part.petitions') }).click();
  await expect(page.getByText(text('petition.none'), { exact: true })).toBeVisible();
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(text('petition.kind'), { exact: true }).selectOption('access');
  await dialog.getByLabel(text('petition.name')).fill(name);
  await dialog.getByLabel(text('petition.text'), { exact: true }).fill('Why was I stopped?');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  const asked = page.getByRole('list', { name: text('petition.list') }).getByRole('listitem');
  await expect(asked).toContainText('Why was I stopped?');
  await asked.getByRole('button', { name: text('petition.holdings') }).press('Enter');
  await expect(
    dialog
      .getByRole('row')
      .filter({ hasText: text('petition.holding.traveller') })
      .first(),
  ).toBeVisible();
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await asked.getByRole('button', { name: text('petition.look') }).press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(asked).toContainText(text('petition.looked').replace('{{agency}}', text('agency.customs')));
  // Whoever entered it does not sign the answer.
  await expect(asked.getByRole('button', { name: text('petition.close') })).toHaveCount(0);
  await actAs(page, { agency: 'police', role: 'supervisor' });
  await asked.getByRole('button', { name: text('petition.close') }).press('Enter');
  await dialog.getByLabel(text('petition.answer')).fill('A random check.');
  await dialog.getByLabel(text('petition.unlooked')).fill('The others have no flight of that day.');
  await page.keyboard.press('Control+Enter');
  await expect(asked).toContainText('A random check.');
  await expect(asked).toContainText(text('petition.state.closed'));
});
