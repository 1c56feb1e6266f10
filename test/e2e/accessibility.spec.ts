import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { seriousFaults } from './serious-faults.ts';
import { begin, goTo, loadSamples, type Screen } from './steps.ts';
import { text } from './texts.ts';

const SCREENS: readonly Screen[] = ['queue', 'flights', 'search', 'cases', 'rules', 'import', 'administration'];

test('no screen keeps anybody from working: first start', async ({ page }) => {
  await expect(page.getByRole('heading', { name: text('begin.title') })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
});

for (const theme of ['dark', 'light'] as const) {
  test(`no screen keeps anybody from working: ${theme}`, async ({ page }) => {
    await begin(page);
    if (theme === 'light') await chooseLight(page);
    // What is said of an empty screen has the colours of everything else: once is enough.
    for (const screen of theme === 'dark' ? SCREENS : []) {
      await goTo(page, screen);
      expect.soft(await seriousFaults(page), `${screen}, empty`).toEqual([]);
    }
    await loadSamples(page);
    for (const screen of SCREENS) {
      await goTo(page, screen);
      if (screen === 'queue')
        await page
          .getByRole('listbox', { name: text('queue.list') })
          .getByRole('option')
          .first()
          .click();
      if (screen === 'queue')
        await expect(page.getByRole('region', { name: text('why.title'), exact: true })).toBeVisible();
      await page.waitForTimeout(300);
      expect.soft(await seriousFaults(page), screen).toEqual([]);
    }
  });
}

async function chooseLight(page: Page): Promise<void> {
  await page.getByRole('button', { name: text('display.menu') }).click();
  await page.getByText(text('display.light'), { exact: true }).click();
  await page.keyboard.press('Escape');
}
