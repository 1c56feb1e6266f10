/** The whole by keyboard alone, in French, in the light theme, on the smallest window: from the first start to the lock, and back. */
import { crowd, passengerList } from './desk-messages.ts';
import { expect, test } from './fixture.ts';
import {
  azerty,
  beginByKeys,
  confirmIfAsked,
  fr,
  type Key,
  lightByKeys,
  pasteByKeys,
  reach,
  runByName,
} from './keyboard-steps.ts';
import { PASSPHRASE } from './passphrase.ts';
import { beyondTheEdge } from './serious-faults.ts';
import { text } from './texts.ts';

test.use({ locale: 'fr-FR', colorScheme: 'light', viewport: { width: 1366, height: 768 } });

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
  await beginByKeys(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByText(fr('queue.empty.no-data'))).toBeVisible();
  await nothingCut('empty queue');

  // The theme, from its menu.
  await lightByKeys(page);

  // A message, pasted as text.
  await pasteByKeys(page, message());
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
