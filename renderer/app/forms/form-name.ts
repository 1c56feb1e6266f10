import type { Language } from '../../../shared/catalogue/languages.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { flightName } from '../imports/flight-name.ts';
import type { TFunction } from '../ui/texts.ts';

/** Patterns of form names, with the label of each. Groups of the expression: a word of its own, a flight or the number of a case. */
const FORMS: readonly (readonly [pattern: RegExp, label: string | null])[] = [
  [
    /^(open|select|deselect|decide|dismiss|miss|meet|dispute|part|note|result|assign|hand-over|relieve|reopen|release) (\S+) \S+ \S+(?: \S+)?$/,
    null,
  ],
  [
    /^(select|deselect|dismiss|miss|meet|dispute|part|note|result|assign|hand-over|relieve|reopen|release) (\S+-\d{4}-\d{6})$/,
    null,
  ],
  [/^(update) (\S+)$/, 'flight.update'],
  [/^(statement) (\S+-\d{4}-\d{6})$/, 'statement.take'],
  [/^(paste)$/, 'import.paste'],
  [/^(schedule) /, 'schedule.title'],
];
const CASE_NUMBER = /^\S+-\d{4}-\d{6}$/;
/** Parts the title of a form for a reason from the ids of what it is about. */
const ABOUT = ' #';

/** The name of the form for a step on a case of a traveller (null: there is none yet), or for a decision on one of its hits. */
export function caseForm(
  step: string,
  flight: FlightId,
  traveller: TravellerId,
  work: string | null,
  rule?: string,
): string {
  return [step, flight, traveller, work ?? 'new', ...(rule === undefined ? [] : [rule])].join(' ');
}

/** The name of the form for a reason: the title of its dialog, and the ids of what is decided on. */
export function reasonForm(title: string, about: readonly string[]): string {
  return `${title}${ABOUT}${about.join(' ')}`;
}

/** The name of a stored form with its flight: `Note, ET 508 · ADD · 24 Nov`. Null where its kind has no name. */
export function formName(form: string, t: TFunction, language: Language): string | null {
  for (const [pattern, label] of FORMS) {
    const found = pattern.exec(form);
    if (found === null) continue;
    const [, kind = '', flight] = found;
    const name = t(label ?? `case.dialog.${kind}`);
    if (flight === undefined) return name;
    return `${name}, ${CASE_NUMBER.test(flight) ? flight : flightName(flight, language)}`;
  }
  const end = form.lastIndexOf(ABOUT);
  return end > 0 ? form.slice(0, end) : null;
}
