/** The steps by which two administrators set up a unit. */
import { expect, type Page } from '@playwright/test';
import { LANGUAGE_ROWS } from '../../shared/catalogue/language-rows.ts';
import { text } from './texts.ts';

/** The unit's first two officers; `customs` has the number LFW-01. */
export const ADMINISTRATORS = {
  customs: { id: 'LFW-01', name: 'Afi Mensah', passphrase: 'brittle otter folds 41 umbrellas' },
  police: { id: 'LFW-02', name: 'Edem Lawson', passphrase: 'quatre girafes mangent lentement' },
} as const;

/** Sets the unit up from the first start; afterwards nobody is signed in. */
export async function setUpUnit(page: Page): Promise<void> {
  const { customs, police } = ADMINISTRATORS;
  await page.getByRole('button', { name: text('begin.set-up') }).click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('LFW');
  await expect(page.getByRole('option').first()).toContainText('LFW');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await administrator(page, customs.name, customs.passphrase);
  await expect(page.getByLabel(text('set-up.name'))).toHaveValue('');
  await administrator(page, police.name, police.passphrase);
  await expect(page.getByLabel(text('set-up.mask'))).toHaveValue('6');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: text('set-up.create') }).click();
  for (const number of [1, 2] as const) {
    await expect(page.getByRole('heading', { name: text(`set-up.half-${number}`) })).toBeVisible();
    const half = await readHalf(page, number);
    await page.getByRole('button', { name: text('set-up.half.on-paper') }).click();
    const asked = /number (\d)/.exec((await page.locator('label').first().textContent()) ?? '')?.[1];
    await page.keyboard.type(half.split('-')[Number(asked) - 1] ?? '');
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: text('set-up.done.go') }).click();
  await expect(page.getByRole('heading', { name: text('sign-in.title') })).toBeVisible();
}

/** Fills the step of an administrator and tries to continue. */
export async function administrator(page: Page, name: string, passphrase: string): Promise<void> {
  await page.getByLabel(text('set-up.name')).fill(name);
  await page.getByLabel(text('passphrase.label'), { exact: true }).fill(passphrase);
  await page.getByLabel(text('passphrase.again')).fill(passphrase);
  await page.keyboard.press('Enter');
}

/** The half that is shown, as its keeper would write it down. */
export async function readHalf(page: Page, number: 1 | 2): Promise<string> {
  const groups = page.getByRole('figure', { name: text('set-up.half.label', { number }) }).getByRole('listitem');
  const lines = await groups.allTextContents();
  return lines.map((line) => line.trim().split(/\s+/)[1] ?? '').join('-');
}

/** Changes the language of a signed-in officer from the other one. */
export async function chooseLanguage(page: Page, language: 'en' | 'fr'): Promise<void> {
  const other = language === 'en' ? 'fr' : 'en';
  await page.getByRole('button', { name: text('display.menu', {}, other) }).click();
  await page.getByRole('menuitem', { name: LANGUAGE_ROWS[language].name }).click();
}

/** The officer at work, in the top bar. */
export function signedIn(page: Page) {
  return page.getByRole('banner').locator('.officer-name');
}
