/**
 * NAD of a person: role, name and address, in the elements of the directory and in those that senders use instead.
 * Source: WCO/IATA/ICAO PAXLST implementation guide, segment group 4 (3035, C080, C059, 3164, C819, 3251, 3207).
 */
import { TagTable } from '../edifact/tag-table.ts';
import { tagCode } from '../edifact/tokens.ts';
import type { TravellerType } from '../manifest.ts';
import { isInfantTitle, splitTitle } from '../name/title.ts';
import { isNamePlaceholder } from '../pnrgov/placeholders.ts';
import type { ListDraft } from './list-draft.ts';
import { readReportingParty } from './message-segments.ts';
import type { PersonDraft } from './person.ts';
import { HYPHEN } from './sent-values.ts';

/** NAD 3035 of persons. */
const PERSON_TYPES = new TagTable<TravellerType>([
  ['FL', 'passenger'],
  ['FM', 'crew'],
  ['DDU', 'transit-passenger'],
  ['DDT', 'transit-crew'],
  ['ZZZ', 'passenger'],
]);
const REPORTING_PARTY = tagCode('MS');
/** Lists a person by references alone, in a close message. */
const NAMELESS = tagCode('ZZZ');

/** Letters that must precede a glued title. More than for reservations: most API names come from machine-readable zones, without titles. */
const TITLES = { glued: true, least: 4 };

/** A name and where it was found. */
interface WrittenName {
  /** Element of the name. */
  readonly at: number;
  readonly surname: string | null;
  readonly given: string | null;
  /** The elements after the name are an address, not more of the name. */
  readonly addressed: boolean;
}

/** NAD: opens the group of the reporting party or of a person. */
export function readNameAndAddress(list: ListDraft, s: number): void {
  const { tokens } = list;
  const role = tokens.code(s, 1);
  if (role === REPORTING_PARTY) {
    readReportingParty(list, s);
    return;
  }
  const type = PERSON_TYPES.get(role);
  if (type === undefined) {
    list.warn(s, 'unknown-qualifier', tokens.text(s, 1));
    // A NAD with a name is a traveller, whatever its role code.
    if (tokens.text(s, 4) === '') {
      list.person = null;
      return;
    }
  }
  const person = list.open(type ?? 'passenger', s);
  const nameless = role === NAMELESS;
  const { at, surname, given, addressed } = findName(list, s, nameless);
  fillName(list, person, s, surname, given, list.joined(s, at, 2, 5));
  if (surname === null && given === null && !nameless) list.warn(s, 'traveller-without-name');
  list.mark('surname', s, at, 0);
  list.mark('givenNames', s, at, 1);
  for (let e = 2; e < 4; e++) {
    const more = at === e ? null : list.sent(s, e);
    if (more !== null) list.info(s, 'value-not-kept', more);
  }
  if (tokens.elementCount(s) > 4 && addressed) readAddress(list, person, s);
}

/** Surname and given names from the fourth element, else from the second or third. */
function findName(list: ListDraft, s: number, nameless: boolean): WrittenName {
  const { tokens } = list;
  let at = 4;
  let surname = list.sent(s, 4, 0);
  if (surname === null && !nameless) {
    for (const other of [3, 2]) if (tokens.text(s, other) !== '' && tokens.componentCount(s, other) > 1) at = other;
    if (at !== 4) list.info(s, 'name-misplaced');
    surname = list.sent(s, at, 0);
  }
  let given = list.sent(s, at, 1);
  const slash = given === null && surname !== null ? surname.indexOf('/') : -1;
  if (slash > 0 && surname !== null) {
    given = surname.slice(slash + 1).replaceAll('/', ' ');
    surname = surname.slice(0, slash);
  }
  const name = { at, surname, given, addressed: at === 4 };
  return tokens.separators.element === HYPHEN ? joinHyphens(list, s, name) : name;
}

/** Where hyphens separate elements, one inside a name was often not escaped: the name continues in the next element. */
function joinHyphens(list: ListDraft, s: number, name: WrittenName): WrittenName {
  const { tokens } = list;
  let { at, surname, given } = name;
  if (at === 4 && given === null && tokens.componentCount(s, 5) > 1) {
    surname = `${surname ?? ''}-${list.sent(s, 5, 0) ?? ''}`;
    given = list.sent(s, 5, 1);
    at = 5;
    list.info(s, 'name-misplaced');
  }
  // Given names continue only where nothing else stands after them.
  const tail = at + 1;
  const runsOn =
    given !== null &&
    tokens.componentCount(s, at) === 2 &&
    tokens.elementCount(s) === tail &&
    tokens.componentCount(s, tail) === 1 &&
    /^\p{L}+$/u.test(tokens.text(s, tail));
  if (!runsOn) return { at, surname, given, addressed: at === 4 };
  if (at === 4) list.info(s, 'name-misplaced');
  return { at, surname, given: `${given}-${tokens.text(s, tail)}`, addressed: false };
}

/** Sets the name of a person; placeholders such as "no name" set none. */
export function fillName(
  list: ListDraft,
  person: PersonDraft,
  s: number,
  surname: string | null,
  given: string | null,
  middle: string | null,
): void {
  person.surname = realName(list, surname, s);
  const names = realName(list, given, s);
  const more = realName(list, middle, s);
  const joined = names === null ? more : more === null ? names : `${names} ${more}`;
  if (joined === null) {
    if (person.surname === null) return;
    const alone = splitTitle(person.surname);
    if (alone.title === null || alone.given === '') return;
    person.surname = alone.given;
    person.title = alone.title;
    person.infant = isInfantTitle(alone.title);
    return;
  }
  const split = splitTitle(joined, null, TITLES);
  person.givenNames = split.given === '' ? null : split.given;
  person.title = split.title;
  person.infant = isInfantTitle(split.title);
}

function realName(list: ListDraft, name: string | null, s: number): string | null {
  if (name === null || !(isNamePlaceholder(name) || name === 'TBA')) return name;
  list.info(s, 'placeholder', name);
  return null;
}

function readAddress(list: ListDraft, person: PersonDraft, s: number): void {
  const street = list.joined(s, 5, 0, 4);
  const written = list.sent(s, 9);
  const city = list.sent(s, 6);
  const state = list.sent(s, 7, 0) ?? list.sent(s, 7, 3);
  const postalCode = list.sent(s, 8);
  if (street === null && city === null && state === null && postalCode === null && written === null) return;
  person.address = { street, city, state, postalCode, country: written === null ? null : list.country(written, s) };
  list.mark('address', s, 5, 0);
}
