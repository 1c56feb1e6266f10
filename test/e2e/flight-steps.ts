/** The people, the flight and the steps of the tests about flights. */
import type { Page } from '@playwright/test';
import { dayFromNow, dayInWindow } from './days.ts';
import type { Person } from './desk-messages.ts';
import { expect, type HostDriver } from './fixture.ts';
import { confirmByKey, goTo, importFiles } from './steps.ts';
import { text } from './texts.ts';

export const MENSAH: Person = { surname: 'MENSAH', given: 'KOFI', document: 'TG4817305' };
/** Flagged because of an expired passport. */
export const OKAFOR: Person = { surname: 'OKAFOR', given: 'CHIDI', document: 'TG2950417', expiry: '250131' };
export const TODAY = dayFromNow(0);
export const TOMORROW = dayFromNow(1);
export const NEXT = dayInWindow(13);
export const MORNING = {
  flight: 'ET508',
  departure: `${NEXT.short}0900`,
  arrival: `${NEXT.short}1300`,
  prepared: `${TODAY.short}:0100`,
} as const;

export const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words });
export const tab = (page: Page, part: 'travellers' | 'messages' | 'decisions') =>
  page.getByRole('tab', { name: new RegExp(`^${text(`flight.part.${part}`)}`) });
export const dialog = (page: Page) => page.getByRole('dialog');

/** Imports files by their names. */
export async function importAll(
  page: Page,
  host: HostDriver,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  await importFiles(
    page,
    host,
    Object.entries(files).map(([name, bytes]) => ({ name, bytes })),
  );
}

/** Opens a flight from the list of flights. */
export async function openFlight(page: Page, name: string): Promise<void> {
  await goTo(page, 'flights');
  await row(page, name).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

/** Types the reason into the open dialog, and saves. */
export async function giveReason(page: Page, reason: string, save: string): Promise<void> {
  await dialog(page)
    .getByRole('textbox', { name: text('reason.label') })
    .fill(reason);
  await dialog(page).getByRole('button', { name: save, exact: true }).click();
  await expect(dialog(page)).toBeHidden();
}

/** As `giveReason`, for what a second officer confirms. */
export async function giveReasonByTwo(page: Page, reason: string, save: string): Promise<void> {
  await dialog(page)
    .getByRole('textbox', { name: text('reason.label') })
    .fill(reason);
  await dialog(page).getByRole('button', { name: save, exact: true }).click();
  await confirmBySecond(page, reason);
}

/** The stand-in of another agency confirms, having read the reason. */
export async function confirmBySecond(page: Page, reason: string): Promise<void> {
  const second = page.getByRole('dialog', { name: text('second.title') });
  await expect(second).toContainText(reason);
  await confirmByKey(second);
  await expect(dialog(page)).toHaveCount(0);
}
