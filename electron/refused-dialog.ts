/** Tells an officer why the program does not start, and the way on. */
import type { Dialog } from 'electron';
import { startTexts as english } from '../shared/catalogue/en/start.ts';
import { formatText } from '../shared/catalogue/format-text.ts';
import { startTexts as french } from '../shared/catalogue/fr/start.ts';
import { frenchSpaces } from '../shared/catalogue/french-spaces.ts';
import { PRODUCT } from '../shared/host.ts';
import type { RefusedStart } from './allowed-start.ts';

/** Longest part of a name that is shown. */
const LONGEST = 60;

/**
 * Shows what the start is refused for, in English and French: before Electron is ready the language of the system is not known. On Linux Electron writes
 * it to standard error at that time. To wait for a window there would let a refused switch take effect.
 */
export function tellRefusedStart(dialog: Pick<Dialog, 'showErrorBox'>, { kind, name }: RefusedStart): void {
  const texts = [english, frenchSpaces(french)];
  const shown = name.slice(0, LONGEST);
  dialog.showErrorBox(
    PRODUCT.name,
    texts.map((each) => formatText(each, `start.refused.${kind}`, { name: shown })).join('\n\n'),
  );
}
