/** What officers say of hits of lists, and look up at the desk. */
import type { Page } from '@playwright/test';
import { dayFromNow, dayInWindow } from './days.ts';
import { passengerList } from './desk-messages.ts';
import { BEGUN } from './desks.ts';
import { expect, type HostDriver, test } from './fixture.ts';
import { confirmed, makeList, readList, unList } from './list-steps.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { goTo, importFiles } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: BEGUN });

const BORN = '1980-01-15';

/** A flight that lands soon, with somebody whom the list has. */
function aboard(flight: string, control: string) {
  const day = dayInWindow(13).short;
  return passengerList({
    ...{ flight, departure: `${day}0800`, arrival: `${day}1330`, control, prepared: `${day}:0100` },
    people: [
      { surname: 'INVENTEDONE', given: 'KOFI', document: 'TG1234561' },
      { surname: 'HARMLESS', given: 'AFI', document: 'TG1234562' },
    ],
  });
}

/** A list that may inspect, with a person by name and date of birth. */
async function takeList(page: Page, host: HostDriver): Promise<void> {
  await makeList(page, 'Invented list', 'inspect');
  await readList(page, host, unList([[7, 'INVENTEDONE', BORN]], dayFromNow(-3).iso));
  await page.keyboard.press('a');
  await page.keyboard.press('Control+Enter');
  await confirmed(page);
}

const rows = (page: Page) => page.getByRole('listbox', { name: text('queue.list') }).getByRole('option');

/** Says of the hit shown that it is another person; a second officer confirms. */
async function declare(page: Page, kind: 'not-same' | 'redress'): Promise<void> {
  await goTo(page, 'queue');
  await rows(page).filter({ hasText: 'INVENTEDONE' }).first().click();
  const why = page.getByRole('region', { name: text('why.title'), exact: true });
  await why.getByRole('button').filter({ hasText: 'Invented list' }).click();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(text('false-match.kind')).selectOption(kind);
  await dialog.getByRole('textbox').fill('another face than the photograph');
  await page.keyboard.press('Control+Enter');
  await confirmed(page);
  await expect(dialog).toHaveCount(0);
}

test.beforeEach(async ({ page, host }) => {
  test.slow();
  await importFiles(page, host, [{ name: 'aboard.edi', bytes: aboard('ET508', 'L1') }]);
  await takeList(page, host);
});

for (const kind of ['not-same', 'redress'] as const)
  test(`a match that two officers declared false is quiet, also on the flight that comes next: ${kind}`, async ({
    page,
    host,
  }) => {
    await declare(page, kind);
    const hits = rows(page).filter({ hasText: 'INVENTEDONE' });
    await expect(hits).toHaveCount(0);
    await importFiles(page, host, [{ name: 'next.edi', bytes: aboard('ET510', 'L2') }]);
    await goTo(page, 'lists');
    const row = page.getByRole('row').filter({ hasText: 'Invented list' });
    await expect(row.locator('[aria-colindex="7"]')).toHaveText('2');
    await expect(row.locator('[aria-colindex="8"]')).toHaveText('2');
    await goTo(page, 'queue');
    await expect(hits).toHaveCount(0);
    await goTo(page, 'lists');
    await row.click();
    await page.getByRole('tab', { name: text('list.part.false-matches') }).click();
    await expect(page.getByRole('row').filter({ hasText: 'INVENTEDONE' })).toContainText(text(`false-match.${kind}`));
    expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  });

test('a name with its birth date, and a document, are checked at the desk by keyboard, for a purpose', async ({
  page,
}) => {
  await page.keyboard.press('3');
  // The field has the focus.
  const form = page.getByRole('search');
  await expect(form.getByLabel(text('search.purpose'))).toHaveValue('desk');
  await page.keyboard.type(`Kofi Inventedone ${BORN}`);
  await page.keyboard.press('Enter');
  const onLists = page.getByRole('region', { name: text('check.title') });
  await expect(onLists).toContainText(text('match.class.name-birth'));
  await expect(onLists.getByRole('table')).toContainText('1980');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await form.locator('input').first().focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('TG1234562');
  await page.keyboard.press('Enter');
  await expect(onLists).toContainText(text('check.none_one', { n: '1' }));
});
