/** The inspection of a case: who it is, what was done, what the law asks. Customs send the traveller, police meet them, and an airline's officer learns nothing. */
import type { Page } from '@playwright/test';
import { TWO_OFFICERS } from './desks.ts';
import { expect, goOn, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { whenKept } from './settled.ts';
import { closeNotes, goTo, landFlight, OTHER_PASSPORT, showTraveller, signIn, workAs } from './steps.ts';
import { text } from './texts.ts';

goOn(TWO_OFFICERS);

const identity = (page: Page) => page.locator('header.identity h2');
const history = (page: Page) => page.getByRole('region', { name: text('encounter.history') });

/** Sends a traveller of the queue to secondary, and says that the flight landed; gives the name. */
async function send(page: Page): Promise<string> {
  const name = await showTraveller(page);
  await page.keyboard.press('r');
  await expect(identity(page)).not.toHaveText(name);
  await page.keyboard.press('k');
  await expect(identity(page)).toHaveText(name);
  await landFlight(page);
  return name;
}

/** As `send`, and goes to the inspection. */
async function sendAndInspect(page: Page): Promise<void> {
  await send(page);
  const panel = page.locator('section[aria-labelledby="case"]');
  await panel.getByRole('link', { name: text('case.part.inspection') }).press('Enter');
  await expect(history(page)).toBeVisible();
}

test('the board shows who was sent, where they are and their bags; every move has its way back', async ({ page }) => {
  test.slow();
  const name = await send(page);
  await goTo(page, 'inspections');
  const lane = (place: 'door' | 'belt') => page.getByRole('region', { name: text(`board.place.${place}`) });
  const card = (place: 'door' | 'belt') => lane(place).getByRole('listitem').filter({ hasText: name });
  await expect(card('door')).toContainText(text('board.not-met'));
  await page.keyboard.press('j');
  await expect(card('door')).toBeFocused();
  await page.getByLabel(text('board.note'), { exact: true }).fill('limping');
  await card('door')
    .getByLabel(text('board.move', { named: name }))
    .selectOption('belt');
  await expect(card('belt')).toBeVisible();
  await expect(page.getByLabel(text('board.note'), { exact: true })).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: text('undo.action') }).click();
  await expect(card('door')).toBeVisible();
  await card('door')
    .getByRole('button', { name: text('board.meet') })
    .press('Enter');
  await expect(card('door')).toContainText('Ama');
  const bags = page.getByRole('region', { name: text('board.bags') });
  const dog = bags.getByRole('checkbox').nth(2);
  await dog.click();
  await expect(dog).toBeChecked();
  await closeNotes(page);
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  for (const button of await page.locator('.board-moves .button, .board-moves .choice, .board-bags .check').all())
    expect((await button.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
  await card('door')
    .getByRole('button', { name: text('board.nothing') })
    .press('Enter');
  // Immigration lead: until they agree, the traveller is not let go.
  await expect(card('door')).toContainText(text('board.hold_one', { agencies: text('agency.immigration') }));
  await workAs(page, 'Ama', 'Sita', 'airline');
  await expect(page.getByRole('link', { name: text('screen.inspections') })).toHaveCount(0);
  await workAs(page, 'Sita', 'Ama', 'customs');
});

test('whoever finds nothing says it with one key, and with it that they saw the document', async ({ page }) => {
  await sendAndInspect(page);
  await expect(page.getByRole('button', { name: text('encounter.nothing') })).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('n');
  await expect(history(page)).toContainText(text('encounter.kind.identity-seen'));
  await expect(page.getByRole('button', { name: text('encounter.nothing') })).toHaveAttribute('aria-disabled', 'true');
});

test('that no document can be read is confirmed by the officer who is named', async ({ page }) => {
  await sendAndInspect(page);
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog', { name: text('encounter.identity.unreadable') });
  await dialog.getByLabel(text('encounter.unreadable.why')).fill('torn in two');
  await dialog.getByLabel(text('encounter.second')).selectOption({ label: `Kofi, ${text('agency.police')}` });
  await page.keyboard.press('Control+Enter');
  const second = page.getByRole('dialog', { name: text('second.title') });
  await expect(second).toContainText('torn in two');
  await second.getByRole('button', { name: text('second.confirm') }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText(text('encounter.identity.is.confirmed'), { exact: true })).toBeVisible();
});

test('police confirm who it is, enter what was done by one key each, and a refusal of consent begins nothing', async ({
  page,
  host,
}) => {
  test.slow();
  const panel = page.locator('section[aria-labelledby="case"]');
  const name = await send(page);
  await workAs(page, 'Ama', 'Kofi', 'police');
  await page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .filter({ hasText: name })
    .click();
  await expect(identity(page)).toHaveText(name);
  await panel.getByRole('link', { name: text('case.part.inspection') }).press('Enter');
  await expect(history(page)).toBeVisible();

  // The swab of a bag says nothing of the traveller; a question says that they were met.
  await page.keyboard.press('a');
  await expect(history(page)).toContainText(`${text('encounter.act.swab')}: ${text('encounter.result.nothing')}`);
  await expect(history(page)).not.toContainText(text('encounter.met'));
  await page.keyboard.press('q');
  await expect(history(page)).toContainText(text('encounter.met'));
  await page.keyboard.press('z');
  await expect(history(page).locator('del')).toHaveText(
    `${text('encounter.act.questioned')}: ${text('encounter.result.nothing')}`,
  );
  await expect(history(page)).toContainText(text('encounter.by-mistake'));

  // Whose document differs line by line is the same person only with a reason.
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');
  const keep = dialog.getByRole('button', { name: text('encounter.identity.keep') });
  await page.keyboard.insertText(OTHER_PASSPORT.replace('TG1234567', 'TG1234568'));
  await expect(dialog).toContainText(text('failure.refused.encounter-check-digits'));
  await dialog.getByLabel(text('encounter.mrz')).fill(OTHER_PASSPORT);
  await expect(dialog.locator('.differs').first()).toContainText(text('encounter.same.false'));
  await expect(keep).toBeDisabled();
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await dialog.getByLabel(text('encounter.reason')).fill('she married in May');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(text('encounter.identity.is.confirmed'), { exact: true })).toBeVisible();

  // A refusal is kept with whom it goes to.
  await page.getByRole('button', { name: text('intrusive.strip') }).press('Enter');
  await dialog
    .getByLabel(text('encounter.authorised-by', { authority: text('authority.prosecutor') }))
    .fill('A. Kossi');
  await dialog.getByLabel(text('encounter.consent'), { exact: true }).selectOption('refused');
  // The machine stops while the officer is on the telephone: what was typed before the last save comes back.
  const inspected = page.url();
  await whenKept(page, 'refused');
  await host.open();
  await signIn(page);
  await page.goto(inspected);
  await page.getByRole('button', { name: text('intrusive.strip') }).press('Enter');
  await expect(
    dialog.getByLabel(text('encounter.authorised-by', { authority: text('authority.prosecutor') })),
  ).toHaveValue('A. Kossi');
  await expect(dialog).toContainText(text('failure.refused.encounter-needs-refusal-to'));
  await dialog.getByLabel(text('encounter.refusal-to')).fill('the prosecutor');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(history(page)).toContainText(text('encounter.refused', { act: text('intrusive.strip') }));
  await expect(page.locator('.inspection-running')).toHaveCount(0);

  // An act that has begun runs until its end is entered; what a doctor found opens by an act of its own.
  await page.getByRole('button', { name: text('intrusive.hospital') }).press('Enter');
  await dialog
    .getByLabel(text('encounter.authorised-by', { authority: text('authority.prosecutor') }))
    .fill('A. Kossi');
  await dialog.getByLabel(text('encounter.consent'), { exact: true }).selectOption('given');
  await dialog.getByLabel(text('intrusive-need.doctor')).fill('Dr Amegan');
  await dialog.getByLabel(text('intrusive-need.witness')).fill('E. Adjo');
  await dialog.getByLabel(text('intrusive-need.pregnancy')).selectOption('no');
  await dialog.getByLabel(text('encounter.no-interpreter')).check();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.inspection-running')).toContainText(text('intrusive.hospital'));
  await closeNotes(page);
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: text('encounter.running.end') }).press('Enter');
  await dialog.getByLabel(text('encounter.medical')).fill('twelve capsules');
  // What it found is said, and never stands there before.
  await expect(dialog.getByRole('button', { name: text('encounter.running.end') })).toBeDisabled();
  await dialog.getByLabel(text('encounter.result'), { exact: true }).selectOption('something');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.inspection-running')).toHaveCount(0);
  await expect(history(page)).not.toContainText('twelve capsules');
  await history(page)
    .getByRole('button', { name: text('encounter.medical.open') })
    .press('Enter');
  await expect(history(page)).toContainText('twelve capsules');
  const address = page.url();

  // Ama sent the traveller, and is an officer of the case; somebody else sees no sign of the findings.
  await workAs(page, 'Kofi', 'Efua', 'police');
  await page.goto(address);
  await expect(history(page)).toContainText(text('encounter.ended', { act: text('intrusive.hospital') }));
  await expect(history(page).getByRole('button', { name: text('encounter.medical.open') })).toHaveCount(0);
  // An airline's officer has no such page.
  await workAs(page, 'Efua', 'Sita', 'airline');
  await page.goto(address);
  await expect(page.getByText(text('encounter.history'))).toHaveCount(0);
});
