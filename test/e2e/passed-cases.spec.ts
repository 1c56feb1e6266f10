/**
 * An officer of customs goes home with two open cases. Whoever takes over passes one to a named colleague of the next shift, who works and closes it, and returns the other. It rests
 * on a lookout that police do not read: their officers learn of nothing, whatever their rank.
 */
import type { Page } from '@playwright/test';
import { bar, caseRow, cases, confirmFrame, openFrame, panel, proposeFrame, show } from './case-steps.ts';
import { passengerList } from './desk-messages.ts';
import { TWO_OFFICERS } from './desks.ts';
import { go } from './every-screen.ts';
import { expect, test } from './fixture.ts';
import { settled } from './settled.ts';
import { become, dialogOf, enterRoster, ownLookout, printed } from './shift-steps.ts';
import { goTo, importFiles } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: TWO_OFFICERS });
test.describe.configure({ timeout: 180_000 });

const [PASSED, RETURNED, BESIDE] = ['PASSEDON', 'GIVENBACK', 'SAMEPAPER'];
const LOOKOUT = 'carries cash for others';

/** `YYMMDDHHMM`, UTC. */
const at = (minutes: number) =>
  new Date(Date.now() + minutes * 60_000).toISOString().slice(2, 16).replaceAll(/[-T:]/g, '');

/** Whom customs look for, and two who share a document. */
function aboard(): Uint8Array {
  return passengerList({
    ...{ flight: 'ET532', departure: at(30), arrival: at(150), control: 'P1', prepared: `${at(0).slice(0, 6)}:0001` },
    people: [
      { surname: PASSED, given: 'SENA', document: 'TG1234421', seat: '30D' },
      { surname: RETURNED, given: 'YAO', document: 'TG5550002', seat: '21C' },
      { surname: BESIDE, given: 'EFUA', document: 'TG5550002', seat: '22C' },
    ],
  });
}

async function showShift(page: Page): Promise<void> {
  await goTo(page, 'reports');
  await page.getByRole('link', { name: text('reports.part.shift') }).click();
}

/** Confirms where another officer has to, until nothing is open. */
async function saved(page: Page): Promise<void> {
  const second = page.getByRole('dialog', { name: text('second.title') });
  await expect(dialogOf(page)).toHaveCount(1);
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await second.count()) === 1 || (await dialogOf(page).count()) === 0).toBe(true);
  if ((await second.count()) === 1) await second.getByRole('button', { name: text('second.confirm') }).click();
  await expect(dialogOf(page)).toHaveCount(0);
}

test('whoever takes over passes a case to a colleague of the next shift, who closes it, and returns another; police see nothing of it', async ({
  page,
  host,
}) => {
  const dialog = dialogOf(page);
  await become(page, 'Dela', 'customs', 'supervisor');
  await openFrame(page);
  await page.getByRole('checkbox', { name: text('frame.lists.by-owner') }).check();
  await proposeFrame(page, 'law 12');
  await become(page, 'Komla', 'police', 'supervisor');
  await confirmFrame(page);
  await become(page, 'Edem', 'customs', 'analyst');
  await become(page, 'Ama', 'customs', 'analyst');
  await ownLookout(page, `passport TG1234421, ${LOOKOUT}`);
  await importFiles(page, host, [{ name: 'aboard.edi', bytes: aboard() }]);
  for (const name of [PASSED, RETURNED]) {
    await show(page, name);
    await settled(page);
    await page.keyboard.press('c');
    await expect(panel(page)).toContainText(text('case.yours'));
  }

  // Ama goes home: Edem alone is on duty in the next shift.
  await become(page, 'Yawa', 'customs', 'supervisor');
  await enterRoster(page, ['Edem'], 'next');
  await showShift(page);
  await page.getByRole('button', { name: text('shift.sign') }).click();
  await printed(page, () => saved(page));

  await become(page, 'Mawuli', 'customs', 'supervisor');
  await showShift(page);
  await settled(page);
  await page.keyboard.press('t');
  const claim = (name: string) => dialog.getByRole('row', { name: new RegExp(name) });
  await expect(dialog.getByRole('row', { name: /Ama/ })).toHaveCount(2);
  // Whoever is not on duty is no choice.
  await expect(claim(PASSED).getByRole('option', { name: /Yawa|Ama/ })).toHaveCount(0);
  await claim(PASSED)
    .getByRole('combobox')
    .selectOption({ label: (await claim(PASSED).getByRole('option', { name: /Edem/ }).textContent()) ?? '' });
  await expect(claim(RETURNED).getByRole('combobox')).toHaveValue('');
  await saved(page);
  await expect(page.getByText(text('shift.told.taken'))).toBeVisible();

  await become(page, 'Edem', 'customs', 'analyst');
  await cases(page, 'open');
  // Whoever has a case is no name to themselves.
  await expect(caseRow(page, PASSED).getByText(text('queue.mine'), { exact: true })).toBeVisible();
  await expect(caseRow(page, RETURNED).getByText(text('queue.mine'), { exact: true })).toHaveCount(0);
  await show(page, RETURNED);
  await expect(panel(page)).not.toContainText(text('case.yours'));
  await show(page, PASSED);
  await expect(panel(page)).toContainText(text('case.yours'));
  await settled(page);
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('v');
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('textbox').fill('Papers of the bank seen');
  await saved(page);
  await cases(page, 'closed');
  await expect(caseRow(page, PASSED)).toBeVisible();

  for (const [name, role] of [
    ['Kofi', 'analyst'],
    ['Komla', 'supervisor'],
  ] as const) {
    await become(page, name, 'police', role);
    for (const screen of ['/queue', '/cases', '/inspections', '/flights/board', '/reports', '/reports/shift']) {
      await go(page, screen);
      expect
        .soft(await page.locator('#root').textContent(), `${name} ${screen}`)
        .not.toMatch(new RegExp(`${PASSED}|${LOOKOUT}`));
    }
    await cases(page, 'closed');
    await settled(page);
    await expect(caseRow(page, PASSED)).toHaveCount(0);
  }
});
