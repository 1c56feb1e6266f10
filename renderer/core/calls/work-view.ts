/** What screens show of the work on a subject, a traveller or something else: its case, and what the officer may do about it. */
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { type Credit, creditOf } from '../../../shared/casework/credit.ts';
import { incidentOf } from '../../../shared/casework/incident.ts';
import type { Identity } from '../../../shared/encounter/identity.ts';
import type { MeetingTime } from '../../../shared/flight/meeting-time.ts';
import { minorsOn } from '../../../shared/flight/minors.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import { agenciesHere, type Receivers, receiversOf } from '../agencies-here.ts';
import { agenciesLeading } from '../letting-go.ts';
import { isMetAsChild } from '../minor-by-record.ts';
import { travellerIn } from '../protected.ts';
import type { Request } from '../request.ts';
import { creditingIn } from '../rule-agencies.ts';
import { type CareMarks, NO_CARE, seenCare } from '../seen/seen-care.ts';
import { allSeenCases } from '../seen/seen-cases.ts';
import { readSeenIdentity } from '../seen/seen-encounters.ts';
import { type Readers, seenReaders } from '../seen/seen-readers.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';

/** A case as its place and its name tell it. */
export type CasePlace = Pick<Case, 'id' | 'flight' | 'traveller' | 'travellerName' | 'thing' | 'state'>;

/** The case, and who may do what about it. */
export interface CaseWorkView extends CareMarks {
  /** The case that was chosen; where none was, the one that the officer's agency works on. */
  readonly case: Case | null;
  /** The other cases of its incident that the officer may see. */
  readonly incident: readonly CasePlace[];
  /** How far the inspection confirms who the traveller is. */
  readonly identity: Identity;
  /** Which agency did what in the case; null: there is none. */
  readonly credit: Credit | null;
  /** The officer's agency leads the case, so that its officer is enough to let the subject go. */
  readonly leads: boolean;
  /** Agencies with officers in the unit who work on cases. */
  readonly present: readonly LawAgency[];
  /** Officers to whom the case may be assigned, and agencies to which it may be handed. */
  readonly receivers: Receivers;
  /** The case goes on beside the work of the officer's agency, which can read it but not take it over. */
  readonly caseIsBeside: boolean;
  /** Who may know of the case; null also where there is none. */
  readonly caseReaders: Readers;
}

/** What the steps of a case ask of its subject. */
export interface WorkView extends CaseWorkView {
  readonly attendance: readonly LawAgency[];
  readonly handling: Handling | null;
  readonly outcome: Outcome;
  /** Agencies whose duty officers can be asked about hits hidden from this officer. */
  readonly askDuty: readonly LawAgency[];
  /** From when the traveller can be met; null: it is not known. */
  readonly meeting: MeetingTime | null;
}

/** The case as the officer sees it. */
interface Work {
  readonly case: Case | null;
  readonly isBeside: boolean;
  /** Agencies to which the officer does not give it. */
  readonly notGivenTo: readonly LawAgency[];
}

/** The view of a case; `onNone`: the traveller for whom there is none yet, since who leads decides what whoever opens one may do alone. */
export async function caseWorkView(
  request: Request,
  work: Work,
  section: FlightSection | undefined,
  onNone: { readonly traveller: string; readonly timeline: readonly [] } | null,
): Promise<CaseWorkView> {
  const found = work.case;
  const about = found ?? onNone;
  const leading = about === null ? null : await agenciesLeading(request, about, section);
  return {
    case: found,
    incident: await membersOf(request, found),
    identity: found === null ? 'none' : await readSeenIdentity(request, found.id),
    credit: found === null ? null : creditOf(found, await creditingIn(request)),
    leads: leading === null,
    present: [...(await agenciesHere(request, 'case.work'))],
    receivers: await receiversOf(request, work.notGivenTo),
    caseIsBeside: work.isBeside,
    caseReaders: (await seenReaders(request)).without(work.notGivenTo),
    ...(await careOf(request, section, found, about)),
  };
}

/** The marks of whom a case is about, or would be. The flight's record says a child by itself. */
async function careOf(
  request: Request,
  section: FlightSection | undefined,
  found: Case | null,
  about: Pick<Case, 'traveller'> | null,
): Promise<CareMarks> {
  const person = about === null ? undefined : travellerIn(section, about);
  const ids = person === undefined ? [about?.traveller ?? []].flat() : [person.id, ...person.aliases];
  const flight = section?.flight.id ?? found?.flight ?? null;
  const minors = section === undefined ? [] : minorsOn(section.flight);
  const marks = flight === null ? NO_CARE : (await seenCare(request))({ id: flight, minors }, ids);
  const isByRecord = found !== null && (await isMetAsChild(request, found));
  return {
    isChild: marks.isChild || isByRecord,
    isMetAsChild: marks.isMetAsChild || isByRecord,
    isHeld: marks.isHeld,
  };
}

/** The other cases of the incident. */
async function membersOf(request: Request, found: Case | null): Promise<readonly CasePlace[]> {
  const incident = found === null ? undefined : incidentOf(found);
  if (found === null || incident === undefined) return [];
  return (await allSeenCases(request))
    .filter(({ id, incidents = [] }) => incidents.includes(incident) && id !== found.id)
    .map(placeOf);
}

/** Where a case is found, and what it is called. */
export function placeOf({ id, flight, traveller, travellerName, thing, state }: Case): CasePlace {
  return { id, flight, traveller, travellerName, state, ...(thing === undefined ? {} : { thing }) };
}
