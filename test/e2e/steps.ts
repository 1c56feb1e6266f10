/** What several specs do in the same way: begin, change the store, load samples, import files. */
import { expect, type Page } from '@playwright/test';
import type { GivenFile, HostDriver } from './fixture.ts';
import { text } from './texts.ts';

/** Answers the question of the first start. */
export async function begin(page: Page, airport = 'LFW'): Promise<void> {
  const search = page.getByRole('combobox', { name: text('start.search') });
  await search.fill(airport);
  await expect(page.getByRole('option').first()).toContainText(airport);
  await search.press('Enter');
  await page.getByRole('button', { name: /^Begin at / }).click();
  await expect(rail(page)).toBeVisible();
}

/** Begins in the practice store, whichever store this host opens first. */
export async function beginPractice(page: Page): Promise<void> {
  await begin(page);
  const live = page.getByRole('button', { name: text('store.menu', { store: text('store.live') }) });
  if (!(await live.isVisible())) return;
  await live.click();
  await page.getByRole('menuitem', { name: text('store.practice') }).click();
  await begin(page);
}

export function rail(page: Page) {
  return page.getByRole('navigation', { name: text('frame.screens') });
}

export type Screen = 'queue' | 'flights' | 'search' | 'cases' | 'rules' | 'import' | 'administration';

/** Goes to a screen by the rail. */
export async function goTo(page: Page, screen: Screen): Promise<void> {
  await rail(page)
    .getByRole('link', { name: text(`screen.${screen}`) })
    .click();
}

/** Loads the samples and waits until they are screened. */
export async function loadSamples(page: Page): Promise<void> {
  await goTo(page, 'import');
  await page.getByRole('button', { name: text('import.samples') }).click();
  await expect(page.getByRole('link', { name: text('import.to-queue') })).toBeVisible({ timeout: 60_000 });
  await importEnded(page);
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

/** The line of one file in the report shown. */
export function fileLine(page: Page, name: string) {
  return page
    .getByRole('region', { name: text('import.report'), exact: true })
    .getByRole('button')
    .filter({ hasText: name });
}
