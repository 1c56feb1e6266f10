/** The persons of the entries of a booking, and whose each element is. */
import type { Piece, SourceValue } from '../intake/segment-writer.ts';
import type { ListElement, ListEntry } from './list-entries.ts';
import { asciiUpper } from './list-lines.ts';
import { made } from './list-values.ts';

export interface Person {
  readonly entry: ListEntry;
  readonly reference: string;
  readonly surname: SourceValue;
  readonly given: SourceValue | null;
}

/** A larger party without names is a group whose names are still to come. */
const MOST_NAMELESS = 9;

/** The persons of entries, in order. */
export function personsOf(entries: readonly ListEntry[]): readonly Person[] {
  const persons: Person[] = [];
  for (const entry of entries) {
    for (const given of entry.given)
      persons.push({ entry, reference: String(persons.length + 1), surname: entry.surname, given });
    const unnamed = entry.count - entry.given.length;
    const isGroup =
      entry.given.length === 0 &&
      (unnamed > MOST_NAMELESS || (unnamed > 1 && entry.elements.some(({ code }) => code === 'C')));
    for (let more = 0; more < unnamed && !isGroup && unnamed <= MOST_NAMELESS; more++) {
      persons.push({ entry, reference: String(persons.length + 1), surname: entry.surname, given: null });
    }
  }
  return persons;
}

/** Given names; the mark of a child is separated from them, as a title is. */
export function givenOf({ given }: Person): Piece {
  const found = given === null ? null : /^(.*[A-Z]{2})(CHD|CHLD|INFT?)$/i.exec(given.text.trim());
  return found === null || given === null ? given : made(`${found[1]} ${found[2]}`, given);
}

/** Whose the elements of entries are. */
export interface Owners {
  /** Those of a person: of the only one of the entry, or of the one whom they name. */
  readonly ofPerson: ReadonlyMap<Person, readonly ListElement[]>;
  /** Those that name none of several persons are about the party. */
  readonly ofParty: ReadonlyMap<ListEntry, readonly ListElement[]>;
}

/** Whose each element is. */
export function ownersOf(entries: readonly ListEntry[], persons: readonly Person[]): Owners {
  const byEntry = new Map<ListEntry, Person[]>(entries.map((entry) => [entry, []]));
  for (const person of persons) byEntry.get(person.entry)?.push(person);
  const ofPerson = new Map<Person, ListElement[]>(persons.map((person) => [person, []]));
  const ofParty = new Map<ListEntry, ListElement[]>(entries.map((entry) => [entry, []]));
  for (const [entry, own] of byEntry) {
    const [only = null] = own;
    const party = own.length > 1 ? partyOf(own) : null;
    for (const element of entry.elements) {
      const owner = party === null ? only : ownerOf(element, party);
      if (owner === null) ofParty.get(entry)?.push(element);
      else ofPerson.get(owner)?.push(element);
    }
  }
  return { ofPerson, ofParty };
}

/** A larger party is searched by whole names only. */
const LARGEST_PARTY = 99;

interface Party {
  /** The first person of each name as written, in capitals. */
  readonly byName: ReadonlyMap<string, Person>;
  readonly persons: readonly Person[];
}

function partyOf(persons: readonly Person[]): Party {
  const byName = new Map<string, Person>();
  for (const person of persons) {
    const name = `${asciiUpper(person.surname.text.trim())}/${asciiUpper(person.given?.text.trim() ?? '')}`;
    if (!byName.has(name)) byName.set(name, person);
  }
  return { byName, persons: persons.length > LARGEST_PARTY ? [] : persons };
}

/** The person whom an element names at its end (`-1SMITH/JOHNMR`); null when it names none of these. */
function ownerOf(element: ListElement, { byName, persons }: Party): Person | null {
  const text = asciiUpper(element.pieces.map((piece) => piece.text).join(''));
  const found = /-\d{0,2}([A-Z][A-Z' -]*)\/([A-Z' ]+)$/.exec(text.trim());
  if (found === null) return null;
  const [, surname = '', given = ''] = found;
  return (
    byName.get(`${surname}/${given}`) ??
    persons.find((person) => {
      if (asciiUpper(person.surname.text.trim()) !== surname) return false;
      const own = asciiUpper(person.given?.text.trim() ?? '');
      return own.startsWith(given) || given.startsWith(own);
    }) ??
    null
  );
}
