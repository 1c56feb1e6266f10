import type { Page } from '@playwright/test';
import { SAMPLES } from './desks.ts';
import { expect, test } from './fixture.ts';
import { seriousFaults } from './serious-faults.ts';
import { chooseTheme, confirmByKey, goTo } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: SAMPLES });

const REASON = 'renewal seen on paper';

const dialog = (page: Page) => page.getByRole('dialog');
const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words });
const part = (page: Page, name: 'rules.view.mutes' | 'rules.view.week') =>
  page.getByRole('navigation', { name: text('rules.views') }).getByRole('link', { name: text(name) });

test('a mute is confirmed by a second officer, and is shown on the queue, in the list of mutes and on the weekly list', async ({
  page,
}) => {
  // The document of the first traveller has expired: a trigger, which cannot be muted.
  const first = page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .nth(1);
  await first.click();
  const name = (await first.locator('.n .cut').textContent())?.split(',')[0] ?? '';
  // The first reason that may be muted: neither a trigger nor a hit on a list.
  const action = page.getByRole('button', { name: text('mute.action') });
  const reasons = page.locator('button.why');
  await expect(reasons.first()).toBeVisible();
  for (let at = 0; at < (await reasons.count()) && !(await action.isVisible()); at++) await reasons.nth(at).click();
  await expect(action).toBeVisible();
  await page.keyboard.press('M');
  await expect(dialog(page)).toContainText(text('mute.second'));
  await expect(dialog(page).getByRole('combobox')).toHaveValue('7');
  await expect(dialog(page).getByRole('combobox').locator('option').last()).toHaveAttribute('value', '90');
  await dialog(page)
    .getByRole('textbox', { name: text('reason.label') })
    .fill(REASON);
  await dialog(page)
    .getByRole('button', { name: text('mute.save'), exact: true })
    .click();

  // The first officer cannot confirm: only officers of other agencies are offered.
  const second = page.getByRole('dialog', { name: text('second.title') });
  await expect(second).toContainText(REASON);
  await expect(second).toContainText(name);
  await expect(second.getByLabel(text('second.officer'))).not.toContainText('Officer 01');
  for (const told of ['second.act.flight', 'second.act.until', 'second.act.effect'] as const)
    await expect(second).toContainText(text(told));
  expect.soft(await seriousFaults(page), 'second officer').toEqual([]);
  // Escape closes only this dialog, and the focus is back on the button of the form below.
  const save = dialog(page).getByRole('button', { name: text('mute.save'), exact: true });
  await page.keyboard.press('Escape');
  await expect(second).toBeHidden();
  await expect(save).toBeFocused();
  await expect(dialog(page)).not.toContainText(text('ui.unsaved'));
  await save.press('Enter');
  await confirmByKey(second);
  await expect(second).toBeHidden();

  await goTo(page, 'rules');
  await part(page, 'rules.view.mutes').click();
  await expect(row(page, name).first()).toContainText(REASON);
  await page.getByRole('button', { name: text('mutes.days') }).click();
  await dialog(page).getByLabel(text('mutes.days.most')).fill('91');
  await expect(dialog(page)).toContainText(text('mutes.days.wrong', { most: 90 }));
  await dialog(page).getByLabel(text('mutes.days.most')).fill('30');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();

  await part(page, 'rules.view.week').click();
  // Last week is over and has no list: the present one is shown.
  await expect(row(page, name).first()).toContainText(REASON);
  for (const theme of ['dark', 'light'] as const) {
    await chooseTheme(page, theme);
    expect.soft(await seriousFaults(page), `weekly list, ${theme}`).toEqual([]);
  }

  // The week is not over, so its list does not wait for a supervisor yet.
  const waits = page.getByRole('img', { name: text('week.unread') });
  await expect(waits).toHaveCount(0);
});
