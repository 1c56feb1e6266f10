import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { seriousFaults, seriousFaultsInBothThemes } from './serious-faults.ts';
import { begin, goTo, loadSamples, type Screen } from './steps.ts';
import { text } from './texts.ts';

const SCREENS: readonly Screen[] = ['queue', 'flights', 'search', 'cases', 'rules', 'import', 'administration'];

/** Those that say something else while there is no data. */
const EMPTY: readonly Screen[] = ['queue', 'flights', 'search', 'cases'];

test('no screen keeps anybody from working: first start', async ({ page }) => {
  await expect(page.getByRole('heading', { name: text('begin.title') })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
});

test('no screen keeps anybody from working, empty or full, dark or light', async ({ page }) => {
  test.slow();
  await begin(page);
  // What is said of an empty screen has the colours of everything else: one theme is enough.
  for (const screen of EMPTY) {
    await goTo(page, screen);
    expect.soft(await seriousFaults(page), `${screen}, empty`).toEqual([]);
  }
  await loadSamples(page);
  for (const screen of SCREENS) {
    await goTo(page, screen);
    if (screen === 'queue') await chooseFirst(page);
    expect.soft(await seriousFaultsInBothThemes(page), screen).toEqual([]);
  }
});

async function chooseFirst(page: Page): Promise<void> {
  await page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .first()
    .click();
  await expect(page.getByRole('region', { name: text('why.title'), exact: true })).toBeVisible();
}
