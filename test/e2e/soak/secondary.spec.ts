/**
 * A night of secondary inspection in the live store of a unit: a swallower over three shifts, from the flag to the referral. Officers of two agencies come one after the other, and the browser is killed between
 * them; each finds on the disk what the one before entered.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { generateSamples } from '../../../shared/training/generate-samples.ts';
import {
  AMA,
  confirmFrame,
  dialog,
  identity,
  KODJO,
  KOMLA,
  OFFICERS,
  officer,
  openFrame,
  openPart,
  panel,
  proposeFrame,
  save,
  show,
  step,
  YAWA,
} from '../case-steps.ts';
import { KeptDesk } from '../kept-desk.ts';
import { serveBuilt } from '../serve-built.ts';
import { closeNotes, readDocument, sayLanded } from '../steps.ts';
import { text } from '../texts.ts';

const AFI = officer(7, 'Afi Koudou', 'customs', 'analyst', 'nine kettles sail over 12 bridges');

const history = (page: Page) => page.getByRole('region', { name: text('encounter.history') });
const held = (page: Page) => page.locator('.custody-entries li');

/** Opens the form of an entry about whoever is held by its key, and fills it in. */
async function fill(page: Page, key: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.keyboard.press(key);
  await expect(dialog(page)).toBeVisible();
  for (const [name, value] of Object.entries(fields)) {
    const field = dialog(page).getByLabel(text(name as 'custody.whom'), { exact: true });
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
}

/** Enters it. */
async function enter(page: Page, key: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const before = await held(page).count();
  await fill(page, key, fields);
  await save(page);
  await expect(held(page)).toHaveCount(before + 1);
}

/** Capsules that left the body in this shift become an exhibit. */
async function capsules(page: Page, pieces: string, second: string | null): Promise<void> {
  await expect(page.getByRole('button', { name: text('exhibit.add-capsules') })).toBeVisible();
  await page.keyboard.press('k');
  const count = dialog(page).getByLabel(text('exhibit.capsules.count'), { exact: true });
  await expect(count).toBeFocused();
  await count.fill(pieces);
  if (second !== null) await dialog(page).getByLabel(text('exhibit.officer.second')).selectOption({ label: second });
  await save(page);
}

const actOf = (page: Page, act: Parameters<typeof text>[0]) =>
  page.getByRole('region').getByRole('button', { name: text(act), exact: true });
const referral = (page: Page) => page.getByRole('list', { name: text('referral.list') }).getByRole('listitem');

/** Shows an exhibit of the case, the first taken is 1. */
async function chooseExhibit(page: Page, number: number): Promise<void> {
  await page
    .getByRole('option')
    .filter({ hasText: `-${String(number).padStart(4, '0')}` })
    .click();
}

/** Hands an exhibit over: to an officer by name, or to an office outside by the fields filled in. */
async function handOver(
  page: Page,
  number: number,
  fields: Readonly<Record<string, string>>,
  to: string | null,
): Promise<void> {
  await chooseExhibit(page, number);
  await actOf(page, 'exhibit.act.handed-over').click();
  if (to !== null) {
    await dialog(page).getByLabel(text('exhibit.to'), { exact: true }).selectOption({ label: to });
    await dialog(page)
      .getByRole('checkbox', { name: text('exhibit.confirmed') })
      .uncheck();
  }
  for (const [field, typed] of Object.entries(fields))
    await dialog(page)
      .getByLabel(text(field as 'exhibit.why'), { exact: true })
      .fill(typed);
  await save(page);
}

test('a swallower is held over three shifts by officers of two agencies, whenever the browser is killed', async () => {
  test.setTimeout(600_000);
  const folder = mkdtempSync(join(tmpdir(), 'airside-secondary-'));
  const served = await serveBuilt();
  const desk = await KeptDesk.open(folder, served.address);
  const { files, answerKey } = generateSamples({ seed: 20_261_125, now: `${new Date().toISOString().slice(0, 16)}Z` });
  const [, courier = ''] = answerKey.filter(({ flight }) => flight.startsWith('KP-13')).map(({ surname }) => surname);
  let page = desk.page;

  await test.step('the unit is set up, and police send the courier to secondary', async () => {
    await desk.setUp([...OFFICERS, AFI]);
    page = await desk.change(AMA);
    await desk.importAll(files.filter(({ name }) => /^KP13_.*(PAXLST|PNRGOV)/.test(name)));
    page = await desk.killed(KODJO);
    await show(page, courier);
    await step(page, 'select');
    await expect(identity(page)).not.toContainText(courier);
  });

  await test.step('supervisors of both agencies enter by which law the prosecutor extends police custody', async () => {
    const subject = ['agency.police', 'custody.measure.police-custody', 'custody.regime.adult'] as const;
    page = await desk.killed(KOMLA);
    await openFrame(page);
    await page
      .getByRole('button')
      .filter({ hasText: subject.map((each) => text(each)).join(' · ') })
      .click();
    await dialog(page)
      .getByLabel(text('frame.custody.extension', { number: 1 }))
      .fill('24');
    await dialog(page).getByLabel(text('frame.custody.extension.by')).first().selectOption('prosecutor');
    await dialog(page).getByLabel(text('frame.cites')).fill('Code of criminal procedure, art. 52');
    await save(page);
    await proposeFrame(page, 'The law of the country');
    page = await desk.killed(YAWA);
    await confirmFrame(page);
  });

  await test.step('first shift: the document, an X-ray with consent, custody, twelve capsules', async () => {
    page = await desk.killed(AMA);
    await sayLanded(page, 'KP 013');
    await show(page, courier);
    await step(page, 'meet');
    await expect(panel(page)).toContainText(text('case-state.secondary'));
    await readDocument(page);
    await openPart(page, courier, 'inspection');
    await page.keyboard.press('q');
    await expect(history(page)).toContainText(text('encounter.met'));
    await page.getByRole('button', { name: text('intrusive.hospital') }).press('Enter');
    await dialog(page)
      .getByLabel(text('encounter.authorised-by', { authority: text('authority.prosecutor') }))
      .fill('A. Kossi');
    await dialog(page).getByLabel(text('encounter.consent'), { exact: true }).selectOption('given');
    await dialog(page).getByLabel(text('intrusive-need.doctor')).fill('Dr Amegan');
    await dialog(page).getByLabel(text('intrusive-need.witness')).fill('E. Adjo');
    await dialog(page).getByLabel(text('intrusive-need.pregnancy')).selectOption('no');
    await dialog(page).getByLabel(text('encounter.no-interpreter')).check();
    await save(page);
    page = await desk.killed(KODJO);
    await openPart(page, courier, 'custody');
    await enter(page, 'b', {
      'custody.measure': 'police-custody',
      'custody.judicial-officer': 'Cdt Ayivi',
      'custody.place': 'Room 2',
    });
    await enter(page, 'o', { 'custody.duty': 'rights', 'custody.way': 'signed', 'custody.language': 'fr' });
    await enter(page, 'o', { 'custody.duty': 'prosecutor', 'custody.whom': 'A. Kossi' });
    await enter(page, 'o', {
      'custody.duty': 'doctor',
      'custody.way': 'examined',
      'custody.whom': 'Dr Amegan',
      'custody.finding': 'capsules in the abdomen',
    });
    page = await desk.killed(AMA);
    await show(page, courier);
    await page.keyboard.press('s');
    await dialog(page)
      .getByRole('radio', { name: text('result.found') })
      .check();
    const first = dialog(page).getByRole('group', { name: text('found.line', { line: 1 }) });
    await first.getByLabel(text('found.what'), { exact: true }).fill('cocaine');
    await save(page);
    await openPart(page, courier, 'exhibits');
    await capsules(page, '12', `${AFI.name}, ${text('agency.customs')}`);
  });

  await test.step('second shift: a meal, more capsules, and the prosecutor extends', async () => {
    page = await desk.killed(AFI);
    await openPart(page, courier, 'exhibits');
    await capsules(page, '7', null);
    page = await desk.killed(KODJO);
    await openPart(page, courier, 'custody');
    await enter(page, 'm', {});
    await fill(page, 'x', { 'custody.whom': 'A. Kossi', 'custody.reference': 'PR 44/26' });
    // What the prosecutor said is typed in the room, so a second officer vouches for it.
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog', { name: text('second.title') })).toBeVisible();
    await desk.confirm(AMA);
    await expect(held(page).first()).toContainText('A. Kossi');
  });

  await test.step('third shift: the last capsules, and the courier is brought before the prosecutor', async () => {
    page = await desk.killed(AMA);
    await openPart(page, courier, 'exhibits');
    await capsules(page, '3', null);
    await expect(page.getByText(text('exhibit.pieces.sum_other', { pieces: 22, count: 3 }))).toBeVisible();
    page = await desk.killed(KODJO);
    await openPart(page, courier, 'custody');
    await enter(page, 'e', { 'custody.ending': 'brought-before', 'custody.whom': 'A. Kossi' });
    await expect(held(page)).toHaveCount(7);
  });

  await test.step('the first capsules go from customs to police, and from police to the laboratory', async () => {
    page = await desk.killed(AMA);
    await openPart(page, courier, 'exhibits');
    await handOver(page, 1, { 'exhibit.why': 'investigation' }, `${KODJO.name}, ${text('agency.police')}`);
    page = await desk.killed(KODJO);
    await openPart(page, courier, 'exhibits');
    await chooseExhibit(page, 1);
    await actOf(page, 'exhibit.act.received').click();
    await save(page);
    const office = {
      'exhibit.office.office': 'National laboratory',
      'exhibit.office.name': 'Dr Mensah',
      'exhibit.office.receipt': 'NL 44/26',
      'exhibit.why': 'analysis',
    };
    await handOver(page, 1, office, null);
    await expect(page.getByRole('list', { name: text('exhibit.strip') }).getByRole('listitem')).toHaveCount(3);
  });

  await test.step('the find is referred to the prosecutor, whose clerk signs for it', async () => {
    page = await desk.killed(AMA);
    await openPart(page, courier, 'referral');
    await page.keyboard.press('a');
    await dialog(page)
      .getByLabel(text('referral.package'))
      .selectOption({ label: text('dossier.judicial') });
    await save(page);
    page = await desk.killed(AMA);
    await openPart(page, courier, 'referral');
    await referral(page)
      .getByRole('button', { name: text('referral.hand') })
      .click();
    await dialog(page).getByLabel(text('referral.name')).fill('A. Kossi');
    await dialog(page).getByLabel(text('referral.title')).fill('clerk');
    await save(page);
    await expect(page.getByRole('table', { name: text('referral.duties') })).toContainText(text('referral.duty.done'));
    page = await desk.killed(KODJO);
    await openPart(page, courier, 'referral');
    await expect(referral(page)).toContainText('A. Kossi');
  });

  await test.step('a supervisor who did nothing in the case reads no medical finding', async () => {
    page = await desk.killed(KOMLA);
    await openPart(page, courier, 'custody');
    await expect(held(page)).toHaveCount(7);
    await expect(page.getByText('capsules in the abdomen')).toHaveCount(0);
    await closeNotes(page);
  });

  expect(desk.faults).toEqual([]);
  await desk.close();
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});
