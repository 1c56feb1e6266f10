/** The dashboard: a decision moves its figures, the keys open the people behind them, and a second tab shows figures on a wall. */
import { SAMPLES } from './desks.ts';
import { expect, goOn, test } from './fixture.ts';
import { seriousFaults, seriousFaultsInBothThemes } from './serious-faults.ts';
import { chooseTheme, goTo } from './steps.ts';
import { text } from './texts.ts';

goOn(SAMPLES);

test('a decision moves the figures of the dashboard, and the keys open the people behind a figure', async ({
  page,
}) => {
  await goTo(page, 'reports');
  const waiting = page.locator('.key-figure').first().locator('.key-number');
  await expect(waiting).toHaveText(/^\d+$/);
  const before = Number(await waiting.textContent());
  expect(before).toBeGreaterThan(1);
  await page.keyboard.press('j');
  await expect(waiting.getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: text('dashboard.rows.waiting') })).toBeVisible();
  await expect(page.getByText(text('dashboard.rows.count_other', { n: String(before) }))).toBeVisible();
  expect.soft(await seriousFaults(page), 'the people').toEqual([]);
  await page.getByRole('gridcell').first().click();
  await expect(page.getByRole('button', { name: text('case.action.select') })).toBeVisible();
  await page.getByRole('button', { name: text('case.action.select') }).click();

  await goTo(page, 'reports');
  await expect(waiting).toHaveText(String(before - 1));
  await expect(page.locator('.key-figure').nth(1).locator('.key-number')).toHaveText('1');

  for (const theme of ['dark', 'light'] as const) {
    await chooseTheme(page, theme);
    await expect(page.locator('.flight-map')).toBeVisible();
    expect.soft(await seriousFaults(page), `the dashboard, ${theme}`).toEqual([]);
  }

  // Keys rest after the menu was closed.
  await page.getByRole('button', { name: text('dashboard.as-table') }).click();
  await expect(page.locator('.find-table .note').first()).toBeVisible();
  await expect(page.locator('.flight-map')).toHaveCount(0);
  expect.soft(await seriousFaults(page), 'the tables').toEqual([]);
});

test('a second tab shows the figures without a name, follows a decision, and goes blank with the covered screen', async ({
  page,
}) => {
  await chooseTheme(page, 'light');
  await goTo(page, 'reports');
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: text('wall.open') }).click();
  const wall = await opened;
  const figures = wall.locator('.wall-figures dd');
  await expect(figures.first()).toHaveText(/^\d+$/);
  await expect(wall.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  const before = Number(await figures.first().textContent());
  expect(before).toBeGreaterThan(0);
  expect(await wall.locator('main').textContent()).not.toMatch(/SANTOS/i);
  expect(await wall.evaluate(() => typeof (window as { airsideHost?: unknown }).airsideHost)).toBe('undefined');
  expect.soft(await seriousFaultsInBothThemes(wall), 'the wall').toEqual([]);

  await goTo(page, 'queue');
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: text('case.action.select') }).click();
  await expect(figures.first()).not.toHaveText(String(before));

  await page.keyboard.press('Control+l');
  await expect(wall.locator('.wall.blank')).toBeVisible({ timeout: 15_000 });
});
