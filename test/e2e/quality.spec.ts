import { YESTERDAY } from './days.ts';
import { BEGUN } from './desks.ts';
import { expect, test } from './fixture.ts';
import { decode, encode, tab } from './import-screen.ts';
import { makePaxlst } from './make-manifest.ts';
import { importFiles } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: BEGUN });

test('the Quality screen shows which fields a carrier sends and never sends, and is saved as CSV', async ({
  page,
  host,
}) => {
  const counted = decode(makePaxlst('KP', 21, YESTERDAY.short, 5, 300)).replace('CNT+42:5', 'CNT+42:7');
  await importFiles(page, host, [
    { name: 'et.edi', bytes: makePaxlst('ET', 508, YESTERDAY.short, 20, 0) },
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
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: text('export.purpose') })
      .fill('For the airline');
    await page.keyboard.press('Control+Enter');
  });
  const lines = saved.bytes.toString('utf8').trimEnd().split('\r\n');
  expect(lines.indexOf('')).toBe(3);
  const day = YESTERDAY.iso.split('-').reverse().join('/');
  expect(lines.some((line) => line.includes(`"KP 021 ADD–LFW, ${day}"`))).toBe(true);
});
