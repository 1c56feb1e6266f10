import type { Page } from '@playwright/test';
import { dayFromNow, dayInWindow } from './days.ts';
import { crowd, type Person, passengerList, reservation } from './desk-messages.ts';
import { expect, type HostDriver, test } from './fixture.ts';
import { makePaxlst } from './make-manifest.ts';
import { PASSPHRASE } from './passphrase.ts';
import { seriousFaults } from './serious-faults.ts';
import { begin, goTo, importFiles, rail } from './steps.ts';
import { text } from './texts.ts';

const MENSAH: Person = { surname: 'MENSAH', given: 'KOFI', document: 'TG4817305' };
/** Flagged because of an expired passport. */
const OKAFOR: Person = { surname: 'OKAFOR', given: 'CHIDI', document: 'TG2950417', expiry: '250131' };
const TODAY = dayFromNow(0);
const TOMORROW = dayFromNow(1);
const NEXT = dayInWindow(13);
const MORNING = {
  flight: 'ET508',
  departure: `${NEXT.short}0900`,
  arrival: `${NEXT.short}1300`,
  prepared: `${TODAY.short}:0100`,
} as const;

const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words });
const tab = (page: Page, part: 'travellers' | 'messages' | 'decisions') =>
  page.getByRole('tab', { name: new RegExp(`^${text(`flight.part.${part}`)}`) });
const dialog = (page: Page) => page.getByRole('dialog');

async function importAll(page: Page, host: HostDriver, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  await importFiles(
    page,
    host,
    Object.entries(files).map(([name, bytes]) => ({ name, bytes })),
  );
}

async function openFlight(page: Page, name: string): Promise<void> {
  await goTo(page, 'flights');
  await row(page, name).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

async function giveReason(page: Page, reason: string, save: string): Promise<void> {
  await dialog(page)
    .getByRole('textbox', { name: text('reason.label') })
    .fill(reason);
  await dialog(page).getByRole('button', { name: save, exact: true }).click();
  await expect(dialog(page)).toBeHidden();
}

/** As `giveReason`, for what a second officer confirms. */
async function giveReasonByTwo(page: Page, reason: string, save: string): Promise<void> {
  await dialog(page)
    .getByRole('textbox', { name: text('reason.label') })
    .fill(reason);
  await dialog(page).getByRole('button', { name: save, exact: true }).click();
  await confirmBySecond(page, reason);
}

/** The stand-in of another agency confirms, having read the reason. */
async function confirmBySecond(page: Page, reason: string): Promise<void> {
  const second = page.getByRole('dialog', { name: text('second.title') });
  await expect(second).toContainText(reason);
  await second.getByRole('button', { name: text('second.confirm') }).press('Enter');
  await expect(dialog(page)).toHaveCount(0);
}

test('flights of the schedule are expected, stand out while data is missing, and take their data from messages', async ({
  page,
  host,
}) => {
  await begin(page);
  await goTo(page, 'flights');
  await page.keyboard.press('S');
  await expect(page.getByText(text('schedule.empty'), { exact: true })).toBeVisible();

  // Typed: an error is shown at its field, and Escape does not lose typed text.
  await page.keyboard.press('A');
  const field = (name: 'flight' | 'origin' | 'destination' | 'departure' | 'arrival') =>
    dialog(page).getByLabel(text(`schedule.field.${name}`), { exact: true });
  await field('flight').fill('et508');
  await page.keyboard.press('Enter');
  await expect(field('origin')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page).getByRole('alert')).toContainText(text('ui.unsaved'));
  await page.keyboard.press('Escape');
  await expect(dialog(page).getByRole('alert')).toBeHidden();
  await expect(field('flight')).toHaveValue('et508');
  await field('origin').fill('add');
  await field('destination').fill('lfw');
  await field('departure').fill('0900');
  await field('arrival').fill('13:00');
  await page.keyboard.press('Enter');
  await expect(row(page, 'ET 508')).toContainText(text('schedule.daily'));

  // From a file: a flight that lands within the hour, and an unreadable row.
  const clock = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const [off, on] = [clock(20), clock(60)];
  const csv = [
    'Flight;From;To;Departure;Arrival;Arrival day;Days;First day;Last day',
    `KP90;ABJ;LFW;${off.slice(11, 16)};${on.slice(11, 16)};${off.slice(0, 10) === on.slice(0, 10) ? 0 : 1};1234567;${off.slice(0, 10)};`,
    `KP91;;LFW;06:00;07:00;0;1234567;${TODAY.iso};`,
  ].join('\n');
  await host.choose([{ name: 'schedule.csv', bytes: new TextEncoder().encode(csv) }], () =>
    page.getByRole('button', { name: text('schedule.file') }).click(),
  );
  await expect(dialog(page)).toContainText('KP 090 ABJ–LFW');
  await expect(dialog(page).locator('.field-error')).toContainText(text('schedule.field.origin'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(3);
  expect.soft(await seriousFaults(page), 'schedule').toEqual([]);

  await page.keyboard.press('Escape');
  const late = text('flights.state.late', { state: text('flights.state.no-data') });
  await expect(row(page, 'KP 090').filter({ hasText: late })).toHaveCount(1);
  await page.keyboard.press('L');
  await expect(row(page, 'KP 090')).toHaveCount(1);
  // ET 508 of the day after tomorrow is not late yet.
  await expect(row(page, text('flights.state.no-data')).filter({ hasNotText: late })).toHaveCount(0);
  await page.keyboard.press('L');

  await importAll(page, host, {
    'list.edi': passengerList({ ...MORNING, control: 'A1', people: [MENSAH, OKAFOR] }),
  });
  await goTo(page, 'flights');
  await expect(row(page, 'ET 508').filter({ hasText: text('flights.state.api-only') })).toHaveCount(1);
  await expect(row(page, 'ET 508').filter({ hasText: text('flights.state.no-data') })).not.toHaveCount(0);

  // A row that is removed from the schedule can be restored.
  await page.keyboard.press('S');
  await row(page, 'KP 090').click();
  await dialog(page)
    .getByRole('button', { name: text('schedule.remove') })
    .click();
  await expect(row(page, 'KP 090')).toBeHidden();
  await page.keyboard.press('Z');
  await expect(row(page, 'KP 090')).toBeVisible();
});

test('times, diversion and cancellation entered at the airport apply, and each can be withdrawn', async ({
  page,
  host,
}) => {
  await begin(page);
  await importAll(page, host, {
    'list.edi': passengerList({ ...MORNING, control: 'A1', people: [MENSAH, OKAFOR] }),
  });
  const flagged = page.getByRole('listbox', { name: text('queue.list') }).getByRole('option');
  await goTo(page, 'queue');
  await expect(flagged).toContainText('13:00');

  await openFlight(page, 'ET 508');
  const update = async (fields: Readonly<Record<string, string>>) => {
    await page.keyboard.press('U');
    for (const [name, value] of Object.entries(fields))
      await dialog(page).getByLabel(name, { exact: true }).fill(value);
    await page.keyboard.press('Enter');
  };
  const facts = page.locator('.flight-facts');
  // Escape closes only the dialog.
  await page.keyboard.press('U');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(facts).toBeVisible();
  // A field says what to write, and of which airport and day.
  const arrival = text('flight.update.at.estimatedArrival', { airport: 'LFW' });
  await page.keyboard.press('U');
  const time = dialog(page).getByLabel(arrival, { exact: true });
  await expect(time).toHaveAttribute('placeholder', text('flight.update.example'));
  await expect(time).toHaveAccessibleDescription(/13:00$/);
  await time.fill('soon');
  await expect(time).toHaveAccessibleDescription(text('flight.update.wrong'));
  await time.fill('01.01.2030 10:00');
  await expect(time).toHaveAccessibleDescription(/01:00.*01:00$/);
  await time.fill('1425');
  await dialog(page).getByLabel(text('flight.field.belt'), { exact: true }).fill('b2');
  await page.keyboard.press('Enter');
  await expect(facts).toContainText(`14:25 ${text('flights.time.estimated')}`);
  await expect(facts).toContainText(text('flight.is.belt', { value: 'B2' }));
  await goTo(page, 'queue');
  await expect(flagged).toContainText('14:25');

  await openFlight(page, 'ET 508');
  await update({ [text('flight.field.divertedTo')]: 'QQQ' });
  await expect(dialog(page)).toContainText(text('entry.airport-unknown'));
  await dialog(page).getByLabel(text('flight.field.divertedTo'), { exact: true }).fill('acc');
  await page.keyboard.press('Enter');
  // A flight that goes elsewhere takes a reason and a second officer.
  const reason = dialog(page).getByLabel(text('flight.update.reason'), { exact: true });
  await expect(reason).toHaveAccessibleDescription(text('flight.update.reason-needed'));
  await reason.fill('Fog, says the tower');
  await page.keyboard.press('Enter');
  await confirmBySecond(page, 'Fog, says the tower');
  await expect(dialog(page)).toBeHidden();
  await expect(facts).toContainText(text('flight.is.divertedTo', { value: 'ACC' }));
  expect.soft(await seriousFaults(page), 'flight').toEqual([]);

  await tab(page, 'decisions').click();
  const decisions = page.locator('.decisions li');
  await expect(decisions).toHaveCount(2);
  const withdraw = decisions.filter({ hasText: 'ACC' }).getByRole('button', { name: text('decisions.withdraw') });
  await withdraw.click();
  await giveReason(page, 'The fog lifted', text('decisions.withdraw'));
  await expect(decisions).toHaveCount(1);
  await expect(facts).not.toContainText('ACC');

  await page.keyboard.press('U');
  await dialog(page)
    .getByRole('button', { name: text('flight.cancel') })
    .click();
  await dialog(page).getByRole('combobox').selectOption('weather');
  await giveReasonByTwo(page, 'Fog, says the tower', text('flight.cancel.save'));
  await expect(facts).toContainText(text('flights.state.cancelled'));
  await goTo(page, 'queue');
  await expect(flagged).toHaveCount(0);
});

test('missing parts of a list are named, and two flights are joined and separated again', async ({ page, host }) => {
  await begin(page);
  const night = { flight: 'ET77', departure: `${TOMORROW.short}0010`, arrival: `${TOMORROW.short}0300` };
  const part = (number: string, first: number) =>
    passengerList({
      ...MORNING,
      control: `P${number.slice(0, 2)}`,
      people: crowd(5, first),
      part: `LIST1+${number}`,
      stated: 20,
    });
  await importAll(page, host, {
    'part-4.edi': part('04:F', 15),
    'part-1.edi': part('01:C', 0),
    'part-2.edi': part('02', 5),
    'night.edi': passengerList({ ...night, prepared: MORNING.prepared, control: 'N1', people: [MENSAH] }),
    'night-booked.edi': reservation({ ...night, departure: `${TODAY.short}2355` }, 'NIT123', [MENSAH]),
  });
  await openFlight(page, 'ET 508');
  await expect(page.locator('.flight-facts')).toContainText(text('flight.missing.parts_one', { numbers: '3' }));
  await page.keyboard.press('T');
  await expect(row(page, 'part-4.edi')).toContainText(text('flight.message.part-last', { number: 4 }));

  // Listed after midnight, booked before it: the booked date stays.
  await goTo(page, 'flights');
  await row(page, 'ET 077')
    .filter({ hasText: text('channel.api') })
    .click();
  const note = page.getByRole('note');
  await expect(note).toContainText(text('same-flight.why.date'));
  await note.getByRole('button', { name: text('same-flight.join') }).click();
  await giveReason(page, 'Delayed past midnight', text('same-flight.join'));
  await expect(page).toHaveURL(new RegExp(`ET-77-ADD-${TODAY.iso}`));
  await expect(tab(page, 'messages')).toContainText('2');
  await goTo(page, 'flights');
  await expect(row(page, 'ET 077')).toHaveCount(1);

  await row(page, 'ET 077').click();
  await tab(page, 'decisions').click();
  await page.getByRole('button', { name: text('decisions.withdraw') }).click();
  await giveReason(page, 'They were two', text('decisions.withdraw'));
  await goTo(page, 'flights');
  await expect(row(page, 'ET 077')).toHaveCount(2);
});

test('versions are shown as differences, and joined or separated travellers stay so after later messages', async ({
  page,
  host,
}) => {
  await begin(page);
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
  await begin(page);
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

test('reference data is changed, listed as changed and restored, and Escape does not lose a typed note', async ({
  page,
  host,
}) => {
  await begin(page);
  await importAll(page, host, { 'list.edi': passengerList({ ...MORNING, control: 'A1', people: [OKAFOR] }) });
  await rail(page)
    .getByRole('link', { name: text('screen.administration') })
    .click();
  const rows = page.getByRole('grid').getByRole('row');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('LFW');
  await row(page, 'Africa/Lome').first().click();
  const city = dialog(page).getByLabel(text('reference.field.city'), { exact: true });
  await expect(city).toBeFocused();
  await city.fill('Lomé-Tokoin');
  const zone = dialog(page).getByLabel(text('reference.field.zone'), { exact: true });
  await zone.fill('Mars/Base');
  await page.keyboard.press('Enter');
  await expect(zone).toBeFocused();
  await expect(dialog(page)).toContainText(text('reference.wrong'));
  await zone.fill('Africa/Lome');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await page.getByRole('searchbox').fill('');
  await page.getByRole('checkbox').check();
  await expect(rows).toHaveCount(2);
  await expect(row(page, 'Lomé-Tokoin')).toContainText(text('reference.is.changed'));
  expect.soft(await seriousFaults(page), 'administration').toEqual([]);
  await page.getByRole('button', { name: text('reference.restore-all') }).click();
  await expect(dialog(page).getByRole('button', { name: text('reference.restore-all') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(text('reference.no-edits'), { exact: true })).toBeVisible();

  await goTo(page, 'queue');
  await page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .click();
  const bar = page.getByRole('toolbar', { name: text('case.actions') });
  await bar.getByRole('button', { name: text('case.action.claim') }).click();
  await page.keyboard.press('n');
  const note = dialog(page).getByRole('textbox', { name: text('case.note') });
  await note.fill('Waits at the gate');
  await page.keyboard.press('Escape');
  await dialog(page)
    .getByRole('button', { name: text('ui.go-on') })
    .click();
  await expect(note).toBeFocused();
  await expect(note).toHaveValue('Waits at the gate');
  await page.keyboard.press('Escape');
  await dialog(page)
    .getByRole('button', { name: text('ui.discard') })
    .click();
  await expect(dialog(page)).toBeHidden();
  await goTo(page, 'cases');
  await expect(row(page, 'OKAFOR')).toContainText('ET 508 ADD–LFW');
});

test('the hints in the dialog of times are not cut in both languages, also for a flight of another year', async ({
  page,
  host,
}) => {
  await begin(page);
  const longAgo = dayFromNow(-800);
  await importFiles(page, host, [{ name: 'old.edi', bytes: makePaxlst('ET', 508, longAgo.short, 2, 0) }]);
  for (const language of ['en', 'fr']) {
    await page.evaluate(
      ([chosen, path]) => {
        window.localStorage.setItem('airside.preferences', JSON.stringify({ language: chosen, theme: 'dark' }));
        window.location.hash = path;
      },
      [language, `/flights/ET-508-ADD-${longAgo.iso}`] as const,
    );
    await page.reload();
    await page.locator('#unlock-passphrase').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /ET 508/ })).toBeVisible();
    await page.keyboard.press('u');
    const hints = page
      .getByRole('dialog')
      .locator('.labelled-hint')
      .filter({ hasText: longAgo.iso.slice(0, 4) });
    await expect(hints).toHaveCount(4);
    const cut = await hints.evaluateAll((all) => all.filter((hint) => hint.scrollWidth > hint.clientWidth).length);
    expect.soft(cut, language).toBe(0);
  }
});
