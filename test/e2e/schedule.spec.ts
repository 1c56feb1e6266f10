/** Flights that are expected by the schedule. */
import { passengerList } from './desk-messages.ts';
import { BEGUN } from './desks.ts';
import { expect, test } from './fixture.ts';
import { dialog, importAll, MENSAH, MORNING, OKAFOR, row, TODAY } from './flight-steps.ts';
import { seriousFaults } from './serious-faults.ts';
import { goTo } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: BEGUN });

test('flights of the schedule are expected, stand out while data is missing, and take their data from messages', async ({
  page,
  host,
}) => {
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
