import { expect, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { begin, goTo, loadSamples } from './steps.ts';
import { text } from './texts.ts';

test('a child to protect reads so in the queue, on the traveller and in the case, dark or light', async ({ page }) => {
  test.slow();
  // The list holds rows in sight only.
  await page.setViewportSize({ width: 1366, height: 2400 });
  await begin(page);
  await loadSamples(page);
  await goTo(page, 'queue');
  const row = page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .filter({ hasText: text('protect.meet') })
    .first();
  await expect(row.locator('.mark.protect svg')).toBeVisible();
  await expect(row.locator('.tag.protect')).toHaveText(text('protect.meet'));
  await expect(row).not.toContainText(text('outcome.inspect'));
  await row.click();

  const who = page.locator('header.who');
  await expect(who).toContainText(text('handling.safeguard'));
  await expect(who).toContainText(text('protect.how'));
  await expect(who).toContainText(text('protect.companions'));
  await expect(who).not.toContainText(text('outcome.inspect'));
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);

  // The contact is a setting of the unit, and its lack is said.
  await expect(who).toContainText(text('protect.no-contact'));
  await who.getByRole('link', { name: text('administration.tab.contacts') }).click();
  const contact = page.getByRole('textbox', { name: text('contacts.childProtection') });
  await contact.fill('Child protection, +228 1000');
  await page.getByRole('button', { name: text('contacts.save') }).click();
  await expect(page.getByText(text('contacts.told'))).toBeVisible();
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await goTo(page, 'queue');
  await row.click();
  await expect(who).toContainText('Child protection, +228 1000');
  await expect(who).not.toContainText(text('protect.no-contact'));

  // No step speaks of a selection for an inspection.
  const bar = page.getByRole('toolbar', { name: text('case.actions') });
  await expect(bar.getByRole('button', { name: text('case.action.select'), exact: true })).toBeHidden();
  await bar.getByRole('button', { name: text('protect.action') }).click();
  await expect(page.locator('section[aria-labelledby="case"]')).toContainText(text('protect.state'));
  await expect(page.locator('section[aria-labelledby="case"]')).toContainText(text('protect.event'));
});
