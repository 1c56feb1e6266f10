import { expect, type Page } from '@playwright/test';
import { crowd, passengerList } from './desk-messages.ts';
import { BEGUN, SAMPLES } from './desks.ts';
import { FILLED, visitScreens } from './every-screen.ts';
import { goOn, test } from './fixture.ts';
import { seriousFaults, seriousFaultsInBothThemes } from './serious-faults.ts';
import { goTo, importFiles, type Screen } from './steps.ts';
import { text } from './texts.ts';

const SCREENS: readonly Screen[] = ['queue', 'flights', 'search', 'cases', 'rules', 'import', 'administration'];

test('the first start has no serious accessibility fault', async ({ page }) => {
  await expect(page.getByRole('heading', { name: text('begin.title') })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
});

test('of many texts that look alike, each that is hard to read is told, by its colour or by what lies behind it', async ({
  page,
}) => {
  await expect(page.getByRole('heading', { name: text('begin.title') })).toBeVisible();
  await page.evaluate(() => {
    const list = document.createElement('div');
    // Above the screen, so that none of it is cut off.
    Object.assign(list.style, {
      position: 'absolute',
      inset: '0',
      zIndex: '9',
      background: '#ffffff',
      color: '#000000',
    });
    document.body.append(list);
    for (let at = 0; at < 20; at++) {
      const row = list.appendChild(document.createElement('div'));
      Object.assign(row.style, { position: 'relative', height: '24px' });
      const words = row.appendChild(document.createElement('span'));
      words.textContent = `row ${at}`;
      words.id = `row-${at}`;
      words.style.position = 'relative';
    }
    const row = (at: number) => document.getElementById(`row-${at}`) as HTMLElement;
    const rowBehind = (at: number) => row(at).parentElement as HTMLElement;
    row(3).style.color = '#dddddd';
    row(4).style.color = '#dddddd';
    row(7).style.opacity = '0.2';
    rowBehind(9).style.background = '#222222';
    rowBehind(11).style.opacity = '0.2';
    // Beside the text in the tree, and behind it on the screen.
    const behind = document.createElement('div');
    Object.assign(behind.style, { position: 'absolute', inset: '0', background: '#222222' });
    rowBehind(13).prepend(behind);
    row(15).style.setProperty('-webkit-text-fill-color', '#eeeeee');
  });
  const told = async () =>
    (await seriousFaults(page))
      .filter((fault) => fault.startsWith('color-contrast'))
      .map((fault) => fault.split(' ')[1])
      .sort();
  const HARD = [3, 4, 7, 9, 11, 13, 15].map((at) => `#row-${at}`).sort();
  expect(await told()).toEqual(HARD);
  // Also where they were easy to read at the look before.
  await page.evaluate(() => document.getElementById('row-1')?.style.setProperty('color', '#cccccc'));
  expect(await told()).toEqual([...HARD, '#row-1'].sort());
});

test.describe('with something on every screen', () => {
  test.describe.configure({ timeout: 600_000 });
  test.use({ desk: FILLED });

  test('no screen has a serious accessibility fault, dark or light', async ({ page }) => {
    await visitScreens(page, text, async (address) => {
      expect.soft(await seriousFaultsInBothThemes(page), address).toEqual([]);
    });
  });
});

const list = (page: Page) => page.getByRole('listbox', { name: text('queue.list') });

/** What opens over the queue or within it. Escape closes each. */
const OPENED: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the search box': async (page) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('cash');
    await expect(page.getByRole('dialog').locator('[data-selected]')).toBeVisible();
  },
  'the keys': async (page) => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'a note': async (page) => {
    await page.keyboard.press('n');
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  },
  'a decision beside its evidence': async (page) => {
    await page.keyboard.press('x');
    await expect(page.locator('.decide form')).toBeVisible();
  },
  'the acts behind the slots': async (page) => {
    await page.getByRole('button', { name: text('ui.more-actions') }).click();
    await expect(page.getByRole('menu')).toBeVisible();
  },
  'marked travellers': async (page) => {
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByRole('toolbar', { name: text('queue.marked.acts') })).toBeVisible();
  },
  'filters and views': async (page) => {
    await page.getByRole('button', { name: text('queue.filters') }).click();
    await page.getByLabel(text('queue.view.name')).fill('Tonight');
    await page.getByRole('button', { name: text('queue.view.keep'), exact: true }).click();
    await expect(page.getByRole('button', { name: 'Tonight', exact: true })).toBeVisible();
  },
};

test.describe('when practice has begun', () => {
  goOn(BEGUN);

  test('no empty screen has a serious accessibility fault', async ({ page }) => {
    test.slow();
    // The texts of empty screens use the usual colours, so one theme is enough.
    for (const screen of SCREENS) {
      await goTo(page, screen);
      expect.soft(await seriousFaults(page), screen).toEqual([]);
    }
  });

  test('folded travellers have no serious accessibility fault, dark or light', async ({ page, host }) => {
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().slice(2, 16);
    const digits = (moment: string) => moment.replaceAll(/[-T:]/g, '');
    const soon = passengerList({
      flight: 'ET508',
      // Addis Ababa is three hours ahead of Lomé.
      departure: digits(at(30 - 2 * 60)),
      arrival: digits(at(30)),
      control: 'A1',
      prepared: `${digits(at(0)).slice(0, 6)}:0001`,
      people: crowd(6).map((person) => ({ ...person, expiry: '200131' })),
    });
    await importFiles(page, host, [{ name: 'soon.edi', bytes: soon }]);
    await goTo(page, 'queue');
    await expect(list(page).getByRole('option').first()).toBeVisible();
    await page.getByRole('button', { name: text('queue.filters') }).click();
    await page.getByLabel(text('queue.fold')).check();
    await page.keyboard.press('Escape');
    await expect(list(page).getByRole('option')).toHaveCount(1);
    expect.soft(await seriousFaultsInBothThemes(page), 'closed').toEqual([]);
    await list(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect(list(page).getByRole('option')).toHaveCount(6);
    expect.soft(await seriousFaultsInBothThemes(page), 'open').toEqual([]);
  });
});

test.describe('with the samples', () => {
  test.use({ desk: SAMPLES });

  test('nothing that opens over the queue has a serious accessibility fault, dark or light', async ({ page }) => {
    test.setTimeout(300_000);
    for (const [name, open] of Object.entries(OPENED)) {
      await list(page).focus();
      await open(page);
      expect.soft(await seriousFaultsInBothThemes(page), name).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });
});
