import { YESTERDAY } from './days.ts';
import { BEGUN } from './desks.ts';
import { expect, goOn, test } from './fixture.ts';
import { confirmBySecond } from './flight-steps.ts';
import { correction, encode, LIST, openFlight, report, row, tab, UNKNOWN_TABLE } from './import-screen.ts';
import { fileLine, goTo, importFiles } from './steps.ts';
import { text } from './texts.ts';

goOn(BEGUN);

test('an officer chooses the order of ambiguous dates once, and later lists of the sender follow it', async ({
  page,
  host,
}) => {
  const first = [LIST, row('AGBEKO', '03/04/1988', 1), row('TETTEH', '05/06/1990', 2)].join('\r\n');
  await importFiles(page, host, [{ name: 'list-monday.csv', bytes: encode(`${first}\r\n`) }]);
  await report(page)
    .getByRole('link', { name: text('messages.columns') })
    .click();
  await expect(page.getByText(text('mapping.open-dates'))).toHaveCount(1);
  await page.getByRole('radio', { name: text('mapping.order.day-first') }).check();
  await expect(page.getByText('→ 3 Apr 1988').first()).toBeVisible();
  await page.getByRole('checkbox', { name: text('mapping.save') }).check();
  await page.getByRole('textbox', { name: text('mapping.name') }).fill('Small carrier');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(text('mapping.done.saved', { name: 'Small carrier' }))).toBeVisible();
  await openFlight(page, `KP-21-ACC-${YESTERDAY.iso}`);
  await expect(page.getByText('3 Apr 1988')).toBeVisible();
  await expect(page.getByText('5 Jun 1990')).toBeVisible();

  const second = [LIST, row('BOATENG', '07/08/1991', 3)].join('\r\n');
  await importFiles(page, host, [{ name: 'list-tuesday.csv', bytes: encode(`${second}\r\n`) }]);
  await openFlight(page, `KP-21-ACC-${YESTERDAY.iso}`);
  await expect(page.getByText('7 Aug 1991')).toBeVisible();

  // The layout is listed, and can be deleted.
  await goTo(page, 'import');
  await tab(page, 'mapping').click();
  await expect(page.getByRole('heading', { name: 'Small carrier' })).toBeVisible();
  await page.getByRole('button', { name: text('mapping.forget') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: text('mapping.forget') })
    .click();
  await expect(page.getByText(text('mapping.none'), { exact: true })).toBeVisible();
});

test('a table that no reader understands is mapped and leaves quarantine', async ({ page, host }) => {
  await importFiles(page, host, [{ name: 'charter.csv', bytes: encode(UNKNOWN_TABLE) }]);
  await tab(page, 'quarantine').click();
  await expect(correction(page)).toHaveValue(/AMEGAN/);
  await page.keyboard.press('c');
  const meaning = (heading: string) =>
    page.getByRole('combobox', { name: text('mapping.meaning', { heading }), exact: true });
  await expect(page.getByRole('button', { name: text('mapping.apply') })).toBeDisabled();
  await meaning('Feld1').selectOption('surname');
  await meaning('Feld2').selectOption('givenNames');
  await meaning('Feld3').selectOption('birth');
  // Looking at another screen loses none of it.
  await tab(page, 'quality').click();
  await page.goBack();
  await expect(meaning('Feld1')).toHaveValue('surname');
  await expect(meaning('Feld3')).toHaveValue('birth');
  // Without a flight, the travellers are on none. The result states so, with a link to where the flight is entered.
  await page.getByRole('button', { name: text('mapping.apply') }).click();
  await page.getByRole('link', { name: text('messages.say-flight') }).click();
  const side = page.getByRole('group', { name: text('mapping.flight'), exact: true });
  await side.getByRole('textbox', { name: text('mapping.flight.number') }).fill('HF730');
  await side.getByRole('textbox', { name: text('entry.flight.origin') }).fill('ABJ');
  await side.getByRole('textbox', { name: text('entry.flight.destination') }).fill('LFW');
  await side.getByRole('textbox', { name: text('entry.flight.departureDate') }).fill(YESTERDAY.iso);
  await page.getByRole('button', { name: text('mapping.apply') }).click();
  // Nobody looks at a flight of yesterday.
  await confirmBySecond(page, 'HF730 ABJ–LFW');
  const note = page.getByRole('status').filter({ hasText: text('import.travellers_other', { n: 2 }) });
  await note.getByRole('link', { name: /^HF 730/ }).click();
  await expect(page.getByText(/AMEGAN/).first()).toBeVisible();
  await goTo(page, 'import');
  await tab(page, 'quarantine').click();
  await expect(page.getByText(text('quarantine.empty'))).toBeVisible();
});

test('a list without a flight states so, and its travellers appear once the officer enters the flight', async ({
  page,
  host,
}) => {
  const list = 'Surname,Given Names,Date of Birth,Passport No\r\nADJEI,AMA,1988-04-03,G77\r\n';
  await importFiles(page, host, [{ name: 'no-flight.csv', bytes: encode(list) }]);
  await expect(fileLine(page, 'no-flight.csv')).toContainText(text('import.unscreened_one', { n: 1 }));
  await report(page)
    .getByRole('link', { name: text('messages.columns') })
    .click();
  // First read unchanged: the result states what is missing, and the form is still shown.
  await page.getByRole('button', { name: text('mapping.apply') }).click();
  await expect(page.getByRole('status').filter({ hasText: text('messages.no-flight') })).toBeVisible();
  const side = page.getByRole('group', { name: text('mapping.flight'), exact: true });
  await side.getByRole('textbox', { name: text('mapping.flight.number') }).fill('KP22');
  await side.getByRole('textbox', { name: text('entry.flight.origin') }).fill('ACC');
  await side.getByRole('textbox', { name: text('entry.flight.destination') }).fill('LFW');
  await side
    .getByRole('textbox', { name: text('entry.flight.departureDate') })
    .fill(YESTERDAY.iso.split('-').reverse().join('/'));
  await page.getByRole('button', { name: text('mapping.apply') }).click();
  await confirmBySecond(page, 'KP22 ACC–LFW');
  await page.getByRole('link', { name: /^KP 022/ }).click();
  await expect(page.getByText(/ADJEI/).first()).toBeVisible();
});
