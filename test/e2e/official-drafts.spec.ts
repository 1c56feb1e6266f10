/** A template is changed by keys and agreed on by another agency, and the draft of a procès-verbal is printed from it. */
import { TWO_OFFICERS } from './desks.ts';
import { actAs, go } from './every-screen.ts';
import { expect, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { showFirst, workAs } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: TWO_OFFICERS });

test('a template is proposed by keys, confirmed by customs, and printed from as a draft of a case', async ({
  page,
}) => {
  test.slow();
  await page.evaluate(() => {
    window.print = () => {
      document.title = document.querySelector('.sheet.official-draft')?.textContent ?? '';
    };
  });
  const dialog = page.getByRole('dialog');
  const panel = page.locator('section[aria-labelledby="case"]');
  const area = page.getByRole('textbox', { name: text('draft-template.text') });
  const places = page.getByRole('combobox', { name: text('draft-template.places') });
  await actAs(page, { agency: 'police', role: 'supervisor' });
  await go(page, '/administration/templates');
  await area.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.type(' {nowhere}');
  await expect(
    page.getByText(text('draft-template.problem.unknown-place', { line: 1, letter: 40, name: 'nowhere' })),
  ).toBeVisible();
  for (let letter = 0; letter < 9; letter++) await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+ ');
  await expect(places).toBeFocused();
  await page.keyboard.type('number of the case');
  await page.keyboard.press('Enter');
  await expect(area).toBeFocused();
  await expect(area).toHaveValue(/^Report of an inspection without a find \{case\}\n/);
  await page.getByRole('button', { name: text('draft-template.propose'), exact: true }).click();
  await dialog.getByRole('textbox').fill('the unit wants the number');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await workAs(page, 'Ama', 'Kofi', 'customs');
  await go(page, '/administration/templates');
  await page.getByRole('button', { name: text('draft-template.confirm'), exact: true }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByText('the unit wants the number')).toBeVisible();

  await go(page, '/queue');
  await showFirst(page);
  await page.keyboard.press('c');
  await expect(panel).toContainText(text('case.yours'));
  await panel.getByRole('link', { name: text('case.part.papers') }).click();
  await expect(page.getByRole('button', { name: text('official-draft.make') })).toBeVisible();
  await page.keyboard.press('d');
  await expect(dialog.getByRole('status')).toContainText(text('draft-place.officers'));
  await dialog.getByLabel(text('official-draft.with')).selectOption({ index: 1 });
  await expect(dialog.getByRole('status')).not.toContainText(text('draft-place.officers'));
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => page.title()).toContain(text('official-draft.mark'));
  expect(await page.title()).toMatch(/Report of an inspection without a find LFW-\d{4}-\d{6}/);
  await expect(page.locator('.sheet')).toHaveCount(0);
  const row = page
    .getByRole('table', { name: text('official-draft.list') })
    .getByRole('row')
    .nth(1);
  await expect(row).toContainText(text('official-draft.version', { number: 1 }));
});
