/** Whether the person who was met is the one whom the flight's record names: by the document that was read, field by field. */
import type { MrzReading } from '../entry/mrz.ts';
import { isOfPerson, plainNumber } from '../flight/changed-identity.ts';
import type { IsoDate, Sex } from '../manifest.ts';
import { normaliseName } from '../name/normalise-name.ts';
import { isSameState } from '../reference/same-state.ts';
import { deedsOfEncounter } from './encounter-deeds.ts';
import { type Compared, type EncounterEntry, entriesInForce, meets } from './encounter-entry.ts';

/** Nothing was looked at · somebody saw a document · a document was read and compared, or two officers said why none could be. */
export type Identity = 'none' | 'seen' | 'confirmed';

/** What the flight's record says of the traveller. */
export interface RecordedPerson {
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly dateOfBirth: string | null;
  readonly sex?: Sex | null;
  readonly nationality: string | null;
  /** Those of the present list first. */
  readonly documents: readonly {
    readonly type?: string | null;
    readonly number: string | null;
    readonly issuer: string | null;
    readonly expiry?: IsoDate | null;
  }[];
  /** The entries of messages that it is made of: of one entry, each document is one of the present list. Left out: not known. */
  readonly sources?: readonly unknown[];
}

/** Why a zone confirms nobody: there is none or a line is missing, a check digit is wrong, or it is a specimen. */
export type UnfitZone = 'no-zone' | 'check-digits' | 'specimen';

/** Whether the zone can be relied on: all its lines, and no wrong check digit. */
export function unfitZone({ format, traveller, checks, lines, specimen, diagnostics }: MrzReading): UnfitZone | null {
  if (format === null || traveller === null) return 'no-zone';
  if (lines.some((line) => /^<*$/.test(line)) || diagnostics.some(({ code }) => code === 'mrz-line-missing'))
    return 'no-zone';
  if (specimen) return 'specimen';
  if (checks.number !== 'valid' || checks.birth === 'absent') return 'check-digits';
  return Object.values(checks).some((check) => check === 'invalid') ? 'check-digits' : null;
}

/** The document beside the record, line by line, and whether it was valid on the day of the inspection. */
export function compareIdentity(
  { traveller, nameCut }: MrzReading,
  person: RecordedPerson,
  day: IsoDate,
): readonly Compared[] {
  const name = nameOf(traveller?.surname ?? null, traveller?.givenNames ?? null);
  const known = nameOf(person.surname, person.givenNames);
  const [document] = traveller?.documents ?? [];
  const number = document?.number ?? null;
  // A visa says neither who its holder is nor until when the passport is valid.
  const own = person.documents.filter(({ type = null }) => isOfPerson(type));
  const [first = null] = own.flatMap((each) => each.number ?? []);
  const matched = person.documents.find(
    (each) => number !== null && plainNumber(each.number ?? '') === plainNumber(number),
  );
  // A passport of an older list is not the one that the present list names, which may have two of one state itself.
  const isOfList = (one: Known, other: Known) =>
    one === other || (person.sources?.length !== 1 && one.type === other.type && one.issuer === other.issuer);
  const present =
    matched === undefined ? first : (person.documents.find((each) => isOfList(each, matched))?.number ?? null);
  const compared = matched ?? own[0];
  const issuer = compared?.issuer ?? null;
  const expiry = document?.expiry ?? null;
  const validUntil = compared?.expiry ?? null;
  const nationality = traveller?.nationality ?? null;
  return [
    { field: 'name', read: name, recorded: known, same: both(name, known, (a, b) => sameName(a, b, nameCut)) },
    {
      field: 'birth',
      read: traveller?.dateOfBirth ?? null,
      recorded: person.dateOfBirth,
      same: both(traveller?.dateOfBirth ?? null, person.dateOfBirth, (a, b) => a === b),
    },
    {
      field: 'sex',
      read: traveller?.sex ?? null,
      recorded: person.sex ?? null,
      same: both(sexSaid(traveller?.sex), sexSaid(person.sex), (a, b) => a === b),
    },
    {
      field: 'nationality',
      read: nationality,
      recorded: person.nationality,
      same: both(nationality, person.nationality, isSameState),
    },
    {
      field: 'document',
      read: number,
      recorded: present,
      same: both(number, present, (read, recorded) => plainNumber(read) === plainNumber(recorded)),
    },
    {
      field: 'state',
      read: document?.issuer ?? null,
      recorded: issuer,
      same: both(document?.issuer ?? null, issuer, isSameState),
    },
    {
      ...{ field: 'expiry', read: expiry, recorded: validUntil, same: both(expiry, validUntil, (a, b) => a === b) },
      ...(isExpired(expiry, day) ? { expired: true } : {}),
    },
  ];
}

/**
 * Could the zone have been made by somebody who read the flight's record alone? The number is the one that is recorded, and no field differs. All check digits follow from the fields, so they
 * tell nothing. Nor does what the record does not say, or further data of the issuing state: nothing here knows it, so anybody can make it up.
 */
export function saysNothingNew(compared: readonly Compared[]): boolean {
  return compared.every(({ field, same }) => same === true || (same === null && field !== 'document'));
}

/** Do nothing but such zones tell that somebody saw the traveller's document? */
export function restsOnTheList(entries: readonly EncounterEntry[]): boolean {
  const meeting = entriesInForce(entries).filter(meets);
  return meeting.length > 0 && meeting.every((entry) => entry.kind === 'identity-read' && entry.nothingNew === true);
}

/** Was a document that is valid until `expiry`, that day included, no longer valid on a day? Of one that does not say (null): no. */
export function isExpired(expiry: IsoDate | null, day: IsoDate): boolean {
  return expiry !== null && expiry < day;
}

/** Was the document that was read last no longer valid on the day of the inspection? */
export function readExpired(entries: readonly EncounterEntry[]): boolean {
  const last = entriesInForce(entries).findLast(({ kind }) => kind === 'identity-read');
  return last?.kind === 'identity-read' && last.compared.some(({ expired }) => expired === true);
}

/** Does a difference, or a record with nothing to compare, need a reason? */
export function needsReason(compared: readonly Compared[]): boolean {
  return compared.some(({ same }) => same === false) || compared.every(({ same }) => same === null);
}

/** How far the identity is confirmed, by the entries that count. What an officer did not do, as they say themselves, confirms nobody. */
export function identityOf(entries: readonly EncounterEntry[]): Identity {
  const disputed = new Set(deedsOfEncounter(entries).flatMap(({ of, state }) => (state === 'disputed' ? [of] : [])));
  const kinds = new Set(entriesInForce(entries).flatMap(({ kind, number }) => (disputed.has(number) ? [] : [kind])));
  if (kinds.has('identity-read') || kinds.has('identity-unreadable')) return 'confirmed';
  return kinds.has('identity-seen') ? 'seen' : 'none';
}

function nameOf(surname: string | null, given: string | null): string | null {
  return [surname, given].filter((part) => part !== null && part !== '').join(', ') || null;
}

type Known = RecordedPerson['documents'][number];

/** A sex that is not stated differs from none. */
function sexSaid(sex: Sex | null | undefined): Sex | null {
  return sex === 'X' ? null : (sex ?? null);
}

function both(one: string | null, other: string | null, same: (one: string, other: string) => boolean): boolean | null {
  return one === null || other === null ? null : same(one, other);
}

/** The same words in any order; a name that is cut off has the first of them. */
function sameName(read: string, recorded: string, isCut: boolean): boolean {
  const [one, other] = [wordsOf(read), wordsOf(recorded)];
  if (one.join(' ') === other.join(' ')) return true;
  const [joined, whole] = [one.join(''), other.join('')];
  return joined === whole || (isCut && joined !== '' && squeezed(recorded).startsWith(squeezed(read)));
}

function wordsOf(name: string): readonly string[] {
  return normaliseName(name).split(' ').sort();
}

function squeezed(name: string): string {
  return normaliseName(name).replaceAll(' ', '');
}
