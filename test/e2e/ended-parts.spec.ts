import type { Page } from '@playwright/test';
import { testEndedWorkers } from './faults/ended-worker.ts';
import { expect, test } from './fixture.ts';
import { whenKept } from './settled.ts';
import { begin, goTo, signIn } from './steps.ts';
import { text } from './texts.ts';

testEndedWorkers({ times: 1, timeout: 120_000 });

const TYPED = "UNA:+.? 'UNB+UNOA:4+AFR";

test('a screen whose worker has ended says so, and a page that is killed gives way to a second window; both bring back what was typed', async ({
  page,
  host,
}) => {
  await begin(page);
  await openForm(page);
  await typed(page).fill(TYPED);
  await whenKept(page, TYPED);
  const core = page.workers().find((worker) => /\/worker-[^/]*\.js$/.test(worker.url()));
  await core?.evaluate(() => self.close()).catch(() => undefined);
  await expect(page.getByRole('alert')).toContainText(text('blocked.closed.title'));
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('button', { name: text('blocked.closed.do') }).click();
  await signIn(page);
  await openForm(page);
  await expect(typed(page)).toHaveValue(TYPED);

  // One window owns the store; another one says so and disturbs nothing.
  const second = await page.context().newPage();
  await second.goto(new URL(page.url()).origin);
  await expect(second.getByRole('alert')).toContainText(text('blocked.another-window.title'));
  await expect(typed(page)).toHaveValue(TYPED);

  const cdp = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // A page that is killed gives no answer.
  void cdp.send('Page.crash').catch(() => undefined);
  await crashed;
  await second.getByRole('button', { name: text('blocked.another-window.do') }).click();
  await signIn(second);
  await openForm(second);
  await expect(typed(second)).toHaveValue(TYPED);
  host.forget();
});

/** Opens the form for pasted text. */
async function openForm(page: Page): Promise<void> {
  await goTo(page, 'import');
  await page.getByRole('button', { name: text('import.paste'), exact: true }).click();
}

/** The field of the open form. */
function typed(page: Page) {
  return page.getByRole('textbox', { name: text('import.paste.text') });
}
