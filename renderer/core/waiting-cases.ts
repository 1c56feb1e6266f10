/** Which cases wait for the acting officer, and for what. */
import { isLawAgency, type LawAgency } from '../../shared/agency/agency-id.ts';
import { type Case, isOnTraveller } from '../../shared/casework/case.ts';
import { handedOnBy, letGoBy, openProposal, waitsForConclusion } from '../../shared/casework/case-answers.ts';
import { isLeftToAgency, type WaitsFor, waitsFor } from '../../shared/casework/case-parts.ts';
import { mayLetGo } from '../../shared/casework/let-go-unseen.ts';
import { agencyOfStandIn } from '../../shared/casework/stand-in.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import { agenciesHere } from './agencies-here.ts';
import type { FlightHead } from './flight-head.ts';
import { agenciesLeading } from './letting-go.ts';
import { isPermitted } from './permissions.ts';
import type { Request } from './request.ts';
import { companionsElsewhere } from './seen/companions-elsewhere.ts';
import { seenAsks } from './seen/seen-asks.ts';
import { intactSeenCases, type SeenWork } from './seen/seen-cases.ts';
import { readSeenHeads } from './seen/seen-heads.ts';
import { readSeenSection } from './seen/seen-section.ts';
import { readNamedOfficers } from './session.ts';
import { headsById } from './store/heads.ts';

/**
 * What each case waits for, by its id; those that wait for others are left out. To a case that goes on beside the work of their agency, officers are called only when its traveller
 * was let go.
 */
export async function waitsOf(request: Request, work: readonly SeenWork[]): Promise<ReadonlyMap<string, WaitsFor>> {
  const { officer, agency } = request.context;
  const waits = new Map<string, WaitsFor>();
  if (!isLawAgency(agency)) return waits;
  const examines = isPermitted(officer, 'case.examine', request.store.name);
  const named = new Map(
    (await readNamedOfficers(request.store, request.context.unit)).map((one) => [one.id, one.agency]),
  );
  const who = {
    ...{ officer: officer.id, agency, examines, present: await agenciesHere(request, 'case.work') },
    agencyOf: (id: string) => named.get(id) ?? agencyOfStandIn(id),
  };
  const calledTo = await calls(request, work, agency, who.present);
  const asks = await seenAsks(request, new Set(work.map(({ shown }) => shown.id)));
  for (const { shown, isBeside } of work) {
    const attends = calledTo(shown);
    if (isBeside) {
      if (isLeftToAgency(shown, { attends, agency })) waits.set(shown.id, 'own-hits');
      continue;
    }
    const isToLead = waitsForConclusion(shown) || openProposal(shown) !== null || handedOnBy(shown, agency) !== null;
    const leads = isToLead && (await leadsOn(request, shown));
    const found = waitsFor(shown, { ...who, leads, attends, ask: asks.get(shown.id) ?? null });
    if (found !== null) waits.set(shown.id, found);
  }
  // No queue has them: whoever looks for them finds them here.
  for (const { found, agencies } of await companionsElsewhere(request))
    if (!waits.has(found.id) && agencies.includes(agency)) waits.set(found.id, 'companion');
  return waits;
}

/** The cases in which others let go lately, by the time of the step (ISO 8601 UTC), whom the officer's agency is called to, without seeing a hit that it sees. Damaged ones are left out. */
export async function casesLeftToAgency(request: Request, isLately: (at: string) => boolean): Promise<readonly Case[]> {
  const { agency } = request.context;
  if (!isLawAgency(agency)) return [];
  // Cases let go long ago are not looked at.
  const lately = await intactSeenCases(request, (found) => mayLetGo(found, isLately));
  const left = lately.filter(({ letGo }) => letGo !== undefined && isLately(letGo.at));
  if (left.length === 0) return [];
  const work = left.map((shown) => ({ shown }));
  const calledTo = await calls(request, work, agency, await agenciesHere(request, 'case.work'));
  return left.filter((found) => isLeftToAgency(found, { attends: calledTo(found), agency }));
}

/** Did another agency let whom the case is about go? */
function isLetGo(shown: Case, agency: LawAgency): boolean {
  return shown.letGo !== undefined || letGoBy(shown, agency) !== null;
}

/** Tells of a case whose subject others let go whether the attendance matrix calls the agency to them, as it sees them. */
async function calls(
  request: Request,
  work: readonly Pick<SeenWork, 'shown'>[],
  agency: LawAgency,
  present: ReadonlySet<LawAgency>,
): Promise<(shown: Case) => boolean> {
  // Heads say who attends without opening flights.
  const heads = work.some(({ shown }) => isOnTraveller(shown) && isLetGo(shown, agency))
    ? headsById(await readSeenHeads(request))
    : new Map<FlightId, FlightHead>();
  return (shown) => {
    if (!isLetGo(shown, agency)) return false;
    // Nothing calls an agency to another subject, so each that works on cases here is told.
    if (!isOnTraveller(shown)) return present.has(agency);
    const { traveller: id, flight } = shown;
    const flagged = heads
      .get(flight)
      ?.flagged.find(({ traveller, aliases }) => traveller === id || aliases.includes(id));
    return flagged?.attendance.includes(agency) === true;
  };
}

/** Does the officer's agency lead the case? */
async function leadsOn(request: Request, found: SeenWork['shown']): Promise<boolean> {
  const section = isOnTraveller(found) ? await readSeenSection(request, found.flight) : undefined;
  return (await agenciesLeading(request, found, section)) === null;
}
