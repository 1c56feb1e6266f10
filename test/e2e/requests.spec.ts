/** A request about a case: asked by customs, asked again, and answered by police. */
import { dayFromNow } from './days.ts';
import { SAMPLES } from './desks.ts';
import { actAs } from './every-screen.ts';
import { expect, test } from './fixture.ts';
import { seriousFaultsInBothThemes } from './serious-faults.ts';
import { goTo } from './steps.ts';
import { text } from './texts.ts';

test.use({ desk: SAMPLES });

test('customs ask police about a case by keys, record a reminder, and read the answer', async ({ page }) => {
  test.slow();
  const panel = page.locator('section[aria-labelledby="case"]');
  const dialog = page.getByRole('dialog');
  await expect(panel).toBeVisible();
  await page.keyboard.press('c');
  await expect(panel).toContainText(text('case.yours'));
  const ask = async (to: string, what: string) => {
    await page.keyboard.press('f');
    await dialog.getByLabel(text('question.to')).selectOption({ label: to });
    await dialog.getByLabel(text('question.text'), { exact: true }).fill(what);
    await dialog.getByLabel(text('question.law')).fill('Joint protocol, art. 4');
    await dialog.getByLabel(text('question.due'), { exact: true }).fill(`${dayFromNow(1).iso} 12:00`);
  };
  await ask(text('agency.police'), 'Is this person known to you?');
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(panel.getByRole('listitem').filter({ hasText: 'Is this person known' })).toBeVisible();
  await ask(text('office.laboratory'), 'Which substance is in sample 3?');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);

  await goTo(page, 'requests');
  await page.keyboard.press('t');
  const requests = page.getByRole('list', { name: text('question.list') }).getByRole('listitem');
  await expect(requests).toHaveCount(2);
  const asked = requests.filter({ hasText: 'Is this person known' });
  await expect(asked).toContainText('Joint protocol, art. 4');
  await asked.getByRole('button', { name: text('question.remind') }).evaluate(async (button) => {
    (button as HTMLElement).click();
    await Promise.resolve();
    // A key that follows at once must reach the dialog, and not the button that opened it.
    const focused = document.activeElement ?? document.body;
    focused.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }),
    );
  });
  await expect(dialog).toHaveCount(0);
  await expect(asked).toContainText(text('question.reminded_one').split(',')[0] ?? '');

  await actAs(page, { agency: 'police', role: 'supervisor' });
  await page.getByRole('tab', { name: text('requests.list.answer') }).click();
  await asked.getByRole('button', { name: text('question.answer'), exact: true }).click();
  await dialog.getByLabel(text('question.answer.text'), { exact: true }).fill('Yes, since 2024.');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(text('requests.empty.answer'))).toBeVisible();
  expect(await seriousFaultsInBothThemes(page)).toEqual([]);

  await actAs(page, { agency: 'customs', role: 'supervisor' });
  await page.getByRole('tab', { name: text('requests.list.ended') }).click();
  await expect(asked).toContainText('Yes, since 2024.');
  await expect(asked).toContainText(text('question.state.answered'));
});
