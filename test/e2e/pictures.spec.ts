/** Pictures of a traveller: one key opens them, each has its table under one key, and Escape leads back to where they were opened. */
import type { Page } from '@playwright/test';
import { PICTURES } from '../../renderer/app/pictures/picture-of.ts';
import { SAMPLES } from './desks.ts';
import { expect, goOn, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { settled } from './settled.ts';
import { text } from './texts.ts';

goOn(SAMPLES);

const drawing = (page: Page) => page.locator('.picture-drawing');

/** Shows somebody in the queue who has a booking and shares a telephone with others: every picture has something to show. */
async function showBooked(page: Page): Promise<string> {
  await page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .filter({ hasText: 'DLA–LFW' })
    .first()
    .click();
  await settled(page);
  return (await page.locator('header.identity h2').textContent()) ?? '';
}

test('every picture of a traveller has a name in words and a table with the same, and Escape leads back to the queue', async ({
  page,
}) => {
  test.slow();
  const name = await showBooked(page);
  await page.keyboard.press(',');
  for (const picture of PICTURES) {
    await expect(page.getByRole('tab', { name: text(`picture.${picture}`), selected: true })).toBeVisible();
    await settled(page);
    await expect(drawing(page)).toHaveRole('img');
    await expect(drawing(page)).toHaveAccessibleName(/\d/);
    await expect(drawing(page).locator('svg').first()).toBeVisible();
    expect(await seriousFaultsInBothThemes(page)).toEqual([]);
    await page.keyboard.press('t');
    await expect(drawing(page)).toBeHidden();
    await expect(page.locator('.picture-table tbody tr').first()).toBeVisible();
    expect(await seriousFaultsInBothThemes(page)).toEqual([]);
    await page.keyboard.press('t');
    await page.keyboard.press('j');
  }
  // The last one is followed by the first.
  await expect(page.getByRole('tab', { name: text('picture.journey'), selected: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('header.identity h2')).toHaveText(name);
  expect(await page.evaluate(() => location.hash)).toMatch(/^#\/queue\//);
});

test('paper has the drawing of a traveller and its table, and nothing of the screen around them', async ({ page }) => {
  await showBooked(page);
  await page.keyboard.press(',');
  await expect(drawing(page).locator('svg').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(drawing(page)).toBeVisible();
  await expect(page.locator('.picture-table tbody tr').first()).toBeVisible();
  await expect(page.getByRole('tablist')).toBeHidden();
  await expect(page.locator('.rail')).toBeHidden();
  const ink = await page.locator('.picture h2').evaluate((element) => getComputedStyle(element).color);
  expect(ink).toBe('rgb(0, 0, 0)');
});
