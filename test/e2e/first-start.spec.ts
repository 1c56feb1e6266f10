import { LANGUAGE_ROWS } from '../../shared/catalogue/language-rows.ts';
import { expect, test } from './fixture.ts';
import { begin, signIn } from './steps.ts';
import { text } from './texts.ts';

test('the first start asks how to begin, in two languages, and is asked once', async ({ page, host }) => {
  await expect(page.getByRole('heading', { name: text('begin.title') })).toBeVisible();
  await page.getByRole('button', { name: LANGUAGE_ROWS.fr.name }).click();
  await expect(page.getByRole('heading', { name: text('begin.title', {}, 'fr') })).toBeVisible();
  await page.getByRole('button', { name: LANGUAGE_ROWS.en.name }).click();
  await begin(page);
  await expect(page.getByText(text('queue.empty.no-data'))).toBeVisible();
  await host.open();
  await signIn(page);
});
