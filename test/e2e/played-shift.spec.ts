/**
 * A shift, played by customs and police together: one flight comes early, one late, one has no data. The early one is prepared, signed, cut, approved, met and handed over. A colleague of
 * customs, from whom police keep a lookout, looks at every screen of it. Then the same by the keyboard alone, in French, in the light theme, on the smallest window.
 */
import type { Locator, Page } from '@playwright/test';
import type { Role } from '../../shared/casework/case.ts';
import { confirmFrame, openFrame, proposeFrame, show } from './case-steps.ts';
import { passengerList } from './desk-messages.ts';
import { TWO_OFFICERS } from './desks.ts';
import { go } from './every-screen.ts';
import { expect, goOn, type HostDriver, test } from './fixture.ts';
import {
  azerty,
  beginByKeys,
  confirmIfAsked,
  fr,
  lightByKeys,
  pasteByKeys,
  reach,
  runByName,
} from './keyboard-steps.ts';
import { confirmed } from './list-steps.ts';
import { beyondTheEdge, seriousFaults } from './serious-faults.ts';
import { settled } from './settled.ts';
import { become, dialogOf, enterRoster, ownLookout, printed } from './shift-steps.ts';
import { goTo, importFiles, readDocument, sayLanded, signIn } from './steps.ts';
import { text } from './texts.ts';

goOn(TWO_OFFICERS);
test.describe.configure({ timeout: 180_000 });

const moment = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
/** `YYMMDDHHMM`, UTC. */
const at = (minutes: number) => moment(minutes).slice(2, 16).replaceAll(/[-T:]/g, '');
/** `DD.MM.YYYY HH:MM`, as officers type it. */
const typed = (minutes: number) => moment(minutes).replace(/^(\d+)-(\d+)-(\d+)T(\d+:\d+).*$/, '$3.$2.$1 $4');

const EARLY = 'ET 532';
const LATE = 'KP 013';
const SECRET = 'SECRETONE';
const [FOUND, CHILD, NOTHING, LEFT_OUT] = ['PAIRONE', 'PAIRTWO', 'PAIRTHREE', 'PAIRFOUR'] as const;
const LOOKOUT = 'carries cash for others';

/** The list of the flight: two pairs who share a document, one of them a child; whom police look for alone; and somebody of no interest. */
function aboard(control: string): Uint8Array {
  return passengerList({
    ...{ flight: 'ET532', departure: at(30), arrival: at(150), control, prepared: `${at(0).slice(0, 6)}:0001` },
    people: [
      { surname: FOUND, given: 'KOFI', document: 'TG5550001', seat: '11A' },
      {
        ...{ surname: CHILD, given: 'ESI', document: 'TG5550001', seat: '11B' },
        born: `${new Date().getUTCFullYear() - 2012}0315`,
      },
      { surname: NOTHING, given: 'YAO', document: 'TG5550002', seat: '21C' },
      { surname: LEFT_OUT, given: 'EFUA', document: 'TG5550002', seat: '22C' },
      { surname: SECRET, given: 'SENA', document: 'TG1234421', seat: '30D' },
      { surname: 'HARMLESS', given: 'AFI', document: 'TG1234562', seat: '31D' },
    ],
  });
}

const strip = (page: Page) => page.getByRole('option', { name: new RegExp(EARLY) });
const card = (page: Page, name: string) => page.locator('.board-card').filter({ hasText: name });

/** Shows the board with the early flight chosen. */
async function board(page: Page): Promise<Locator> {
  await goTo(page, 'flights');
  await page.getByRole('link', { name: text('flights.part.board') }).click();
  await strip(page).click();
  await settled(page);
  return strip(page);
}

/** Enters another time of arrival in so many minutes. */
async function revise(page: Page, flight: string, minutes: number): Promise<void> {
  await goTo(page, 'flights');
  await page.getByRole('link', { name: text('flights.part.all') }).click();
  await page.getByRole('row').filter({ hasText: flight }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(flight);
  await page.keyboard.press('u');
  const time = text('flight.update.at.estimatedArrival', { airport: 'LFW' });
  await dialogOf(page).getByLabel(time, { exact: true }).fill(typed(minutes));
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(page.locator('.flight-facts')).toContainText(text('flights.time.estimated'));
}

/** The schedule expects a flight within the hour of which no data comes. */
async function expectWithoutData(page: Page, host: HostDriver): Promise<void> {
  await goTo(page, 'flights');
  await page.keyboard.press('S');
  const [off, on] = [moment(20), moment(60)];
  const nextDay = off.slice(0, 10) === on.slice(0, 10) ? 0 : 1;
  const csv = [
    'Flight;From;To;Departure;Arrival;Arrival day;Days;First day;Last day',
    `KP90;ABJ;LFW;${off.slice(11, 16)};${on.slice(11, 16)};${nextDay};1234567;${off.slice(0, 10)};`,
  ].join('\n');
  await host.choose([{ name: 'schedule.csv', bytes: new TextEncoder().encode(csv) }], () =>
    page.getByRole('button', { name: text('schedule.file') }).click(),
  );
  await expect(dialogOf(page)).toContainText('KP 090 ABJ–LFW');
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toHaveCount(0);
}

/** Sends everybody named to secondary, or to be met and protected. */
async function send(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await show(page, name);
    await settled(page);
    await page.keyboard.press('r');
    await settled(page);
  }
}

test('customs and police prepare an early flight, cut it to what the shift takes, and print two lists', async ({
  page,
  host,
}) => {
  await become(page, 'Dela', 'customs', 'supervisor');
  await become(page, 'Yawa', 'customs', 'supervisor');
  await openFrame(page);
  await page.getByRole('checkbox', { name: text('frame.lists.by-owner') }).check();
  await proposeFrame(page, 'law 12');
  await become(page, 'Komla', 'police', 'supervisor');
  await confirmFrame(page);
  await ownLookout(page, `passport TG1234421, ${LOOKOUT}`);
  await expectWithoutData(page, host);
  await importFiles(page, host, [{ name: 'aboard.edi', bytes: aboard('S1') }]);
  await revise(page, EARLY, 25);
  await revise(page, LATE, 240);
  await enterRoster(page, ['Komla', 'Kofi']);

  await become(page, 'Ama', 'customs', 'analyst');
  const row = await board(page);
  await page.keyboard.press('t');
  await expect(row).toContainText(text('flight-board.owner', { officer: `Ama · ${text('agency.customs')}` }));
  await send(page, [FOUND, CHILD, NOTHING, LEFT_OUT]);
  await board(page);
  await page.keyboard.press('s');
  await expect(row).toContainText(text('flight-board.state.analysed'));

  await become(page, 'Kofi', 'police', 'analyst');
  await send(page, [SECRET]);
  await board(page);
  await page.keyboard.press('s');
  await expect(row).toContainText('5 to meet');
  await become(page, 'Komla', 'police', 'supervisor');
  await board(page);
  await page.keyboard.press('p');
  await expect(row).toContainText(text('flight-board.state.approved'));
  const lists = await printed(page, async () => {
    await page.keyboard.press('l');
    await page.keyboard.press('Enter');
  });
  // Whom customs may not know of stands on a list of their own; the child on none.
  expect(lists).toMatch(new RegExp(`${FOUND}[\\s\\S]*Only for officers of: Police, Gendarmerie[\\s\\S]*${SECRET}`));
  expect(lists).not.toMatch(new RegExp(`${CHILD}|${LOOKOUT}`));

  await become(page, 'Yawa', 'customs', 'supervisor');
  await enterRoster(page, ['Yawa', 'Ama']);
  await board(page);
  await page.keyboard.press('u');
  const dialog = dialogOf(page);
  await dialog.getByLabel(text('capacity-cut.room')).fill('2');
  await expect(dialog.getByRole('status')).toContainText('1 left out');
  // Nobody to protect is drawn as a target.
  await expect(dialog.getByRole('row', { name: CHILD }).locator('.mark.protect')).toBeVisible();
  await dialog.getByRole('textbox', { name: text('reason.label') }).fill('One room is closed tonight');
  await dialog.getByRole('button', { name: text('capacity-cut.sign') }).click();
  // Nobody stated what a shift can take.
  await confirmed(page);
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: text('flight-board.approve') }).click();
  await expect(row).toContainText(text('flight-board.state.approved'));
});

test('the belt finds, finds nothing and meets a child, though the page dies in between; the next supervisor takes over', async ({
  page,
  host,
}) => {
  const dialog = dialogOf(page);
  await become(page, 'Ama', 'customs', 'analyst');
  await sayLanded(page, EARLY);
  await show(page, FOUND);
  await readDocument(page);
  await page.goto('about:blank');
  await host.open();
  await signIn(page);
  await show(page, FOUND);
  await settled(page);
  await page.keyboard.press('s');
  await dialog.getByRole('radio', { name: text('result.found') }).check();
  const line = dialog.getByRole('group', { name: text('found.line', { line: 1 }) });
  await line.getByLabel(text('found.what'), { exact: true }).fill('cocaine');
  await line.getByLabel(text('found.amount')).fill('2.34');
  await line.getByLabel(text('found.weighed')).selectOption('gross');
  await line.getByLabel(text('found.test')).selectOption('presumptive');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await goTo(page, 'inspections');
  await expect(card(page, CHILD)).toContainText(text('board.child'));
  await expect(card(page, CHILD).getByRole('button', { name: text('board.nothing') })).toHaveCount(0);
  await card(page, NOTHING)
    .getByRole('button', { name: text('board.nothing') })
    .click();
  await expect(card(page, NOTHING)).toHaveCount(0);

  await become(page, 'Yawa', 'customs', 'supervisor');
  await board(page);
  await page.keyboard.press('c');
  const returned = dialog.getByRole('button', { name: text('target-list.out.returned') });
  for (let left = await returned.count(); left > 0; left--) {
    await returned.first().click();
    await expect(returned).toHaveCount(left - 1);
  }
  await page.keyboard.press('Escape');
  await goTo(page, 'reports');
  await page.getByRole('link', { name: text('reports.part.shift') }).click();
  await page.getByRole('button', { name: text('shift.sign') }).click();
  await dialog.getByRole('textbox').fill('Nobody met the child yet.');
  const report = await printed(page, async () => {
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toHaveCount(0);
  });
  expect(report).toMatch(/Left out for want of room[\s\S]*ET 532 ADD–LFW/);
  expect(report).not.toMatch(/ET-532-ADD|SECRETONE|carries cash/);
  await become(page, 'Mawuli', 'customs', 'supervisor');
  await goTo(page, 'reports');
  await page.getByRole('link', { name: text('reports.part.shift') }).click();
  await page.getByRole('button', { name: text('shift.take-over') }).click();
  // A child is not called sent.
  await expect(dialog.getByRole('row', { name: CHILD })).toContainText(text('protect.state'));
  await dialog.getByRole('button', { name: text('shift.take-over') }).click();
  await expect(page.getByText(text('shift.told.taken'))).toBeVisible();
});

test('a colleague of customs learns of the lookout of police on no screen of the shift', async ({ page }) => {
  await become(page, 'Dela', 'customs', 'supervisor');
  await page.setViewportSize({ width: 1920, height: 1080 });
  const screens = [
    '/queue',
    '/flights/board',
    '/flights/roster',
    '/inspections',
    '/reports',
    '/reports/shift',
    '/cases',
  ];
  for (const screen of screens) {
    await go(page, screen);
    expect.soft(await page.locator('#root').textContent(), screen).not.toMatch(new RegExp(`${SECRET}|${LOOKOUT}`));
    expect.soft(await seriousFaults(page), screen).toEqual([]);
  }
});

test.describe('by the keyboard alone', () => {
  test.use({
    ...{ desk: null, goesOn: false, locale: 'fr-FR', colorScheme: 'light' as const },
    viewport: { width: 1366, height: 768 },
  });

  test('a shift is prepared, cut, printed, met and handed over in French, in the light theme', async ({ page }) => {
    const key = (name: string) => page.keyboard.press(name);
    const dialog = dialogOf(page);
    const row = strip(page);
    const nothingCut = async (screen: string) => expect.soft(await beyondTheEdge(page), screen).toEqual([]);
    const saved = async () => {
      await key('Control+Enter');
      await expect(dialog).toHaveCount(0);
    };
    const becomeByKeys = async (name: string, role: Role) => {
      await reach(page, page.locator('button:has(.officer-name)'));
      await key('Enter');
      await reach(page, dialog.getByRole('textbox').first());
      await key('Control+a');
      await page.keyboard.insertText(name);
      const choice = dialog.getByLabel(fr('officer.role'));
      await reach(page, choice);
      for (const by of ['ArrowUp', 'ArrowDown'])
        for (let pressed = 0; pressed < 4 && (await choice.inputValue()) !== role; pressed++) await key(by);
      await saved();
      await expect(page.locator('.officer-name')).toContainText(name);
    };
    const part = async (name: string) => {
      await runByName(page, name);
      await settled(page);
    };
    await beginByKeys(page);
    await lightByKeys(page);
    await pasteByKeys(page, new TextDecoder().decode(aboard('S2')));
    await becomeByKeys('Yawa', 'supervisor');
    await part(fr('flights.part.roster'));
    await key('m');
    await reach(page, dialog.getByRole('combobox'));
    await key('ArrowDown');
    await saved();
    await nothingCut('roster');

    await becomeByKeys('Ama', 'analyst');
    await azerty(page, 1);
    await expect(page.getByRole('listbox', { name: fr('queue.list') }).getByRole('option')).toHaveCount(4);
    for (let sent = 0; sent < 4; sent++) {
      await settled(page);
      await key('r');
    }
    await part(fr('flights.part.board'));
    await key('t');
    await settled(page);
    await key('s');
    await expect(row).toContainText(fr('flight-board.state.analysed'));

    await becomeByKeys('Yawa', 'supervisor');
    await part(fr('flights.part.board'));
    await key('u');
    await expect(dialog.getByLabel(fr('capacity-cut.room'))).toBeFocused();
    await page.keyboard.insertText('2');
    await reach(page, dialog.getByRole('textbox', { name: fr('reason.label') }));
    await page.keyboard.insertText('Une salle est fermée ce soir');
    await nothingCut('plan');
    await key('Control+Enter');
    await confirmIfAsked(page, async () => (await dialog.count()) === 0);
    await key('p');
    await expect(row).toContainText(fr('flight-board.state.approved'));
    const list = await printed(page, async () => {
      await key('l');
      await expect(dialog).toBeVisible();
      await key('Enter');
    });
    expect(list).toContain(fr('target-list.paper.number', { number: '', copy: 2, copies: 2 }).slice(-12));
    await expect(dialog).toHaveCount(0);
    // With a plan and copies out the head of the board has most to show.
    await nothingCut('board');
    await settled(page);
    await key('c');
    const returned = dialog.getByRole('button', { name: fr('target-list.out.returned') });
    for (let left = 2; left > 0; left--) {
      await reach(page, returned.first());
      await key('Enter');
      await expect(returned).toHaveCount(left - 1);
    }
    await key('Escape');
    await expect(dialog).toHaveCount(0);
    await key('o');
    await settled(page);
    await page.keyboard.insertText('annoncé par la tour');
    await key('Control+Enter');
    await confirmIfAsked(page, async () => (await dialog.count()) === 0);

    await azerty(page, 5);
    await settled(page);
    await nothingCut('belt');
    await reach(page, card(page, NOTHING).getByRole('button', { name: fr('board.nothing') }));
    await key('Enter');
    await expect(card(page, NOTHING)).toHaveCount(0);

    await part(fr('reports.part.shift'));
    await key('s');
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await page.keyboard.insertText('Rien de plus.');
    await printed(page, saved);
    await becomeByKeys('Mawuli', 'supervisor');
    await part(fr('reports.part.shift'));
    await key('t');
    const claim = dialog.getByRole('row', { name: CHILD });
    await expect(claim).toContainText(fr('protect.state'));
    const goesOn = claim.getByRole('combobox');
    await reach(page, goesOn);
    await key('ArrowDown');
    await expect(goesOn).not.toHaveValue('');
    await nothingCut('taking over');
    await key('Control+Enter');
    await expect(page.getByText(fr('shift.told.taken'))).toBeVisible();
  });
});
