/** A photograph with an answer: police attach it, customs see and save it, an airline learns nothing of it, and it is there after lock and restart. */
import type { Page } from '@playwright/test';
import { SAMPLES } from './desks.ts';
import { actAs, go } from './every-screen.ts';
import { expect, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { goTo, showFirst, signIn } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: SAMPLES });

const ASKED = 'Whose bag is this?';
const ASKED_AIRLINE = 'Was the seat 23A changed?';
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = "run"</script></svg>');

/** A photograph of one colour. */
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
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
}

/** Red, green and blue in the middle of the picture shown; null while nothing is drawn. */
function middle(page: Page): Promise<readonly number[] | null> {
  return page.locator('.answer-picture canvas').evaluate((canvas: HTMLCanvasElement) => {
    const at = canvas.getContext('2d')?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data;
    return at === undefined || at[3] === 0 ? null : [...at.slice(0, 3)];
  });
}

async function expectPicture(page: Page): Promise<void> {
  await expect.poll(async () => (await middle(page))?.map((part) => Math.round(part / 32))).toEqual([6, 1, 1]);
}

test('a photograph comes with an answer, and is seen by those who see the request, after lock and restart too', async ({
  page,
  host,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1366, height: 768 });
  // Choosers are taken from now on: a key opens one faster than a test begins to wait for it.
  page.on('filechooser', () => undefined);
  const panel = page.locator('section[aria-labelledby="case"]');
  const dialog = page.getByRole('dialog');
  await showFirst(page);
  await expect(panel).toBeVisible();
  await page.keyboard.press('c');
  await expect(panel).toContainText(text('case.yours'));
  await page.keyboard.press('f');
  await dialog.getByLabel(text('question.to')).selectOption({ label: text('agency.police') });
  await dialog.getByLabel(text('question.text'), { exact: true }).fill(ASKED);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  const [, , flight = ''] = (await page.evaluate(() => window.location.hash)).split('/');
  await go(page, `/flights/${flight}`);
  await expect(page.locator('.flight-facts')).toBeVisible();
  await page.keyboard.press('q');
  await dialog.getByLabel(text('question.text'), { exact: true }).fill(ASKED_AIRLINE);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);

  await actAs(page, { agency: 'police', role: 'analyst' });
  await goTo(page, 'requests');
  const request = page
    .getByRole('list', { name: text('question.list') })
    .getByRole('listitem')
    .filter({ hasText: ASKED });
  await request.getByRole('button', { name: text('question.answer'), exact: true }).click();
  await dialog.getByLabel(text('question.answer.text'), { exact: true }).fill('The man in the picture.');
  const field = dialog.getByRole('group', { name: text('question.file') });
  const buffer = await photo(page);
  const choose = async (name: string, bytes: Buffer) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles({ name, mimeType: '', buffer: bytes });
  };
  await field.getByRole('button', { name: text('question.file.choose') }).focus();
  await choose('belt.jpg', SVG);
  await expect(field.getByRole('alert')).toHaveText(text('failure.refused.answer-file-kind'));
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await choose('belt', buffer);
  await expect(field).toContainText(`belt.jpg · ${text('question.file.kind.jpeg')}`);
  await expect(field.getByRole('alert')).toBeEmpty();
  await field.getByRole('button', { name: text('question.file.remove') }).click();
  await expect(field).not.toContainText('belt.jpg');
  await expect(field.getByRole('button', { name: text('question.file.choose') })).toBeFocused();
  const held = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], 'belt.jpg'));
      return transfer;
    },
    [...buffer],
  );
  await field.dispatchEvent('dragover', { dataTransfer: held });
  await expect(field).toHaveClass(/over/);
  await field.dispatchEvent('drop', { dataTransfer: held });
  await expect(field).toContainText('belt.jpg');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);

  await actAs(page, { agency: 'customs', role: 'supervisor' });
  const ended = page.getByRole('tab', { name: text('requests.list.ended') });
  await ended.click();
  await expect(request).toContainText('The man in the picture.');
  const open = request.getByRole('button', { name: /belt\.jpg/ });
  await open.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: text('question.file.picture', { name: 'belt.jpg' }) })).toBeVisible();
  await expectPicture(page);
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await dialog.getByRole('button', { name: text('question.file.save') }).click();
  await dialog.last().getByLabel(text('export.purpose')).fill('for the prosecutor');
  const saved = await host.saved(() =>
    dialog
      .last()
      .getByRole('button', { name: text('question.file.save') })
      .click(),
  );
  expect(saved.bytes.equals(buffer)).toBe(true);
  expect(saved.name).toMatch(/^LFW-\d{4}-E\d{8}-belt\.jpg$/);
  await expect(dialog).toHaveCount(1);

  // Covering the screen takes the picture off it.
  await page.keyboard.press('Escape');
  await open.click();
  await expectPicture(page);
  await page.keyboard.press('Control+l');
  await expect(page.getByLabel(text('passphrase.label'), { exact: true })).toBeVisible();
  await expect(page.locator('.answer-picture')).toHaveCount(0);
  await signIn(page);

  // An airline's officer of that flight answers its own request with a text, and learns nothing of the other.
  await page.locator('.officer-name').click();
  await dialog.getByLabel(text('officer.agency')).selectOption('airline');
  await dialog.getByLabel(text('officer.carrier'), { exact: true }).fill(flight.slice(0, 2));
  await dialog.getByRole('button', { name: text('officer.save') }).click();
  await expect(page.locator('.officer-name')).toContainText(text('agency.airline'));
  const own = page.getByRole('listitem').filter({ hasText: ASKED_AIRLINE });
  await own.getByRole('button', { name: text('question.answer'), exact: true }).click();
  await dialog.getByLabel(text('question.answer.text'), { exact: true }).fill('From 11C.');
  await field.getByRole('button', { name: text('question.file.choose') }).focus();
  await choose('seats.txt', Buffer.from('23A was 11C'));
  await expect(field).toContainText('seats.txt');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await own.getByRole('button', { name: /seats\.txt/ }).click();
  await expect(dialog).toContainText('23A was 11C');
  await expect(dialog.getByRole('button', { name: text('question.file.save') })).toHaveCount(0);
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.locator('main')).not.toContainText(ASKED);
  await expect(page.getByText('belt.jpg')).toHaveCount(0);

  await actAs(page, { agency: 'police', role: 'supervisor' });
  await host.open();
  await signIn(page);
  await goTo(page, 'requests');
  await ended.click();
  await open.click();
  await expectPicture(page);
});
