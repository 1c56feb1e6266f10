/** What each message said of a traveller, and where it stands in the raw text. */
import { crowd, type Person, passengerList } from './desk-messages.ts';
import { BEGUN } from './desks.ts';
import { expect, goOn, test } from './fixture.ts';
import { dialog, giveReasonByTwo, importAll, MENSAH, MORNING, openFlight, row, TODAY, tab } from './flight-steps.ts';
import { seriousFaults } from './serious-faults.ts';
import { text } from './texts.ts';

goOn(BEGUN);

test('versions are shown as differences, and joined or separated travellers stay so after later messages', async ({
  page,
  host,
}) => {
  const twin: Person = { surname: 'MENSA', given: 'COFFI', document: 'TG4817306' };
  const version = (control: string, prepared: string, people: readonly Person[], kind = '745') =>
    passengerList({ ...MORNING, control, prepared: `${TODAY.short}:${prepared}`, people, kind });
  await importAll(page, host, {
    'v1.edi': version('V1', '0100', [MENSAH, twin]),
    'v2.edi': version('V2', '0200', [{ ...MENSAH, seat: '12C' }, twin]),
  });
  await importAll(page, host, {
    'v0.edi': version('V0', '0030', [MENSAH, twin]),
    'on-board.edi': version('V3', '0300', [MENSAH, twin], '266+CLOB'),
  });
  await openFlight(page, 'ET 508');
  await row(page, 'MENSAH').click();
  const sources = page.getByRole('region', { name: text('sources.title') });
  await sources.getByRole('button', { name: text('versions.show') }).click();
  const versions = sources.locator('.versions > li');
  await expect(versions).toHaveCount(4);
  await expect(versions.nth(0)).toContainText(text('versions.effect.superseded-late'));
  await expect(versions.nth(2)).toContainText(text('versions.effect.changed'));
  await expect(versions.nth(2).locator('.changes')).toContainText('12C');
  await expect(versions.nth(3)).toContainText(text('versions.effect.boarded'));
  expect.soft(await seriousFaults(page), 'versions').toEqual([]);
  await versions.nth(2).getByRole('link').click();
  await expect(page.getByRole('listbox', { name: text('message.parsed') })).toBeVisible();
  await page.keyboard.press('F');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toBeVisible();
  expect.soft(await seriousFaults(page), 'message').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(sources).toBeVisible();

  await sources.getByRole('button', { name: text('sources.join') }).click();
  // Whom a dialog is about is said in it.
  await expect(page.getByRole('dialog', { name: /MENSAH/ })).toBeVisible();
  await dialog(page).getByRole('searchbox').fill('coffi');
  await dialog(page).getByRole('radio').check();
  await giveReasonByTwo(page, 'Same face, same bag', text('sources.join.save'));
  await openFlight(page, 'ET 508');
  await expect(tab(page, 'travellers')).toContainText('1');
  await importAll(page, host, { 'v4.edi': version('V4', '0400', [{ ...MENSAH, seat: '14A' }, twin]) });
  await openFlight(page, 'ET 508');
  await expect(row(page, 'TG48173')).toHaveCount(1);

  await row(page, 'TG48173').click();
  await expect(sources).toContainText(text('sources.evidence.officer'));
  await sources
    .getByRole('button', { name: text('sources.part'), exact: true })
    .last()
    .click();
  // Both entries have number 1 in their messages; the place in the list tells them apart.
  await expect(dialog(page)).toContainText('shown as MENSA, Coffi, number 2 is separated from the others');
  await giveReasonByTwo(page, 'Brothers after all', text('sources.part'));
  await openFlight(page, 'ET 508');
  await expect(row(page, 'TG48173')).toHaveCount(2);
});

test('a value and its place in the raw message mark each other, in a list of five hundred', async ({ page, host }) => {
  await importAll(page, host, {
    'crowd.edi': passengerList({ ...MORNING, control: 'B1', people: crowd(500) }),
  });
  await openFlight(page, 'ET 508');
  await page.keyboard.press('T');
  await row(page, 'crowd.edi').click();

  // By keyboard to the last value of the last traveller.
  const fields = page.getByRole('listbox', { name: text('message.parsed') });
  await expect(fields).toBeVisible();
  await page.keyboard.press('F');
  await page.keyboard.press('End');
  const chosen = fields.getByRole('option', { selected: true });
  await expect(chosen).toBeInViewport();
  const raw = page.locator('#message-raw');
  await fields.getByRole('option').filter({ hasText: 'TG4003493' }).click();
  await expect(raw.locator('mark.strong')).toHaveText('TG4003493');
  await expect(raw.locator('mark.strong')).toBeInViewport();

  // The reverse: a click on a name in the raw text chooses its value.
  await page.keyboard.press('F');
  await page.keyboard.press('Home');
  const name = raw.locator('mark', { hasText: /^FAMILYABC$/ });
  await name.scrollIntoViewIfNeeded();
  await name.click();
  await expect(chosen).toContainText('FAMILYABC');
  await expect(chosen).toBeInViewport();
  await expect(raw.locator('mark.strong')).toHaveText('FAMILYABC');

  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ET 508');
});
