/** A list is made, taken over, changed and rolled back. */
import { BEGUN } from './desks.ts';
import { expect, test } from './fixture.ts';
import { confirmed, makeList, readList, unList } from './list-steps.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { text } from './texts.ts';

test.use({ desk: BEGUN });

const FIRST = [1, 2, 3, 4, 5, 6].map((id) => [id, `INVENTED${id}`] as const);

test('a list of the United Nations is taken over, a changed one reports what differs, and is rolled back', async ({
  page,
  host,
}) => {
  test.slow();
  await makeList(page, 'Invented list');
  await readList(page, host, unList(FIRST, '2026-11-20'));
  await expect(page.getByRole('tab', { name: text('take-over.count.new') })).toContainText('6');
  await expect(page.getByRole('row').filter({ hasText: 'INVENTED3' })).toBeVisible();
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('a');
  await page.keyboard.press('Control+Enter');
  await confirmed(page);
  await expect(page.getByText(text('list.version', { number: 1 }), { exact: true })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'INVENTED6' })).toBeVisible();

  await readList(page, host, unList([...FIRST.slice(0, 4), [5, 'RENAMED'], [9, 'ANOTHER']], '2026-11-27'));
  await page.getByRole('tab', { name: text('take-over.count.changed') }).click();
  await expect(page.getByRole('row').filter({ hasText: 'RENAMED' })).toContainText('INVENTED5');
  await page.getByRole('tab', { name: text('take-over.count.gone') }).click();
  await expect(page.getByRole('row').filter({ hasText: 'INVENTED6' })).toBeVisible();
  await page.keyboard.press('a');
  await page.keyboard.press('Control+Enter');
  await confirmed(page);
  await page.getByRole('searchbox').fill('renamed');
  await page.getByRole('row').filter({ hasText: 'RENAMED' }).click();
  await expect(page.getByText(text('list-entry.history'))).toBeVisible();
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.goBack();

  await page.getByRole('button', { name: text('list.roll-back') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('it was the wrong file');
  await page.keyboard.press('Control+Enter');
  await confirmed(page);
  await expect(page.getByText(text('list.version', { number: 3 }), { exact: true })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'INVENTED6' })).toBeVisible();
});
