/** Papers about marked travellers, printed as one job. */
import type { Page } from '@playwright/test';
import { crowd, passengerList } from './desk-messages.ts';
import { BEGUN } from './desks.ts';
import { expect, test } from './fixture.ts';
import { seriousFaults } from './serious-faults.ts';
import { goTo, importFiles } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: BEGUN });

declare global {
  interface Window {
    /** The text of each sheet, by job. */
    printed: string[][];
  }
}

/** `YYMMDDHHMM` so many minutes from now. */
function at(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString().slice(2, 16).replaceAll(/[-T:]/g, '');
}

const options = (page: Page) => page.getByRole('listbox', { name: text('queue.list') }).getByRole('option');

test('marked travellers get a page each, printed as one job and recorded with its purpose', async ({ page, host }) => {
  await page.evaluate(() => {
    window.printed = [];
    // The dialog of the system, which no test can answer.
    window.print = () => {
      window.printed.push([...document.querySelectorAll('.sheet.paper')].map((sheet) => sheet.textContent ?? ''));
    };
  });
  const bytes = passengerList({
    ...{ flight: 'ET508', departure: at(-120), arrival: at(60), control: 'P1', prepared: `${at(0).slice(0, 6)}:0001` },
    people: crowd(3).map((person, place) => ({ ...person, expiry: '200131', seat: `1${place}A` })),
  });
  await importFiles(page, host, [{ name: 'list.edi', bytes }]);
  await goTo(page, 'queue');
  await expect(options(page)).toHaveCount(3);
  await options(page).first().click();
  await page.keyboard.press(' ');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: text('papers.action') }).click();
  const dialog = page.getByRole('dialog', { name: text('papers.title_other', { count: 2 }) });
  await dialog.getByRole('combobox').selectOption('belt');
  await dialog.getByRole('textbox', { name: text('reason.label') }).fill('To be met with their bags');
  expect.soft(await seriousFaults(page), 'dialog').toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(text('papers.told_other', { count: 2 }))).toBeVisible();

  const jobs = await page.evaluate(() => window.printed);
  expect(jobs).toHaveLength(1);
  const [sheets = []] = jobs;
  expect(sheets).toHaveLength(2);
  for (const [number, sheet] of sheets.entries()) {
    expect(sheet).toContain(text('paper.page', { page: number + 1, pages: 2 }));
    expect(sheet).toContain('FAMILY');
    expect(sheet).toContain('ET 508 ADD–LFW');
    expect(sheet).toContain(text('paper.place.belt'));
    expect(sheet).toContain(text('frame.practice'));
    for (const line of ['met-at', 'document', 'time', 'officer', 'result'] as const)
      expect(sheet).toContain(text(`paper.hand.${line}`));
  }
  // Nothing of it stays in the page.
  await expect(page.locator('.sheet')).toHaveCount(0);
});
