import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { seriousFaults, seriousFaultsInBothThemes } from './serious-faults.ts';
import { begin, goTo, loadSamples, type Screen } from './steps.ts';
import { text } from './texts.ts';

const SCREENS: readonly Screen[] = ['queue', 'flights', 'search', 'cases', 'rules', 'import', 'administration'];

test('the first start has no serious accessibility fault', async ({ page }) => {
  await expect(page.getByRole('heading', { name: text('begin.title') })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
});

test('no screen has a serious accessibility fault, empty or full, dark or light', async ({ page }) => {
  test.slow();
  await begin(page);
  // The texts of empty screens use the usual colours, so one theme is enough.
  for (const screen of SCREENS) {
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
