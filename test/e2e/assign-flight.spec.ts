/** A message that names no flight: nobody screens its travellers until an officer says which flight they are on. */
import { passengerList } from './desk-messages.ts';
import { BEGUN } from './desks.ts';
import { expect, test } from './fixture.ts';
import { confirmBySecond, dialog, importAll, MENSAH, MORNING, OKAFOR, row, tab } from './flight-steps.ts';
import { decode, encode, tab as importTab } from './import-screen.ts';
import { seriousFaults } from './serious-faults.ts';
import { closeNotes, fileLine, goTo, rail } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: BEGUN });

const REASON = 'The desk of the carrier says so';
const NOT_SCREENED = text('import.unscreened_one', { n: 1 });
const ON_NO_FLIGHT = text('waiting.quarantine.of-which_one', { n: 1 });

/** The list of one flagged traveller, without the flight. */
function flightless(): Uint8Array {
  const list = decode(passengerList({ ...MORNING, control: 'A2', people: [OKAFOR] }));
  return encode(list.replace(/(?:TDT\+20|LOC\+125|LOC\+87|DTM\+189|DTM\+232)[^\r']*'\s*/g, ''));
}

test('travellers on no flight are warned of, put on one by keys alone, flagged on the queue, and taken off it by two', async ({
  page,
  host,
}) => {
  await importAll(page, host, {
    'list.edi': passengerList({ ...MORNING, control: 'A1', people: [MENSAH] }),
    'late.edi': flightless(),
  });
  await expect(fileLine(page, 'late.edi')).toContainText(NOT_SCREENED);
  await expect(fileLine(page, 'late.edi').getByTitle(text('import.file.unscreened'))).toBeVisible();
  await expect(fileLine(page, 'list.edi').getByTitle(text('import.file.done'))).toBeVisible();
  await expect(page.getByRole('region', { name: text('import.history') })).toContainText(NOT_SCREENED);
  await expect(rail(page).getByTitle(new RegExp(ON_NO_FLIGHT))).toBeVisible();
  await goTo(page, 'queue');
  await expect(page.getByRole('listbox', { name: text('queue.list') }).getByRole('option')).toHaveCount(0);

  await goTo(page, 'import');
  await importTab(page, 'quarantine').click();
  const entry = page.getByRole('region', { name: 'late.edi' });
  await expect(entry).toContainText('OKAFOR, CHIDI');
  await expect(entry.getByRole('textbox', { name: text('quarantine.text') })).not.toBeEditable();
  await page.keyboard.press('a');
  await expect(dialog(page).getByRole('searchbox', { name: text('assign.search') })).toBeFocused();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.type('et 508');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  const save = dialog(page).getByRole('button', { name: text('assign.save') });
  await expect(save).toBeDisabled();
  await page.keyboard.press('Tab');
  await page.keyboard.type(REASON);
  await save.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ET 508');
  await expect(row(page, 'OKAFOR')).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  await closeNotes(page);

  await goTo(page, 'queue');
  await expect(page.getByRole('listbox', { name: text('queue.list') }).getByRole('option')).toContainText(['OKAFOR']);
  await goTo(page, 'import');
  await expect(page.getByRole('region', { name: text('import.history') })).not.toContainText(NOT_SCREENED);
  await expect(rail(page).getByTitle(new RegExp(ON_NO_FLIGHT))).toHaveCount(0);

  await page.goBack();
  await page.goBack();
  await tab(page, 'messages').click();
  await expect(row(page, 'late.edi')).toContainText(/\S/);
  await tab(page, 'decisions').click();
  const decision = page.getByRole('listitem').filter({ hasText: text('decisions.kind.assign') });
  await expect(decision).toContainText('late.edi');
  await expect(decision).toContainText(REASON);
  await decision.getByRole('button', { name: text('decisions.withdraw') }).click();
  await dialog(page)
    .getByRole('textbox', { name: text('reason.label') })
    .fill('Of the day after');
  await dialog(page)
    .getByRole('button', { name: text('decisions.withdraw') })
    .press('Enter');
  await confirmBySecond(page, 'Of the day after');
  const takenBack = page.getByRole('listitem').filter({ hasText: 'Of the day after' });
  await expect(takenBack).toContainText(`late.edi, ${text('quarantine.travellers_one', { n: 1 })}`);
  await expect(takenBack).toContainText(REASON);
  await expect(rail(page).getByTitle(new RegExp(ON_NO_FLIGHT))).toBeVisible();
});

test('a flight that nobody knows yet is typed', async ({ page, host }) => {
  await importAll(page, host, { 'late.edi': flightless() });
  await importTab(page, 'quarantine').click();
  await page.getByRole('button', { name: text('assign.act') }).click();
  await dialog(page)
    .getByRole('radio', { name: text('assign.other') })
    .check();
  const field = (label: string) => dialog(page).getByLabel(label, { exact: true });
  await field(text('mapping.flight.number')).fill('kp 20');
  await field(text('entry.flight.origin')).fill('LFW');
  await field(text('entry.flight.destination')).fill('ACC');
  await field(text('entry.flight.departureDate')).fill(
    MORNING.departure.slice(0, 6).match(/../g)?.reverse().join('.') ?? '',
  );
  await field(text('entry.flight.departureTime')).first().fill('9:00');
  await field(text('assign.reason')).fill(REASON);
  await dialog(page)
    .getByRole('button', { name: text('assign.save') })
    .press('Enter');
  // No sender names this flight.
  await confirmBySecond(page, REASON);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('KP 020');
  await expect(row(page, 'OKAFOR')).toBeVisible();
});
