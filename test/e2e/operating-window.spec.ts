/** The operating window: tonight's flights beside old ones, what lands early, late and not at all, and those whom nobody examined. */
import type { Page } from '@playwright/test';
import { crowd, type FlightOn, type Person, passengerList, reservation } from './desk-messages.ts';
import { BEGUN } from './desks.ts';
import { expect, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { confirmByKey, goTo, importFiles } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: BEGUN });

const OLD = 400;
const HOUR = 60;

/** `YYMMDDHHMM` so many minutes from now, on a clock so many hours before that of Lomé, which is UTC. */
function at(minutes: number, hoursAhead = 0): string {
  const iso = new Date(Date.now() + (minutes + hoursAhead * HOUR) * 60_000).toISOString();
  return iso.slice(2, 16).replaceAll(/[-T:]/g, '');
}

/** A flight from Addis Ababa that lands so many minutes from now. */
function landing(flight: string, minutes: number): FlightOn {
  return { flight, departure: at(minutes - 5 * HOUR, 3), arrival: at(minutes) };
}

/** Two passengers, the first one with an expired passport. */
function pair(number: number): readonly Person[] {
  return crowd(2, number * 2).map((person, place) => (place === 0 ? { ...person, expiry: '200131' } : person));
}

/** The list of the flight, with these passengers. */
function list(on: FlightOn, number: number, people = pair(number)): Uint8Array {
  const prepared = `${at(0).slice(0, 6)}:0001`;
  return passengerList({ ...on, control: `W${number}`, prepared, people });
}

const options = (page: Page) => page.getByRole('listbox', { name: text('queue.list') }).getByRole('option');
const tray = (page: Page) => page.getByRole('tab', { name: new RegExp(`^${text('queue.tab.tray')}`) });
const dialog = (page: Page) => page.getByRole('dialog');
const key = (page: Page, name: string) => page.keyboard.press(name);

async function openFlight(page: Page, name: string): Promise<void> {
  await goTo(page, 'flights');
  await page.getByRole('row').filter({ hasText: name }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await expect(page.locator('.flight-facts')).toBeVisible();
}

/** The stand-in of another agency confirms. */
async function confirmBySecond(page: Page): Promise<void> {
  const second = page.getByRole('dialog', { name: text('second.title') });
  await confirmByKey(second);
  await expect(dialog(page)).toHaveCount(0);
}

test('tonight’s flights are on the queue beside 400 old ones, which are history', async ({ page, host }) => {
  test.slow();
  const old = Array.from({ length: OLD }, (_, number) => ({
    name: `old-${number}.edi`,
    bytes: list(landing(`ET${100 + number}`, -(number + 3) * 24 * HOUR), 100 + number),
  }));
  const tonight = [
    { name: 'soon.edi', bytes: list(landing('ET508', 25), 1) },
    { name: 'later.edi', bytes: list(landing('ET510', 5 * HOUR), 2) },
    // Its window has not begun.
    { name: 'in-two-days.edi', bytes: list(landing('ET512', 48 * HOUR), 3) },
  ];
  await importFiles(page, host, [...old, ...tonight]);
  await expect(
    page.getByText(text('import.on-queue_other', { flagged: text('import.flagged_other', { n: OLD + 3 }), n: 2 })),
  ).toBeVisible();
  await page.getByRole('link', { name: text('import.to-queue') }).click();
  await expect(options(page)).toHaveCount(2);
  await expect(options(page).first()).toContainText('ET 508');
  await expect(tray(page)).toHaveCount(0);
  await expect(
    page
      .getByRole('list', { name: text('frame.counts') })
      .getByRole('listitem')
      .nth(1),
  ).toContainText('2');
});

test('a flight that lands early, late or not at all leaves the queue by its own time, and whoever was not examined waits for a reason', async ({
  page,
  host,
}) => {
  test.slow();
  await importFiles(page, host, [
    { name: 'now.edi', bytes: list(landing('ET501', 20), 1) },
    { name: 'early.edi', bytes: list(landing('ET502', -150), 2) },
    { name: 'late.edi', bytes: list(landing('ET503', -150), 3) },
    { name: 'never.edi', bytes: list(landing('ET504', -90), 4) },
  ]);
  await goTo(page, 'queue');
  await expect(options(page)).toHaveCount(4);

  // Landed: one key.
  await openFlight(page, 'ET 501');
  const facts = page.locator('.flight-facts');
  await key(page, 'o');
  await expect(facts).toContainText(text('flights.time.actual'));
  await goTo(page, 'queue');
  await expect(options(page).filter({ hasText: 'ET 501' })).toContainText(text('due.by.actual'));

  // Late: it stays, by the estimated time.
  await openFlight(page, 'ET 503');
  await key(page, 'd');
  const lands = dialog(page).getByLabel(text('flight.mark.lands'), { exact: true });
  await expect(lands).toBeFocused();
  const estimated = new Date(Date.now() + 30 * 60_000).toISOString();
  await lands.fill(`${estimated.slice(0, 10)} ${estimated.slice(11, 16)}`);
  await key(page, 'Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(facts).toContainText(text('flights.time.estimated'));
  await goTo(page, 'queue');
  await expect(options(page).filter({ hasText: 'ET 503' })).toContainText(text('due.by.estimated'));

  // Not at all: cancelled, by two.
  await openFlight(page, 'ET 504');
  await key(page, 'x');
  await dialog(page).getByRole('combobox').selectOption('weather');
  await dialog(page)
    .getByRole('textbox', { name: text('reason.label') })
    .fill('Fog, says the tower');
  await dialog(page)
    .getByRole('button', { name: text('flight.cancel.save'), exact: true })
    .click();
  await confirmBySecond(page);
  await goTo(page, 'queue');
  await expect(options(page).filter({ hasText: 'ET 504' })).toHaveCount(0);
  await expect(tray(page)).toHaveCount(0);

  // Early: it landed three hours ago, which makes it too late.
  await openFlight(page, 'ET 502');
  await key(page, 'u');
  const landed = new Date(Date.now() - 185 * 60_000).toISOString();
  await dialog(page)
    .getByLabel(text('flight.update.at.actualArrival', { airport: 'LFW' }), { exact: true })
    .fill(`${landed.slice(0, 10)} ${landed.slice(11, 16)}`);
  await key(page, 'Enter');
  await expect(dialog(page)).toHaveCount(0);
  await goTo(page, 'queue');
  await expect(options(page)).toHaveCount(2);
  await tray(page).click();
  await expect(options(page)).toHaveCount(1);
  await expect(options(page)).toContainText('ET 502');
  expect.soft(await seriousFaultsInBothThemes(page), 'tray').toEqual([]);

  // The reason, by key; the agency that leads confirms it.
  await expect(page.locator('[aria-keyshortcuts="W"]')).toHaveCount(1);
  await expect(page.locator('[aria-keyshortcuts="D"]')).toHaveCount(1);
  await key(page, 'd');
  await expect(dialog(page)).toBeVisible();
  expect.soft(await seriousFaultsInBothThemes(page), 'reason').toEqual([]);
  await dialog(page)
    .getByRole('textbox', { name: text('reason.label') })
    .fill('Nobody was free at the door');
  await dialog(page)
    .getByRole('button', { name: text('tray.save'), exact: true })
    .click();
  await confirmBySecond(page);
  await expect(options(page)).toHaveCount(0);
  await expect(page.getByText(text('queue.empty.tray'))).toBeVisible();
  await goTo(page, 'cases');
  await page.getByRole('tab', { name: new RegExp(`^${text('cases.closed')}`) }).click();
  await expect(page.getByRole('row').filter({ hasText: 'ET 502' })).toContainText(text('result.not-examined'));
});

test('who changes flights is on the queue until the onward flight leaves, as its messages and then officers say', async ({
  page,
  host,
}) => {
  test.slow();
  const onward = (flight: string, minutes: number): FlightOn => ({
    flight,
    departure: at(minutes),
    arrival: at(minutes + HOUR),
    route: ['LFW', 'ACC'],
  });
  const soon = onward('ET915', 55);
  const gone = onward('ET917', -20);
  const booked = (number: number, locator: string) => pair(number).map((person) => ({ ...person, locator }));
  // All three landed too long ago for whoever gets off here.
  const [waits, left, stays] = ['ET505', 'ET506', 'ET507'].map((flight) => landing(flight, -4 * HOUR));
  if (waits === undefined || left === undefined || stays === undefined) throw new Error('three flights');
  await importFiles(page, host, [
    { name: 'waits.edi', bytes: list(waits, 1, booked(1, 'WAIT01')) },
    { name: 'waits-pnr.edi', bytes: reservation(waits, 'WAIT01', pair(1).slice(0, 1), soon) },
    { name: 'left.edi', bytes: list(left, 2, booked(2, 'LEFT01')) },
    { name: 'left-pnr.edi', bytes: reservation(left, 'LEFT01', pair(2).slice(0, 1), gone) },
    { name: 'stays.edi', bytes: list(stays, 3) },
    { name: 'onward.edi', bytes: list(soon, 4, crowd(2, 40)) },
  ]);
  await goTo(page, 'queue');
  await expect(options(page)).toHaveCount(1);
  await expect(options(page)).toContainText('ET 505');
  await tray(page).click();
  await expect(options(page)).toHaveCount(2);
  await expect(options(page).filter({ hasText: 'ET 505' })).toHaveCount(0);

  // It left earlier than its messages said.
  await openFlight(page, 'ET 915');
  await key(page, 'u');
  const departed = new Date(Date.now() - 5 * 60_000).toISOString();
  await dialog(page)
    .getByLabel(text('flight.update.at.actualDeparture', { airport: 'LFW' }), { exact: true })
    .fill(`${departed.slice(0, 10)} ${departed.slice(11, 16)}`);
  await key(page, 'Enter');
  await expect(dialog(page)).toHaveCount(0);
  await goTo(page, 'queue');
  await tray(page).click();
  await expect(options(page)).toHaveCount(3);
  await expect(options(page).filter({ hasText: 'ET 505' })).toHaveCount(1);
});

test('in the list of flights the keys act on the flight in focus', async ({ page, host }) => {
  await importFiles(page, host, [{ name: 'now.edi', bytes: list(landing('ET501', 20), 1) }]);
  await goTo(page, 'flights');
  const row = page.getByRole('row').filter({ hasText: 'ET 501' });
  await key(page, 'o');
  await expect(row).not.toContainText(text('flights.time.actual'));
  await page.getByRole('gridcell').first().focus();
  await key(page, 'g');
  await expect(dialog(page)).toContainText('ET 501');
  await dialog(page).getByLabel(text('flight.field.gate'), { exact: true }).fill('7');
  await key(page, 'Enter');
  await expect(row).toContainText(text('flights.time.actual'));
});
