import type { Page } from '@playwright/test';
import { PRODUCT } from '../../shared/host.ts';
import { raiseVersion } from '../renderer/core/store/raised-version.ts';
import { expect, test } from './fixture.ts';
import { begin } from './steps.ts';
import { text } from './texts.ts';

const LATER = 990;

const versions = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`).sort());

test('a newer release takes over an open store, which is then refused untouched, with the way on', async ({
  page,
  host,
}) => {
  const refused = page.getByRole('heading', { name: text('trouble.newer.title') });
  await begin(page);
  await page.evaluate(`(${raiseVersion})('${PRODUCT.databases.live}', ${LATER}, () => undefined)`);
  await expect(refused).toBeVisible();
  const before = await versions(page);
  expect(before).toContain(`${PRODUCT.databases.live} ${LATER}`);
  await host.open();
  await expect(refused).toBeVisible();
  await expect(page.getByText(text('trouble.newer.kept'))).toBeVisible();
  await expect(page.getByText(text('trouble.restore.newer.hint'))).toBeVisible();
  expect(await versions(page)).toEqual(before);
});
