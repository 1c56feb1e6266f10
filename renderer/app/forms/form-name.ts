import type { TFunction } from 'i18next';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { flightName } from '../imports/flight-name.ts';

/** Patterns of form names, with the label of each. Groups of the expression: a word of its own, a flight. */
const FORMS: readonly (readonly [pattern: RegExp, label: string | null])[] = [
  [/^(select|decide|note|result|close|reopen|release) (\S+) \S+$/, null],
  [/^(update) (\S+)$/, 'flight.update'],
  [/^(paste)$/, 'import.paste'],
  [/^(schedule) /, 'schedule.title'],
];
/** A form for a reason is stored under its title and its place. */
const TITLED = /^(.+) #\//;

/** The name of a stored form with its flight: `Note, ET 508 · ADD · 24 Nov`. Null where its kind has no name. */
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
