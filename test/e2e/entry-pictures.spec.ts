/** Pictures of a person and of an alert: added by form, shown where they are needed, and to nobody who must not see them. */
import type { Locator, Page } from '@playwright/test';
import { dayInWindow } from './days.ts';
import { passengerList } from './desk-messages.ts';
import { BEGUN } from './desks.ts';
import { actAs } from './every-screen.ts';
import { expect, test } from './fixture.ts';
import { confirmed, makeList } from './list-steps.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { goTo, importFiles, showFirst } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: BEGUN });

/** A picture of one colour. */
async function picture(page: Page, kind: 'jpeg' | 'png', colour: string): Promise<Buffer> {
  const url = await page.evaluate(
    ([type, fill]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [900, 1200];
      const paint = canvas.getContext('2d');
      if (paint === null) throw new Error('no canvas');
      paint.fillStyle = fill;
      paint.fillRect(0, 0, 900, 1200);
      return canvas.toDataURL(type);
    },
    [`image/${kind}`, colour] as const,
  );
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
}

/** Chooses pictures in the form, and captions the first. */
async function give(
  dialog: Locator,
  files: readonly { name: string; mimeType: string; buffer: Buffer }[],
  said: string,
) {
  await dialog.locator('input[type="file"]').setInputFiles([...files]);
  await dialog.getByLabel(text('list-picture.caption', { number: 1 })).fill(said);
}

const shows = (name: string) => text('list-picture.show', { name });

test('pictures of a person and of an alert are added, seen at the hit by another officer, printed, and not told to who must not read them', async ({
  page,
  host,
}) => {
  test.slow();
  await page.evaluate(() => {
    window.print = () =>
      document.documentElement.setAttribute(
        'data-printed',
        [...document.querySelectorAll<HTMLCanvasElement>('.alert-sheet canvas')]
          .map((canvas) => canvas.getContext('2d')?.getImageData(9, 9, 1, 1).data.join())
          .join(';'),
      );
  });
  const day = dayInWindow(13).short;
  const aboard = passengerList({
    ...{ flight: 'ET508', departure: `${day}0800`, arrival: `${day}1330`, control: 'L1', prepared: `${day}:0100` },
    people: [{ surname: 'INVENTEDONE', given: 'KOFI', document: 'TG1234561' }],
  });
  const face = { name: 'face.jpg', mimeType: 'image/jpeg', buffer: await picture(page, 'jpeg', '#c02020') };
  const rivets = { name: 'rivets.png', mimeType: 'image/png', buffer: await picture(page, 'png', '#2020c0') };
  const note = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') };
  await importFiles(page, host, [{ name: 'aboard.edi', bytes: aboard }]);
  await makeList(page, 'Invented list', 'inspect', async (list) => {
    await list.getByLabel(text('list.field.entered')).selectOption('form');
    await list.getByLabel(text('role.supervisor')).uncheck();
  });
  const dialog = page.getByRole('dialog', { name: text('list-entry.add.title') });

  await page.getByRole('button', { name: text('list.entries.add') }).click();
  await dialog.getByLabel(text('list-entry.form.names')).fill('KOFI INVENTEDONE');
  await dialog.getByLabel(text('list-entry.form.births'), { exact: true }).fill('1980-01-15');
  await give(dialog, [face, note], 'His face');
  await expect(dialog.getByRole('alert').filter({ hasText: 'note.txt' })).toContainText(
    text('failure.refused.list-picture-kind'),
  );
  await expect(dialog.getByRole('button', { name: shows('His face') })).toBeVisible();
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await confirmed(page);
  await expect(dialog).toHaveCount(0);

  await page.getByRole('button', { name: text('list.entries.add') }).click();
  await dialog.getByLabel(text('list-entry.form.kind')).selectOption('alert');
  await dialog.getByLabel(text('alert.form.title')).fill('Powder in false bottoms');
  await dialog.getByLabel(text('alert.form.text')).fill('Look at the rivets: they are new.');
  await give(dialog, [rivets], 'New rivets');
  await page.keyboard.press('Control+Enter');
  await confirmed(page);
  await expect(dialog).toHaveCount(0);

  // An officer of another agency, whose duty reads the entries.
  await actAs(page, { agency: 'police', role: 'analyst' });
  const why = page.getByRole('region', { name: text('why.title'), exact: true });
  const openHit = async () => {
    await goTo(page, 'queue');
    await showFirst(page);
    await why.getByRole('button', { pressed: false }).first().click();
    await expect(why.getByRole('button', { pressed: true })).toBeVisible();
  };
  await openHit();
  await expect(why.getByRole('button', { name: shows('His face') })).toBeVisible();
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('z');
  const full = page.getByRole('dialog', { name: 'His face' });
  await expect(full.getByRole('img', { name: text('attachment.picture', { name: 'His face' }) })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(full).toHaveCount(0);

  await goTo(page, 'search');
  await page.getByRole('button', { name: text('alert.titled', { title: 'Powder in false bottoms' }) }).click();
  const alert = page.getByRole('dialog', { name: text('alert.titled', { title: 'Powder in false bottoms' }) });
  await expect(alert.getByRole('button', { name: shows('New rivets') })).toBeVisible();
  await alert.getByRole('button', { name: text('alert.print') }).click();
  await page.getByRole('dialog').last().getByRole('textbox').fill('for the gate');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed', '32,32,192,255');
  await page.keyboard.press('Escape');
  await expect(alert).toHaveCount(0);

  // A supervisor of others is told of the hit, and nothing of the picture or the alert.
  await actAs(page, { agency: 'immigration', role: 'supervisor' });
  await openHit();
  await expect(why.getByRole('table')).toHaveCount(0);
  await expect(page.getByRole('button', { name: shows('His face') })).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await goTo(page, 'search');
  await expect(page.getByText('Powder in false bottoms')).toHaveCount(0);
});
