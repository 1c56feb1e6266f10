/** A new agency, from two administrators by supervisors of two agencies to its first officer. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { ADMINISTRATORS, setUpUnit, signedIn } from './set-up-unit.ts';
import { goTo } from './steps.ts';
import { text } from './texts.ts';

const { customs, police } = ADMINISTRATORS;
const NAME = 'Drug enforcement office';
const SUPERVISORS = [
  { id: 'LFW-03', name: 'Ama Sossou', agency: 'customs', passphrase: 'twelve herons read slowly at dusk' },
  { id: 'LFW-04', name: 'Kodjo Amegan', agency: 'police', passphrase: 'quiet heron counts 58 lanterns' },
] as const;

test('an agency of two administrators counts once supervisors of two agencies have accepted it', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1366, height: 768 });
  await setUpUnit(page);
  await signIn(page, customs.id, customs.passphrase, customs.name);

  const handedOver: string[] = [];
  await part(page, 'officers');
  for (const { name, agency } of SUPERVISORS) handedOver.push(await addSupervisor(page, name, agency));

  await part(page, 'agencies');
  await expect(page.getByText(text('agencies.done.none'))).toBeVisible();
  await pressAdd(page, 'agencies.add');
  const dialog = page.getByRole('dialog', { name: text('agencies.add.title') });
  await dialog.getByLabel(text('agencies.name', { language: 'English' })).fill(NAME);
  await dialog.getByLabel(text('agencies.name', { language: 'Français' })).fill('Office des stupéfiants');
  await dialog.getByLabel(text('agencies.letters')).fill('do');
  await dialog.getByLabel(text('threat.drugs'), { exact: true }).selectOption(text('agencies.leads'));
  await dialog.getByLabel(text('agency-power.seize')).check();
  await dialog.getByLabel(text('agencies.reason')).fill('Order 12 of the prefect');
  await dialog.getByLabel(text('agencies.reason')).press('Control+Enter');
  await confirmBySecond(page);
  const waiting = page.getByRole('region', { name: NAME });
  await expect(waiting).toContainText('Order 12 of the prefect');
  await expect(waiting.getByRole('button', { name: text('agencies.accept') })).toBeDisabled();
  expect.soft(await seriousFaultsInBothThemes(page), 'agencies').toEqual([]);

  for (const [at, { id, name, passphrase }] of SUPERVISORS.entries()) {
    await page.keyboard.press('Control+l');
    await page.getByRole('button', { name: text('covered.other') }).click();
    await signIn(page, id, handedOver[at] ?? '', null);
    await page.getByLabel(text('own-passphrase.current')).fill(handedOver[at] ?? '');
    await page.getByLabel(text('passphrase.new'), { exact: true }).fill(passphrase);
    await page.getByLabel(text('passphrase.again')).fill(passphrase);
    await page.keyboard.press('Enter');
    await expect(signedIn(page)).toContainText(name);
    await part(page, 'agencies');
    await waiting.getByRole('button', { name: text('agencies.accept') }).click();
    const accept = page.getByRole('dialog', { name: text('agencies.accept.title', { name: NAME }) });
    await accept.getByRole('button', { name: text('agencies.accept') }).press('Enter');
    await expect(accept).toBeHidden();
  }
  await expect(page.getByText(text('agencies.waiting.none'))).toBeVisible();
  await expect(page.getByRole('gridcell', { name: NAME })).toBeVisible();

  // It works no law of its own: the queue has a tab of those whom it is called to.
  await goTo(page, 'queue');
  await expect(page.getByRole('tablist', { name: text('queue.tabs') }).getByRole('tab')).toHaveText([
    new RegExp(`^${text('queue.tab.joint')}`),
    new RegExp(`^${text('queue.tab.customs')}`),
    new RegExp(`^${text('queue.tab.police')}`),
    new RegExp(`^${text('queue.tab.immigration')}`),
    new RegExp(`^${NAME}`),
    new RegExp(`^${text('queue.tab.mine')}`),
    new RegExp(`^${text('queue.tab.done')}`),
  ]);

  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: text('covered.other') }).click();
  await signIn(page, customs.id, customs.passphrase, customs.name);
  await part(page, 'officers');
  await pressAdd(page, 'accounts.add');
  await page.getByLabel(text('officer.agency')).selectOption(NAME);
});

async function signIn(page: Page, officer: string, passphrase: string, name: string | null): Promise<void> {
  await page.getByLabel(text('sign-in.officer')).fill(officer);
  await page.getByLabel(text('passphrase.label'), { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  if (name !== null) await expect(signedIn(page)).toContainText(name);
}

/** Presses the key that adds one, once it stands there. */
async function pressAdd(page: Page, button: 'accounts.add' | 'agencies.add'): Promise<void> {
  await expect(page.getByRole('button', { name: text(button) })).toBeVisible();
  await page.keyboard.press('a');
}

async function part(page: Page, name: 'officers' | 'agencies'): Promise<void> {
  await goTo(page, 'administration');
  await page.getByRole('link', { name: text(`administration.tab.${name}`) }).click();
}

/** The second administrator confirms. */
async function confirmBySecond(page: Page): Promise<void> {
  const second = page.getByRole('dialog', { name: text('second.title') });
  await second.getByLabel(text('second.passphrase')).fill(police.passphrase);
  await page.keyboard.press('Enter');
  await expect(second).toBeHidden({ timeout: 20_000 });
}

/** Adds a supervisor; gives the passphrase to hand over. */
async function addSupervisor(page: Page, name: string, agency: 'customs' | 'police'): Promise<string> {
  await pressAdd(page, 'accounts.add');
  const dialog = page.getByRole('dialog', { name: text('accounts.add.title') });
  await dialog.getByLabel(text('accounts.name')).fill(name);
  await dialog.getByLabel(text('officer.agency')).selectOption(text(`agency.${agency}`));
  await dialog.getByLabel(text('officer.role')).selectOption(text('role.supervisor'));
  await dialog.getByLabel(text('accounts.name')).press('Control+Enter');
  await confirmBySecond(page);
  const passphrase = (await page.locator('.hand-over dd').last().textContent()) ?? '';
  await page.getByRole('button', { name: text('accounts.hand-over.done') }).click();
  return passphrase;
}
