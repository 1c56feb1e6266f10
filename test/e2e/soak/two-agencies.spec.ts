/**
 * The chain of the cases of a unit, in the live store: officers of two agencies, each step by the one who would do it. After a confirmed step the browser is killed, and the next
 * officer finds the step in what it left on the disk.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { generateSamples, type SampleSet } from '../../../shared/training/generate-samples.ts';
import {
  AMA,
  bar,
  caseRow,
  cases,
  confirmFrame,
  dialog,
  identity,
  KODJO,
  KOMLA,
  OFFICERS,
  openFrame,
  panel,
  proposeFrame,
  save,
  show,
  step,
  YAWA,
} from '../case-steps.ts';
import { KeptDesk } from '../kept-desk.ts';
import { serveBuilt } from '../serve-built.ts';
import { goTo, readDocument, sayLanded } from '../steps.ts';
import { text } from '../texts.ts';

const answer = (page: Page) => page.getByRole('region', { name: text('answer.title') });
const alarm = (page: Page) => page.locator('aside.alarm-banner[role="alert"]');

async function more(page: Page, action: 'quiet.start.action' | 'case.action.open'): Promise<void> {
  await bar(page)
    .getByRole('button', { name: text('ui.more-actions') })
    .click();
  await page.getByRole('menuitem', { name: text(action) }).click();
}

/** Files and flagged travellers of the flights that the chain needs. */
function flights({ files, answerKey }: SampleSet) {
  const named = (flight: string) =>
    answerKey.filter((planted) => planted.flight.startsWith(flight)).map(({ surname }) => surname);
  const [clean = '', run = ''] = named('ET-508');
  const [unwanted = '', found = '', wrong = ''] = named('KP-13');
  const [hidden = ''] = answerKey.filter(({ kind }) => kind === 'name-swap').map(({ surname }) => surname);
  const chosen = files.filter(({ name }) => /^(ET508|KP13|AF860)_.*(PAXLST|PNRGOV)/.test(name));
  return { chosen, clean, run, unwanted, found, wrong, hidden };
}

test('two agencies carry each kind of case from the flag to its end, whenever the browser is killed', async () => {
  test.setTimeout(600_000);
  const folder = mkdtempSync(join(tmpdir(), 'airside-chain-'));
  const served = await serveBuilt();
  const desk = await KeptDesk.open(folder, served.address);
  const samples = generateSamples({ seed: 20_261_125, now: `${new Date().toISOString().slice(0, 16)}Z` });
  const { chosen, clean, run, unwanted, found, wrong, hidden } = flights(samples);
  let page = desk.page;

  await test.step('the unit is set up, and customs take the lists in', async () => {
    await desk.setUp(OFFICERS);
    page = await desk.change(AMA);
    await desk.importAll(chosen);
    page = await desk.killed(AMA);
    await show(page, clean);
  });

  await test.step('a clean traveller', async () => {
    await step(page, 'select');
    await expect(identity(page)).not.toContainText(clean);
    page = await desk.killed(YAWA);
    await show(page, clean);
    await expect(panel(page)).toContainText(text('case-state.sent'));
    await sayLanded(page, 'ET 508');
    // The queue still shows whom it showed before.
    await goTo(page, 'queue');
    await expect(identity(page)).toContainText(clean);
    await step(page, 'meet');
    await expect(panel(page)).toContainText(text('case-state.secondary'));
    await page.keyboard.press('s');
    await dialog(page)
      .getByRole('radio', { name: text('result.nothing-found') })
      .check();
    await page.keyboard.press('Control+Enter');
    await expect(panel(page)).toContainText(text('case-state.concluded'));
    page = await desk.killed(AMA);
    await show(page, clean);
    await expect(panel(page)).toContainText(text('result.nothing-found'));
    await step(page, 'close');
    await cases(page, 'closed');
    await expect(caseRow(page, clean)).toContainText(text('result.nothing-found'));
  });

  await test.step('a target of the police that customs want closed', async () => {
    for (const round of ['declined', 'done'] as const) {
      await show(page, unwanted);
      await page.keyboard.press('v');
      await dialog(page)
        .getByRole('radio', { name: text('dismissal.explained') })
        .check();
      await dialog(page).getByRole('textbox').fill(`Crew of a ship, ${round}`);
      await expect(dialog(page).getByRole('button', { name: text('case.save.dismiss') })).toBeInViewport({ ratio: 1 });
      await dialog(page)
        .getByRole('button', { name: text('case.propose') })
        .click();
      await expect(dialog(page)).toHaveCount(0);
      page = round === 'declined' ? await desk.killed(KODJO) : await desk.change(KOMLA);
      await cases(page, 'mine');
      await expect(caseRow(page, unwanted)).toContainText(text('waits.proposal'));
      await show(page, unwanted);
      await expect(answer(page)).toContainText(`Crew of a ship, ${round}`);
      await page.keyboard.press(round === 'declined' ? 'd' : 'a');
      await expect(answer(page)).toHaveCount(0);
      page = round === 'declined' ? await desk.change(AMA) : page;
    }
    page = await desk.killed(AMA);
    await cases(page, 'closed');
    await expect(caseRow(page, unwanted)).toContainText(text('result.not-examined'));
  });

  await test.step('a find with an arrest', async () => {
    page = await desk.change(KODJO);
    await show(page, found);
    await step(page, 'select');
    await expect(identity(page)).not.toContainText(found);
    page = await desk.killed(AMA);
    await sayLanded(page, 'KP 013');
    await show(page, found);
    await step(page, 'meet');
    await expect(panel(page)).toContainText(text('case-state.secondary'));
    await readDocument(page);
    await page.keyboard.press('s');
    await dialog(page)
      .getByRole('radio', { name: text('result.found') })
      .check();
    const first = dialog(page).getByRole('group', { name: text('found.line', { line: 1 }) });
    await first.getByLabel(text('found.what'), { exact: true }).fill('cocaine');
    await first.getByLabel(text('found.amount')).fill('2.34');
    await first.getByLabel(text('found.weighed')).selectOption('gross');
    await dialog(page)
      .getByRole('button', { name: text('found.add') })
      .click();
    await page.keyboard.press('Control+Enter');
    await expect(dialog(page)).toHaveCount(0);
    await expect(panel(page)).toContainText(text('case-state.secondary'));
    page = await desk.killed(KOMLA);
    await cases(page, 'mine');
    // Customs typed the arrest: it counts once police confirm it.
    await expect(caseRow(page, found)).toContainText(text('waits.found'));
    await show(page, found);
    await expect(panel(page)).toContainText(text('found.unconfirmed.waiting'));
    await page
      .getByRole('region', { name: text('answer.title') })
      .getByRole('button', { name: text('answer.found.yes') })
      .click();
    await expect(panel(page)).not.toContainText(text('found.unconfirmed.waiting'));
    await cases(page, 'mine');
    await expect(caseRow(page, found)).toContainText(text('waits.conclusion'));
    await show(page, found);
    await expect(panel(page)).toContainText('2.34');
    // What is agreed to stands beside the button.
    await expect(bar(page).locator('.act-note')).toContainText(text('found.kind.arrest'));
    await expect(bar(page).locator('.act-note')).toContainText(AMA.name);
    await step(page, 'conclude');
    await expect(panel(page)).toContainText(text('case-state.concluded'));
    await step(page, 'close');
    await expect(panel(page)).toContainText(text('event.closed'));
    page = await desk.killed(AMA);
    await cases(page, 'mine');
    await expect(caseRow(page, found)).toContainText(text('waits.closing'));
    await show(page, found);
    await step(page, 'close');
    await cases(page, 'closed');
    await expect(caseRow(page, found)).toContainText(text('found.kind.arrest'));
  });

  await test.step('a wrong person', async () => {
    page = await desk.change(KODJO);
    await show(page, wrong);
    await step(page, 'select');
    await expect(identity(page)).not.toContainText(wrong);
    await show(page, wrong);
    await step(page, 'meet');
    await expect(panel(page)).toContainText(text('case-state.secondary'));
    await page.keyboard.press('s');
    await dialog(page)
      .getByRole('radio', { name: text('result.wrong-person') })
      .check();
    await dialog(page)
      .getByRole('textbox', { name: text('case.result-note') })
      .fill('Another passport and birth date');
    await page.keyboard.press('Control+Enter');
    await expect(panel(page)).toContainText(text('case-state.concluded'));
    page = await desk.killed(KOMLA);
    await show(page, wrong);
    await expect(panel(page)).toContainText(text('result.wrong-person'));
    await step(page, 'close');
    await cases(page, 'closed');
    await expect(caseRow(page, wrong)).toContainText(text('result.wrong-person'));
  });

  await test.step('a traveller who is let run', async () => {
    page = await desk.change(AMA);
    await show(page, run);
    await more(page, 'quiet.start.action');
    await dialog(page).getByLabel(text('quiet.office')).fill('Prosecutor of Lomé');
    await dialog(page).getByLabel(text('quiet.reference')).fill('12/2026');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog', { name: text('second.title') })).toBeVisible();
    await desk.confirm(KODJO);
    await expect(page.locator('.quiet-mark')).toContainText('12/2026');
    // Whoever is not named sees nothing of it, and works on the traveller.
    page = await desk.killed(KOMLA);
    await show(page, run);
    await expect(page.locator('.quiet-mark')).toHaveCount(0);
    await expect(alarm(page)).toHaveCount(0);
    await step(page, 'claim');
    await expect(panel(page)).toContainText(text('case.yours'));
    page = await desk.killed(KODJO);
    await expect(alarm(page)).toContainText('12/2026');
    await cases(page, 'quiet');
    await expect(page.locator('.quiet-card')).toContainText(KOMLA.name);
    await page.getByRole('button', { name: text('quiet.read') }).click();
    await expect(alarm(page)).toHaveCount(0);
    await page.getByRole('button', { name: text('quiet.release'), exact: true }).click();
    await dialog(page)
      .getByRole('button', { name: text('quiet.release'), exact: true })
      .press('Enter');
    await desk.confirm(AMA);
    page = await desk.killed(AMA);
    await cases(page, 'quiet');
    await expect(page.locator('.quiet-card')).toContainText(text('quiet.state.released'));
    await cases(page, 'open');
    await expect(caseRow(page, run)).toContainText(text('result.let-run'));
  });

  await test.step('a random draw', async () => {
    page = await desk.change(YAWA);
    await goTo(page, 'flights');
    await page.getByRole('row').filter({ hasText: 'KP 013' }).first().click();
    await expect(page.locator('.flight-facts')).toBeVisible();
    await page.keyboard.press('z');
    await dialog(page)
      .getByLabel(text('draw.count'))
      .selectOption(text('draw.choice_one', { count: 1 }));
    await page.keyboard.press('Control+Enter');
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.locator('.ag-row').filter({ hasText: text('origin.random') })).toHaveCount(1);
    page = await desk.killed(AMA);
    await cases(page, 'open');
    await page
      .locator('.ag-row')
      .filter({ hasText: text('origin.random') })
      .click();
    await expect(panel(page)).toContainText(text('origin.random'));
    await step(page, 'meet');
    await expect(panel(page)).toContainText(text('case-state.secondary'));
    await page.keyboard.press('s');
    await dialog(page)
      .getByRole('radio', { name: text('result.nothing-found') })
      .check();
    await page.keyboard.press('Control+Enter');
    await expect(panel(page)).toContainText(text('result.nothing-found'));
  });

  await test.step('hidden work of the other agency', async () => {
    page = await desk.change(KOMLA);
    await openFrame(page);
    await page.getByRole('button', { name: text('frame.line.add-to', { title: text('frame.uses') }) }).click();
    await dialog(page).getByLabel(text('frame.use.kind'), { exact: true }).selectOption('mandate');
    await dialog(page).getByLabel(text('frame.use.which')).selectOption('police');
    await dialog(page).getByLabel(text('frame.cites')).fill('Law 12');
    await dialog(page).getByLabel(text('agency.police'), { exact: true }).check();
    await save(page);
    await proposeFrame(page, 'Agreed on Monday');
    page = await desk.killed(YAWA);
    await confirmFrame(page);
    // Police work on what only they see.
    page = await desk.killed(KODJO);
    await show(page, hidden);
    await step(page, 'select');
    await expect(identity(page)).not.toContainText(hidden);
    await show(page, hidden);
    await expect(panel(page)).toContainText(text('case-state.sent'));
    // Customs see neither flag nor case, and work on the same traveller as if there were none.
    page = await desk.killed(AMA);
    await goTo(page, 'queue');
    const listed = page.getByRole('listbox', { name: text('queue.list') }).getByRole('option');
    await expect(listed.first()).toBeVisible();
    await expect(listed.filter({ hasText: `${hidden},` })).toHaveCount(0);
    await cases(page, 'open');
    await expect(page.locator('.ag-row').first()).toBeVisible();
    await expect(caseRow(page, hidden)).toHaveCount(0);
    await goTo(page, 'flights');
    await page.getByRole('row').filter({ hasText: 'AF 860' }).first().click();
    await page
      .getByRole('row')
      .filter({ hasText: `${hidden},` })
      .first()
      .click();
    await page.keyboard.press('Enter');
    await expect(identity(page)).toContainText(hidden);
    await expect(panel(page)).toContainText(text('case.none'));
    await page.keyboard.press('u');
    await dialog(page)
      .getByRole('radio', { name: text('origin.choice') })
      .check();
    await dialog(page).getByRole('textbox').fill('Nervous at the belt');
    await page.keyboard.press('Control+Enter');
    await expect(panel(page)).toContainText(text('case.yours'));
    // The work of the police goes on beside it, as they left it.
    page = await desk.killed(KODJO);
    await show(page, hidden);
    await expect(panel(page)).toContainText(text('case-state.sent'));
  });

  expect(desk.faults).toEqual([]);
  await desk.close();
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});
