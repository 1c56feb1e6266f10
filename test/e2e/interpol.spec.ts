/** A copy of stolen and lost documents is taken over with the permission of the bureau, and what only the terminal knows is asked there, line by line. */
import { dayFromNow, dayInWindow } from './days.ts';
import { passengerList } from './desk-messages.ts';
import { BEGUN } from './desks.ts';
import { expect, test } from './fixture.ts';
import { confirmed, makeList } from './list-steps.ts';
import { PASSPHRASE } from './passphrase.ts';
import { seriousFaults } from './serious-faults.ts';
import { goTo, importFiles, workAs } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: BEGUN });

const COPY = [
  'Document number;Document type;Issuing state;Status;Surname',
  'TG1234561;passport;TGO;stolen;HOLDERNAME',
  'TG5554443;passport;TGO;lost;ANOTHERNAME',
].join('\n');

test('a stolen passport is a first-level match; the terminal is asked by keys, and another agency reads what was asked', async ({
  page,
  host,
}) => {
  test.slow();
  const day = dayInWindow(13).short;
  const aboard = passengerList({
    ...{ flight: 'ET508', departure: `${day}0800`, arrival: `${day}1330`, control: 'L1', prepared: `${day}:0100` },
    people: [
      { surname: 'INVENTEDONE', given: 'KOFI', document: 'TG1234561' },
      { surname: 'HARMLESS', given: 'AFI', document: 'TG1234572' },
    ],
  });
  await importFiles(page, host, [{ name: 'aboard.edi', bytes: aboard }]);
  await workAs(page, 'Officer 01', 'Ama', 'customs');
  await makeList(page, 'Copy of SLTD', 'inspect', async (dialog) => {
    await dialog.getByLabel(text('interpol.field.kind')).selectOption('sltd');
    await dialog.getByLabel(text('interpol.field.reference')).fill('NCB/2026/41');
    await dialog.getByLabel(text('interpol.field.by')).fill('Head of the NCB');
    await dialog.getByLabel(text('interpol.field.on')).fill(dayFromNow(-2).iso);
    await dialog.getByLabel(text('interpol.field.purgeOn')).fill(dayFromNow(20).iso);
  });
  const take = page.getByRole('button', { name: text('list.take-over') });
  await host.choose([{ name: 'copy.csv', bytes: new TextEncoder().encode(COPY) }], () => take.click());
  await expect(page.getByRole('button', { name: text('take-over.confirm') })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('HOLDERNAME')).toHaveCount(0);
  await page.keyboard.press('a');
  await page.keyboard.press('Control+Enter');
  await confirmed(page);

  await goTo(page, 'queue');
  const row = page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .first();
  await expect(row).toContainText(text('match.first-level.document'));
  await row.click();
  await expect(page.getByText(text('query-list.standing.none')).first()).toBeVisible();

  await goTo(page, 'flights');
  await page.getByRole('gridcell').filter({ hasText: 'ET 508' }).first().dblclick();
  await expect(page.getByRole('button', { name: text('query-list.make') })).toBeVisible();
  await page.keyboard.press('i');
  const lines = page.getByRole('listbox', { name: text('query-list.lines') });
  await expect(lines.getByRole('option')).toHaveCount(4);
  await expect(lines.getByRole('option').first()).toContainText('P TG1234561 TGO');
  await page.keyboard.press('h');
  await expect(lines.getByRole('option').first()).toContainText(text('query-list.state.hit'));
  await page.keyboard.press('n');
  await expect(lines.getByRole('option').nth(1)).toContainText(text('query-list.state.no-hit'));
  // The line that has a hit is the one that catches the eye.
  const weightOf = (place: number) =>
    lines
      .getByRole('option')
      .nth(place)
      .locator('span')
      .last()
      .evaluate((element) => getComputedStyle(element).fontWeight);
  expect([await weightOf(0), await weightOf(1)]).toEqual(['600', '400']);
  await page.keyboard.press('v');
  const answers = page.getByRole('dialog', { name: text('query-list.answers.title') });
  await answers.getByRole('textbox').fill('TG1234572 TGO NO HIT\na line of another list');
  await page.keyboard.press('Control+Enter');
  await expect(answers).toHaveCount(0);
  await expect(lines.getByRole('option').nth(2)).toContainText(text('query-list.from-answer'));
  await expect(page.getByText(text('query-list.unread'))).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);

  await page.reload();
  await page.getByLabel(text('passphrase.label'), { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(lines.getByRole('option').first()).toContainText(text('query-list.state.hit'));

  await workAs(page, 'Ama', 'Kofi', 'police');
  await goTo(page, 'requests');
  await page.getByRole('link', { name: text('query-list.open') }).click();
  await expect(page.getByText(text('query-list.none'), { exact: true })).toBeVisible();
  await goTo(page, 'queue');
  await page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .first()
    .click();
  await expect(page.getByText(text('query-list.standing.hits_one', { count: 1 })).first()).toBeVisible();
});
