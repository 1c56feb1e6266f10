/** What officers say of a flight on its screen. */
import { dayFromNow } from './days.ts';
import { crowd, passengerList, reservation } from './desk-messages.ts';
import { BEGUN } from './desks.ts';
import { expect, goOn, test } from './fixture.ts';
import {
  confirmBySecond,
  dialog,
  giveReason,
  giveReasonByTwo,
  importAll,
  MENSAH,
  MORNING,
  OKAFOR,
  openFlight,
  row,
  TODAY,
  TOMORROW,
  tab,
} from './flight-steps.ts';
import { makePaxlst } from './make-manifest.ts';
import { PASSPHRASE } from './passphrase.ts';
import { seriousFaults } from './serious-faults.ts';
import { goTo, importFiles } from './steps.ts';
import { text } from './texts.ts';

goOn(BEGUN);

test('missing parts of a list are named, and two flights are joined and separated again', async ({ page, host }) => {
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

test('times, diversion and cancellation entered at the airport apply, and each can be withdrawn', async ({
  page,
  host,
}) => {
  await importAll(page, host, {
    'list.edi': passengerList({ ...MORNING, flight: 'ET510', control: 'A1', people: [MENSAH, OKAFOR] }),
  });
  const flagged = page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .filter({ hasText: 'ET 510' });
  await goTo(page, 'queue');
  await expect(flagged).toContainText('13:00');

  await openFlight(page, 'ET 510');
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

  await openFlight(page, 'ET 510');
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
  const diversion = decisions.filter({ hasText: 'ACC' });
  await expect(diversion).toContainText(text('decisions.taken-back.why', { reason: 'The fog lifted' }));
  await expect(withdraw).toHaveCount(0);
  await expect(decisions.getByRole('button', { name: text('decisions.withdraw') })).toHaveCount(1);
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

test('the hints in the dialog of times are not cut in both languages, also for a flight of another year', async ({
  page,
  host,
}) => {
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
