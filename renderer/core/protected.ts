/** What protects whom a case is about: asked before acts on them, and by every way out of the unit. */
import type { Case } from '../../shared/casework/case.ts';
import { consulateKept, type Kept } from '../../shared/custody/consular.ts';
import type { KeptDuties } from '../../shared/custody/custody-clock.ts';
import type { Traveller } from '../../shared/flight/flight.ts';
import { compareText } from '../../shared/flight/message-order.ts';
import {
  type ByRecord,
  entriesThatHold,
  kindsIn,
  kindsSet,
  type Protection,
} from '../../shared/protection/protection.ts';
import { type Immune, immuneBy, keptFrom } from '../../shared/protection/protection-refusals.ts';
import { type NameOutside, namedOutside, type ProtectionKind } from '../../shared/protection/protections.ts';
import { mayGoTo, type OfficeOutside, officeIn } from '../../shared/protection/way-out.ts';
import { failed, type Result } from '../../shared/result.ts';
import { possibleImmunity } from '../../shared/screening/possible-immunity.ts';
import type { CallFailure } from './calls/failure.ts';
import { isChild } from './encounters.ts';
import { localDay } from './local-day.ts';
import type { Request } from './request.ts';
import { minorsBefore } from './seen/minors-before.ts';
import {
  damagedProtections,
  type Protections,
  protectedWith,
  protectionOf,
  readProtections,
  subjectsOfCases,
} from './seen/seen-protections.ts';
import { readSeenSection } from './seen/seen-section.ts';
import type { FlightSection } from './store/tables/flight-manifests.ts';
import { travellerIndex } from './traveller-parts.ts';

/** What the record of the flight says by itself of whom the case is about; where it does not tell their age, whether they were a child by an earlier list. */
export async function byRecordOf(
  request: Request,
  section: FlightSection | undefined,
  onCase: Pick<Case, 'traveller'>,
): Promise<ByRecord> {
  const person = travellerIn(section, onCase);
  const { isChild: isNow, immunity } = recordOf(person, localDay(request, request.context.now));
  const wasMinor = (await minorsBefore(request))(idsOf(onCase, person));
  return { isChild: isNow ?? (wasMinor ? true : null), immunity };
}

function idsOf(
  { traveller }: Pick<Case, 'traveller'>,
  person: Pick<Traveller, 'id' | 'aliases'> | undefined,
): readonly (string | null)[] {
  return person === undefined ? [traveller] : [traveller, person.id, ...person.aliases];
}

function recordOf(person: Traveller | undefined, day: string): ByRecord {
  if (person === undefined) return { isChild: null, immunity: null };
  return { isChild: isChild(person, day), immunity: possibleImmunity(person.documents) };
}

/** Whom the case is about, as the flight has them; undefined where it is masked, gone, or about something else. */
export function travellerIn(
  section: FlightSection | undefined,
  { traveller }: Pick<Case, 'traveller'>,
): Traveller | undefined {
  if (section === undefined || traveller === null) return undefined;
  return section.flight.travellers[travellerIndex(section.flight, traveller)];
}

/** Several records on one traveller as one, in the order of time. */
export function together(records: Protections): Pick<Protection, 'entries'> {
  return { entries: records.flatMap(entriesThatHold).sort((a, b) => compareText(a.at, b.at)) };
}

/** What immunity covers of whom a case is about. */
export async function immuneIn(request: Request, onCase: Case, section: FlightSection | undefined): Promise<Immune> {
  const byRecord = await byRecordOf(request, section, onCase);
  return immuneBy(together(await protectedWith(request, onCase)), byRecord);
}

/** The protections of whom a case is about, by what officers set and by the flight's record. Throws where the record is damaged: nobody is named by mistake. */
export async function kindsOf(request: Request, onCase: Case): Promise<readonly ProtectionKind[]> {
  const { flight, traveller } = onCase;
  await protectionOf(request, onCase);
  const section = flight === null || traveller === null ? undefined : await readSeenSection(request, flight);
  return kindsIn(together(await protectedWith(request, onCase)), await byRecordOf(request, section, onCase));
}

/** Somebody on a list. */
interface Listed {
  /** Any of their ids; null: it is about something else. */
  readonly traveller: string | null;
  /** As the flight has them; undefined where it is masked or gone. */
  readonly person: Traveller | undefined;
}

/** Gives how lists that leave the unit name a traveller: by `kindsOf`, as packages do. Of whom a record cannot be read, the list says least, and goes on. */
export async function namedOutsideIn(request: Request): Promise<(listed: Listed) => NameOutside> {
  const [records, damaged, subjects, wasMinor] = await Promise.all([
    readProtections(request.store),
    damagedProtections(request.store),
    subjectsOfCases(request),
    minorsBefore(request),
  ]);
  const unread = new Set([...damaged].map((id) => subjects.get(id)?.traveller ?? null));
  const day = localDay(request, request.context.now);
  return ({ traveller, person }) => {
    const ids = new Set(idsOf({ traveller }, person));
    ids.delete(null);
    if ([...ids].some((id) => unread.has(id))) return 'person';
    const own = records.filter((record) => ids.has(record.traveller));
    const { isChild: isNow, immunity } = recordOf(person, day);
    const byRecord = { isChild: isNow ?? (wasMinor([...ids]) ? true : null), immunity };
    return namedOutside(kindsIn(together(own), byRecord));
  };
}

/** What is not owed to whoever is held: nothing reaches the state from which they ask for protection, and no consulate answers for nationals of the unit's own state. */
export async function dutiesKept(
  request: Request,
  onCase: Pick<Case, 'id' | 'flight' | 'traveller'>,
): Promise<KeptDuties> {
  const kinds = kindsSet(together(await protectedWith(request, onCase)));
  const kept = kinds.includes('asylum') ? 'protection' : await ofOwnState(request, onCase);
  return new Map(kept === null ? [] : [['consulate', kept]]);
}

async function ofOwnState(request: Request, onCase: Pick<Case, 'flight' | 'traveller'>): Promise<Kept | null> {
  const { flight } = onCase;
  const person = flight === null ? undefined : travellerIn(await readSeenSection(request, flight), onCase);
  if (person === undefined) return null;
  const { reference } = request.world;
  const country = reference.airport(request.context.unit?.airports[0] ?? '')?.country;
  const own = country === undefined ? null : reference.countryCode(country);
  return consulateKept(person, own, (state) => reference.countryCode(state));
}

/** Why nothing about these cases may go to an office, or be written for the one that a text names; null: it may. */
export async function wayOutRefused(
  request: Pick<Request, 'store'>,
  onCases: readonly Case[],
  office: OfficeOutside | string | null,
): Promise<Result<never, CallFailure> | null> {
  const named = typeof office === 'string' ? officeIn(office) : office;
  if (named === null) return null;
  // Of whom it cannot be read whether they ask for protection, nothing goes to a foreign office.
  const damaged = await damagedProtections(request.store);
  if (onCases.some(({ id }) => damaged.has(id))) return failed({ code: 'refused', why: 'protection-state' });
  const groups = await Promise.all(onCases.map((onCase) => protectedWith(request, onCase)));
  return keptFromOffice(groups, named);
}

/** The same about travellers of flights. */
export async function wayOutRefusedOn(
  request: Pick<Request, 'store'>,
  travellers: readonly Pick<Case, 'flight' | 'traveller'>[],
  office: OfficeOutside | string,
): Promise<Result<never, CallFailure> | null> {
  const named = typeof office === 'string' ? officeIn(office) : office;
  if (named === null) return null;
  const groups = await Promise.all(travellers.map((on) => protectedWith(request, { ...on, id: '' })));
  return keptFromOffice(groups, named);
}

function keptFromOffice(groups: readonly Protections[], office: OfficeOutside): Result<never, CallFailure> | null {
  const isKept = groups.some((records) => !mayGoTo(keptFrom(together(records)), office));
  return isKept ? failed({ code: 'refused', why: 'protection-state' }) : null;
}
