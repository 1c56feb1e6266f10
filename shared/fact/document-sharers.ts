import type { Sex } from '../manifest.ts';
import { hasOtherWords, isAnotherName } from '../name/another-name.ts';
import { nameLine, type WrittenName } from '../name/compare-names.ts';
import type { TravellerSubject } from './fact-subjects.ts';

/**
 * Finds, by row, travellers who use the same document (issuer and number) as a person with another name or birth date on this flight.
 * Infants are left out: in some places they travel on a parent's document.
 */
export function documentSharers(travellers: readonly TravellerSubject[]): ReadonlySet<number> {
  const repeated = repeatedNumbers(travellers);
  if (repeated.size === 0) return NOBODY;
  const users = new Map<string, TravellerSubject | TravellerSubject[]>();
  const shared: TravellerSubject[][] = [];
  for (const subject of travellers) {
    if (subject.traveller.type === 'infant') continue;
    for (const { issuer, number } of subject.traveller.documents) {
      if (number === null || !repeated.has(number)) continue;
      const key = `${issuer ?? ''}|${number}`;
      const known = users.get(key);
      if (known === undefined) users.set(key, subject);
      else if (Array.isArray(known)) known.push(subject);
      else if (known !== subject) {
        const both = [known, subject];
        users.set(key, both);
        shared.push(both);
      }
    }
  }
  const rows = new Set<number>();
  for (const group of shared) {
    const persons = personsOf(group);
    for (const [person, subjects] of persons) {
      const isShared = persons.size > MOST_PERSONS || anyOther(persons.keys(), person);
      if (isShared) for (const { row } of subjects) rows.add(row);
    }
  }
  return rows;
}

/** The rows of others who use a document of this row, as another person; in order. */
export function sharersOf(travellers: readonly TravellerSubject[], row: number): readonly number[] {
  const own = travellers[row];
  if (own === undefined) return [];
  const keys = new Set(documentKeys(own));
  return travellers
    .filter((other) => other !== own && documentKeys(other).some((key) => keys.has(key)) && isAnotherHolder(own, other))
    .map((other) => other.row);
}

/** Is one of two users of a document another person than the other? An infant is none. */
export function isAnotherHolder(one: TravellerSubject, other: TravellerSubject): boolean {
  if (one.traveller.type === 'infant' || other.traveller.type === 'infant') return false;
  return isOtherPerson(personOf(one), personOf(other));
}

function documentKeys({ traveller }: TravellerSubject): readonly string[] {
  return traveller.documents.flatMap(({ issuer, number }) => (number === null ? [] : `${issuer ?? ''}|${number}`));
}

/** More people than this on one document count as sharing it, without comparing them. */
const MOST_PERSONS = 64;

interface Person {
  readonly birth: string | null;
  readonly sex: Sex | null;
  readonly name: WrittenName;
  /** The lists and bookings that name the person. */
  readonly lists: Set<string>;
}

/** The users of one document by name and birth date, so that a person sent several times is compared once. */
function personsOf(group: readonly TravellerSubject[]): ReadonlyMap<Person, readonly TravellerSubject[]> {
  const byKey = new Map<string, Person>();
  const persons = new Map<Person, TravellerSubject[]>();
  for (const subject of group) {
    const { traveller } = subject;
    const key = `${traveller.dateOfBirth ?? ''}|${nameLine(traveller)}`;
    const same = byKey.get(key);
    if (same !== undefined) {
      persons.get(same)?.push(subject);
      for (const list of listsOf(subject)) same.lists.add(list);
      continue;
    }
    const person = personOf(subject);
    byKey.set(key, person);
    persons.set(person, [subject]);
  }
  return persons;
}

function personOf(subject: TravellerSubject): Person {
  const { traveller } = subject;
  return { birth: traveller.dateOfBirth, sex: traveller.sex, name: traveller, lists: new Set(listsOf(subject)) };
}

function anyOther(persons: Iterable<Person>, one: Person): boolean {
  for (const other of persons) if (isOtherPerson(one, other)) return true;
  return false;
}

const NOBODY: ReadonlySet<number> = new Set();
const NO_NUMBERS: ReadonlySet<string> = new Set();

/** Numbers that occur more than once. Most flights have none and need no keys. */
function repeatedNumbers(travellers: readonly TravellerSubject[]): ReadonlySet<string> {
  const seen = new Set<string>();
  let repeated: Set<string> | null = null;
  for (const { traveller } of travellers) {
    for (const { number } of traveller.documents) {
      if (number === null) continue;
      const before = seen.size;
      seen.add(number);
      if (seen.size !== before) continue;
      repeated ??= new Set();
      repeated.add(number);
    }
  }
  return repeated ?? NO_NUMBERS;
}

/**
 * A slip or another spelling makes no other person: the merge may have left one person apart for it. A list or booking that has both names has two
 * people, however alike they are written; so do two sexes.
 */
function isOtherPerson(a: Person, b: Person): boolean {
  if (a.birth !== null && b.birth !== null && a.birth !== b.birth) return true;
  const isStrict = sexesDiffer(a.sex, b.sex) || [...a.lists].some((list) => b.lists.has(list));
  return isStrict ? hasOtherWords(a.name, b.name) : isAnotherName(a.name, b.name);
}

function sexesDiffer(one: Sex | null, other: Sex | null): boolean {
  return one !== null && other !== null && one !== 'X' && other !== 'X' && one !== other;
}

/** A list names a person once, and so does a booking; one message may have the same person in two bookings. */
function listsOf({ traveller }: TravellerSubject): readonly string[] {
  return traveller.sources.map(({ message, channel, booking }) =>
    channel === 'pnr' ? `${message}|${booking ?? ''}` : message,
  );
}
