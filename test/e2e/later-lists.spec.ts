/** A later list of a flight takes a target away and brings somebody under another name and passport: the import says it, and two officers say that it is one person. */
import { dayFromNow, dayInWindow } from './days.ts';
import { type Person, passengerList } from './desk-messages.ts';
import { BEGUN } from './desks.ts';
import { expect, test } from './fixture.ts';
import { report } from './import-screen.ts';
import { confirmed, makeList, readList, unList } from './list-steps.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { importFiles } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: BEGUN });

const TARGET = { surname: 'INVENTEDONE', given: 'KOFI', document: 'TG1234561', seat: '12C' };
const RENAMED = { surname: 'RENAMEDONE', given: 'YAO', document: 'TG9900117', seat: '12C' };
const STAYS = { surname: 'HARMLESS', given: 'AFI', document: 'TG1234562', seat: '14A' };
const MOVES = { surname: 'SEATED', given: 'ESI', document: 'TG1234563', seat: '15A' };
const LEAVES = { surname: 'LEAVING', given: 'EDEM', document: 'TG1234564', seat: '16A' };

test('an import says of a later list who is gone, new and changed, and two officers say that a target is the same person under another name', async ({
  page,
  host,
}) => {
  test.slow();
  const day = dayInWindow(13).short;
  const list = (control: string, prepared: string, people: readonly Person[]) =>
    passengerList({
      ...{ flight: 'ET508', departure: `${day}0800`, arrival: `${day}1330`, control },
      ...{ prepared: `${day}:${prepared}`, people },
    });
  await importFiles(page, host, [{ name: 'first.edi', bytes: list('L1', '0100', [TARGET, STAYS, MOVES, LEAVES]) }]);
  await expect(page.getByRole('region', { name: text('import.changes') })).toBeHidden();
  await makeList(page, 'Invented list', 'inspect');
  await readList(page, host, unList([[7, 'INVENTEDONE', '1980-01-15']], dayFromNow(-3).iso));
  await page.keyboard.press('a');
  await page.keyboard.press('Control+Enter');
  await confirmed(page);

  const later = list('L2', '0200', [RENAMED, STAYS, { ...MOVES, seat: '30F' }]);
  await importFiles(page, host, [{ name: 'later.edi', bytes: later }]);
  const changes = page.getByRole('region', { name: text('import.changes') });
  await expect(changes.getByRole('button', { name: text('import.changes.gone_other', { n: 2 }) })).toBeVisible();
  await expect(changes.getByText(text('import.changes.perhaps_one', { n: 1 }))).toBeVisible();
  await page.keyboard.press('c');
  const gone = changes.getByRole('list', { name: text('import.changes.gone.who') });
  await expect(gone.getByRole('listitem').first()).toContainText('INVENTEDONE');
  await expect(gone.getByRole('listitem').first()).toContainText(text('outcome.inspect'));
  await expect(gone.getByRole('listitem').first()).toContainText('RENAMEDONE, Yao, 12C');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await changes.getByRole('button', { name: text('import.changes.changed_one', { n: 1 }) }).click();
  await expect(changes.getByRole('list', { name: text('import.changes.changed.who') })).toContainText('15A 30F');

  await changes.getByRole('button', { name: text('import.changes.gone_other', { n: 2 }) }).click();
  await gone.getByRole('button', { name: text('perhaps.same') }).click();
  await page.getByRole('dialog').getByLabel(text('reason.label')).fill('the desk compared both photographs');
  await page.keyboard.press('Control+Enter');
  await confirmed(page);
  await expect(changes.getByRole('button', { name: text('import.changes.gone_one', { n: 1 }) })).toBeVisible();
  await expect(changes.getByRole('button', { name: text('import.changes.changed_other', { n: 2 }) })).toBeVisible();
  await expect(report(page)).toBeVisible();
});
