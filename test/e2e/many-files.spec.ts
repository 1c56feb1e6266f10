import { YESTERDAY } from './days.ts';
import { BEGUN } from './desks.ts';
import { expect, test } from './fixture.ts';
import { makePaxlst } from './make-manifest.ts';
import { fileLine, importFiles } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: BEGUN });

test('of a hundred files only the lines in view are rendered, and the one with the open report is in view', async ({
  page,
  host,
}) => {
  const letters = Array.from({ length: 120 }, (_, at) => ({
    name: `letter-${at}.txt`,
    bytes: Buffer.from(`Dear ${at},`),
  }));
  const whole = new TextDecoder().decode(makePaxlst('ET', 508, YESTERDAY.short, 20, 0));
  const odd = Buffer.from(whole.replace('CNT+', "XXX+1'XXX+2'CNT+"));
  await importFiles(page, host, [...letters, { name: 'odd.edi', bytes: odd }]);
  const files = page.getByRole('region', { name: text('import.report.files'), exact: true });
  await expect(fileLine(page, 'odd.edi')).toBeInViewport();
  expect(await files.getByRole('listitem').count()).toBeLessThan(80);
  await expect(files.getByRole('listitem').last()).toHaveAttribute('aria-posinset', '121');
  await files.evaluate((box) => box.scrollTo({ top: 0 }));
  await expect(fileLine(page, 'letter-0.txt')).toBeInViewport();
  await fileLine(page, 'letter-1.txt').click();
  await expect(page.getByRole('heading', { name: 'letter-1.txt' })).toBeVisible();
});
