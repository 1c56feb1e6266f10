import type { Page } from '@playwright/test';
import { YESTERDAY } from './days.ts';
import { expect, type HostDriver, test } from './fixture.ts';
import { decode } from './import-screen.ts';
import { makePaxlst } from './make-manifest.ts';
import { begin, goTo, importEnded, signIn } from './steps.ts';
import { text } from './texts.ts';

/** Answers the folder picker with a folder of the page's own, so that the test can put files there in pieces. */
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

/**
 * Names and sizes of the files in a subfolder of the watched folder, or in that folder itself where `within` is null. The workstation moves files
 * meanwhile: one that is gone when it is read has left the folder, so it is not listed.
 */
async function filesIn(page: Page, within: string | null): Promise<readonly string[]> {
  return page.evaluate(async (sub) => {
    const top = await (await navigator.storage.getDirectory()).getDirectoryHandle('inbox', { create: true });
    const folder = sub === null ? top : await top.getDirectoryHandle(sub, { create: true });
    const found: string[] = [];
    for await (const entry of folder.values()) {
      if (entry.kind !== 'file') continue;
      const file = await (entry as FileSystemFileHandle).getFile().catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'NotFoundError') return null;
        throw error;
      });
      if (file !== null) found.push(`${file.name} ${file.size}`);
    }
    return found.sort();
  }, within);
}

test('a watched folder imports only complete files, moves each, and continues after a restart', async ({
  page,
  host,
}) => {
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

  // Written in steps, slower than one check of the folder. Incomplete content is never read.
  const whole = decode(makePaxlst('ET', 508, YESTERDAY.short, 20, 0));
  for (const share of [0.3, 0.6, 0.9]) {
    await writeInto(page, 'slow.edi', whole.slice(0, Math.floor(whole.length * share)));
    await page.waitForTimeout(2200);
  }
  expect(await filesIn(page, 'processed')).toEqual([]);
  await writeInto(page, 'slow.edi', whole);
  await writeInto(page, 'letter.txt', 'Dear colleague, the list follows');
  // Imported while another screen is shown. A failed file is reported there.
  await goTo(page, 'flights');
  await expect(page.getByText(text('folder.failed-file', { file: 'letter.txt' }))).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/ET 508/).first()).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => filesIn(page, 'processed'), { timeout: 30_000 }).toEqual([`slow.edi ${whole.length}`]);
  await expect.poll(() => filesIn(page, 'failed')).toEqual(['letter.txt 32']);
  await goTo(page, 'import');
  await importEnded(page);
  await expect(page.locator('.import-history li')).toHaveCount(2);

  // After a restart the watch continues by itself with its earlier figures.
  await host.open();
  await signIn(page);
  await goTo(page, 'import');
  await expect(panel).toContainText('inbox');
  await expect(figure('processed')).toHaveText('1');
  await writeInto(page, 'again.edi', whole);
  await expect(figure('duplicate')).toHaveText('1', { timeout: 30_000 });
  await expect.poll(() => filesIn(page, 'duplicate')).toEqual([`again.edi ${whole.length}`]);
  await expect.poll(() => filesIn(page, null)).toEqual([]);
  await expect(page.getByText(/ on the queue · 20 travellers/)).toBeVisible();

  // A stopped watch stays stopped, also after the next restart.
  await panel.getByRole('button', { name: text('folder.stop') }).click();
  // The button to choose a folder appears once the end of the watch is on the disk.
  await expect(panel.getByRole('button', { name: text('folder.choose') })).toBeVisible();
  await host.open();
  await signIn(page);
  await goTo(page, 'import');
  await expect(panel.getByRole('button', { name: text('folder.choose') })).toBeVisible();
});
