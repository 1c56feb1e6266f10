import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Served, serveRenderer } from '../../electron/serve.ts';
import { buildPseudo } from '../pseudo/build-pseudo.ts';
import { FILLED, go, visitScreens } from './every-screen.ts';
import { test as base, expect } from './fixture.ts';
import { PSEUDO_NAME, pseudoFaults, say } from './look-in-pseudo.ts';
import { text } from './texts.ts';

const test = base.extend<object, { served: Served }>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'airside-pseudo-'));
      await buildPseudo(folder);
      const served = await serveRenderer(folder, 0);
      await use(served);
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

// In one worker, since each builds the renderer with the pseudo-language for itself.
test.describe.configure({ mode: 'default' });

async function look(page: Page, what: string): Promise<void> {
  const faults = await pseudoFaults(page);
  if (faults.length > 0)
    await page.screenshot({ path: test.info().outputPath(`${what.replaceAll(/[^\w-]+/g, '_')}.png`) });
  expect.soft(faults, what).toEqual([]);
}

test.describe('with something on every screen', () => {
  test.describe.configure({ timeout: 400_000 });
  test.use({ desk: FILLED });

  test('every screen is laid out from right to left, in texts of the catalogue', async ({ page }) => {
    await page.getByRole('button', { name: text('display.menu') }).click();
    await page.getByRole('menuitem', { name: PSEUDO_NAME }).click();
    await visitScreens(page, say, (address) => look(page, address));
  });
});

test('setting up, signing in and the covered screen are laid out from right to left', async ({ page }) => {
  test.setTimeout(200_000);
  const [first, second] = ['brittle otter folds 41 umbrellas', 'quatre girafes mangent lentement'];
  await page.getByRole('button', { name: PSEUDO_NAME }).click();
  await look(page, 'first start');
  await page.getByRole('button', { name: say('begin.practise') }).click();
  await look(page, 'practise');
  await page.getByRole('button', { name: say('begin.back') }).click();
  await page.getByRole('button', { name: say('begin.set-up') }).click();
  await look(page, 'set-up: welcome');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('LFW');
  await expect(page.getByRole('option').first()).toContainText('LFW');
  await page.keyboard.press('Enter');
  await look(page, 'set-up: airports');
  await page.keyboard.press('Enter');
  for (const [name, passphrase] of [
    ['Afi Mensah', first],
    ['Edem Lawson', second],
  ] as const) {
    // A passphrase is judged before the next step.
    await expect(page.getByLabel(say('set-up.name'))).toHaveValue('');
    await page.getByLabel(say('set-up.name')).fill(name);
    await page.getByLabel(say('passphrase.label'), { exact: true }).fill(passphrase);
    await page.getByLabel(say('passphrase.again')).fill(passphrase);
    await look(page, `set-up: ${name}`);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByLabel(say('set-up.mask'))).toHaveValue('6');
  await look(page, 'set-up: periods');
  await page.keyboard.press('Enter');
  await look(page, 'set-up: summary');
  await page.getByRole('button', { name: say('set-up.create') }).click();
  for (const number of [1, 2] as const) {
    await expect(page.getByRole('heading', { name: say(`set-up.half-${number}`) })).toBeVisible();
    const groups = page.getByRole('figure', { name: say('set-up.half.label', { number }) }).getByRole('listitem');
    const half = (await groups.allTextContents()).map((line) => line.trim().split(/\s+/)[1] ?? '');
    await look(page, `set-up: half ${number}`);
    await page.getByRole('button', { name: say('set-up.half.on-paper') }).click();
    await look(page, `set-up: proof ${number}`);
    const asked = /(\d)/.exec((await page.locator('label').first().textContent()) ?? '')?.[1];
    await page.keyboard.type(half[Number(asked) - 1] ?? '');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('LFW-02')).toBeVisible();
  await look(page, 'set-up: done');
  await page.getByRole('button', { name: say('set-up.done.go') }).click();
  await expect(page.getByRole('heading', { name: say('sign-in.title') })).toBeVisible();
  await look(page, 'sign in');
  await page.getByLabel(say('sign-in.officer')).fill('1');
  await page.getByLabel(say('passphrase.label'), { exact: true }).fill(first);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: say('frame.screens') })).toBeVisible();
  await go(page, '/administration/officers');
  await look(page, 'officers');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: say('covered.title') })).toBeVisible();
  await look(page, 'covered');
});
