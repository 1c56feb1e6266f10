/** What may go to an office: one answer for every way out of the unit. Nothing reaches the state from which somebody asks for protection. */
import type { Office, QuestionTo } from '../casework/question.ts';
import { withoutAccents } from '../name/without-accents.ts';
import { countryNamed } from '../reference/country-name.ts';
import { isSameState } from '../reference/same-state.ts';

/** An office outside. `state`: whose it is, ISO 3166-1 alpha-3; null: it is not said. */
export interface OfficeOutside {
  readonly isForeign: boolean;
  readonly state: string | null;
}

/** May anything about somebody go to the office? `keptFrom`: the states to which nothing goes (null: nobody asks for protection; empty: it is not known which). */
export function mayGoTo(keptFrom: readonly string[] | null, { isForeign, state }: OfficeOutside): boolean {
  if (keptFrom === null || !isForeign) return true;
  return state !== null && keptFrom.length > 0 && !keptFrom.some((each) => isSameState(each, state));
}

/** Offices that belong to another state, or reach one: its own, or (null) any, since a regional bureau passes on what it gets to all its states. */
const REACHES: Readonly<Partial<Record<Office, 'own' | null>>> = { embassy: 'own', ncb: 'own', rilo: null };

/** Is it said of the office whose it is? */
export function isOfOneState(to: QuestionTo): boolean {
  return to.kind === 'office' && REACHES[to.office] === 'own';
}

/** The foreign office of which something is asked, or to which it is handed; null: none. */
export function foreignOffice(to: QuestionTo): OfficeOutside | null {
  if (to.kind !== 'office' || REACHES[to.office] === undefined) return null;
  return { isForeign: true, state: isOfOneState(to) ? (to.state ?? null) : null };
}

/** Words for offices of states, in letters only. Nobody who consults a doctor calls a consul. */
const OFFICES =
  /\b(?:embass|ambassa|embaj|botschaft|(?:consul|konsul)(?!t)|ncb|bcn|interpol|high commission|haut commissariat)/;

/** Words for a regional bureau, whose states are several whichever is named. */
const REGIONAL = /\b(?:rilo|brlr|regional intelligence|bureaux? regiona(?:l|ux) de liaison)\b/;

/** The foreign office that a text names; null: none. */
export function officeIn(text: string): OfficeOutside | null {
  const plain = withoutAccents(text).toLowerCase();
  if (REGIONAL.test(plain)) return { isForeign: true, state: null };
  if (!OFFICES.test(plain)) return null;
  return { isForeign: true, state: stateIn(plain) };
}

/** At most so many words make the name of a country. */
const LONGEST_NAME = 4;

/** The country that a text names; null: none, or several. */
function stateIn(plain: string): string | null {
  const words = plain.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const found = new Set<string>();
  for (let from = 0; from < words.length; from++)
    for (let count = 1; count <= LONGEST_NAME; count++) {
      const named = countryNamed(words.slice(from, from + count).join(''));
      if (named !== null) found.add(named);
    }
  const [only = null] = found;
  return found.size === 1 ? only : null;
}
