/** Steps of a case at the counter of a unit in the live store, which several long tests share. */
import { expect, type Page } from '@playwright/test';
import type { CasePart } from '../../renderer/app/cases/case-parts.tsx';
import type { DeskOfficer } from './kept-desk.ts';
import { settled } from './settled.ts';
import { goTo } from './steps.ts';
import { text } from './texts.ts';

/** An officer of the unit; `at`: the place in the order of accounts, from 3 on. */
export function officer(
  at: number,
  name: string,
  agency: DeskOfficer['agency'],
  role: DeskOfficer['role'],
  passphrase: string,
): DeskOfficer {
  return { id: `LFW-0${at}`, name, agency, role, passphrase };
}

export const AMA = officer(3, 'Ama Sossou', 'customs', 'analyst', 'twelve herons read slowly at dusk');
export const YAWA = officer(4, 'Yawa Tetteh', 'customs', 'supervisor', 'velvet anchors hum past 41 orchards');
export const KODJO = officer(5, 'Kodjo Amegan', 'police', 'analyst', 'quiet heron counts 58 lanterns');
export const KOMLA = officer(6, 'Komla Agbo', 'police', 'supervisor', 'seven lanterns drift past 88 harbours');
/** An analyst and a supervisor of each agency, in the order in which their accounts are made. */
export const OFFICERS = [AMA, YAWA, KODJO, KOMLA];

export const identity = (page: Page) => page.locator('header.identity h2');
export const panel = (page: Page) => page.locator('section[aria-labelledby="case"]');
export const bar = (page: Page) => page.getByRole('toolbar', { name: text('case.actions') });
export const dialog = (page: Page) => page.getByRole('dialog');
export const caseRow = (page: Page, surname: string) => page.locator('.ag-row').filter({ hasText: `${surname},` });

/** Shows a traveller of the queue. */
export async function show(page: Page, surname: string): Promise<void> {
  await goTo(page, 'queue');
  await page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .filter({ hasText: `${surname},` })
    .click();
  await expect(identity(page)).toContainText(surname);
}

/** Shows a list of the cases. */
export async function cases(page: Page, list: 'open' | 'closed' | 'quiet' | 'mine'): Promise<void> {
  await goTo(page, 'cases');
  await page.getByRole('tab', { name: text(`cases.${list}`) }).click();
}

/** Takes a step of the bar that asks for nothing. */
export async function step(page: Page, action: 'claim' | 'select' | 'meet' | 'conclude' | 'close'): Promise<void> {
  await bar(page)
    .getByRole('button', { name: text(`case.action.${action}`), exact: true })
    .click();
}

/** Goes from a traveller to a part of the case on them. */
export async function openPart(page: Page, surname: string, part: CasePart): Promise<void> {
  await show(page, surname);
  await panel(page)
    .getByRole('link', { name: text(`case.part.${part}`) })
    .click();
  await expect(page.getByRole('tab', { name: text(`case.part.${part}`) })).toHaveAttribute('aria-selected', 'true');
  // A key counts only once what it acts on is there.
  await settled(page);
}

/** Saves the form that is open. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0, { timeout: 20_000 });
}

/** A supervisor shows the legal frame. */
export async function openFrame(page: Page): Promise<void> {
  await goTo(page, 'rules');
  await page.getByRole('link', { name: text('rules.view.frame') }).click();
}

/** A supervisor proposes the frame as it was changed. */
export async function proposeFrame(page: Page, why: string): Promise<void> {
  await page.getByRole('button', { name: text('frame.propose'), exact: true }).click();
  await dialog(page).getByRole('textbox').fill(why);
  await save(page);
  await expect(page.getByRole('region', { name: text('frame.proposal') })).toContainText(why);
}

/** A supervisor of the other agency confirms it. */
export async function confirmFrame(page: Page): Promise<void> {
  await openFrame(page);
  await page.getByRole('button', { name: text('frame.confirm'), exact: true }).click();
  await dialog(page)
    .getByRole('button', { name: text('frame.confirm'), exact: true })
    .press('Enter');
  await expect(dialog(page)).toHaveCount(0, { timeout: 30_000 });
}
