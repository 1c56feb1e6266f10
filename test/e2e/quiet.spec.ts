/** Quiet work: two officers of two agencies let a traveller run. Nothing shows to anybody else; what others do and a missed deadline raise an alarm; two release it. */
import type { Page } from '@playwright/test';
import { SAMPLES } from './desks.ts';
import { expect, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { goTo, signIn } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: SAMPLES });

const HOUR = 3_600_000;
const CHANNEL = 'test-clock';
/** Put before the script of the worker: so many milliseconds go by as it is told, on its clock and on the one that nobody sets. */
const CLOCK = `{
  const RealDate = Date;
  let ahead = 0;
  new BroadcastChannel('${CHANNEL}').addEventListener('message', ({ data }) => { ahead = data; });
  const now = () => RealDate.now() + ahead;
  const steady = performance.now.bind(performance);
  performance.now = () => steady() + ahead;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}`;

const dialog = (page: Page) => page.getByRole('dialog');
const alarm = (page: Page) => page.locator('aside.alarm-banner[role="alert"]');

async function actAs(page: Page, name: string, agency: string, role: string): Promise<void> {
  await page.locator('.officer-name').click();
  await dialog(page).getByLabel(text('accounts.name')).fill(name);
  await dialog(page).getByLabel(text('officer.agency')).selectOption(agency);
  await dialog(page).getByLabel(text('officer.role')).selectOption(role);
  await dialog(page)
    .getByRole('button', { name: text('officer.save') })
    .click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator('.officer-name')).toContainText(name);
}

/** The second officer confirms. */
async function confirm(page: Page, officer: string): Promise<void> {
  const second = page.getByRole('dialog', { name: text('second.title') });
  const choice = second.getByLabel(text('second.officer'));
  const option = choice.locator('option').filter({ hasText: officer });
  await expect(option).toHaveCount(1);
  await choice.selectOption((await option.getAttribute('value')) ?? '');
  await second.getByRole('button', { name: text('second.confirm') }).click();
  await expect(dialog(page)).toHaveCount(0);
}

test('a traveller is let run by two agencies, seen by nobody else, with an alarm for each act and a missed deadline, and released', async ({
  page,
  host,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.route(/\/assets\/worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${CLOCK}\n${await response.text()}` });
  });
  await host.open();
  await signIn(page);
  await actAs(page, 'Police P', 'police', 'supervisor');
  await actAs(page, 'Officer 01', 'customs', 'supervisor');
  await goTo(page, 'queue');
  const first = page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .first();
  await first.click();
  const name = (await page.locator('header.identity h2').textContent()) ?? '';
  // The time left goes on.
  const shown = async () => (await first.textContent())?.replace(/\d+:\d\d/g, '');
  // How the row shows to an officer who will not be named.
  await actAs(page, 'Imani', 'immigration', 'supervisor');
  await expect(page.locator('header.identity h2')).toHaveText(name);
  const row = await shown();
  await actAs(page, 'Officer 01', 'customs', 'supervisor');
  await expect(page.locator('header.identity h2')).toHaveText(name);

  await page
    .getByRole('toolbar', { name: text('case.actions') })
    .getByRole('button', { name: text('ui.more-actions') })
    .click();
  await page.getByRole('menuitem', { name: text('quiet.start.action') }).click();
  await dialog(page).getByLabel(text('quiet.office')).fill('Prosecutor of Lomé');
  await dialog(page).getByLabel(text('quiet.reference')).fill('12/2026');
  expect.soft(await seriousFaultsInBothThemes(page), 'begin').toEqual([]);
  await page.keyboard.press('Control+Enter');
  await confirm(page, 'Police P');
  const mark = page.locator('.quiet-mark');
  await expect(mark).toContainText('12/2026');
  // Those named see it in the queue as well.
  await expect(first).toContainText(text('quiet.here'));

  // A third officer sees nothing of it, and works on the traveller.
  await actAs(page, 'Imani', 'immigration', 'supervisor');
  await expect(page.locator('header.identity h2')).toHaveText(name);
  await expect(mark).toHaveCount(0);
  await expect(page.getByText(text('quiet.here'), { exact: true })).toHaveCount(0);
  await expect.poll(shown).toBe(row);
  await expect(alarm(page)).toHaveCount(0);
  await page
    .getByRole('toolbar', { name: text('case.actions') })
    .getByRole('button', { name: text('case.action.claim') })
    .click();
  await expect(page.locator('section[aria-labelledby="case"]')).toContainText(text('case.yours'));
  await goTo(page, 'cases');
  const quietTab = page.getByRole('tab', { name: text('cases.quiet') });
  await quietTab.click();
  await expect(page.getByText(text('cases.empty.quiet'), { exact: true })).toBeVisible();

  await actAs(page, 'Police P', 'police', 'supervisor');
  await expect(alarm(page)).toContainText('12/2026');
  await quietTab.click();
  await expect(page.locator('.quiet-card')).toContainText(text('audit.kind.case.claimed'));
  expect.soft(await seriousFaultsInBothThemes(page), 'quiet work').toEqual([]);
  await page.getByRole('button', { name: text('quiet.read') }).click();
  await expect(alarm(page)).toHaveCount(0);

  // The shift changes: one more officer is named, and taken away again.
  const officers = page.locator('.quiet-card').getByRole('button', { name: text('quiet.officers') });
  const card = page.locator('.quiet-card');
  for (const [change, step] of [
    ['name', 'named'],
    ['unname', 'unnamed'],
  ] as const) {
    await officers.click();
    await dialog(page)
      .getByLabel(text('quiet.kind'))
      .selectOption({ label: text(`quiet.officers.${change}`) });
    const imani = `Imani · ${text('agency.immigration')}`;
    await dialog(page).getByLabel(text('quiet.officers.which')).selectOption({ label: imani });
    if (change === 'name') expect.soft(await seriousFaultsInBothThemes(page), 'officers').toEqual([]);
    await page.keyboard.press('Control+Enter');
    await confirm(page, 'Officer 01');
    await expect(card).toContainText(text(`quiet.step.${step}`, { whom: imani }));
  }

  // The deadline passes. A supervisor of one of the agencies is told office, reference and whom to contact.
  await page.evaluate(([channel, ahead]) => new BroadcastChannel(channel).postMessage(ahead), [
    CHANNEL,
    13 * HOUR,
  ] as const);
  await actAs(page, 'Chief', 'customs', 'supervisor');
  await expect(alarm(page)).toContainText('Prosecutor of Lomé');
  await expect(alarm(page)).toContainText('Officer 01');
  await expect(alarm(page)).not.toContainText(name);
  await quietTab.click();
  await expect(page.getByText(text('cases.empty.quiet'), { exact: true })).toBeVisible();

  await actAs(page, 'Officer 01', 'customs', 'supervisor');
  await quietTab.click();
  await page.getByRole('button', { name: text('quiet.release'), exact: true }).click();
  await page.keyboard.press('Enter');
  await confirm(page, 'Police P');
  await expect(page.locator('.quiet-card')).toContainText(text('quiet.state.released'));
  await expect(alarm(page)).toHaveCount(0);
  await page.getByRole('tab', { name: text('cases.open') }).click();
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: name.split(',')[0] ?? '' })
      .first(),
  ).toContainText(text('result.let-run'));
});
