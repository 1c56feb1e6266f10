/** Steps that several specs share: begin, change the store, load samples, import files. */
import { expect, type Locator, type Page } from '@playwright/test';
import { passportOf } from '../renderer/core/identified.ts';
import type { GivenFile, HostDriver } from './fixture.ts';
import { PASSPHRASE } from './passphrase.ts';
import { settled } from './settled.ts';
import { text } from './texts.ts';

/** Begins practice at the first start: airport, name and passphrase. */
export async function begin(page: Page, airport = 'LFW'): Promise<void> {
  await page.getByRole('button', { name: text('begin.practise') }).click();
  const search = page.getByRole('combobox', { name: text('start.search') });
  await search.fill(airport);
  await expect(page.getByRole('option').first()).toContainText(airport);
  await search.press('Enter');
  await page.getByLabel(text('practise.name')).fill('Officer 01');
  await page.getByLabel(text('passphrase.label'), { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(rail(page)).toBeVisible();
}

/** Signs in when the vault is locked, as after a reload. With a single officer only the passphrase is asked for. */
export async function signIn(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel(text('passphrase.label'), { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(rail(page)).toBeVisible();
}

export function rail(page: Page) {
  return page.getByRole('navigation', { name: text('frame.screens') });
}

export type Screen =
  | 'queue'
  | 'flights'
  | 'search'
  | 'cases'
  | 'inspections'
  | 'lists'
  | 'rules'
  | 'import'
  | 'requests'
  | 'reports'
  | 'administration';

/** Goes to a screen by the rail. */
export async function goTo(page: Page, screen: Screen): Promise<void> {
  await rail(page)
    .getByRole('link', { name: text(`screen.${screen}`) })
    .click();
}

/** Shows everything in this theme, and waits until all colour transitions have ended. */
export async function chooseTheme(page: Page, theme: 'dark' | 'light'): Promise<void> {
  await page.getByRole('button', { name: text('display.menu') }).click();
  await page.getByText(text(`display.${theme}`), { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
}

/** Shows the first traveller of the queue. */
export async function showFirst(page: Page): Promise<void> {
  await page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .first()
    .click();
  await settled(page);
}

/** Loads the samples and waits until they are screened. */
export async function loadSamples(page: Page): Promise<void> {
  await goTo(page, 'import');
  await page.getByRole('button', { name: text('import.samples') }).click();
  await expect(page.getByRole('link', { name: text('import.to-queue') })).toBeVisible({ timeout: 60_000 });
  await importEnded(page);
}

/** Says of a flight, `KP 013`, that it has landed or departed; its page stays. */
export async function sayLanded(page: Page, flight: string): Promise<void> {
  await goTo(page, 'flights');
  await page.getByRole('row').filter({ hasText: flight }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(flight);
  await expect(page.locator('.flight-facts')).toBeVisible();
  const landed = page.locator('.flight-facts').filter({ hasText: text('flights.time.actual') });
  // A traveller of an earlier test may have been on it.
  if (await landed.isVisible()) return;
  await page.keyboard.press('o');
  const tooSoon = page.getByRole('dialog').getByLabel(text('flight.mark.too-soon.reason'));
  await expect(landed.or(tooSoon)).toBeVisible();
  // A sample flight that is due only in hours: the officer says how it is known.
  if (await tooSoon.isVisible()) {
    await tooSoon.fill('told by the tower');
    await tooSoon.press('Enter');
    // One that would be off the queue by it is confirmed by another agency.
    const second = page.getByRole('dialog', { name: text('second.title') });
    await expect(landed.or(second)).toBeVisible();
    if (await second.isVisible()) await confirmByKey(second);
  }
  await expect(landed).toBeVisible();
}

/** Says that the flight of the traveller shown has landed or departed, so that the traveller can be met; shows the traveller again. */
export async function landFlight(page: Page): Promise<void> {
  const identity = page.locator('header.identity');
  const name = (await identity.locator('h2').textContent()) ?? '';
  const line = (await identity.locator('p').textContent()) ?? '';
  const [, flight = ''] = /([A-Z0-9]{2} \d+) [A-Z]{3}–[A-Z]{3}/.exec(line) ?? [];
  await sayLanded(page, flight);
  await goTo(page, 'queue');
  await expect(identity.locator('h2')).toHaveText(name);
}

/** The first traveller of the queue on whom there is no case. */
export const unworked = (page: Page) =>
  page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .filter({ hasNot: page.locator('.r .tag') })
    .first();

/**
 * Clicks a row of the queue, once it has the rows that were asked for: after another tab was chosen, those of the one before stand for a moment. Gives the name on the row that the
 * click fell on: the list may have moved since the row was found.
 */
export async function clickRow(page: Page, row: Locator): Promise<string> {
  await expect(page.getByRole('listbox', { name: text('queue.list') })).toHaveAttribute('aria-busy', 'false');
  const clicked = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const take = ({ target }: Event) => {
          const name = target instanceof Element ? target.closest('[role="option"]')?.querySelector('.n .cut') : null;
          resolve(name?.textContent ?? '');
        };
        document.addEventListener('click', take, { capture: true, once: true });
      }),
  );
  await row.click();
  return clicked;
}

/** Shows a traveller of the queue, and waits until a key would act on them; gives the name. */
export async function showTraveller(page: Page, row = unworked(page)): Promise<string> {
  const name = await clickRow(page, row);
  await expect(page.locator('header.identity h2')).toHaveText(name);
  await expect(page.getByRole('button', { name: text('case.action.select') })).toBeEnabled();
  return name;
}

/** A passport of somebody else than the flight says, so that it fits any traveller with a reason. */
export const OTHER_PASSPORT = passportOf({ surname: 'LAWSON', given: 'AFI', document: 'TG1234567' });

/** Reads the document of the traveller shown, whose case is open, in the inspection; then the traveller is shown again. */
export async function readDocument(page: Page): Promise<void> {
  const name = (await page.locator('header.identity h2').textContent()) ?? '';
  await page
    .locator('section[aria-labelledby="case"]')
    .getByRole('link', { name: text('case.part.inspection') })
    .click();
  const read = page.getByRole('button', { name: text('encounter.identity.read') });
  await expect(read).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(text('encounter.mrz')).fill(OTHER_PASSPORT);
  await dialog.getByLabel(text('encounter.reason')).fill('she married in May');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(text('encounter.identity.is.confirmed'), { exact: true })).toBeVisible();
  await goTo(page, 'queue');
  await expect(page.locator('header.identity h2')).toHaveText(name);
}

/** Chooses files on the Import screen and waits for the end of the import. */
export async function importFiles(page: Page, host: HostDriver, files: readonly GivenFile[]): Promise<void> {
  await goTo(page, 'import');
  const history = page.getByRole('region', { name: text('import.history'), exact: true });
  await expect(history).toHaveAttribute('aria-busy', 'false');
  const jobs = history.getByRole('listitem');
  const before = await jobs.count();
  await host.choose(files, () => page.getByRole('button', { name: text('import.choose') }).click());
  await expect(jobs).toHaveCount(before + 1, { timeout: 60_000 });
  await importEnded(page);
}

/** Waits until no import runs. */
export async function importEnded(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: text('import.running') })).toBeHidden({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: text('import.choose') })).toBeEnabled();
}

/** Confirms in the dialog of the second officer, once it knows who may: a key goes past a button that is not ready. */
export async function confirmByKey(second: Locator): Promise<void> {
  const confirm = second.getByRole('button', { name: text('second.confirm') });
  await expect(confirm).toBeEnabled();
  await confirm.press('Enter');
}

/** The line of one file in the report shown. */
export function fileLine(page: Page, name: string) {
  return page
    .getByRole('region', { name: text('import.report'), exact: true })
    .getByRole('button')
    .filter({ hasText: name });
}

/** Closes the notes at the edge of the window, which would go by themselves. While they fade they have the colours of the theme before. */
export async function closeNotes(page: Page): Promise<void> {
  const notes = page.locator('.mantine-Notification-root');
  // One may go by itself meanwhile.
  await expect(async () => {
    for (const close of await notes.getByRole('button', { name: text('ui.close') }).all())
      await close.click({ timeout: 500 });
    await expect(notes).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
}

/** In practice whoever works says who they are; `now`: who works. */
export async function workAs(
  page: Page,
  now: string,
  name: string,
  agency: 'customs' | 'police' | 'airline',
): Promise<void> {
  await page.getByRole('button', { name: now }).click();
  const dialog = page.getByRole('dialog', { name: text('officer.title') });
  await dialog.getByRole('textbox').first().fill(name);
  await dialog.getByLabel(text('officer.agency')).selectOption(agency);
  await dialog.getByRole('button', { name: text('officer.save') }).click();
  await expect(dialog).toHaveCount(0);
}
