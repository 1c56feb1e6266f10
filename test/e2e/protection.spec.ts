import { dayInWindow } from './days.ts';
import { SAMPLES } from './desks.ts';
import { expect, test } from './fixture.ts';
import { makePaxlst } from './make-manifest.ts';
import { seriousFaults, seriousFaultsInBothThemes } from './serious-faults.ts';
import { chooseTheme, closeNotes, goTo, importFiles } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: SAMPLES });

test('a child to protect reads so in the queue, on the traveller and in the case, dark or light', async ({ page }) => {
  test.slow();
  // The list holds rows in sight only.
  await page.setViewportSize({ width: 1366, height: 2400 });
  const row = page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .filter({ hasText: text('protect.meet') })
    .first();
  await expect(row.locator('.mark.protect svg')).toBeVisible();
  await expect(row.locator('.tag.protect:not(.care)')).toHaveText(text('protect.meet'));
  await expect(row.locator('.tag.care')).toHaveText(text('protection.kind.child'));
  await expect(row).not.toContainText(text('outcome.inspect'));
  await row.click();

  // Each thing is said once: how to act by the mark before the name, and what follows in the notes below.
  const identity = page.locator('header.identity');
  await expect(identity).toContainText(text('protect.meet'));
  await expect(identity).not.toContainText(text('outcome.inspect'));
  const who = page.locator('section.who');
  await expect(who).not.toContainText(text('handling.safeguard'));
  await expect(who).toContainText(text('attendance.situation.safeguard'));
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
  // Its button has no colour of severity.
  await expect(bar.locator('.button.primary')).toHaveCount(0);
  await bar.getByRole('button', { name: text('protect.action') }).click();
  await expect(row).toHaveAttribute('aria-selected', 'false');
  await row.click();
  await expect(page.locator('section[aria-labelledby="case"]')).toContainText(text('protect.state'));
  await expect(page.locator('section[aria-labelledby="case"]')).toContainText(text('protect.event'));
  await expect(bar.getByRole('button', { name: text('protect.undo') })).toBeVisible();
  await expect(bar).not.toContainText(text('case.action.result'));
  await expect(bar).not.toContainText(text('case.result.by'));

  // The name can be read beside the tags.
  await expect(row.locator('.tag', { hasText: text('protect.state') })).toBeVisible();
  const name = row.locator('.n .cut');
  expect(await name.evaluate((element) => element.clientWidth)).toBeGreaterThanOrEqual(
    await name.evaluate((element) => Math.min(element.scrollWidth, 80)),
  );
  const [end, scores] = await row.evaluate((element) =>
    ['.n', '.score'].map((part) => element.querySelector(part)?.getBoundingClientRect() ?? null),
  );
  expect(end?.right).toBeLessThanOrEqual(scores?.left ?? 0);
  for (const tag of await row.locator('.n .tag').all())
    expect((await tag.boundingBox())?.x ?? 0).toBeLessThan(scores?.left ?? 0);
});

test('cases, search results and passengers of a flight mark whom to protect and who may have immunity', async ({
  page,
  host,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1366, height: 1800 });
  const list = new TextDecoder().decode(makePaxlst('ET', 555, dayInWindow(13).short, 3, 0));
  // A diplomatic passport that has ended, so that its holder is in the queue.
  const diplomatic = list.replace('DOC+P:', 'DOC+PD:').replace(/DTM\+36:\d+/, 'DTM+36:200101');
  await importFiles(page, host, [{ name: 'diplomat.edi', bytes: new TextEncoder().encode(diplomatic) }]);

  await goTo(page, 'queue');
  const queue = page.getByRole('listbox', { name: text('queue.list') }).getByRole('option');
  const diplomat = queue.filter({ hasText: text('immunity.mark') });
  await expect(diplomat).toHaveCount(1);
  await diplomat.click();
  await page
    .getByRole('toolbar', { name: text('case.actions') })
    .getByRole('button', { name: text('case.action.claim') })
    .click();
  const child = queue.filter({ has: page.locator('.mark.protect') }).first();
  const name = (await child.locator('.n .cut').textContent()) ?? '';
  const flight = (await child.locator('.flight span').first().textContent()) ?? '';
  await child.click();
  const bar = page.getByRole('toolbar', { name: text('case.actions') });
  await bar.getByRole('button', { name: text('protect.action') }).click();

  const marked = async (): Promise<void> => {
    await expect(page.locator('.ag-row .mark.protect').first()).toContainText(text('protect.meet'));
    await closeNotes(page);
    expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  };
  await goTo(page, 'cases');
  await expect(page.locator('.ag-row .tag.immune')).toContainText(text('immunity.mark'));
  await expect(page.locator('.ag-row').filter({ hasText: text('protect.meet') })).toContainText(text('protect.state'));
  await marked();

  await goTo(page, 'search');
  await page.getByRole('searchbox', { name: text('search.text') }).fill(name.replace(',', ''));
  await page.keyboard.press('Enter');
  await marked();

  // Escape, which closes the menu of themes, leaves the flight, so the theme is chosen before.
  for (const theme of ['light', 'dark'] as const) {
    await goTo(page, 'flights');
    await chooseTheme(page, theme);
    await page.locator('.ag-row').filter({ hasText: flight }).first().click();
    const passengers = page.getByRole('region', { name: text('flights.travellers') });
    await expect(passengers.locator('.mark.protect').first()).toContainText(text('protect.meet'));
    expect(await seriousFaults(page)).toEqual([]);
  }
});
