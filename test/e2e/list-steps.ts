/** Steps about lists: to make one, and to take its files over. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { HostDriver } from './fixture.ts';
import { confirmByKey, goTo } from './steps.ts';
import { text } from './texts.ts';

/** A consolidated list as the United Nations publish it, with invented persons by their numbers. */
export function unList(
  people: readonly (readonly [id: number, surname: string, born?: string])[],
  day: string,
): Uint8Array {
  const individuals = people.map(([id, surname, born = '1970-02-03']) =>
    [
      '<INDIVIDUAL>',
      `<DATAID>${id}</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>KOFI</FIRST_NAME><SECOND_NAME>${surname}</SECOND_NAME>`,
      `<UN_LIST_TYPE>Test</UN_LIST_TYPE><REFERENCE_NUMBER>TEi.${id}</REFERENCE_NUMBER><LISTED_ON>2020-01-02</LISTED_ON>`,
      `<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>${born}</DATE></INDIVIDUAL_DATE_OF_BIRTH>`,
      '</INDIVIDUAL>',
    ].join(''),
  );
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="utf-8"?>\n<CONSOLIDATED_LIST dateGenerated="${day}T00:00:00Z"><INDIVIDUALS>${individuals.join('\n')}</INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>\n`,
  );
}

/** Makes a list of the own agency; another officer who may see it confirms. */
export async function makeList(
  page: Page,
  title: string,
  outcome: 'watch' | 'inspect' = 'watch',
  fillMore: (dialog: Locator) => Promise<unknown> = async () => undefined,
): Promise<void> {
  await goTo(page, 'lists');
  await page.getByRole('button', { name: text('lists.new') }).click();
  const dialog = page.getByRole('dialog', { name: text('list.create.title') });
  await dialog.getByLabel(text('list.field.title')).fill(title);
  await dialog.getByLabel(text('list.field.source')).fill('Security Council committee');
  await dialog.getByLabel(text('list.field.legalBasis')).fill('Chapter VII of the Charter');
  await dialog.getByLabel(text('list.field.reason'), { exact: true }).fill('to find who is listed');
  await dialog.getByLabel(text('list.field.law')).selectOption('sanctions');
  await dialog.getByLabel(text('list.field.outcome')).selectOption(outcome);
  await fillMore(dialog);
  await page.keyboard.press('Control+Enter');
  await confirmed(page);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

/** Chooses a file of the list that is shown, and waits for the report. */
export async function readList(page: Page, host: HostDriver, bytes: Uint8Array): Promise<void> {
  const button = page.getByRole('button', { name: text('list.take-over') });
  await host.choose([{ name: 'list.xml', bytes }], () => button.click());
  await expect(page.getByRole('button', { name: text('take-over.confirm') })).toBeVisible({ timeout: 30_000 });
}

/** A second officer of the agency confirms. */
export async function confirmed(page: Page): Promise<void> {
  const second = page.getByRole('dialog', { name: text('second.title') });
  await confirmByKey(second);
  await expect(second).toBeHidden();
}
