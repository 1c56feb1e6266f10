/** What packages of a case begin with: the case as the officer sees it, and whom it is about. */
import { type Case, isOnTraveller } from '../../../shared/casework/case.ts';
import { personNames, subjectNamed } from '../../../shared/casework/case-subject.ts';
import { sayIn } from '../../../shared/catalogue/say.ts';
import { type DossierLine, type DossierWords, joined } from '../../../shared/dossier/dossier-line.ts';
import { PERSON_FIELDS, type PersonField } from '../../../shared/dossier/judicial-record.ts';
import {
  type ComparedField,
  ENTRY_KINDS,
  type EncounterEntry,
  entriesInForce,
} from '../../../shared/encounter/encounter-entry.ts';
import { identityOf } from '../../../shared/encounter/identity.ts';
import type { FlightPatch } from '../../../shared/flight/decision.ts';
import { flightNumber, routeText } from '../../../shared/flight/flight-text.ts';
import { initialsOf, namedOutside } from '../../../shared/protection/protections.ts';
import type { FlaggedTraveller } from '../../../shared/screening/flagged.ts';
import { withDaysWritten } from '../../../shared/time/day-text.ts';
import type { ExportWords } from '../exports/make-export.ts';
import { kindsOf } from '../protected.ts';
import type { Request } from '../request.ts';
import { readSeenEncounter } from '../seen/seen-encounters.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { readNamedOfficers } from '../session.ts';
import { readOne } from '../store/read.ts';
import { patchesByAnyId } from '../stored-decisions.ts';
import { travellerIndex } from '../traveller-parts.ts';

export interface DossierSource {
  readonly onCase: Case;
  readonly words: DossierWords;
  /** Null: the case is on no traveller, or the flight is gone. */
  readonly person: FlaggedTraveller | null;
  /** How they are named outside: initials, or a number; null: by their name. */
  readonly outside: string | null;
  /** The name on the document that was read, where the flight's record says another one or none; null: nothing else was read. */
  readonly shownName: string | null;
  /** What officers know of the times of the flight. */
  readonly patch: FlightPatch;
  /** Names, birth and numbers that their documents said when they were read. */
  readonly read: readonly string[];
}

export async function dossierSource(
  request: Request,
  onCase: Case,
  { texts, word }: ExportWords,
): Promise<DossierSource> {
  const { store, context } = request;
  const officers = await readNamedOfficers(store, context.unit);
  const named = (id: string) => {
    const officer = officers.find((each) => each.id === id);
    return officer === undefined ? id : `${officer.name} (${word(`agency.${officer.agency}`)})`;
  };
  const [person, encounter, patches] = await Promise.all([
    personOf(request, onCase),
    readSeenEncounter(request, onCase.id),
    patchesByAnyId(request),
  ]);
  const how = namedOutside(await kindsOf(request, onCase));
  const initials = initialsOf(person?.traveller.givenNames ?? null, person?.traveller.surname ?? null);
  const outside = how === 'full' ? null : (how === 'initials' && initials) || word('protection.person');
  const entries = encounter?.entries ?? [];
  const patch = person === null ? {} : (patches.get(person.flight.id) ?? {});
  const words = { say: sayIn(texts), named };
  return { onCase, words, person, outside, patch, shownName: shownNameIn(entries), read: entries.flatMap(wordsRead) };
}

async function personOf(request: Request, onCase: Case): Promise<FlaggedTraveller | null> {
  if (!isOnTraveller(onCase)) return null;
  const [section, block] = await Promise.all([
    readSeenSection(request, onCase.flight),
    readOne(request.store, 'factBlocks', onCase.flight),
  ]);
  if (section === undefined || block === undefined) return null;
  const { flight, screening } = section;
  const index = travellerIndex(flight, onCase.traveller);
  const [traveller, screened] = [flight.travellers[index], screening.travellers[index]];
  if (traveller === undefined || screened === undefined) return null;
  return { flight, block: block.value, screening, traveller, index, screened };
}

/** Texts of the fields. */
const LABELS = {
  case: 'cases.id',
  subject: 'dossier.subject',
  name: 'dossier.name',
  birth: 'dossier.birth',
  documents: 'dossier.documents',
  flight: 'dossier.flight',
  bags: 'dossier.bags',
} as const satisfies Readonly<Record<PersonField, string>>;

/** Whom the case is about, and the flight, one line each. */
export function personLines(source: DossierSource): readonly DossierLine[] {
  const fields = personFields(source);
  return PERSON_FIELDS.flatMap((field) => {
    const details = fields[field] ?? '';
    if (details === '') return [];
    // A package has days as its other papers do, day first. Drafts write them out by themselves.
    return [{ number: '', at: '', what: source.words.say(LABELS[field]), details: withDaysWritten(details), by: '' }];
  });
}

/** The same by field; left out or empty: nothing is known of it. */
export function personFields({
  onCase,
  person,
  outside,
  patch,
  shownName,
  words,
}: DossierSource): Readonly<Partial<Record<PersonField, string>>> {
  if (person === null) return { case: onCase.id, subject: outside ?? subjectNamed(onCase) ?? '' };
  const { traveller, flight } = person;
  const { leg } = flight;
  const documents = traveller.documents.map(({ type, number, issuer, expiry }) => joined(type, number, issuer, expiry));
  const times = [
    flownTime(words, patch.actualDeparture, leg.departure),
    flownTime(words, patch.actualArrival, leg.arrival),
  ].filter((time) => time !== '');
  const onFlight = joined(flightNumber(leg), routeText(leg), times.join(' → '));
  if (outside !== null) return { case: onCase.id, name: outside, flight: onFlight };
  return {
    case: onCase.id,
    name: nameSaid(words, shownName, listedName(traveller)),
    birth: joined(traveller.dateOfBirth, traveller.sex, traveller.nationality),
    documents: documents.join(words.say('dossier.between')),
    flight: onFlight,
    bags: traveller.bags.tags.join(', '),
  };
}

/** Whom the paper is about by one name, for where they sign: that of the document leads; null: nobody is known. */
export function signingName(source: DossierSource): string | null {
  const { person, outside, shownName } = source;
  if (person === null || outside !== null) return personFields(source).name ?? null;
  return shownName ?? (listedName(person.traveller) || null);
}

function listedName({ surname, givenNames }: FlaggedTraveller['traveller']): string {
  return [surname, givenNames].filter((part) => part !== null && part !== '').join(' ');
}

/** The document that somebody showed says who they are; what the carrier wrote stands beside it. */
function nameSaid({ say }: DossierWords, shown: string | null, listed: string): string {
  if (shown === null) return listed;
  return listed === '' ? shown : `${shown} (${say('dossier.listed-as', { name: listed })})`;
}

/** When it really was, with the schedule beside it: nobody is examined before they landed. */
function flownTime({ say }: DossierWords, actual: string | null | undefined, scheduled: string | null): string {
  if (actual == null || actual === scheduled) return scheduled ?? '';
  return scheduled === null ? actual : `${actual} (${say('dossier.scheduled', { time: scheduled })})`;
}

/** By the last document that was read and counts. */
function shownNameIn(entries: readonly EncounterEntry[]): string | null {
  const last = entriesInForce(entries).findLast((entry) => ENTRY_KINDS[entry.kind].about === 'identity');
  if (last?.kind !== 'identity-read' || identityOf(entries) !== 'confirmed') return null;
  const name = last.compared.find(({ field }) => field === 'name');
  return name === undefined || name.same === true || name.read === null ? null : name.read.replace(', ', ' ');
}

/** What stands between the parts of a name: `MBALA-NSOKI` is also called Nsoki. */
const PARTS = /[,\s'’-]+/;

const NAMING: readonly ComparedField[] = ['name', 'birth', 'document'];

/** A document may say another name than the flight does. */
function wordsRead(entry: EncounterEntry): readonly string[] {
  if (entry.kind !== 'identity-read') return [];
  return entry.compared.flatMap(({ field, read }) => {
    if (read === null || !NAMING.includes(field)) return [];
    return field === 'name' ? [read, ...read.split(PARTS)] : [read];
  });
}

/** Words by which somebody could be found out who is not named. */
export function wordsOf({ onCase, person, read }: DossierSource): readonly string[] {
  const named = [...personNames(onCase).flatMap((name) => name.split(PARTS)), ...read];
  if (person === null) return named;
  const { surname, givenNames, otherName, dateOfBirth, documents, phones, emails, bags } = person.traveller;
  const names = [surname, givenNames, otherName].flatMap((name) => (name === null ? [] : [name, ...name.split(PARTS)]));
  const numbers = documents.flatMap(({ number }) => number ?? []);
  return [
    ...named,
    ...names,
    ...numbers,
    ...phones,
    ...emails,
    ...bags.tags,
    ...(dateOfBirth === null ? [] : [dateOfBirth]),
  ];
}
