import { gzipSync, zipSync } from 'fflate';
import { workbook } from '../shared/table/workbook-fixture.ts';
import { YESTERDAY } from './days.ts';
import { BEGUN } from './desks.ts';
import { expect, goOn, test } from './fixture.ts';
import { correction, decode, encode, halfBroken, LIST, report, row, tab } from './import-screen.ts';
import { makePaxlst } from './make-manifest.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { fileLine, goTo, importEnded, importFiles, signIn } from './steps.ts';
import { text } from './texts.ts';

goOn(BEGUN);

test('a file imported twice changes nothing', async ({ page, host }) => {
  const bytes = makePaxlst('ET', 508, YESTERDAY.short, 20, 0);
  await importFiles(page, host, [{ name: 'first.edi', bytes }]);
  await expect(fileLine(page, 'first.edi')).toContainText(text('import.travellers_other', { n: 20 }));
  const figures = page.getByText(/\d+ on the queue · 20 travellers/);
  await expect(figures).toBeVisible();
  await importFiles(page, host, [{ name: 'again.edi', bytes }]);
  await expect(fileLine(page, 'again.edi')).toContainText(text('import.file.duplicate'));
  await expect(figures).toBeVisible();
});

test('the screens around import have no serious accessibility fault, dark or light', async ({ page, host }) => {
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

test('workbooks, archives and compressed files are read, each member under its name', async ({ page, host }) => {
  const cell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const line = (values: readonly string[]) => `<row>${values.map(cell).join('')}</row>`;
  const sheet = [
    line(['Surname', 'Given Names', 'Passport No', 'Flight', 'From', 'To', 'Flight Date']),
    line(['AGBEKO', 'AMA', 'G1', 'KP21', 'ACC', 'LFW', YESTERDAY.iso]),
  ].join('');
  const archive = zipSync({
    'api/et508.edi': makePaxlst('ET', 508, YESTERDAY.short, 4, 0),
    'api/af806.edi': makePaxlst('AF', 806, YESTERDAY.short, 5, 100),
  });
  await importFiles(page, host, [
    { name: 'list.xlsx', bytes: workbook({ sheets: [{ name: 'Crew and guests', rows: sheet }] }) },
    { name: 'push.zip', bytes: archive },
    { name: 'lh568.edi.gz', bytes: gzipSync(makePaxlst('LH', 568, YESTERDAY.short, 6, 200)) },
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

test('files can be dropped anywhere on the Import screen, and a file dropped on another screen replaces nothing', async ({
  page,
}) => {
  await goTo(page, 'import');
  const held = await page.evaluateHandle(
    (content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'dropped.edi'));
      return transfer;
    },
    decode(makePaxlst('ET', 508, YESTERDAY.short, 2, 0)),
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

test('text is pasted on the screen, or into its own dialog', async ({ page }) => {
  await goTo(page, 'import');
  const paste = (content: string) =>
    page.evaluate((plain) => {
      const data = new DataTransfer();
      data.setData('text/plain', plain);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, content);
  await paste(decode(makePaxlst('ET', 509, YESTERDAY.short, 4, 0)));
  await expect(fileLine(page, 'pasted-')).toContainText(text('import.travellers_other', { n: 4 }));
  await expect(fileLine(page, 'pasted-')).toContainText(/pasted-\d{4}-\d{2}-\d{2}-\d{4}\.txt/);
  await expect(page.locator('.import-history')).toContainText(text('import.way.paste'));

  await importEnded(page);
  await page.keyboard.press('v');
  const field = page.getByRole('textbox', { name: text('import.paste.text') });
  await expect(field).toBeFocused();
  await field.fill(decode(makePaxlst('AF', 807, YESTERDAY.short, 5, 100)));
  // An accidental Escape discards nothing, and another one returns to the text.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(text('ui.unsaved'));
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/AF807/);
  await page.keyboard.press('Control+Enter');
  await expect(fileLine(page, 'pasted-')).toContainText(text('import.travellers_other', { n: 5 }));
});

test('a hundred thousand remarks neither block nor blank the screen', async ({ page, host }) => {
  const odd = "XXX+1'".repeat(100_000);
  const whole = decode(makePaxlst('ET', 508, YESTERDAY.short, 20, 0));
  await importFiles(page, host, [{ name: 'odd.edi', bytes: encode(whole.replace('CNT+', `${odd}CNT+`)) }]);
  await expect(fileLine(page, 'odd.edi')).toContainText(text('import.travellers_other', { n: 20 }));
  await expect(page.getByText(/\d{2,3},\d{3} remarks/).first()).toBeVisible();
});

test('an import that continues after a reload shows its progress and can be cancelled', async ({ page, host }) => {
  await goTo(page, 'import');
  // Enough files that the import still runs when the button is pressed, even if the test is slower than the import.
  const files = Array.from({ length: 160 }, (_, at) => ({
    name: `${at}.edi`,
    bytes: makePaxlst('ET', 500 + at, YESTERDAY.short, 400, at),
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
  await expect(history.getByRole('listitem').first()).toContainText(text('import.state.cancelled'));
});
