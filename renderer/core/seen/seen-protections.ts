/** Who is protected: what is shown of them to everybody, and what only those see who may see their case. */
import type { Agency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { isOfficerOf } from '../../../shared/casework/case-officer.ts';
import { careHandling } from '../../../shared/protection/care-handling.ts';
import {
  isCaredFor,
  isNamedIn,
  type Protection,
  type ProtectionEntry,
  restrictsAccess,
} from '../../../shared/protection/protection.ts';
import { stepRow } from '../../../shared/protection/protection-steps.ts';
import { PROTECTIONS } from '../../../shared/protection/protections.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import type { FlightHead } from '../flight-head.ts';
import { FlightDecisions } from '../import/flight-decisions.ts';
import type { Request } from '../request.ts';
import { type SeenStore, wholeOf } from '../store/open-store.ts';
import { idsIn, type Opened, readOne, readSound } from '../store/read.ts';
import { readIntact, readKeptIntact } from '../store/read-intact.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { travellerIndex } from '../traveller-parts.ts';

export type Protections = readonly Protection[];

/** All records that can be read. Every list, section and head of a flight asks for them. */
export async function readProtections(store: SeenStore): Promise<Protections> {
  return (await readKeptIntact(wholeOf(store), 'protections')).map(({ value }) => value);
}

/** The numbers of cases whose record cannot be read. */
export async function damagedProtections(store: SeenStore): Promise<ReadonlySet<string>> {
  const known = new Set((await readProtections(store)).map(({ id }) => id));
  return new Set((await idsIn(wholeOf(store), 'protections')).filter((id) => !known.has(id)));
}

/** The record of a case that the officer sees; empty, at revision 0, where nothing was entered. */
export async function protectionOf(
  { store }: Pick<Request, 'store'>,
  { id, flight, traveller }: Case,
): Promise<Opened<Protection>> {
  const found = await readOne(wholeOf(store), 'protections', id);
  return found ?? { id, rev: 0, value: { id, flight, traveller, entries: [] } };
}

/**
 * Everything that was entered about whom a case is about, also in another case on them: what is refused, is refused wherever they stand. The harm of a request that reaches the
 * wrong state is never undone.
 */
export async function protectedWith(
  request: Pick<Request, 'store'>,
  onCase: Pick<Case, 'id' | 'flight' | 'traveller'>,
): Promise<Protections> {
  const records = await readProtections(request.store);
  const ids = await idsOf(request, onCase, records);
  return records.filter(({ id, traveller }) => id === onCase.id || (traveller !== null && ids.includes(traveller)));
}

/** Every id that a traveller had, since records may be merged. The flight is opened only where another record on it may be theirs. */
async function idsOf(
  { store }: Pick<Request, 'store'>,
  { flight, traveller }: Pick<Case, 'flight' | 'traveller'>,
  records: Protections,
): Promise<readonly string[]> {
  if (traveller === null) return [];
  const others = records.filter((record) => record.traveller !== null && record.traveller !== traveller);
  if (flight === null || others.length === 0) return [traveller];
  const decided = await FlightDecisions.read(store);
  if (!others.some((record) => record.flight !== null && decided.target(record.flight) === decided.target(flight)))
    return [traveller];
  const [section] = await readSound(wholeOf(store), 'flightManifests', [flight]);
  const found = section?.value.flight.travellers[travellerIndex(section.value.flight, traveller)];
  return found === undefined ? [traveller] : [traveller, found.id, ...found.aliases];
}

/** Whom each case is about, by its number; a damaged one is left out. */
export async function subjectsOfCases({
  store,
}: Pick<Request, 'store'>): Promise<ReadonlyMap<string, Pick<Case, 'id' | 'flight' | 'traveller'>>> {
  return new Map((await readIntact(wholeOf(store), 'cases')).map(({ id, value }) => [id, value]));
}

/** The entries of a record that the officer reads: those of a protection with few readers only officers of the case, those whom it names, and supervisors. */
export function seenProtectionEntries(
  { context }: Pick<Request, 'context'>,
  onCase: Case,
  record: Protection,
): readonly ProtectionEntry[] {
  if (isReader(context, onCase, record)) return record.entries;
  const hidden = new Set(
    record.entries.flatMap(({ step, number }) => {
      const { kind } = stepRow(step);
      return kind !== null && PROTECTIONS[kind].restricts ? [String(number)] : [];
    }),
  );
  return record.entries.filter(({ number, said }) => !hidden.has(String(number)) && !hidden.has(said.entry ?? ''));
}

/** Answers whether the officer may see a case, by its record of protection. A record that is damaged is taken to restrict. */
export async function protectionSight({
  store,
  context,
}: Pick<Request, 'store' | 'context'>): Promise<(found: Case) => boolean> {
  const whole = wholeOf(store);
  const ids = await idsIn(whole, 'protections');
  if (ids.length === 0) return () => true;
  const records = new Map((await readProtections(store)).map((record) => [record.id, record]));
  const known = new Set(ids);
  return (found) => {
    if (!known.has(found.id)) return true;
    const record = records.get(found.id);
    return (record !== undefined && !restrictsAccess(record)) || isReader(context, found, record);
  };
}

function isReader({ officer, role }: Request['context'], onCase: Case, record: Protection | undefined): boolean {
  return (
    role === 'supervisor' ||
    onCase.assigned === officer.id ||
    isOfficerOf(onCase, officer.id) ||
    (record !== undefined && isNamedIn(record, officer.id))
  );
}

/** The cases on one of these ids of a traveller to which a record of protection restricts access. */
export async function restrictedCases(
  request: Pick<Request, 'store'>,
  ids: readonly string[],
): Promise<readonly Case[]> {
  const restricting = (await readProtections(request.store)).filter(
    (record) => record.traveller !== null && ids.includes(record.traveller) && restrictsAccess(record),
  );
  const found = await Promise.all(restricting.map(({ id }) => readOne(wholeOf(request.store), 'cases', id)));
  return found.flatMap((each) => each?.value ?? []);
}

/** The records of those who are met and protected by what officers set. */
export async function caredFor(store: SeenStore): Promise<Protections> {
  return (await readProtections(store)).filter((record) => record.traveller !== null && isCaredFor(record));
}

function withCare<Row extends { readonly handling: Handling | null }>(row: Row): Row {
  return { ...row, handling: careHandling(row.handling) };
}

/**
 * A flight's section with those who are protected worded so; the same object where there is nobody. Whoever sees them flagged sees that, though not their case; of whom nothing
 * flags for an agency, only the agency that entered something.
 */
export function sectionWithCare(section: FlightSection, cared: Protections, agency: Agency): FlightSection {
  const { travellers: screened } = section.screening;
  const places = new Set(
    cared.flatMap(({ traveller, entries }) => {
      const at = traveller === null ? -1 : travellerIndex(section.flight, traveller);
      const isFlagged = screened[at]?.outcome !== 'clear';
      return isFlagged || entries.some((entry) => entry.agency === agency) ? [at] : [];
    }),
  );
  places.delete(-1);
  if (places.size === 0) return section;
  const travellers = screened.map((each, at) => (places.has(at) ? withCare(each) : each));
  return { ...section, screening: { ...section.screening, travellers } };
}

/** The same for the head of a flight. */
export function headWithCare(head: FlightHead, cared: Protections): FlightHead {
  const ids = new Set(cared.map(({ traveller }) => traveller));
  const isHere = ({ traveller, aliases }: FlightHead['flagged'][number]) =>
    ids.has(traveller) || aliases.some((each) => ids.has(each));
  return head.flagged.some(isHere)
    ? { ...head, flagged: head.flagged.map((each) => (isHere(each) ? withCare(each) : each)) }
    : head;
}
