import type { Page } from '@playwright/test';
import { dayFromNow, dayInWindow } from './days.ts';
import { passengerList } from './desk-messages.ts';
import { BEGUN } from './desks.ts';
import { expect, test } from './fixture.ts';
import { seriousFaults } from './serious-faults.ts';
import { goTo, importFiles } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: BEGUN });

/** The flight departs at 06:00 UTC. */
const NEXT = dayInWindow(6);
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
/** `24NOV`, as terminals write it. */
const SHORT_DATE = `${NEXT.iso.slice(8)}${MONTHS[Number(NEXT.iso.slice(5, 7)) - 1] ?? ''}`;

/** Check digit of ICAO 9303: weights 7, 3, 1 over digits, letters from 10, and fillers as 0. */
function checkDigit(field: string): string {
  const sum = [...field].reduce((total, letter, at) => {
    const value = letter === '<' ? 0 : /\d/.test(letter) ? Number(letter) : letter.charCodeAt(0) - 55;
    return total + value * ([7, 3, 1][at % 3] ?? 0);
  }, 0);
  return String(sum % 10);
}

interface Holder {
  readonly surname: string;
  readonly given: string;
  readonly number: string;
}

const BIRTH = '850312';
const EXPIRY = '310101';
const checked = (field: string) => field + checkDigit(field);

/** The two lines of a passport. */
function passport({ surname, given, number }: Holder): string {
  const optional = '<'.repeat(14);
  const composite = checked(number.padEnd(9, '<')) + checked(BIRTH) + checked(EXPIRY) + checked(optional);
  const second = `${checked(number.padEnd(9, '<'))}TGO${checked(BIRTH)}F${checked(EXPIRY)}${checked(optional)}`;
  return `${`P<TGO${surname}<<${given}`.padEnd(44, '<')}\n${second}${checkDigit(composite)}`;
}

/** The three lines of an identity card. */
function card({ surname, given, number }: Holder): string {
  const first = `I<TGO${checked(number.padEnd(9, '<'))}`.padEnd(30, '<');
  const second = `${checked(BIRTH)}M${checked(EXPIRY)}TGO${'<'.repeat(11)}`;
  const composite = first.slice(5) + checked(BIRTH) + checked(EXPIRY) + '<'.repeat(11);
  return `${first}\n${second}${checkDigit(composite)}\n${`${surname}<<${given}`.padEnd(30, '<')}`;
}

const field = (page: Page, name: string) => page.locator(`#entry-${name}`);
const zone = (page: Page) => page.getByRole('textbox', { name: text('entry.zone') });
const saved = (page: Page) => page.getByRole('region', { name: text('entry.saved') }).getByRole('link');

async function openEntry(page: Page): Promise<void> {
  await goTo(page, 'import');
  await page.getByRole('link', { name: text('import.tab.entry') }).click();
  await expect(page.getByRole('button', { name: new RegExp(text('entry.save')) })).toBeVisible();
}

test('a traveller typed by hand is checked field by field, kept while other screens are shown, saved and screened', async ({
  page,
}) => {
  await openEntry(page);
  await expect(field(page, 'flight')).toBeFocused();
  await page.keyboard.type('et508');
  await field(page, 'origin').fill('add');
  await field(page, 'destination').fill('lfw');
  await field(page, 'departureDate').fill(NEXT.iso);
  await field(page, 'departureTime').fill('9h00');
  await field(page, 'surname').fill('Kponton');
  await field(page, 'givenNames').fill('Afi');
  await field(page, 'dateOfBirth').fill('31FEB90');
  await field(page, 'documentNumber').fill('EB445566');
  await page.keyboard.press('Control+Enter');

  // The error is shown at its field, which gets the focus.
  await expect(field(page, 'dateOfBirth')).toBeFocused();
  await expect(page.locator('#entry-dateOfBirth-hint')).toHaveText(text('entry.error.date'));
  expect.soft(await seriousFaults(page), 'errors').toEqual([]);

  // The draft stays while the officer looks at another screen.
  await goTo(page, 'queue');
  await openEntry(page);
  await expect(field(page, 'surname')).toHaveValue('Kponton');
  await field(page, 'dateOfBirth').fill('28FEB90');
  // An expired passport.
  await field(page, 'issuer').fill('tgo');
  await field(page, 'expiry').fill('01/02/2020');
  await page.keyboard.press('Control+Enter');
  await expect(saved(page)).toContainText('KPONTON, Afi');
  await expect(saved(page)).toContainText('ET 508 ADD–LFW');

  // The next one is on the same flight, and cleared text can be restored.
  await expect(field(page, 'surname')).toBeFocused();
  await expect(field(page, 'flight')).toHaveValue('et508');
  await page.keyboard.type('LAWSON');
  await page.getByRole('button', { name: text('entry.clear') }).click();
  await expect(field(page, 'surname')).toHaveValue('');
  await page.getByRole('button', { name: text('entry.undo') }).click();
  await expect(field(page, 'surname')).toHaveValue('LAWSON');

  // From the outcome to the traveller, and to the stored message.
  await saved(page).click();
  await expect(page.getByRole('heading', { level: 2, name: 'KPONTON, Afi' })).toBeVisible();

  // People typed for this flight do not move to another one.
  await openEntry(page);
  await field(page, 'flight').fill('KP021');
  await goTo(page, 'flights');
  await page.getByRole('row').filter({ hasText: 'ET 508' }).click();
  // The key works once the flight has been read.
  await expect(page.getByRole('row').filter({ hasText: 'KPONTON' })).toBeVisible();
  await page.keyboard.press('A');
  await expect(page.getByText(text('entry.told.set-aside'))).toBeVisible();
  await expect(field(page, 'flight')).toHaveValue('ET508');
  await expect(field(page, 'surname')).toHaveValue('');
  await page.getByRole('button', { name: text('entry.undo') }).click();
  await expect(field(page, 'flight')).toHaveValue('KP021');
  await expect(field(page, 'surname')).toHaveValue('LAWSON');
  await goTo(page, 'queue');
  await expect(page.getByRole('listbox', { name: text('queue.list') }).getByRole('option')).toContainText('KPONTON');
});

test('documents are scanned one after the other; a wrong digit is shown and the officer decides', async ({
  page,
  host,
}) => {
  const departure = `${NEXT.short}0900`;
  const list = passengerList({
    flight: 'ET508',
    departure,
    arrival: `${NEXT.short}1300`,
    control: 'A1',
    prepared: `${dayFromNow(0).short}:0100`,
    people: [{ surname: 'AMEGAH', given: 'AKOUVI', document: 'EB1234567' }],
  });
  await importFiles(page, host, [{ name: 'list.edi', bytes: list }]);
  await openEntry(page);
  await page.keyboard.type('ET508');
  await page
    .getByRole('group', { name: text('entry.flight'), exact: true })
    .getByRole('button')
    .click();
  await expect(field(page, 'arrivalTime')).toHaveValue('13:00');

  await page.keyboard.press('Control+m');
  await expect(zone(page)).toBeFocused();
  await page.keyboard.insertText(passport({ surname: 'AMEGAH', given: 'AKOUVI', number: 'EB1234567' }));
  await expect(field(page, 'surname')).toHaveValue('AMEGAH');
  await expect(zone(page)).toHaveValue('');
  await page.keyboard.insertText(card({ surname: 'DOSSOU', given: 'YAO', number: 'CI998877' }));
  await expect(field(page, 'surname')).toHaveValue('DOSSOU');

  // A second scan shows the holder and adds no second person.
  await page.keyboard.insertText(passport({ surname: 'AMEGAH', given: 'AKOUVI', number: 'EB1234567' }));
  await expect(field(page, 'surname')).toHaveValue('AMEGAH');
  await expect(page.locator('.person-tab')).toHaveCount(2);
  await page.getByRole('button', { name: 'DOSSOU, YAO', exact: true }).click();
  await zone(page).focus();

  const wrong = passport({ surname: 'TCHALLA', given: 'EDEM', number: 'EB7654321' }).replace('EB7654321', 'EB7654821');
  await page.keyboard.insertText(wrong);
  const result = page.locator('.zone-result');
  await expect(result.locator('.check-invalid').first()).toContainText(text('entry.check.number'));
  await expect(field(page, 'surname')).toHaveValue('DOSSOU');
  expect.soft(await seriousFaults(page), 'zone').toEqual([]);
  await result.getByRole('button', { name: text('entry.take-anyway') }).click();
  await expect(field(page, 'surname')).toHaveValue('TCHALLA');
  await expect(zone(page)).toBeFocused();

  await page.keyboard.press('Control+Enter');
  await expect(saved(page)).toHaveCount(3);
  await expect(zone(page)).toBeFocused();
  // A traveller of the list is the same person, recognised by the document.
  await goTo(page, 'flights');
  await page.getByRole('row').filter({ hasText: 'ET 508' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'AMEGAH' })).toHaveCount(1);
  await expect(page.getByRole('tab', { name: new RegExp(`^${text('flight.part.travellers')}`) })).toContainText('3');
});

test('a pasted reservation screen fills the form and is stored unchanged', async ({ page }) => {
  await openEntry(page);
  await page.keyboard.press('Control+e');
  const screen = page.getByRole('textbox', { name: text('entry.screen') });
  await expect(screen).toBeFocused();
  await page.keyboard.insertText(
    [
      'RP/LFWET2100/LFWET2100            AA/SU  20NOV26/1012Z   K7PQ2M',
      '  1.KPONTON/AFI MRS   2.KPONTON/YAO MR',
      `  3  ET 508 Y ${SHORT_DATE} 3 ADDLFW HK2  0905 1205  ${SHORT_DATE}  E  ET/K7PQ2M`,
      '  4 AP LFW +228 90 12 34 56 - TOGO VOYAGES - A',
      '  5 SSR DOCS ET HK1 P/TGO/EB445566/TGO/03MAY88/F/12AUG30/KPONTON/AFI/P1',
      '  6 FP CASH',
      ' XX SOMETHING ODD HERE',
    ].join('\n'),
  );
  const result = page.locator('.zone-result');
  await expect(result).toContainText(text('entry.screen.lines_one', { count: 1 }));
  // The key that saves applies to the pasted text, not to the empty form.
  await page.keyboard.press('Control+Enter');
  await expect(result.getByRole('button', { name: /ET 508 ADD–LFW/ })).toBeFocused();
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(field(page, 'surname')).toBeFocused();
  await expect(field(page, 'documentNumber')).toHaveValue('EB445566');
  await expect(field(page, 'locator')).toHaveValue('K7PQ2M');
  await expect(field(page, 'departureTime')).toHaveValue('09:05');
  await page.getByRole('button', { name: 'KPONTON, YAO', exact: true }).click();
  await field(page, 'dateOfBirth').fill('12/03/2018');
  await page.keyboard.press('Control+Enter');
  await expect(saved(page)).toHaveCount(2);

  await saved(page).first().click();
  await page
    .getByRole('region', { name: text('sources.title') })
    .getByRole('link')
    .click();
  await expect(page.locator('#message-raw')).toContainText('XX SOMETHING ODD HERE');
  await expect(page.getByRole('region', { name: text('message.remarks') }).first()).toContainText('7');
});
