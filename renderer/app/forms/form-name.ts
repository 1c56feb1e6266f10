import type { TFunction } from 'i18next';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { flightName } from '../imports/flight-name.ts';

/** Forms by how they are kept, and what they are called. Groups of the expression: a word of its own, a flight. */
const FORMS: readonly (readonly [pattern: RegExp, label: string | null])[] = [
  [/^(select|decide|note|result|close|reopen|release) (\S+) \S+$/, null],
  [/^(update) (\S+)$/, 'flight.update'],
  [/^(paste)$/, 'import.paste'],
  [/^(schedule) /, 'schedule.title'],
];
/** A form for a reason is kept by its title and the place where it stands. */
const TITLED = /^(.+) #\//;

/** What a kept form is called, with the flight it is about: `Note, ET 508 · ADD · 24 Nov`; null where its kind has no name. */
export function formName(form: string, t: TFunction, language: Language): string | null {
  for (const [pattern, label] of FORMS) {
    const found = pattern.exec(form);
    if (found === null) continue;
    const [, kind = '', flight] = found;
    const name = t(label ?? `case.dialog.${kind}`);
    return flight === undefined ? name : `${name}, ${flightName(flight, language)}`;
  }
  return TITLED.exec(form)?.[1] ?? null;
}
