/** The parts of a case, and its files. */
import type { Page } from '@playwright/test';
import { itlFile, rolled } from '../shared/fingerprint/make-itl.ts';
import { SAMPLES } from './desks.ts';
import { actAs, go } from './every-screen.ts';
import { expect, goOn, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { goTo, showFirst, signIn } from './steps.ts';
import { text } from './texts.ts';

goOn(SAMPLES);

test('the parts of a case are reached by keys, from the page of the case and from its traveller', async ({ page }) => {
  test.slow();
  const panel = page.locator('section[aria-labelledby="case"]');
  const tabs = page.getByRole('tablist', { name: text('case.parts') });
  const files = tabs.getByRole('tab', { name: text('case.part.files') });
  await goTo(page, 'cases');
  await page.keyboard.press('a');
  await page.getByRole('dialog').getByLabel(text('thing.tag')).fill('0071234567');
  await page.getByRole('dialog').getByLabel(text('origin.dog')).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await tabs.getByRole('tab', { name: text('case.part.case') }).focus();
  await page.keyboard.press('End');
  await expect(files).toBeFocused();
  await expect(panel).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(text('case.files.none'), { exact: true })).toBeVisible();
  await expect(files).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('0071234567');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panel).toBeVisible();

  await goTo(page, 'queue');
  await showFirst(page);
  await page.keyboard.press('c');
  await expect(panel).toContainText(text('case.yours'));
  await panel.getByRole('link', { name: text('case.part.files') }).press('Enter');
  await expect(page.getByText(text('case.files.none'), { exact: true })).toBeVisible();
  await tabs.getByRole('tab', { name: text('case.part.case') }).click();
  await expect(page.getByRole('heading', { level: 1, name: text('traveller.title') })).toBeVisible();
  await expect(panel).toContainText(text('case.yours'));
});

/** A photograph of one colour, with a place in what the camera wrote into it. */
async function photo(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1600, 1200];
    const paint = canvas.getContext('2d');
    if (paint === null) throw new Error('no canvas');
    paint.fillStyle = '#c02020';
    paint.fillRect(0, 0, 1600, 1200);
    return canvas.toDataURL('image/jpeg', 0.9);
  });
  const plain = Buffer.from(url.split(',')[1] ?? '', 'base64');
  const words = Buffer.from(`Exif\0\0${PLACE}`);
  return Buffer.concat([
    plain.subarray(0, 2),
    Buffer.from([0xff, 0xe1, 0, words.length + 2]),
    words,
    plain.subarray(2),
  ]);
}

const PLACE = 'GPS 6.1656 N 1.2545 E';

/** A PDF of so many pages, in a font that it does not bring. The first says a word; opening it would run a script. */
function pdf(pages: number): Buffer {
  const kids = Array.from({ length: pages }, (_, at) => `${at + 5} 0 R`).join(' ');
  const said = 'BT /F1 24 Tf 72 700 Td (Laboratory) Tj ET';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    `<</Length ${said.length}>>stream\n${said}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...Array.from(
      { length: pages },
      (_, at) =>
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${at === 0 ? '/Contents 3 0 R' : ''}/Resources<</Font<</F1 4 0 R>>>>>>`,
    ),
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\n%%EOF`);
}

/** Red, green and blue in the middle of the picture shown, roughly; null while nothing is drawn. */
function middle(page: Page): Promise<readonly number[] | null> {
  return page.locator('.file-shown canvas').evaluate((canvas: HTMLCanvasElement) => {
    const at = canvas.getContext('2d')?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data;
    return at === undefined || at[3] === 0 ? null : [...at.slice(0, 3)].map((part) => Math.round(part / 32));
  });
}

test('files are attached, seen, remarked on and saved, and statements taken down, by officers of two agencies', async ({
  page,
  host,
}) => {
  test.slow();
  page.on('filechooser', () => undefined);
  const dialog = page.getByRole('dialog');
  const list = page.getByRole('listbox', { name: text('case.files.list') });
  const note = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Trouvé dans la doublure.') };
  const zip = { name: 'phone.zip', mimeType: 'application/zip', buffer: Buffer.from([0x50, 0x4b, 3, 4, 0]) };
  const prints = {
    name: 'prints.nst',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(itlFile([rolled(1, 1), rolled(2, 99)])),
  };
  const belt = { name: 'belt.jpg', mimeType: 'image/jpeg', buffer: await photo(page) };

  await goTo(page, 'cases');
  await page.keyboard.press('a');
  await dialog.getByLabel(text('thing.tag')).fill('0071234568');
  await dialog.getByLabel(text('origin.dog')).check();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: text('case.part.files') }).click();
  await expect(page.getByText(text('case.files.none'), { exact: true })).toBeVisible();

  // Several at once; an empty one is told before anything is read.
  const chosen = page.waitForEvent('filechooser');
  await page.keyboard.press('a');
  await (await chosen).setFiles([belt, note, zip, prints, { ...note, name: 'empty.txt', buffer: Buffer.alloc(0) }]);
  await expect(dialog.getByRole('alert')).toHaveText(text('failure.refused.attachment-empty'));
  await dialog.getByLabel(text('attachment.about')).fill('grey case');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(list.getByRole('option')).toHaveCount(4);
  await expect(page.getByRole('tab', { name: `${text('case.part.files')} 4` })).toBeVisible();
  await expect.poll(() => middle(page)).toEqual([6, 1, 1]);
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);

  // By keys: larger, the next file, the one that is never opened.
  await page.keyboard.press('=');
  await expect(page.getByText(text('attachment.zoom', { percent: 150 }))).toBeVisible();
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.file-shown.text')).toHaveText('Trouvé dans la doublure.');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(text('attachment.unopened.kind'))).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const shown = page.locator('.file-shown.fingerprints');
  await expect(shown.getByRole('row', { name: text('fingerprints.position.1') })).toContainText('WSQ');
  await expect(shown).toContainText(text('diagnostic.itl-position', { type: 4, code: 99 }));
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);

  // The same file again, by a drop.
  const dropped = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], 'copy of belt.jpg', { type: 'image/jpeg' }));
      return transfer;
    },
    [...belt.buffer],
  );
  await page.dispatchEvent('.case-files', 'dragover', { dataTransfer: dropped });
  await page.dispatchEvent('.case-files', 'drop', { dataTransfer: dropped });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(text('attachment.there', { name: 'belt.jpg' }))).toBeVisible();
  await page.getByRole('button', { name: text('attachment.clear') }).click();

  // Said without being asked, and corrected.
  await page.keyboard.press('t');
  await dialog.getByLabel(text('statement.words'), { exact: true }).fill('Ce n’est pas à moi.');
  await dialog.getByLabel(text('statement.by')).fill('The traveller');
  await dialog.getByLabel(text('statement.language')).fill('French');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.file-shown blockquote')).toHaveText('Ce n’est pas à moi.');

  // A file is withdrawn with a second officer. Police see it all; the picture that they save tells of no place.
  await list.getByRole('option').nth(0).click();
  await page.getByRole('button', { name: text('attachment.remark.withdrawn') }).click();
  await dialog.getByRole('textbox').fill('Of another bag.');
  await page.keyboard.press('Control+Enter');
  const second = page.getByRole('dialog', { name: text('second.title') });
  await expect(second).toContainText('Of another bag.');
  await second.getByRole('button', { name: text('second.confirm') }).click();
  await expect(dialog).toHaveCount(0);
  const address = await page.evaluate(() => location.hash.slice(1));
  await actAs(page, { agency: 'police', role: 'analyst' });
  await go(page, address);
  await expect(list.getByRole('option')).toHaveCount(5);
  await list.getByRole('option').nth(0).click();
  await expect(list.getByRole('option').nth(0)).toContainText(text('attachment.state.withdrawn'));
  await page.keyboard.press('s');
  await dialog.getByRole('textbox').fill('for the judge');
  const saved = await host.saved(() => page.keyboard.press('Control+Enter'));
  await expect(dialog).toHaveCount(0);
  expect(saved.name).toMatch(/^LFW-\d{4}-E\d{8}-belt\.jpg$/);
  expect([saved.bytes.includes(PLACE), belt.buffer.includes(PLACE)]).toEqual([false, true]);

  // All of it is there after a restart.
  await host.open();
  await signIn(page);
  await go(page, address);
  await expect(list.getByRole('option')).toHaveCount(5);
  await expect.poll(() => middle(page)).toEqual([6, 1, 1]);
  await actAs(page, { agency: 'customs', role: 'analyst' });
});

test('a PDF is read page by page by keys, within the policy; what is damaged, or asks for a password, says so', async ({
  page,
  host,
}) => {
  test.slow();
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  const list = page.getByRole('listbox', { name: text('case.files.list') });
  const sheet = page.locator('canvas.pdf-page');
  const hash = `<${'5a'.repeat(32)}>`;
  const encrypted = `/Root 1 0 R/ID[<01><01>]/Encrypt<</Filter/Standard/V 1/R 2/O${hash}/U${hash}/P -4>>`;
  const locked = Buffer.from(pdf(1).toString().replace('/Root 1 0 R', encrypted));
  await goTo(page, 'cases');
  await page.keyboard.press('a');
  await page.getByRole('dialog').getByLabel(text('thing.tag')).fill('0071234569');
  await page.getByRole('dialog').getByLabel(text('origin.dog')).check();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: text('case.part.files') }).click();
  await page.locator('.case-files input[type=file]').setInputFiles(
    [
      ['report.pdf', pdf(3)],
      ['damaged.pdf', Buffer.from('%PDF-1.7 and nothing more')],
      ['locked.pdf', locked],
    ].map(([name, buffer]) => ({ name: String(name), mimeType: 'application/pdf', buffer: Buffer.from(buffer ?? '') })),
  );
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(list.getByRole('option')).toHaveCount(3);
  await expect(page.locator('.file-shown .visually-hidden')).toHaveText('Laboratory');
  const first = await sheet.evaluate((canvas: HTMLCanvasElement) => canvas.width);
  expect(first).toBeGreaterThan(300);
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('=');
  await expect.poll(() => sheet.evaluate((canvas: HTMLCanvasElement) => canvas.width)).toBeGreaterThan(first);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.getByText(text('attachment.page', { page: 3, pages: 3 }))).toBeVisible();
  await expect(page.locator('.file-shown .visually-hidden')).toHaveText('');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(page.getByText(text('attachment.page', { page: 2, pages: 3 }))).toBeVisible();

  await list.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.file-unopened')).toHaveText(text('attachment.pdf.damaged'));
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.file-unopened')).toHaveText(text('attachment.pdf.password'));
  expect(host.strayRequests).toEqual([]);
  expect(told.filter((line) => /policy|refused/i.test(line))).toEqual([]);
});
