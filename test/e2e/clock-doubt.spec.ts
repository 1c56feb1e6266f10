/** A clock that is set ahead while officers work: every screen says so, and the second officer reads which time counts from then on before it does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveRenderer } from '../../electron/serve.ts';
import { TWO_OFFICERS } from './desks.ts';
import { withPrefix } from './faults/workstation.ts';
import { test as base, expect } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { SET_CLOCK, setClockAhead } from './set-clock.ts';
import { become, dialogOf } from './shift-steps.ts';
import { confirmByKey } from './steps.ts';
import { text } from './texts.ts';

const test = base.extend({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'airside-clock-'));
      const served = await serveRenderer(withPrefix(join(folder, 'built'), SET_CLOCK), 0);
      await use(served);
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

test.use({ desk: TWO_OFFICERS });

const AHEAD = 3 * 3_600_000;

test('the second officer who confirms a clock reads the time that counts from then on, and what changes for people in custody', async ({
  page,
}) => {
  const banner = page.locator('.alarm-banner').filter({ hasText: text('clock.doubt.end') });
  await setClockAhead(page, AHEAD);
  await become(page, 'Komla', 'police', 'supervisor');
  await expect(banner).toBeVisible();
  await banner.getByRole('button', { name: text('retention.clock.confirm') }).press('Enter');
  const lines = await dialogOf(page).locator('form p').allTextContents();
  expect(lines).toHaveLength(2);
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const second = page.getByRole('dialog', { name: text('second.title') });
  for (const line of lines) await expect(second).toContainText(line);
  await confirmByKey(second);
  await expect(page.getByText(text('retention.clock.confirmed'))).toBeVisible();
  await expect(banner).toHaveCount(0);
});
