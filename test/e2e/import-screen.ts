/** Shared by the specs about import: the files they import, and parts of the screen. */
import type { Page } from '@playwright/test';
import { YESTERDAY } from './days.ts';
import { makePaxlst } from './make-manifest.ts';
import { text } from './texts.ts';

export const encode = (content: string): Uint8Array => new TextEncoder().encode(content);
export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A list of one flight whose second message cannot be read, and that message corrected. */
export function halfBroken(): { readonly file: Uint8Array; readonly corrected: string } {
  const first = decode(makePaxlst('ET', 508, YESTERDAY.short, 3, 0));
  const corrected = decode(makePaxlst('ET', 508, YESTERDAY.short, 1, 50)).replace(
    /NAD\+FL\+\+\+[^']*/,
    'NAD+FL+++KWADZO:AFUA',
  );
  return {
    file: encode(`${first}\r\n${corrected.replace(/UNA[\s\S]*?UNH\+PAX001\+PAXLST/, 'U#H+PAX#PAXL$T')}`),
    corrected,
  };
}

/** A table of travellers: its headings and one row. */
export const LIST = 'Surname,Given Names,Date of Birth,Nationality,Passport No,Seat,Flight,From,To,Flight Date';
/** A table whose headings say nothing. */
export const UNKNOWN_TABLE = 'Feld1;Feld2;Feld3\nAMEGAN;KOFI;1988-04-03\nDOSSOU;YAO;1990-06-05\n';
export const row = (surname: string, birth: string, at: number) =>
  `${surname},AMA,${birth},GHA,G77${at},${at}A,KP21,ACC,LFW,${YESTERDAY.iso}`;

export const tab = (page: Page, name: 'files' | 'entry' | 'quarantine' | 'mapping' | 'quality') =>
  page.getByRole('navigation', { name: text('import.tabs') }).getByRole('link', { name: text(`import.tab.${name}`) });
export const report = (page: Page) => page.getByRole('region', { name: text('import.report'), exact: true });
export const correction = (page: Page) => page.getByRole('textbox', { name: text('quarantine.text') });

export async function openFlight(page: Page, id: string): Promise<void> {
  await page.evaluate((path) => {
    window.location.hash = path;
  }, `/flights/${id}`);
}
