/** Every screen with something on it, for tests that look at all of them. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { AGENCIES } from '../../shared/agency/agency-id.ts';
import type { Role } from '../../shared/casework/case.ts';
import { dayFromNow } from './days.ts';
import type { Desk } from './desks.ts';
import type { HostDriver } from './fixture.ts';
import { encode, halfBroken, LIST, row, UNKNOWN_TABLE } from './import-screen.ts';
import { confirmed, makeList, readList, unList } from './list-steps.ts';
import { takeLookout } from './lookout-steps.ts';
import { makePaxlst } from './make-manifest.ts';
import { settled } from './settled.ts';
import { begin, closeNotes, goTo, importFiles, loadSamples, showFirst } from './steps.ts';
import { text } from './texts.ts';

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

/** Only where people have accounts, which practice has not. */
const LIVE_ONLY = ['/administration/officers'];

/** Addresses with their parameters, by the address in the table. */
type FilledAddresses = Readonly<Record<string, string>>;

/** Under what name the page keeps the addresses, so that they are kept with the desk. */
const KEPT = 'test.filled-addresses';

/** Practice has begun, and every screen has something on it. */
export const FILLED: Desk = {
  name: 'every screen filled',
  async make(page, host) {
    const filled = await fillScreens(page, host);
    await page.evaluate(([name, kept]) => localStorage.setItem(name, kept), [KEPT, JSON.stringify(filled)] as const);
  },
};

/** Addresses of what the desk above has. */
async function filledAddresses(page: Page): Promise<FilledAddresses> {
  return JSON.parse((await page.evaluate((name) => localStorage.getItem(name), KEPT)) ?? '{}');
}

/** Begins practice and brings something to every screen. */
async function fillScreens(page: Page, host: HostDriver): Promise<FilledAddresses> {
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
  await showFirst(page);
  await expect.poll(() => hashOf(page)).toMatch(/^\/queue\/[^/]+\/[^/]+$/);
  const chosen = await hashOf(page);
  const [, , flight = '', traveller = ''] = chosen.split('/');
  await go(page, `/flights/${flight}/${traveller}`);
  const message = await addressOf(page, '/message/');
  await go(page, `/flights/${flight}`);
  await expect(page.getByRole('button', { name: text('query-list.make') })).toBeVisible();
  await page.keyboard.press('i');
  await expect.poll(() => hashOf(page)).toMatch(/^\/requests\/terminal\/[^/]+$/);
  const terminal = await hashOf(page);
  await go(page, '/cases');
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(text('thing.tag')).fill('0071234567');
  await dialog.getByLabel(text('origin.dog')).check();
  await dialog.getByRole('button', { name: text('case.save.open') }).click();
  await expect.poll(() => hashOf(page)).toMatch(/^\/cases\/[^/]+-\d+$/);
  const found = await hashOf(page);
  await makeList(page, 'Invented list');
  const list = await hashOf(page);
  await readList(page, host, unList([[1, 'INVENTED']], '2026-11-20'));
  const takeOver = await hashOf(page);
  await page.keyboard.press('a');
  await page.keyboard.press('Control+Enter');
  await confirmed(page);
  await expect.poll(() => hashOf(page)).toBe(list);
  await takeLookout(page, 'man about 40, red case, ET508 tomorrow, passport ends 4421');
  await page.getByRole('link', { name: text('lookout.taken.open') }).click();
  await expect.poll(() => hashOf(page)).toMatch(/^\/lists\/lookouts\/[^/]+$/);
  const lookout = await hashOf(page);
  await closeNotes(page);
  await go(page, '/import/quarantine');
  await page.getByRole('option').filter({ hasText: 'charter.csv' }).click();
  await expect.poll(() => hashOf(page)).toMatch(/^\/import\/quarantine\/[^/]+$/);
  const entry = await hashOf(page);
  await page.keyboard.press('c');
  await expect.poll(() => hashOf(page)).toMatch(/^\/import\/mapping\/quarantine\//);
  const mapping = await hashOf(page);
  return {
    '/queue/:flight/:traveller': chosen,
    '/queue/:flight/:traveller/pictures/:part?': `${chosen}/pictures`,
    '/flights/:flight': `/flights/${flight}`,
    '/flights/:flight/:traveller/pictures/:part?': `/flights/${flight}/${traveller}/pictures/points`,
    '/flights/:flight/:traveller/:work?': `/flights/${flight}/${traveller}`,
    '/cases/:id/:part?': `${found}/files`,
    '/inspections/exhibits/:id?': '/inspections/exhibits',
    '/requests/terminal/:id': terminal,
    '/lists/lookouts/:id': lookout,
    '/lists/take-over/:version': takeOver,
    '/lists/of/:list/:part?': list,
    '/lists/of/:list/entries/:entry': `${list}/entries/1`,
    '/rules/list/*?': '/rules/list',
    '/rules/versions/:version?': '/rules/versions',
    '/rules/back-test/*?': '/rules/back-test/shipped',
    '/rules/drafts/:draft': rule.split('/').slice(0, 4).join('/'),
    '/rules/drafts/:draft/:rule': rule,
    '/rules/*': '/rules/rule/customs.cash-hub-hand-luggage',
    '/import/quarantine/:id?': entry,
    '/import/mapping/quarantine/:id': mapping,
    '/import/mapping/message/:id': mappingOfMessage,
    '/import/quality/:view?': '/import/quality/messages',
    '/reports/figures/:days/:of/:value?': '/reports/figures/30/waiting',
    '/message/:message': message,
    '/airline/:flight?': `/airline/${flight}`,
    '/administration/audit/about/:ids': `/administration/audit/about/${traveller}`,
  };
}

/** From the desk above opens every screen as an officer who has it, and lets the test look. `say` gives texts in the language shown. */
export async function visitScreens(
  page: Page,
  say: typeof text,
  look: (address: string) => Promise<void>,
): Promise<void> {
  const filled = await filledAddresses(page);
  const seen = new Set<string>(LIVE_ONLY);
  for (const office of OFFICES) {
    if (office !== null) await actAs(page, office, say);
    for (const address of ADDRESSES.filter((each) => !seen.has(each))) {
      const path = filled[address] ?? address;
      await go(page, path);
      if ((await hashOf(page)) !== path) continue;
      seen.add(address);
      await look(address);
    }
  }
  expect(ADDRESSES.filter((address) => !seen.has(address))).toEqual([]);
}

/** Goes to an address and waits until nothing more is being loaded. */
export async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, path);
  await settled(page);
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
export async function actAs(
  page: Page,
  { agency, role }: { readonly agency: (typeof AGENCIES)[number]; readonly role: Role },
  say: typeof text = text,
): Promise<void> {
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
