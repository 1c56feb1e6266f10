import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { beyondTheEdge, seriousFaults } from './serious-faults.ts';
import { administrator, chooseLanguage, readHalf, signedIn } from './set-up-unit.ts';
import { rail } from './steps.ts';
import { text } from './texts.ts';

const FIRST = 'brittle otter folds 41 umbrellas';
const SECOND = 'quatre girafes mangent lentement';
const NEW = 'copper violins sleep under 37 harbours';

test('two administrators set up a unit; the screen and the vault are locked, and opened by another officer and by the recovery code', async ({
  page,
}) => {
  test.slow();
  const passphrase = page.getByLabel(text('passphrase.label'), { exact: true });

  // Set-up by keyboard alone. Continuing with missing input shows what is missing, and going back keeps the input.
  await page.getByRole('button', { name: text('begin.set-up') }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('LFW');
  await expect(page.getByRole('option').first()).toContainText('LFW');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await administrator(page, 'Afi Mensah', FIRST);
  await expect(page.getByLabel(text('set-up.name'))).toHaveValue('');
  await page.getByRole('button', { name: text('begin.back') }).click();
  await expect(page.getByLabel(text('set-up.name'))).toHaveValue('Afi Mensah');
  await page.getByLabel(text('set-up.name')).press('Enter');
  // The next step comes once the passphrase is judged.
  await expect(page.getByLabel(text('set-up.name'))).toHaveValue('');
  await administrator(page, 'Edem Lawson', FIRST);
  await expect(page.getByText(text('set-up.same-passphrase'))).toBeVisible();
  expect.soft(await seriousFaults(page), 'administrator').toEqual([]);
  await administrator(page, 'Edem Lawson', SECOND);
  await expect(page.getByLabel(text('set-up.mask'))).toHaveValue('6');
  await expect(page.getByLabel(text('set-up.destroy'))).toHaveValue('60');
  await page.keyboard.press('Enter');
  expect.soft(await seriousFaults(page), 'summary').toEqual([]);
  await page.getByRole('button', { name: text('set-up.create') }).click();

  // Each half is shown once, and proved by typing back a part of it.
  const halves: string[] = [];
  for (const number of [1, 2] as const) {
    await expect(page.getByRole('heading', { name: text(`set-up.half-${number}`) })).toBeVisible();
    halves.push(await readHalf(page, number));
    await expect(page.getByRole('heading', { name: text(`set-up.half-${number}`) })).toBeFocused();
    if (number === 1) expect.soft(await seriousFaults(page), 'half').toEqual([]);
    await page.getByRole('button', { name: text('set-up.half.on-paper') }).click();
    await page.keyboard.type('WRONG');
    await page.keyboard.press('Enter');
    await expect(page.locator('.field-error')).toBeVisible();
    const asked = /number (\d)/.exec((await page.locator('label').first().textContent()) ?? '')?.[1];
    await page.keyboard.type(halves.at(-1)?.split('-')[Number(asked) - 1] ?? '');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('LFW-02')).toBeVisible();
  await page.getByRole('button', { name: text('set-up.done.go') }).click();

  // Sign-in: officers' numbers are known before it, names are not.
  await expect(page.getByRole('heading', { name: text('sign-in.title') })).toBeVisible();
  await expect(page.getByText('Mensah')).toHaveCount(0);
  expect.soft(await seriousFaults(page), 'sign-in').toEqual([]);
  await page.getByLabel(text('sign-in.officer')).fill('1');
  await passphrase.fill('not this one at all');
  await page.keyboard.press('Enter');
  await expect(page.getByText(text('sign-in.wrong'))).toBeVisible();
  await passphrase.fill(FIRST);
  await page.keyboard.press('Enter');
  await expect(rail(page)).toBeVisible();
  await expect(signedIn(page)).toContainText('Afi Mensah');
  await chooseLanguage(page, 'fr');
  expect.soft(await beyondTheEdge(page), 'officers, in French').toEqual([]);
  await chooseLanguage(page, 'en');

  // Covering the screen hides everything, and another officer can sign in.
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: text('covered.title') })).toBeVisible();
  await expect(rail(page)).toHaveCount(0);
  expect.soft(await seriousFaults(page), 'covered').toEqual([]);
  await page.getByRole('button', { name: text('covered.other') }).click();
  await page.getByLabel(text('sign-in.officer')).fill('LFW-02');
  await passphrase.fill(SECOND);
  const begun = Date.now();
  await page.keyboard.press('Enter');
  await expect(signedIn(page)).toContainText('Edem Lawson');
  console.log(`  change of officers: ${Date.now() - begun} ms`);

  // Locking the vault restarts the program. Without the keys no officer is named.
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: text('covered.close') }).click();
  await expect(page.getByRole('heading', { name: text('sign-in.title') })).toBeVisible();
  await expect(page.getByText('Lawson')).toHaveCount(0);

  // A forgotten passphrase: both halves are entered, one of them wrong at first.
  await page.getByRole('button', { name: text('sign-in.forgotten') }).click();
  await page.getByLabel(text('sign-in.officer')).fill('LFW-01');
  await page.getByLabel(text('recover.half', { number: 1 })).fill(halves[0] ?? '');
  await page.getByLabel(text('recover.half', { number: 2 })).fill((halves[1] ?? '').slice(0, -1));
  await page.getByLabel(text('passphrase.new')).fill(NEW);
  await page.getByLabel(text('passphrase.again')).fill(NEW);
  await page.keyboard.press('Enter');
  await expect(page.getByText(text('recover.half.wrong'))).toBeVisible();
  expect.soft(await seriousFaults(page), 'recovery').toEqual([]);
  await page.getByLabel(text('recover.half', { number: 2 })).fill((halves[1] ?? '').toLowerCase());
  await page.keyboard.press('Enter');
  await expect(signedIn(page)).toContainText('Afi Mensah');
});

test('while a passphrase is judged in set-up nothing can be typed: it would land with the person before', async ({
  page,
  host,
}) => {
  const name = page.getByLabel(text('set-up.name'));
  const passphrase = page.getByLabel(text('passphrase.label'), { exact: true });
  const judging = await holdJudge(page);
  await host.open();
  await page.getByRole('button', { name: text('begin.set-up') }).click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('LFW');
  await expect(page.getByRole('option').first()).toContainText('LFW');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');

  // Too weak: what was typed stays, and the focus is where it can be mended.
  await name.fill('Afi Mensah');
  await passphrase.fill('i love my dog rex');
  await page.getByLabel(text('passphrase.again')).fill('i love my dog rex');
  await expect(page.getByText(/guessing it would take/)).toBeVisible();
  await judging.hold();
  await page.keyboard.press('Enter');
  await expect(passphrase).toBeDisabled();
  await judging.letGo();
  await expect(passphrase).toBeFocused();
  await expect(passphrase).toHaveValue('i love my dog rex');
  await expect(name).toHaveValue('Afi Mensah');

  await judging.hold();
  await administrator(page, 'Afi Mensah', FIRST);
  for (const field of [name, passphrase, page.getByLabel(text('set-up.agency'))]) await expect(field).toBeDisabled();
  await expect(page.getByRole('button', { name: text('begin.back') })).toBeDisabled();
  await page.keyboard.type('Edem');
  await judging.letGo();
  await expect(name).toHaveValue('');
  await expect(name).toBeFocused();
  await expect(passphrase).toHaveValue('');
  await page.getByRole('button', { name: text('begin.back') }).click();
  await expect(name).toHaveValue('Afi Mensah');
  await expect(passphrase).toHaveValue(FIRST);
  await expect(page.getByLabel(text('passphrase.again'))).toHaveValue(FIRST);
});

/** From the next load on, the calls that judge a passphrase can be held back. */
async function holdJudge(page: Page): Promise<{ hold(): Promise<void>; letGo(): Promise<void> }> {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    const held: (() => void)[] = [];
    let holds = false;
    Worker.prototype.postMessage = function (this: Worker, ...args: readonly unknown[]) {
      const send = () => Reflect.apply(post, this, args);
      if (holds && (args[0] as { readonly name?: unknown }).name === 'vault.judge') held.push(send);
      else send();
    };
    Object.assign(window, {
      holdJudge: (hold: boolean) => {
        holds = hold;
        if (!hold) for (const send of held.splice(0)) send();
      },
    });
  });
  const set = (hold: boolean) =>
    page.evaluate((each) => (window as unknown as { holdJudge(hold: boolean): void }).holdJudge(each), hold);
  return { hold: () => set(true), letGo: () => set(false) };
}
