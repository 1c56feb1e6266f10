/** The change of officer at a counter: a PIN for the shift, one key to cover, one for the officer, six digits. */
import type { Page } from '@playwright/test';
import { BEGUN } from './desks.ts';
import { actAs } from './every-screen.ts';
import { expect, test } from './fixture.ts';
import { seriousFaults, seriousFaultsInBothThemes } from './serious-faults.ts';
import { ADMINISTRATORS, chooseLanguage, setUpUnit, signedIn } from './set-up-unit.ts';
import { chooseTheme, goTo } from './steps.ts';
import { text } from './texts.ts';

const { customs, police } = ADMINISTRATORS;
const PINS = { customs: '294817', police: '580136' } as const;

/** Keys pressed one by one, and how many. */
function counted(page: Page) {
  let keys = 0;
  return {
    async press(...pressed: readonly string[]) {
      for (const key of pressed) {
        keys++;
        await page.keyboard.press(key);
      }
    },
    count: () => keys,
  };
}

test('officers of one shift change with at most eight keys, in English and in French, and a PIN signs nothing', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1366, height: 768 });
  await setUpUnit(page);
  const passphrase = (language: 'en' | 'fr' = 'en') =>
    page.getByLabel(text('passphrase.label', {}, language), { exact: true });
  await page.getByLabel(text('sign-in.officer')).fill(customs.id);
  await passphrase().fill(customs.passphrase);
  await page.keyboard.press('Enter');
  await expect(signedIn(page)).toContainText(customs.name);

  await chooseTheme(page, 'light');

  // Nothing is offered until the unit allows it.
  const offer = page.getByRole('complementary', { name: text('pin.choose') });
  await expect(offer).toHaveCount(0);
  await goTo(page, 'administration');
  await page.getByRole('link', { name: text('administration.tab.locking') }).click();
  const allowed = page.getByLabel(text('locking.changeByPin'));
  await expect(allowed).not.toBeChecked();
  expect.soft(await seriousFaults(page), 'locks').toEqual([]);
  await allowed.check();
  await page.getByRole('button', { name: text('locking.save') }).click();

  await expect(offer).toBeVisible();
  await offer.getByRole('button', { name: text('pin.choose') }).click();
  await page.keyboard.type('123456');
  await expect(page.getByText(text('pin.problem.row'))).toBeVisible();
  expect.soft(await seriousFaults(page), 'choosing a PIN').toEqual([]);
  await choosePin(page, PINS.customs);
  await expect(offer).toHaveCount(0);

  // The name menu first offers the change of officer. The next officer has no PIN yet.
  await signedIn(page).click();
  const first = page.getByRole('menuitem').first();
  await expect(first).toContainText(text('officer.change'));
  await first.click();
  await page.getByRole('button', { name: text('pin.by-passphrase') }).click();
  await page.getByRole('button', { name: text('covered.other') }).click();
  await page.getByLabel(text('sign-in.officer')).fill(police.id);
  await passphrase().fill(police.passphrase);
  await page.keyboard.press('Enter');
  await expect(signedIn(page)).toContainText(police.name);
  await offer.getByRole('button', { name: text('pin.choose') }).click();
  await choosePin(page, PINS.police);

  // By the digit of the row.
  const keys = counted(page);
  const begun = Date.now();
  await keys.press('Control+l');
  await expect(page.getByRole('button', { name: customs.name })).toBeFocused();
  await keys.press('1', ...PINS.customs);
  await expect(signedIn(page)).toContainText(customs.name);
  console.log(`  change of officer by PIN: ${keys.count()} keys, ${Date.now() - begun} ms`);
  expect(keys.count()).toBeLessThanOrEqual(8);

  // By the initial, in French. A wrong PIN says how many tries are left.
  await chooseLanguage(page, 'fr');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('button', { name: police.name })).toBeVisible();
  expect.soft(await seriousFaults(page), 'covered, in French').toEqual([]);
  await page.keyboard.press('e');
  const pin = page.getByLabel(text('pin.of', { name: police.name }, 'fr'));
  await expect(pin).toBeFocused();
  await page.keyboard.type('111112');
  await expect(page.getByText(text('failure.wrong-pin_other', { count: 2 }, 'fr'))).toBeVisible();
  await expect(pin).toBeFocused();
  expect.soft(await seriousFaults(page), 'a wrong PIN, in French').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: customs.name })).toBeFocused();
  const again = counted(page);
  await again.press('e', ...PINS.police);
  await expect(signedIn(page)).toContainText(police.name);
  expect(again.count() + 1).toBeLessThanOrEqual(8);

  // The officer who came in by PIN changes no lock.
  await chooseLanguage(page, 'en');
  await goTo(page, 'administration');
  await page.getByRole('link', { name: text('administration.tab.locking') }).click();
  expect.soft(await seriousFaultsInBothThemes(page), 'locks, both themes').toEqual([]);
  await allowed.uncheck();
  await page.getByRole('button', { name: text('locking.save') }).click();
  await expect(page.getByText(text('failure.passphrase-needed'))).toBeVisible();

  // Three wrong tries end a PIN, and the officer comes in by passphrase.
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('button', { name: customs.name })).toBeVisible();
  await page.keyboard.press('1');
  for (const count of [2, 1]) {
    await page.keyboard.type('111112');
    await expect(
      page.getByText(text(count === 1 ? 'failure.wrong-pin_one' : 'failure.wrong-pin_other', { count })),
    ).toBeVisible();
  }
  await page.keyboard.type('111112');
  await expect(page.getByText(text('failure.pin-ended'))).toBeVisible();
  await expect(page.getByRole('button', { name: customs.name })).toHaveCount(0);
  await expect(page.getByRole('button', { name: police.name })).toBeVisible();
});

/** Chooses a PIN in the open dialog. */
async function choosePin(page: Page, pin: string): Promise<void> {
  await page.getByLabel(text('pin.label'), { exact: true }).fill(pin);
  await page.getByLabel(text('pin.again'), { exact: true }).fill(pin);
  await page.keyboard.press('Enter');
  await expect(page.getByText(text('pin.told'))).toBeVisible();
}

test.describe('in practice', () => {
  test.use({ desk: BEGUN });

  test('what an officer typed leaves the screen with them, and is there again when they come back', async ({
    page,
  }) => {
    test.slow();
    await goTo(page, 'import');
    await page.getByRole('link', { name: text('import.tab.entry') }).click();
    const surname = page.locator('#entry-surname');
    await surname.fill('Kponton');
    await actAs(page, { agency: 'police', role: 'analyst' });
    await expect(surname).toHaveValue('');
    await actAs(page, { agency: 'customs', role: 'analyst' });
    await expect(surname).toHaveValue('Kponton');
  });
});
