import type { Page } from '@playwright/test';
import { gzipSync, zipSync } from 'fflate';
import { workbook } from '../shared/table/workbook-fixture.ts';
import { expect, type HostDriver, test } from './fixture.ts';
import { makePaxlst } from './make-manifest.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { begin, fileLine, goTo, importEnded, importFiles, signIn } from './steps.ts';
import { text } from './texts.ts';

const encode = (content: string): Uint8Array => new TextEncoder().encode(content);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A list of one flight whose second message nobody can find, and that message as it should have been. */
function halfBroken(): { readonly file: Uint8Array; readonly mended: string } {
  const first = decode(makePaxlst('ET', 508, '261124', 3, 0));
  const mended = decode(makePaxlst('ET', 508, '261124', 1, 50)).replace(/NAD\+FL\+\+\+[^']*/, 'NAD+FL+++KWADZO:AFUA');
  return { file: encode(`${first}\r\n${mended.replace(/UNA[\s\S]*?UNH\+PAX001\+PAXLST/, 'U#H+PAX#PAXL$T')}`), mended };
}

const tab = (page: Page, name: 'files' | 'entry' | 'quarantine' | 'mapping' | 'quality') =>
  page.getByRole('navigation', { name: text('import.tabs') }).getByRole('link', { name: text(`import.tab.${name}`) });
const report = (page: Page) => page.getByRole('region', { name: text('import.report'), exact: true });
const correction = (page: Page) => page.getByRole('textbox', { name: text('quarantine.text') });

async function openFlight(page: Page, id: string): Promise<void> {
  await page.evaluate((path) => {
    window.location.hash = path;
  }, `/flights/${id}`);
}

test('what could not be read is corrected, and its traveller appears on the flight', async ({ page, host }) => {
  await begin(page);
  const { file, mended } = halfBroken();
  await importFiles(page, host, [{ name: 'two.edi', bytes: file }]);
  await expect(fileLine(page, 'two.edi')).toContainText(text('import.quarantined_one', { count: 1 }));
  await report(page)
    .getByRole('link', { name: text('import.to-quarantine_one', { count: 1 }) })
    .click();
  await expect(correction(page)).toHaveValue(/KWADZO/);

  // A correction that does not help: the new reason is told, and nothing that was typed is lost.
  await page.keyboard.press('e');
  await expect(correction(page)).toBeFocused();
  await correction(page).fill('Dear colleague, see below');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText(text('quarantine.attempt.failed'));
  await expect(correction(page)).toHaveValue('Dear colleague, see below');

  await correction(page).fill(mended);
  await page.getByRole('button', { name: text('quarantine.retry') }).click();
  const note = page.getByRole('status').filter({ hasText: text('quarantine.mended', { file: 'two.edi' }) });
  await expect(note).toContainText(text('import.travellers_one', { n: 1 }));
  await expect(page.getByText(text('quarantine.empty'))).toBeVisible();
  await note.getByRole('link', { name: /^ET 508/ }).click();
  await expect(page.getByText(/KWADZO/).first()).toBeVisible();
});

test('typing in quarantine survives Escape and another entry, and discarding needs a reason', async ({
  page,
  host,
}) => {
  await begin(page);
  await importFiles(page, host, [
    { name: 'one.txt', bytes: encode('Nothing that could be read, one') },
    { name: 'other.txt', bytes: encode('Nothing that could be read, two') },
  ]);
  await tab(page, 'quarantine').click();
  const entries = page.getByRole('listbox', { name: text('quarantine.list') }).getByRole('option');
  await expect(entries).toHaveCount(2);
  await expect(correction(page)).toHaveValue(/Nothing that could be read/);
  await page.keyboard.press('e');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(', half typed');
  await page.keyboard.press('Escape');
  await expect(correction(page)).toHaveValue(/, half typed$/);
  await page.keyboard.press('j');
  await expect(entries.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(correction(page)).not.toHaveValue(/half typed/);
  await expect(entries.nth(0)).toContainText(text('quarantine.draft'));
  await tab(page, 'files').click();
  await tab(page, 'quarantine').click();
  await expect(correction(page)).toHaveValue(/, half typed$/);

  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: text('quarantine.discard.do') })).toBeDisabled();
  await dialog.getByRole('textbox', { name: text('reason.label') }).fill('A letter, no list');
  await dialog.getByRole('button', { name: text('quarantine.discard.do') }).click();
  await expect(entries).toHaveCount(1);
});

const LIST = 'Surname,Given Names,Date of Birth,Nationality,Passport No,Seat,Flight,From,To,Flight Date';
const row = (surname: string, birth: string, at: number) =>
  `${surname},AMA,${birth},GHA,G77${at},${at}A,KP21,ACC,LFW,2026-11-24`;

test('dates that read both ways are settled once, and later lists of the sender follow', async ({ page, host }) => {
  await begin(page);
  const first = [LIST, row('AGBEKO', '03/04/1988', 1), row('TETTEH', '05/06/1990', 2)].join('\r\n');
  await importFiles(page, host, [{ name: 'list-monday.csv', bytes: encode(`${first}\r\n`) }]);
  await report(page)
    .getByRole('link', { name: text('messages.columns') })
    .click();
  await expect(page.getByText(text('mapping.open-dates'))).toHaveCount(1);
  await page.getByRole('radio', { name: text('mapping.order.day-first') }).check();
  await expect(page.getByText('→ 3 Apr 1988').first()).toBeVisible();
  await page.getByRole('textbox', { name: text('mapping.name') }).fill('Small carrier');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(text('mapping.done.saved', { name: 'Small carrier' }))).toBeVisible();
  await openFlight(page, 'KP-21-ACC-2026-11-24');
  await expect(page.getByText('3 Apr 1988')).toBeVisible();
  await expect(page.getByText('5 Jun 1990')).toBeVisible();

  const second = [LIST, row('BOATENG', '07/08/1991', 3)].join('\r\n');
  await importFiles(page, host, [{ name: 'list-tuesday.csv', bytes: encode(`${second}\r\n`) }]);
  await openFlight(page, 'KP-21-ACC-2026-11-24');
  await expect(page.getByText('7 Aug 1991')).toBeVisible();

  // The layout is listed, and can be forgotten.
  await goTo(page, 'import');
  await tab(page, 'mapping').click();
  await expect(page.getByRole('heading', { name: 'Small carrier' })).toBeVisible();
  await page.getByRole('button', { name: text('mapping.forget') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: text('mapping.forget') })
    .click();
  await expect(page.getByText(text('mapping.none'), { exact: true })).toBeVisible();
});

test('a table nobody understands is mapped out of quarantine', async ({ page, host }) => {
  await begin(page);
  const table = 'Feld1;Feld2;Feld3\nAMEGAN;KOFI;1988-04-03\nDOSSOU;YAO;1990-06-05\n';
  await importFiles(page, host, [{ name: 'charter.csv', bytes: encode(table) }]);
  await tab(page, 'quarantine').click();
  await expect(correction(page)).toHaveValue(/AMEGAN/);
  await page.keyboard.press('c');
  const meaning = (heading: string) =>
    page.getByRole('combobox', { name: text('mapping.meaning', { heading }), exact: true });
  await expect(page.getByRole('button', { name: text('mapping.apply') })).toBeDisabled();
  await meaning('Feld1').selectOption('surname');
  await meaning('Feld2').selectOption('givenNames');
  await meaning('Feld3').selectOption('birth');
  // A look elsewhere costs nothing of it.
  await tab(page, 'quality').click();
  await page.goBack();
  await expect(meaning('Feld1')).toHaveValue('surname');
  await expect(meaning('Feld3')).toHaveValue('birth');
  // Without a flight the travellers are nowhere: what came of it says so, and leads to where the flight is told.
  await page.getByRole('button', { name: text('mapping.apply') }).click();
  await page.getByRole('link', { name: text('messages.say-flight') }).click();
  const side = page.getByRole('group', { name: text('mapping.flight'), exact: true });
  await side.getByRole('textbox', { name: text('mapping.flight.number') }).fill('HF730');
  await side.getByRole('textbox', { name: text('entry.flight.origin') }).fill('ABJ');
  await side.getByRole('textbox', { name: text('entry.flight.destination') }).fill('LFW');
  await side.getByRole('textbox', { name: text('entry.flight.departureDate') }).fill('2026-11-24');
  await page.getByRole('button', { name: text('mapping.apply') }).click();
  const note = page.getByRole('status').filter({ hasText: text('import.travellers_other', { n: 2 }) });
  await note.getByRole('link', { name: /^HF 730/ }).click();
  await expect(page.getByText(/AMEGAN/).first()).toBeVisible();
  await goTo(page, 'import');
  await tab(page, 'quarantine').click();
  await expect(page.getByText(text('quarantine.empty'))).toBeVisible();
});

test('a list that names no flight says so, and its travellers appear once the flight is told', async ({
  page,
  host,
}) => {
  await begin(page);
  const list = 'Surname,Given Names,Date of Birth,Passport No\r\nADJEI,AMA,1988-04-03,G77\r\n';
  await importFiles(page, host, [{ name: 'no-flight.csv', bytes: encode(list) }]);
  await expect(fileLine(page, 'no-flight.csv')).toContainText(text('messages.no-flight'));
  await report(page)
    .getByRole('link', { name: text('messages.columns') })
    .click();
  // Read as it is first: what came of it says what is missing, and the form is still there.
  await page.getByRole('button', { name: text('mapping.apply') }).click();
  await expect(page.getByRole('status').filter({ hasText: text('messages.no-flight') })).toBeVisible();
  const side = page.getByRole('group', { name: text('mapping.flight'), exact: true });
  await side.getByRole('textbox', { name: text('mapping.flight.number') }).fill('KP21');
  await side.getByRole('textbox', { name: text('entry.flight.origin') }).fill('ACC');
  await side.getByRole('textbox', { name: text('entry.flight.destination') }).fill('LFW');
  await side.getByRole('textbox', { name: text('entry.flight.departureDate') }).fill('24/11/2026');
  await page.getByRole('button', { name: text('mapping.apply') }).click();
  await page.getByRole('link', { name: /^KP 021/ }).click();
  await expect(page.getByText(/ADJEI/).first()).toBeVisible();
});

test('workbooks, archives and packed files are read, each member under its name', async ({ page, host }) => {
  await begin(page);
  const cell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const line = (values: readonly string[]) => `<row>${values.map(cell).join('')}</row>`;
  const sheet = [
    line(['Surname', 'Given Names', 'Passport No', 'Flight', 'From', 'To', 'Flight Date']),
    line(['AGBEKO', 'AMA', 'G1', 'KP21', 'ACC', 'LFW', '2026-11-24']),
  ].join('');
  const archive = zipSync({
    'api/et508.edi': makePaxlst('ET', 508, '261124', 4, 0),
    'api/af806.edi': makePaxlst('AF', 806, '261124', 5, 100),
  });
  await importFiles(page, host, [
    { name: 'list.xlsx', bytes: workbook({ sheets: [{ name: 'Crew and guests', rows: sheet }] }) },
    { name: 'push.zip', bytes: archive },
    { name: 'lh568.edi.gz', bytes: gzipSync(makePaxlst('LH', 568, '261124', 6, 200)) },
  ]);
  await expect(fileLine(page, 'list.xlsx')).toContainText(text('import.travellers_one', { n: 1 }));
  await expect(fileLine(page, 'push.zip')).toContainText(text('import.travellers_other', { n: 9 }));
  await expect(fileLine(page, 'lh568.edi.gz')).toContainText(text('import.travellers_other', { n: 6 }));
  await fileLine(page, 'push.zip').click();
  const messages = page.getByRole('region', { name: text('messages.of', { file: 'push.zip' }) });
  await expect(messages.getByRole('cell', { name: 'api/et508.edi' })).toBeVisible();
  await expect(messages.getByRole('link', { name: /^AF 806/ })).toBeVisible();
  await fileLine(page, 'list.xlsx').click();
  await expect(
    page
      .getByRole('region', { name: text('messages.of', { file: 'list.xlsx' }) })
      .getByRole('cell', { name: 'Crew and guests' }),
  ).toBeVisible();
});

test('files may be dropped anywhere on the screen, and elsewhere a dropped file replaces nothing', async ({ page }) => {
  await begin(page);
  await goTo(page, 'import');
  const held = await page.evaluateHandle(
    (content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'dropped.edi'));
      return transfer;
    },
    decode(makePaxlst('ET', 508, '261124', 2, 0)),
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: held });
  await expect(page.getByTestId('drop-zone')).toHaveClass(/over/);
  await page.dispatchEvent('main', 'drop', { dataTransfer: held });
  await expect(fileLine(page, 'dropped.edi')).toContainText(text('import.travellers_other', { n: 2 }));
  await importEnded(page);

  await tab(page, 'entry').click();
  const prevented = await page.evaluate((transfer) => {
    const drop = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
    return !document.body.dispatchEvent(drop);
  }, held);
  expect(prevented).toBe(true);
});

test('an import that goes on after a reload shows how far it is and can be cancelled', async ({ page, host }) => {
  await begin(page);
  await goTo(page, 'import');
  // Enough of them that the import is still at work when the button is pressed, also where the test is slower than the import.
  const files = Array.from({ length: 160 }, (_, at) => ({
    name: `${at}.edi`,
    bytes: makePaxlst('ET', 500 + at, '261124', 400, at),
  }));
  const progress = page.getByRole('region', { name: text('import.running') });
  await host.choose(files, () => page.getByRole('button', { name: text('import.choose') }).click());
  await expect(progress.getByRole('progressbar', { name: text('import.phase.reading') })).toBeVisible();
  await page.reload();
  await signIn(page);
  await expect(progress.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /[1-9]/);
  await progress.getByRole('button', { name: text('ui.cancel') }).click();
  await expect(progress).toBeHidden();
  const history = page.getByRole('region', { name: text('import.history'), exact: true });
  await expect(history.getByRole('listitem')).toContainText(text('import.state.cancelled'));
});

test('text is pasted on the screen, or into its own window', async ({ page }) => {
  await begin(page);
  await goTo(page, 'import');
  const paste = (content: string) =>
    page.evaluate((plain) => {
      const data = new DataTransfer();
      data.setData('text/plain', plain);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, content);
  await paste(decode(makePaxlst('ET', 508, '261124', 4, 0)));
  await expect(fileLine(page, 'pasted-')).toContainText(text('import.travellers_other', { n: 4 }));
  await expect(fileLine(page, 'pasted-')).toContainText(/pasted-\d{4}-\d{2}-\d{2}-\d{4}\.txt/);
  await expect(page.locator('.import-history')).toContainText(text('import.way.paste'));

  await page.keyboard.press('v');
  const field = page.getByRole('textbox', { name: text('import.paste.text') });
  await expect(field).toBeFocused();
  await field.fill(decode(makePaxlst('AF', 806, '261124', 5, 100)));
  // A stray Escape throws nothing away, and another one goes back to the text.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(text('ui.unsaved'));
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/AF806/);
  await page.keyboard.press('Control+Enter');
  await expect(fileLine(page, 'pasted-')).toContainText(text('import.travellers_other', { n: 5 }));
});

/** Answers the browser's question for a folder with one of the page's own, so that files can be put there piece by piece. */
async function withFolder(page: Page, host: HostDriver): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('inbox', { create: true }),
    });
  });
  await host.open();
}

async function writeInto(page: Page, name: string, content: string): Promise<void> {
  await page.evaluate(
    async ([file, body]) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('inbox', { create: true });
      const writable = await (await folder.getFileHandle(file, { create: true })).createWritable();
      await writable.write(body);
      await writable.close();
    },
    [name, content] as const,
  );
}

/** Names and sizes of the files in a folder of the watched one; of the watched one itself where `within` is null. */
async function filesIn(page: Page, within: string | null): Promise<readonly string[]> {
  return page.evaluate(async (sub) => {
    const top = await (await navigator.storage.getDirectory()).getDirectoryHandle('inbox', { create: true });
    const folder = sub === null ? top : await top.getDirectoryHandle(sub, { create: true });
    const found: string[] = [];
    for await (const entry of folder.values()) {
      if (entry.kind === 'file') found.push(`${entry.name} ${(await (entry as FileSystemFileHandle).getFile()).size}`);
    }
    return found.sort();
  }, within);
}

test('a watched folder takes complete files only, moves each, and goes on after a restart', async ({ page, host }) => {
  test.skip(host.kind !== 'browser', 'the folder of this test belongs to the page');
  await withFolder(page, host);
  await begin(page);
  await goTo(page, 'import');
  await page.getByRole('button', { name: text('folder.choose') }).click();
  const panel = page.getByRole('region', { name: text('folder.title') });
  await expect(panel).toContainText('inbox');
  await expect(panel).toContainText(text('folder.waiting'));
  const figure = (name: 'processed' | 'failed' | 'duplicate') =>
    panel
      .locator('div')
      .filter({ has: page.getByText(text(`folder.${name}`), { exact: true }) })
      .locator('dd');

  // Written in steps, slower than one look at the folder: what is there in between is never read.
  const whole = decode(makePaxlst('ET', 508, '261124', 20, 0));
  for (const share of [0.3, 0.6, 0.9]) {
    await writeInto(page, 'slow.edi', whole.slice(0, Math.floor(whole.length * share)));
    await page.waitForTimeout(2200);
  }
  expect(await filesIn(page, 'processed')).toEqual([]);
  await writeInto(page, 'slow.edi', whole);
  await writeInto(page, 'letter.txt', 'Dear colleague, the list follows');
  // Taken in while the officer is elsewhere; what failed is told there.
  await goTo(page, 'flights');
  await expect(page.getByText(text('folder.failed-file', { file: 'letter.txt' }))).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/ET 508/).first()).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => filesIn(page, 'processed'), { timeout: 30_000 }).toEqual([`slow.edi ${whole.length}`]);
  await expect.poll(() => filesIn(page, 'failed')).toEqual(['letter.txt 32']);
  await goTo(page, 'import');
  await importEnded(page);
  await expect(page.locator('.import-history li')).toHaveCount(2);

  // After a restart the watch goes on by itself, and what came before is known.
  await host.open();
  await signIn(page);
  await goTo(page, 'import');
  await expect(panel).toContainText('inbox');
  await expect(figure('processed')).toHaveText('1');
  await writeInto(page, 'again.edi', whole);
  await expect(figure('duplicate')).toHaveText('1', { timeout: 30_000 });
  await expect.poll(() => filesIn(page, 'duplicate')).toEqual([`again.edi ${whole.length}`]);
  await expect.poll(() => filesIn(page, null)).toEqual([]);
  await expect(page.getByText(/ of 20 /)).toBeVisible();

  // Stopped is stopped, also after the next restart.
  await panel.getByRole('button', { name: text('folder.stop') }).click();
  await host.open();
  await signIn(page);
  await goTo(page, 'import');
  await expect(panel.getByRole('button', { name: text('folder.choose') })).toBeVisible();
});

test('quality tells what a carrier sends from what it never sends, and is saved as CSV', async ({ page, host }) => {
  await begin(page);
  const counted = decode(makePaxlst('KP', 21, '261124', 5, 300)).replace('CNT+42:5', 'CNT+42:7');
  await importFiles(page, host, [
    { name: 'et.edi', bytes: makePaxlst('ET', 508, '261124', 20, 0) },
    { name: 'kp.edi', bytes: encode(counted) },
  ]);
  await tab(page, 'quality').click();
  await page.getByRole('button', { name: 'KP', exact: true }).click();
  const detail = page.getByRole('region', { name: 'KP' });
  const field = (name: 'surname' | 'payment') =>
    detail.getByRole('row', { name: text(`export.quality.field.${name}`) }).getByRole('cell');
  await expect(field('surname')).toHaveText('100%');
  await expect(field('payment')).toHaveText(text('quality.coverage.never'));
  await page.getByRole('link', { name: text('quality.view.messages') }).click();
  await expect(page.getByText('5 / 7')).toBeVisible();

  const saved = await host.saved(async () => {
    await page.getByRole('button', { name: text('quality.export'), exact: true }).click();
    await page.getByRole('menuitem', { name: text('quality.export.messages') }).click();
  });
  const lines = saved.bytes.toString('utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines.some((line) => line.includes('KP-21-ADD-2026-11-24'))).toBe(true);
});

test('the screens around import keep nobody from working, dark or light', async ({ page, host }) => {
  await begin(page);
  const faultless = async (screen: string) => expect.soft(await seriousFaultsInBothThemes(page), screen).toEqual([]);
  const { file } = halfBroken();
  const list = `${[LIST, row('AGBEKO', '03/04/1988', 1)].join('\r\n')}\r\n`;
  await importFiles(page, host, [
    { name: 'two.edi', bytes: file },
    { name: 'list.csv', bytes: encode(list) },
  ]);
  await faultless('files');
  await fileLine(page, 'list.csv').click();
  await report(page)
    .getByRole('link', { name: text('messages.columns') })
    .click();
  await expect(page.getByText(text('mapping.open-dates'))).toBeVisible();
  await faultless('mapping');
  await tab(page, 'quarantine').click();
  await expect(correction(page)).toBeVisible();
  await faultless('quarantine');
  await tab(page, 'quality').click();
  await expect(page.getByRole('region', { name: 'ET' })).toBeVisible();
  await faultless('carriers');
  await page.getByRole('link', { name: text('quality.view.messages') }).click();
  await expect(page.getByText('two.edi')).toBeVisible();
  await faultless('messages');
  // Nothing stretches the page beyond its window.
  await page.evaluate(() => {
    window.location.hash = '/import';
  });
  await expect(report(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
});
