/** A first-level match is worked step by step: by an analyst, a second-line officer and supervisors of two agencies, to each of its ends. */
import type { Page } from '@playwright/test';
import { dayFromNow, dayInWindow } from './days.ts';
import { passengerList } from './desk-messages.ts';
import { BEGUN } from './desks.ts';
import { expect, test } from './fixture.ts';
import { confirmed, makeList } from './list-steps.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { goTo, importFiles, signIn, workAs } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: BEGUN });

const COPY = ['Document number;Document type;Issuing state', 'TG1234561;passport;TGO', 'TG48I7305;passport;TGO'].join(
  '\n',
);
const HOUR = 3_600_000;

const dialogOf = (page: Page) => page.getByRole('dialog');
const entriesOf = (page: Page) => page.locator('.custody-entries li');
const step = (page: Page) => page.locator('.sltd-steps [aria-current]');

/** A copy of customs has the passport of the first traveller, and nearly that of the second. */
async function withCopy(page: Page, host: Parameters<typeof importFiles>[1]): Promise<void> {
  const day = dayInWindow(13).short;
  const aboard = passengerList({
    ...{ flight: 'ET508', departure: `${day}0800`, arrival: `${day}1330`, control: 'L1', prepared: `${day}:0100` },
    people: [
      { surname: 'INVENTEDONE', given: 'KOFI', document: 'TG1234561' },
      { surname: 'INVENTEDTWO', given: 'AFI', document: 'TG4817305' },
    ],
  });
  await importFiles(page, host, [{ name: 'aboard.edi', bytes: aboard }]);
  await workAs(page, 'Officer 01', 'Ama', 'customs');
  await makeList(page, 'Copy of SLTD', 'inspect', async (dialog) => {
    await dialog.getByLabel(text('interpol.field.kind')).selectOption('sltd');
    await dialog.getByLabel(text('interpol.field.reference')).fill('NCB/2026/41');
    await dialog.getByLabel(text('interpol.field.by')).fill('Head of the NCB');
    await dialog.getByLabel(text('interpol.field.on')).fill(dayFromNow(-2).iso);
    await dialog.getByLabel(text('interpol.field.purgeOn')).fill(dayFromNow(20).iso);
  });
  const take = page.getByRole('button', { name: text('list.take-over') });
  await host.choose([{ name: 'copy.csv', bytes: new TextEncoder().encode(COPY) }], () => take.click());
  await expect(page.getByRole('button', { name: text('take-over.confirm') })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('a');
  await page.keyboard.press('Control+Enter');
  await confirmed(page);
}

/** Claims the case of a traveller of the queue, and goes from it to its part. */
async function openSltd(page: Page, surname: string): Promise<void> {
  await goTo(page, 'queue');
  const row = page.getByRole('listbox', { name: text('queue.list') }).getByRole('option');
  await row.filter({ hasText: surname }).click();
  await expect(page.locator('header.identity h2')).toContainText(surname);
  await page.getByRole('button', { name: text('case.action.claim'), exact: true }).click();
  const panel = page.locator('section[aria-labelledby="case"]');
  await expect(panel).toContainText(text('case.yours'));
  await panel.getByRole('link', { name: text('case.part.sltd') }).click();
  await expect(page.getByRole('tab', { name: text('case.part.sltd') })).toHaveAttribute('aria-selected', 'true');
}

/** Records a step by its key. */
async function record(page: Page, key: string, fill: () => Promise<unknown> = async () => undefined): Promise<void> {
  const before = await entriesOf(page).count();
  await page.keyboard.press(key);
  await expect(dialogOf(page)).toBeVisible();
  await fill();
  await page.keyboard.press('Control+Enter');
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(entriesOf(page)).toHaveCount(before + 1);
}

const fill = (page: Page, label: string, value: string) =>
  dialogOf(page).getByLabel(label, { exact: true }).fill(value);
const choose = (page: Page, label: string, value: string) =>
  dialogOf(page).getByLabel(label, { exact: true }).selectOption(value);

async function answer(page: Page, of: string): Promise<void> {
  await record(page, 'w', async () => {
    await choose(page, text('sltd.answer'), of);
    if (of === 'none') return;
    await fill(page, text('sltd.whom.answered'), 'NCB Accra');
    await fill(page, text('sltd.reference'), 'ACC/2026/9');
  });
}

/** Records what a second officer confirms. */
async function recordByTwo(page: Page, begin: () => Promise<unknown>, fill: () => Promise<unknown>): Promise<void> {
  const before = await entriesOf(page).count();
  await begin();
  await fill();
  await page.keyboard.press('Control+Enter');
  await confirmed(page);
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(entriesOf(page)).toHaveCount(before + 1);
}

const report = (page: Page) => record(page, 'r', () => fill(page, text('sltd.whom.reported'), 'Duty desk'));

/** Begins the check of another document by hand, and comes as far as its details. */
async function another(page: Page, number: string, issuer: string, ago = 0): Promise<void> {
  const when = async (milliseconds: number) => {
    if (ago === 0) return;
    const moment = new Date(Date.now() - milliseconds).toISOString().slice(0, 16).replace('T', ' ');
    await dialogOf(page).getByLabel(text('sltd.happened'), { exact: true }).fill(moment);
  };
  await page.keyboard.press('i');
  await fill(page, text('sltd.field.number'), number);
  await fill(page, text('sltd.field.type'), 'P');
  await fill(page, text('sltd.field.issuer'), issuer);
  await page.keyboard.press('Control+Enter');
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(page.locator('.custody-clock')).toContainText(number);
  await record(page, 'a', () => when(ago + HOUR));
  await record(page, 'o', () => when(ago));
}

/** Somebody of an agency works, in a role and with a duty. */
async function become(
  page: Page,
  name: string,
  agency: 'customs' | 'police' | 'airline',
  role: 'analyst' | 'supervisor',
  secondLine = false,
): Promise<void> {
  await page.locator('.officer-name').click();
  const dialog = dialogOf(page);
  await dialog.getByRole('textbox').first().fill(name);
  await dialog.getByLabel(text('officer.agency')).selectOption(agency);
  if (agency !== 'airline') {
    await dialog.getByLabel(text('officer.role')).selectOption(role);
    await dialog.getByLabel(text('officer.second-line')).setChecked(secondLine);
  }
  await dialog.getByRole('button', { name: text('officer.save') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.officer-name')).toContainText(name);
}

test('a match is confirmed, asked and answered; what was done too early alarms supervisors, and what rests on it waits for the source', async ({
  page,
  host,
}) => {
  test.slow();
  await withCopy(page, host);
  await become(page, 'Esi', 'customs', 'analyst');
  await openSltd(page, 'INVENTEDONE');
  await expect(page.getByText(text('sltd.match.exact'))).toBeVisible();
  await page.keyboard.press('b');
  await expect(dialogOf(page).getByLabel(text('sltd.field.number'))).toHaveValue('TG1234561');
  await fill(page, text('sltd.field.type'), 'P');
  await page.keyboard.press('Control+Enter');
  await expect(step(page)).toHaveText(text('sltd.step.confirm'));
  await expect(page.getByText(text('sltd.dont.confirm'))).toBeVisible();
  await expect(page.getByRole('button', { name: text('sltd.kind.opened') })).toHaveCount(0);
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);

  await record(page, 'a');
  await record(page, 'o');
  await expect(page.locator('.custody-end')).toHaveCount(2);
  await expect(page.locator('.sltd-message')).toContainText('TG1234561');
  await expect(page.locator('.sltd-message')).not.toContainText('INVENTEDONE');
  await record(page, 'n', () => fill(page, text('sltd.whom.asked'), 'Duty desk'));
  await expect(step(page)).toHaveText(text('sltd.step.await'));
  await expect(page.getByRole('button', { name: text('sltd.kind.authorised') })).toHaveCount(0);
  await expect(page.getByRole('button', { name: text('sltd.kind.checked') })).toHaveCount(0);
  await record(page, 'm', async () => {
    await choose(page, text('sltd.measure'), 'seizure');
    await choose(page, text('sltd.ground'), 'hit');
    await fill(page, text('sltd.note.needed'), 'taken at once');
  });
  await expect(entriesOf(page).first()).toContainText(text('sltd.against.unconfirmed'));
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  const address = page.url();

  await become(page, 'Kojo', 'customs', 'analyst', true);
  await page.goto(address);
  await expect(page.getByRole('button', { name: text('sltd.kind.checked') })).toBeVisible();
  await record(page, 's', () => fill(page, text('sltd.note.needed'), 'chip and portrait agree'));

  await become(page, 'Yawa', 'customs', 'supervisor');
  await expect(page.locator('.due-banner')).toContainText(text('sltd.against.unconfirmed'));

  await become(page, 'Kofi', 'police', 'supervisor');
  await page.goto(address);
  await expect(entriesOf(page)).toHaveCount(5);
  await recordByTwo(
    page,
    () => page.keyboard.press('w'),
    async () => {
      await choose(page, text('sltd.answer'), 'valid');
      await fill(page, text('sltd.whom.answered'), 'NCB Accra');
      await fill(page, text('sltd.reference'), 'ACC/2026/9');
    },
  );
  await page.getByRole('button', { name: text('sltd.kind.authorised') }).click();
  await choose(page, text('sltd.measure'), 'refusal');
  await fill(page, text('sltd.note.needed'), 'the source confirmed it');
  await page.keyboard.press('Control+Enter');
  await expect(entriesOf(page)).toHaveCount(7);
  await expect(page.locator('.sltd-message')).toContainText(text('sltd.draft.ending.valid'));
  await report(page);
  await expect(step(page)).toHaveText(text('sltd.step.closed'));
  await host.open();
  await signIn(page);
  await page.goto(address);
  await expect(entriesOf(page)).toHaveCount(8);

  // An airline's officer has no cases, and the address leads them to nothing of one.
  await become(page, 'Efua', 'airline', 'analyst');
  await page.goto(address);
  await expect(page.getByText('TG1234561')).toHaveCount(0);
});

test('a misread digit asks for the document; a check ends recovered, in error, without an answer, or with an organisation', async ({
  page,
  host,
}) => {
  test.slow();
  await withCopy(page, host);
  await openSltd(page, 'INVENTEDTWO');
  await expect(page.getByText(text('sltd.match.soft'))).toBeVisible();
  await page.keyboard.press('b');
  await expect(dialogOf(page).getByLabel(text('sltd.field.number'))).toHaveValue('TG48I7305');
  await fill(page, text('sltd.field.type'), 'P');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(text('sltd.do.confirm.soft'))).toBeVisible();
  await page.keyboard.press('a');
  await expect(dialogOf(page).getByLabel(text('sltd.proof')).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await record(page, 'd', () => fill(page, text('sltd.note.needed'), 'it is a 1'));
  await expect(step(page)).toHaveText(text('sltd.step.closed'));

  await another(page, 'TG1111111', 'TGO');
  await recordByTwo(
    page,
    () =>
      entriesOf(page)
        .first()
        .getByRole('button', { name: text('sltd.kind.struck') })
        .click(),
    () => fill(page, text('sltd.note.needed'), 'it was another document'),
  );
  await expect(step(page)).toHaveText(text('sltd.step.open'));
  await expect(page.locator('.custody-end')).toHaveCount(0);
  await expect(entriesOf(page).nth(1)).toContainText(text('custody.entry.is-struck'));
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await record(page, 'o');
  await answer(page, 'recovered');
  await expect(page.getByText(text('sltd.do.report.recovered'))).toBeVisible();
  await report(page);
  await another(page, 'TG2222222', 'TGO');
  await answer(page, 'error');
  await report(page);
  await expect(step(page)).toHaveText(text('sltd.step.closed'));

  await another(page, 'UN3333333', 'UNO', HOUR + HOUR / 2);
  await expect(page.getByText(text('sltd.organisation'))).toBeVisible();
  await expect(page.locator('.sltd-message')).toContainText('General Secretariat');
  await expect(page.locator('.custody-end.pressing').first()).toBeVisible();
  await answer(page, 'none');
  await expect(page.getByText(text('sltd.do.report.none'))).toBeVisible();
  await page.getByLabel(text('sltd.draft.language'), { exact: true }).selectOption('fr');
  await expect(page.locator('.sltd-message')).toContainText('Aucune réponse');
  await report(page);
  await expect(step(page)).toHaveText(text('sltd.step.closed'));
});
