/** Exhibits of a case: taken from what was found, sealed, weighed, counted by two, handed over twice, fetched back and disposed of; and capsules over three shifts. */
import type { Page } from '@playwright/test';
import type { Desk } from './desks.ts';
import { actAs } from './every-screen.ts';
import { expect, goOn, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { begin, closeNotes, confirmByKey, goTo, rail, workAs } from './steps.ts';
import { text } from './texts.ts';

/** Afi and Ama of customs and Kofi of police share a workstation; Ama works. */
const THREE_OFFICERS: Desk = {
  name: 'three officers',
  async make(page) {
    await begin(page);
    await workAs(page, 'Officer 01', 'Afi', 'customs');
    await workAs(page, 'Afi', 'Kofi', 'police');
    await workAs(page, 'Kofi', 'Ama', 'customs');
  },
};

goOn(THREE_OFFICERS);

const YEAR = new Date().getFullYear();
/** Exhibits are numbered through all tests, which follow each other. */
const numberOf = (n: number) => `LFW-CUSTOMS-${YEAR}-${String(n).padStart(4, '0')}`;
const dialogOf = (page: Page) => page.getByRole('dialog');
const actOf = (page: Page, act: Parameters<typeof text>[0]) =>
  page.getByRole('region').getByRole('button', { name: text(act), exact: true });
const chainOf = (page: Page) => page.getByRole('list', { name: text('exhibit.chain') });

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(dialogOf(page)).toHaveCount(0);
}

/** A case on a bag in which drugs and cash were found; its exhibits are shown. */
async function foundInBag(page: Page, tag: string): Promise<void> {
  await goTo(page, 'cases');
  await page.keyboard.press('a');
  await dialogOf(page).getByLabel(text('thing.tag')).fill(tag);
  await dialogOf(page).getByLabel(text('origin.dog')).check();
  await save(page);
  const panel = page.locator('section[aria-labelledby="case"]');
  await expect(panel).toContainText(text('case.yours'));
  await page.keyboard.press('r');
  await expect(panel).toContainText(text('case-state.sent'));
  await page.keyboard.press('s');
  await dialogOf(page)
    .getByRole('radio', { name: text('result.found') })
    .check();
  const line = (at: number) => dialogOf(page).getByRole('group', { name: text('found.line', { line: at }) });
  await line(1).getByLabel(text('found.what')).fill('cocaine');
  await dialogOf(page)
    .getByRole('button', { name: text('found.add') })
    .click();
  await line(2).getByLabel(text('found.kind'), { exact: true }).selectOption('cash');
  await save(page);
  await expect(panel).toContainText(text('found.kind.cash'));
  await page.getByRole('tab', { name: text('case.part.exhibits') }).click();
  await expect(page.getByText(text('exhibit.none'), { exact: true })).toBeVisible();
}

test('labels and the sheet are printed in the language of the officer, and recorded before', async ({ page }) => {
  await page.evaluate(() => {
    window.print = () => {
      document.title = [...document.querySelectorAll('.sheet')].map((sheet) => sheet.textContent ?? '').join('|');
    };
  });
  await foundInBag(page, '0071234569');
  await page.keyboard.press('a');
  await dialogOf(page)
    .getByLabel(text('exhibit.officer.second'))
    .selectOption({ label: `Afi, ${text('agency.customs')}` });
  await save(page);
  await actOf(page, 'exhibit.print.label').click();
  await expect.poll(() => page.title()).toContain(numberOf(1));
  const label = await page.title();
  expect(label).toContain(text('found.kind.drugs'));
  expect(label, 'what an officer wrote may name somebody').not.toContain('cocaine');
  await actOf(page, 'exhibit.print.sheet').click();
  await expect.poll(() => page.title()).toContain(text('exhibit.sheet.further'));
  await expect(page.locator('.sheet')).toHaveCount(0);
});

test('capsules of a swallower are counted by time over three shifts, by a key, the number and a time', async ({
  page,
}) => {
  test.slow();
  await foundInBag(page, '0071234568');
  for (const [at, [now, name, pieces]] of (
    [
      ['Ama', 'Ama', '12'],
      ['Ama', 'Afi', '7'],
      ['Afi', 'Ama', '3'],
    ] as const
  ).entries()) {
    if (now !== name) await workAs(page, now, name, 'customs');
    await expect(page.getByRole('button', { name: text('exhibit.add-capsules') })).toBeVisible();
    await page.keyboard.press('k');
    const count = dialogOf(page).getByLabel(text('exhibit.capsules.count'), { exact: true });
    await expect(count).toBeFocused();
    await page.keyboard.insertText(pieces);
    if (at === 0)
      await dialogOf(page)
        .getByLabel(text('exhibit.officer.second'))
        .selectOption({ label: `Afi, ${text('agency.customs')}` });
    await save(page);
    await expect(page.getByRole('heading', { name: numberOf(at + 2) })).toBeVisible();
  }
  await expect(page.getByText(text('exhibit.pieces.sum_other', { pieces: 22, count: 3 }))).toBeVisible();
});

test('an entry that follows another at once is added, also where the list is read late', async ({ page }) => {
  await foundInBag(page, '0071234570');
  await page.keyboard.press('a');
  // The officer who types is the first, so the list of the second does not name them.
  const second = dialogOf(page).getByLabel(text('exhibit.officer.second'));
  await expect(second.getByRole('option', { name: /^Afi/ })).toHaveCount(1);
  await expect(second.getByRole('option', { name: /^Ama/ })).toHaveCount(0);
  await dialogOf(page)
    .getByLabel(text('exhibit.officer.second'))
    .selectOption({ label: `Afi, ${text('agency.customs')}` });
  await save(page);
  await actOf(page, 'exhibit.act.weighed').click();
  // Other work of the store delays what the list of the case asks for.
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Object.assign(window, { atOnce: () => Object.assign(Worker.prototype, { postMessage }) });
    Worker.prototype.postMessage = function (this: Worker, message: { name?: string }, ...rest: never[]) {
      const send = () => postMessage.call(this, message, ...rest);
      if (message.name === 'case.exhibits') setTimeout(send, 3000);
      else send();
    };
  });
  await dialogOf(page).getByLabel(text('exhibit.amount'), { exact: true }).fill('1250');
  await dialogOf(page).getByLabel(text('exhibit.scale'), { exact: true }).fill('K-2');
  await save(page);
  await actOf(page, 'exhibit.act.sealed').click();
  await dialogOf(page).getByLabel(text('exhibit.seal.number'), { exact: true }).fill('TG 0009');
  await save(page);
  await expect(chainOf(page)).toContainText('TG 0009');
  await page.evaluate(() => (window as unknown as { atOnce(): void }).atOnce());
});

test('finds become exhibits by two keys, are sealed, weighed and counted, and go from customs to police and a laboratory', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1366, height: 768 });
  await foundInBag(page, '0071234567');
  const caseNumber = ((await page.getByRole('heading', { level: 1 }).textContent()) ?? '').slice(0, 15);

  // The first one: who was there is chosen once.
  await page.keyboard.press('a');
  await expect(dialogOf(page).getByLabel(text('exhibit.find'), { exact: true })).toBeFocused();
  await expect(dialogOf(page).getByLabel(text('exhibit.what'), { exact: true })).toHaveValue('cocaine');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await dialogOf(page)
    .getByLabel(text('exhibit.officer.second'))
    .selectOption({ label: `Afi, ${text('agency.customs')}` });
  await save(page);
  await expect(page.getByRole('heading', { name: numberOf(6) })).toBeVisible();
  // The second one: what was found, the place and the officers are filled in.
  await page.keyboard.press('a');
  await expect(dialogOf(page).getByLabel(text('exhibit.what'), { exact: true })).toHaveValue(text('found.kind.cash'));
  await save(page);
  await expect(page.getByRole('heading', { name: numberOf(7) })).toBeVisible();

  // Cash is counted twice; the second officer does not see the first count.
  await actOf(page, 'exhibit.act.counted').click();
  await dialogOf(page).getByPlaceholder(text('exhibit.cash.worth')).fill('50');
  await dialogOf(page).getByPlaceholder(text('exhibit.cash.pieces')).fill('20');
  await expect(dialogOf(page).locator('output')).toContainText('1\u202f000 EUR');
  await save(page);
  await expect(chainOf(page)).toContainText('1\u202f000 EUR');
  await workAs(page, 'Ama', 'Kofi', 'police');
  await page
    .getByRole('option')
    .filter({ hasText: numberOf(7) })
    .click();
  await expect(chainOf(page)).toContainText(text('exhibit.count.kept'));
  await actOf(page, 'exhibit.act.counted').click();
  await dialogOf(page).getByPlaceholder(text('exhibit.cash.worth')).fill('50');
  await dialogOf(page).getByPlaceholder(text('exhibit.cash.pieces')).fill('19');
  await save(page);
  await expect(chainOf(page)).toContainText(text('exhibit.count.differ'));

  // Weighed, sealed, and handed to police, who confirm it by themselves.
  await workAs(page, 'Kofi', 'Ama', 'customs');
  await page
    .getByRole('option')
    .filter({ hasText: numberOf(6) })
    .click();
  await actOf(page, 'exhibit.act.weighed').click();
  await dialogOf(page).getByLabel(text('exhibit.amount'), { exact: true }).fill('1250');
  await dialogOf(page).getByLabel(text('exhibit.scale'), { exact: true }).fill('K-2');
  await save(page);
  await actOf(page, 'exhibit.act.sealed').click();
  await dialogOf(page).getByLabel(text('exhibit.seal.number'), { exact: true }).fill('TG 0001');
  await save(page);
  await actOf(page, 'exhibit.act.handed-over').click();
  await dialogOf(page)
    .getByLabel(text('exhibit.to'), { exact: true })
    .selectOption({ label: `Kofi, ${text('agency.police')}` });
  await dialogOf(page).getByLabel(text('exhibit.why'), { exact: true }).fill('investigation');
  await dialogOf(page)
    .getByRole('checkbox', { name: text('exhibit.confirmed') })
    .uncheck();
  await save(page);
  await expect(page.getByRole('status').filter({ hasText: 'Kofi' })).toBeVisible();
  await closeNotes(page);
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await workAs(page, 'Ama', 'Kofi', 'police');
  await page
    .getByRole('option')
    .filter({ hasText: numberOf(6) })
    .click();
  await actOf(page, 'exhibit.act.received').click();
  await expect(dialogOf(page).getByLabel(text('exhibit.seen'), { exact: true })).toBeFocused();
  await save(page);
  await actOf(page, 'exhibit.act.handed-over').click();
  for (const [field, typed] of [
    ['exhibit.office.office', 'National laboratory'],
    ['exhibit.office.name', 'Dr Mensah'],
    ['exhibit.office.receipt', 'NL 44/26'],
    ['exhibit.why', 'analysis'],
  ] as const)
    await dialogOf(page).getByLabel(text(field), { exact: true }).fill(typed);
  await page.keyboard.press('Control+Enter');
  const second = page.getByRole('dialog', { name: text('second.title') });
  await expect(second).toContainText(numberOf(6));
  await confirmByKey(second);
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(page.getByRole('list', { name: text('exhibit.strip') }).getByRole('listitem')).toHaveCount(3);

  // The store room: found by a scanner, which types the number and Enter.
  await goTo(page, 'inspections');
  await page.getByRole('link', { name: text('inspections.part.exhibits') }).click();
  await page.getByRole('tab', { name: text('exhibits.list.outside') }).click();
  await expect(page.getByRole('gridcell', { name: numberOf(6) })).toBeVisible();
  await closeNotes(page);
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('s');
  for (const scanned of ['tg-0001', numberOf(6)]) {
    await page.getByRole('textbox', { name: text('exhibit.scan') }).focus();
    await page.keyboard.insertText(scanned);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: numberOf(6) })).toBeVisible();
  }
  await expect(page.getByRole('link', { name: caseNumber })).toBeVisible();

  // Back with a broken seal, which has to be explained; then disposed of by two.
  await actOf(page, 'exhibit.act.returned').click();
  await dialogOf(page).getByLabel(text('exhibit.why'), { exact: true }).fill('analysed');
  await dialogOf(page).getByLabel(text('exhibit.seen'), { exact: true }).selectOption('broken');
  await expect(dialogOf(page).getByRole('button', { name: text('exhibit.act.returned') })).toBeDisabled();
  await dialogOf(page).getByLabel(text('exhibit.note.needed'), { exact: true }).fill('opened for the analysis');
  await save(page);
  await actOf(page, 'exhibit.act.disposed').click();
  await dialogOf(page).getByLabel(text('exhibit.order'), { exact: true }).fill('Prosecutor');
  await dialogOf(page).getByLabel(text('exhibit.reference'), { exact: true }).fill('PR 12/26');
  await page.keyboard.press('Control+Enter');
  await expect(second).toContainText(numberOf(6));
  await confirmByKey(second);
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(chainOf(page)).toContainText('PR 12/26');
  await expect(actOf(page, 'exhibit.act.handed-over')).toHaveCount(0);
  await expect(actOf(page, 'exhibit.act.corrected')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: text('exhibits.list.disposed') }).click();
  await expect(page.getByRole('gridcell', { name: numberOf(6) })).toBeVisible();

  // An airline has nothing of it.
  await actAs(page, { agency: 'airline', role: 'analyst' });
  await expect(rail(page).getByRole('link', { name: text('screen.inspections') })).toHaveCount(0);
});
