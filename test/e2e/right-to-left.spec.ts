import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Served, serveRenderer } from '../../electron/serve.ts';
import { buildPseudo } from '../pseudo/build-pseudo.ts';
import { dayFromNow } from './days.ts';
import { test as base, expect } from './fixture.ts';
import { encode, halfBroken, LIST, row, UNKNOWN_TABLE } from './import-screen.ts';
import { PSEUDO_NAME, pseudoFaults, say } from './look-in-pseudo.ts';
import { makePaxlst } from './make-manifest.ts';
import { begin, goTo, importFiles, loadSamples } from './steps.ts';
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

/** Addresses of all screens, as their table lists them. */
const ADDRESSES = [
  ...readFileSync(new URL('../../renderer/app/screens.tsx', import.meta.url), 'utf8').matchAll(/screen\('([^']+)'/g),
].map((match) => match[1] ?? '');

/** Whoever begins, and those who have the other screens. */
const OFFICES = [
  null,
  { agency: 'police', role: 'supervisor' },
  { agency: 'police', role: 'administrator' },
  { agency: 'airline', role: 'analyst' },
] as const;

/** Only where people have accounts, which practice has not; the second test sees it. */
const LIVE_ONLY = ['/administration/officers'];

async function look(page: Page, what: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${what.replaceAll(/[^\w-]+/g, '_')}.png`) });
  expect.soft(await pseudoFaults(page), what).toEqual([]);
}

test('every screen is laid out from right to left, in texts of the catalogue', async ({ page, host }) => {
  test.setTimeout(400_000);
  await begin(page);
  await importFiles(page, host, [
    { name: 'list.csv', bytes: encode(`${[LIST, row('AGBEKO', '03/04/1988', 1)].join('\r\n')}\r\n`) },
  ]);
  const mappingOfMessage = await addressOf(page, '/import/mapping/message/');
  await importFiles(page, host, [
    { name: 'two.edi', bytes: halfBroken().file },
    { name: 'charter.csv', bytes: encode(UNKNOWN_TABLE) },
    { name: 'list.edi', bytes: makePaxlst('ET', 508, dayFromNow(0).short, 20, 0) },
  ]);
  await loadSamples(page);
  await goTo(page, 'rules');
  await page.getByRole('button', { name: text('builder.new') }).click();
  await page.getByRole('button', { name: text('builder.change.go') }).press('Enter');
  await page.getByRole('textbox', { name: text('builder.title', { language: 'English' }) }).fill('Trial');
  await page.keyboard.press('Enter');
  await expect.poll(() => hashOf(page)).toMatch(/^\/rules\/drafts\/[^/]+\/[^/]+$/);
  const rule = await hashOf(page);
  await goTo(page, 'queue');
  await page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .first()
    .click();
  await expect.poll(() => hashOf(page)).toMatch(/^\/queue\/[^/]+\/[^/]+$/);
  const chosen = await hashOf(page);

  await page.getByRole('button', { name: text('display.menu') }).click();
  await page.getByRole('menuitem', { name: PSEUDO_NAME }).click();
  const [, , flight = '', traveller = ''] = chosen.split('/');
  await go(page, `/flights/${flight}/${traveller}`);
  const message = await addressOf(page, '/message/');
  await go(page, '/import/quarantine');
  await page.getByRole('option').filter({ hasText: 'charter.csv' }).click();
  await page.keyboard.press('c');
  await expect.poll(() => hashOf(page)).toMatch(/^\/import\/mapping\/quarantine\//);
  const mapping = await hashOf(page);
  const filled: Readonly<Record<string, string>> = {
    '/queue/:flight/:traveller': chosen,
    '/flights/:flight': `/flights/${flight}`,
    '/flights/:flight/:traveller/:work?': `/flights/${flight}/${traveller}`,
    '/rules/list/*?': '/rules/list',
    '/rules/versions/:version?': '/rules/versions',
    '/rules/back-test/*?': '/rules/back-test/shipped',
    '/rules/drafts/:draft': rule.split('/').slice(0, 4).join('/'),
    '/rules/drafts/:draft/:rule': rule,
    '/rules/*': '/rules/rule/customs.cash-hub-hand-luggage',
    '/import/quarantine/:id?': '/import/quarantine',
    '/import/mapping/quarantine/:id': mapping,
    '/import/mapping/message/:id': mappingOfMessage,
    '/import/quality/:view?': '/import/quality/messages',
    '/message/:message': message,
    '/airline/:flight?': `/airline/${flight}`,
    '/administration/audit/about/:ids': `/administration/audit/about/${traveller}`,
  };
  const seen = new Set<string>(LIVE_ONLY);
  for (const office of OFFICES) {
    if (office !== null) await actAs(page, office);
    for (const address of ADDRESSES.filter((each) => !seen.has(each))) {
      const path = filled[address] ?? address;
      await go(page, path);
      if ((await hashOf(page)) !== path) continue;
      seen.add(address);
      await look(page, address);
    }
  }
  expect(ADDRESSES.filter((address) => !seen.has(address))).toEqual([]);
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

/** Goes to an address and waits until nothing more is being loaded. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, path);
  await page.waitForTimeout(700);
}

function hashOf(page: Page): Promise<string> {
  return page.evaluate(() => location.hash.slice(1));
}

/** The first address that a link of the screen leads to and that begins so. */
async function addressOf(page: Page, beginning: string): Promise<string> {
  const link = page.locator(`a[href^="#${beginning}"]`).first();
  await expect(link).toBeVisible();
  return ((await link.getAttribute('href')) ?? '').slice(1);
}

/** In practice one works as anybody. */
async function actAs(page: Page, { agency, role }: NonNullable<(typeof OFFICES)[number]>): Promise<void> {
  const name = page.locator('.officer-name');
  const sameAgency = (await name.textContent())?.includes(say(`agency.${agency}`)) === true;
  const rail = () => page.locator('.rail a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const before = await rail();
  await name.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('officer.agency')).selectOption(agency);
  await dialog.getByLabel(say('officer.role')).selectOption(role);
  await dialog.getByRole('button', { name: say('officer.save') }).click();
  await expect(dialog).toBeHidden();
  // The screens of the other officer are there once the frame names them.
  await expect(name).toContainText(say(`agency.${agency}`));
  if (sameAgency) await expect.poll(rail).not.toEqual(before);
}
