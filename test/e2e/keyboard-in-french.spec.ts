/** The whole by keyboard alone, in French, in the light theme, on the smallest window: from the first start to the lock, and back. */
import type { Locator, Page } from '@playwright/test';
import { crowd, passengerList } from './desk-messages.ts';
import { expect, test } from './fixture.ts';
import { PASSPHRASE } from './passphrase.ts';
import { beyondTheEdge } from './serious-faults.ts';
import { text } from './texts.ts';

test.use({ locale: 'fr-FR', colorScheme: 'light', viewport: { width: 1366, height: 768 } });

type Key = Parameters<typeof text>[0];

const fr = (key: Key, params: Readonly<Record<string, string | number>> = {}) => text(key, params, 'fr');

/** Presses a key until the control has the focus: whoever has no mouse gets to it. */
async function reach(page: Page, control: Locator, by: 'Tab' | 'ArrowDown' = 'Tab'): Promise<void> {
  await expect(control).toBeVisible();
  for (let pressed = 0; pressed < 80; pressed++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(by);
  }
  await expect(control).toBeFocused({ timeout: 1 });
}

/** The digit as an AZERTY keyboard sends it: the sign printed below it. */
async function azerty(page: Page, digit: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const sent = { key: '&é"\'(-è_ç'[digit - 1] ?? '', code: `Digit${digit}` };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...sent, text: sent.key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...sent });
  await session.detach();
}

/** Types into the field and leaves it. */
async function fill(page: Page, field: Locator, value: string): Promise<void> {
  await reach(page, field);
  await page.keyboard.insertText(value);
}

/** Runs a screen or command by its name in the search box. */
async function runByName(page: Page, name: string): Promise<void> {
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

/** The list of a flight that landed half an hour ago, with travellers whose passports have expired. */
function message(): string {
  const moment = (minutes: number) =>
    new Date(Date.now() + minutes * 60_000).toISOString().slice(2, 16).replaceAll(/[-T:]/g, '');
  const bytes = passengerList({
    flight: 'ET508',
    // Addis Ababa is three hours ahead of Lomé.
    departure: moment(-30 - 5 * 60 + 3 * 60),
    arrival: moment(-30),
    control: 'FR1',
    prepared: `${moment(0).slice(0, 6)}:0001`,
    people: crowd(3).map((person) => ({ ...person, expiry: '200131' })),
  });
  return new TextDecoder().decode(bytes);
}

test('an officer without a mouse works a traveller from the first start to the lock, in French', async ({ page }) => {
  test.slow();
  const key = (name: string) => page.keyboard.press(name);
  const nothingCut = async (screen: string) => expect.soft(await beyondTheEdge(page), screen).toEqual([]);

  // First start and sign-in.
  await reach(page, page.getByRole('button', { name: fr('begin.practise') }));
  await key('Enter');
  await fill(page, page.getByRole('combobox', { name: fr('start.search') }), 'LFW');
  await expect(page.getByRole('option').first()).toContainText('LFW');
  await key('Enter');
  await fill(page, page.getByLabel(fr('practise.name')), 'Afi Mensah');
  await fill(page, page.getByLabel(fr('passphrase.label'), { exact: true }), PASSPHRASE);
  await key('Enter');
  await expect(page.getByRole('navigation', { name: fr('frame.screens') })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByText(fr('queue.empty.no-data'))).toBeVisible();
  await nothingCut('empty queue');

  // The theme, from its menu.
  await reach(page, page.getByRole('button', { name: fr('display.menu') }));
  await key('Enter');
  await reach(page, page.getByRole('menuitem', { name: fr('display.light'), exact: true }), 'ArrowDown');
  await key('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');

  // A message, pasted as text.
  await runByName(page, fr('screen.import'));
  await expect(page.getByRole('heading', { name: fr('screen.import'), exact: true })).toBeVisible();
  await reach(page, page.getByRole('button', { name: fr('import.paste'), exact: true }));
  await key('Enter');
  await expect(page.getByLabel(fr('import.paste.text'))).toBeFocused();
  await page.keyboard.insertText(message());
  await key('Control+Enter');
  await expect(page.getByRole('link', { name: fr('import.to-queue') })).toBeVisible({ timeout: 60_000 });
  await nothingCut('import');

  // The queue, by the digit of its place in the rail, which an AZERTY keyboard writes as a sign; then the second traveller.
  await azerty(page, 1);
  const list = page.getByRole('listbox', { name: fr('queue.list') });
  const rows = list.getByRole('option');
  await expect(rows).toHaveCount(3);
  const identity = page.locator('header.identity h2');
  const first = (await identity.textContent()) ?? '';
  await key('j');
  await expect(identity).not.toHaveText(first);
  const second = (await identity.textContent()) ?? '';
  await nothingCut('queue');

  // Why: no key. Claimed, and one hit said to be wrong beside its evidence.
  const why = page.getByRole('region', { name: fr('why.title'), exact: true });
  await expect(why.getByRole('listitem').first()).toBeInViewport();
  const panel = page.locator('section[aria-labelledby="case"]');
  const bar = page.getByRole('toolbar', { name: fr('case.actions') });
  await expect(bar.getByRole('button', { name: fr('case.action.claim') })).toBeEnabled();
  await key('c');
  await expect(panel).toContainText(fr('case.yours'));
  await key('x');
  const form = page.locator('.decide form');
  await expect(form.getByRole('radio').first()).toBeFocused();
  await key('Space');
  await reach(page, form.getByRole('textbox'));
  await page.keyboard.insertText('Passeport renouvelé, vu au guichet');
  await key('Control+Enter');
  await confirmIfAsked(page, async () => (await form.count()) === 0);
  await expect(form).toHaveCount(0);

  // Secondary: the queue goes on, and one key goes back to whoever was sent.
  await key('r');
  await expect(identity).not.toHaveText(second);
  await key('k');
  await expect(identity).toHaveText(second);
  await expect(panel).toContainText(fr('case-state.sent'));
  const dialog = page.getByRole('dialog');
  await key('s');
  await reach(page, dialog.getByRole('radio').first());
  await key('Space');
  await reach(page, dialog.getByRole('textbox', { name: fr('case.result-note') }));
  await page.keyboard.insertText('Deux valises ouvertes, rien trouvé');
  await nothingCut('result');
  await key('Control+Enter');
  await confirmIfAsked(page, async () => (await dialog.count()) === 0);
  await expect(panel).toContainText(fr('result.nothing-found'));

  // Concluded, closed, and found again in the list of cases.
  const conclude = bar.getByRole('button', { name: fr('case.action.conclude') });
  const close = bar.getByRole('button', { name: fr('case.action.close') });
  // One of the two stands in the last place. Closing can be done once the case is concluded.
  await expect(conclude.or(close)).toBeEnabled();
  if (await conclude.isVisible()) {
    await key('w');
    await confirmIfAsked(page, async () => (await close.count()) === 1 && (await close.isEnabled()));
  }
  await expect(close).toBeEnabled();
  await key('w');
  await expect(rows).toHaveCount(2);
  await azerty(page, 4);
  await expect(page.getByRole('heading', { name: fr('screen.cases'), exact: true })).toBeVisible();
  await reach(page, page.getByRole('tab', { selected: true }));
  // From those that wait past the watched and the open ones.
  for (let tab = 0; tab < 3; tab++) await key('ArrowRight');
  await reach(page, page.getByRole('tab', { name: new RegExp(`^${fr('cases.closed')}`) }));
  await key('Enter');
  await expect(page.getByRole('gridcell', { name: second })).toBeVisible();
  await nothingCut('cases');

  // The audit trail, which supervisors read: the officer of a practice store changes the role.
  await reach(page, page.locator('button:has(.officer-name)'));
  await key('Enter');
  const role = dialog.getByLabel(fr('officer.role'));
  await reach(page, role);
  // By arrows: letters that arrive more than a second apart begin a new search in the list.
  for (let pressed = 0; pressed < 4 && (await role.inputValue()) !== 'supervisor'; pressed++) await key('ArrowDown');
  await expect(role).toHaveValue('supervisor');
  await key('Control+Enter');
  await expect(dialog).toHaveCount(0);
  // The screens go while the officer changes, and come back.
  await expect(page.getByRole('navigation', { name: fr('frame.screens') })).toBeVisible();
  await runByName(page, fr('audit.title'));
  await expect(
    page.getByRole('listbox', { name: fr('audit.list') }).or(page.getByRole('list', { name: fr('audit.list') })),
  ).toContainText(text('audit.kind.case.closed' as Key, {}, 'fr'));
  await nothingCut('audit');

  // The lock, and back.
  await key('Control+l');
  await expect(page.getByRole('heading', { name: fr('covered.title') })).toBeVisible();
  await reach(page, page.getByLabel(fr('passphrase.label'), { exact: true }));
  await page.keyboard.insertText(PASSPHRASE);
  await key('Enter');
  await expect(page.getByRole('navigation', { name: fr('frame.screens') })).toBeVisible();
});

/** Where another agency leads the case, its officer confirms. Waits until that officer is asked, or until the step is done without. */
async function confirmIfAsked(page: Page, isDone: () => Promise<boolean>): Promise<void> {
  const second = page.getByRole('dialog', { name: fr('second.title') });
  await expect.poll(async () => (await second.count()) === 1 || (await isDone())).toBe(true);
  if ((await second.count()) === 0) return;
  await reach(page, second.getByRole('button', { name: fr('second.confirm') }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
