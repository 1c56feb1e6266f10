/** A person on a list is aboard: the hit comes by itself, says why, and is worked like any other. */
import { dayFromNow, dayInWindow } from './days.ts';
import { passengerList } from './desk-messages.ts';
import { BEGUN } from './desks.ts';
import { expect, test } from './fixture.ts';
import { confirmed, makeList, readList, unList } from './list-steps.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { goTo, importFiles } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: BEGUN });

test('a person on a list that was taken over is flagged on a flight that was stored before, with the evidence of both sides', async ({
  page,
  host,
}) => {
  test.slow();
  const day = dayInWindow(13).short;
  const aboard = passengerList({
    ...{ flight: 'ET508', departure: `${day}0800`, arrival: `${day}1330`, control: 'L1', prepared: `${day}:0100` },
    people: [
      { surname: 'INVENTEDONE', given: 'KOFI', document: 'TG1234561' },
      { surname: 'HARMLESS', given: 'AFI', document: 'TG1234562' },
    ],
  });
  await importFiles(page, host, [{ name: 'aboard.edi', bytes: aboard }]);
  await makeList(page, 'Invented list', 'inspect');
  await readList(page, host, unList([[7, 'INVENTEDONE', '1980-01-15']], dayFromNow(-3).iso));
  await page.keyboard.press('a');
  await page.keyboard.press('Control+Enter');
  await confirmed(page);
  await goTo(page, 'queue');
  const row = page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .first();
  await expect(row).toContainText('INVENTEDONE');
  await expect(row).toContainText(text('match.class.name-birth'));
  await row.click();
  const why = page.getByRole('region', { name: text('why.title'), exact: true });
  await why.getByRole('button').filter({ hasText: 'Invented list' }).click();
  const evidence = why.getByRole('table');
  await expect(evidence.getByRole('row').filter({ hasText: text('match.field.birth') })).toContainText('1980');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
});
