/** Steps by the keyboard alone, in French, which several tests share. */
import { expect, type Locator, type Page } from '@playwright/test';
import { PASSPHRASE } from './passphrase.ts';
import { text } from './texts.ts';

export type Key = Parameters<typeof text>[0];

/** The French text. */
export const fr = (key: Key, params: Readonly<Record<string, string | number>> = {}) => text(key, params, 'fr');

/** Presses a key until the control has the focus: whoever has no mouse gets to it. */
export async function reach(page: Page, control: Locator, by: 'Tab' | 'ArrowDown' = 'Tab'): Promise<void> {
  await expect(control).toBeVisible();
  for (let pressed = 0; pressed < 80; pressed++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(by);
  }
  await expect(control).toBeFocused({ timeout: 1 });
}

/** The digit as an AZERTY keyboard sends it: the sign printed below it. */
export async function azerty(page: Page, digit: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const sent = { key: '&é"\'(-è_ç'[digit - 1] ?? '', code: `Digit${digit}` };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...sent, text: sent.key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...sent });
  await session.detach();
}

/** Types into the field and leaves it. */
export async function fill(page: Page, field: Locator, value: string): Promise<void> {
  await reach(page, field);
  await page.keyboard.insertText(value);
}

/** Runs a screen or command by its name in the search box. */
export async function runByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder(fr('box.placeholder'))).toBeFocused();
  await page.keyboard.insertText(name);
  const selected = page.getByRole('dialog').locator('[data-selected]');
  await expect(selected).toContainText(name);
  // Without a command of that name, Enter would look for people of that name.
  await expect(selected).not.toContainText(fr('box.people.find', { text: name }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Where another agency leads the case, its officer confirms. Waits until that officer is asked, or until the step is done without. */
export async function confirmIfAsked(page: Page, isDone: () => Promise<boolean>): Promise<void> {
  const second = page.getByRole('dialog', { name: fr('second.title') });
  await expect.poll(async () => (await second.count()) === 1 || (await isDone())).toBe(true);
  if ((await second.count()) === 0) return;
  await reach(page, second.getByRole('button', { name: fr('second.confirm') }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Begins practice as Afi Mensah, from the first start to the screens. */
export async function beginByKeys(page: Page): Promise<void> {
  await reach(page, page.getByRole('button', { name: fr('begin.practise') }));
  await page.keyboard.press('Enter');
  await fill(page, page.getByRole('combobox', { name: fr('start.search') }), 'LFW');
  await expect(page.getByRole('option').first()).toContainText('LFW');
  await page.keyboard.press('Enter');
  await fill(page, page.getByLabel(fr('practise.name')), 'Afi Mensah');
  await fill(page, page.getByLabel(fr('passphrase.label'), { exact: true }), PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: fr('frame.screens') })).toBeVisible();
}

/** Imports a message that is pasted as text. */
export async function pasteByKeys(page: Page, message: string): Promise<void> {
  await runByName(page, fr('screen.import'));
  await expect(page.getByRole('heading', { name: fr('screen.import'), exact: true })).toBeVisible();
  await reach(page, page.getByRole('button', { name: fr('import.paste'), exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(fr('import.paste.text'))).toBeFocused();
  await page.keyboard.insertText(message);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('link', { name: fr('import.to-queue') })).toBeVisible({ timeout: 60_000 });
}

/** Chooses the light theme in its menu. */
export async function lightByKeys(page: Page): Promise<void> {
  await reach(page, page.getByRole('button', { name: fr('display.menu') }));
  await page.keyboard.press('Enter');
  await reach(page, page.getByRole('menuitem', { name: fr('display.light'), exact: true }), 'ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
}
