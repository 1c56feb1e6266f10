/** Which cases wait for the acting officer, and for what. */
import { isLawAgency, type LawAgency } from '../../shared/agency/agency-id.ts';
import { isOnTraveller } from '../../shared/casework/case.ts';
import { handedOnBy, letGoBy, openProposal, waitsForConclusion } from '../../shared/casework/case-answers.ts';
import { type WaitsFor, waitsFor } from '../../shared/casework/case-parts.ts';
import { agencyOfStandIn } from '../../shared/casework/stand-in.ts';
import type { FlightId, TravellerId } from '../../shared/flight/flight.ts';
import { agenciesHere } from './agencies-here.ts';
import type { FlightHead } from './flight-head.ts';
import { agenciesLeading } from './letting-go.ts';
import { isPermitted } from './permissions.ts';
import type { Request } from './request.ts';
import { seenAsks } from './seen/seen-asks.ts';
import type { SeenWork } from './seen/seen-cases.ts';
import { readSeenHeads } from './seen/seen-heads.ts';
import { readSeenSection } from './seen/seen-section.ts';
import { readNamedOfficers } from './session.ts';
import { headsById } from './store/heads.ts';

/** What each case waits for, by its id; those that wait for others are left out. Nobody is called to a case that goes on beside the work of their agency. */
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
  // Heads say who attends without opening flights.
  const heads = work.some(({ shown }) => isOnTraveller(shown) && isLetGo(shown, agency))
    ? headsById(await readSeenHeads(request))
    : new Map<FlightId, FlightHead>();
  const asks = await seenAsks(request, new Set(work.map(({ shown }) => shown.id)));
  for (const { shown, isBeside } of work) {
    if (isBeside) continue;
    const isToLead = waitsForConclusion(shown) || openProposal(shown) !== null || handedOnBy(shown, agency) !== null;
    const leads = isToLead && (await leadsOn(request, shown));
    // Nothing calls an agency to another subject, so each that works on cases here is told.
    const attends =
      isLetGo(shown, agency) &&
      (isOnTraveller(shown) ? calls(heads.get(shown.flight), shown.traveller, agency) : who.present.has(agency));
    const found = waitsFor(shown, { ...who, leads, attends, ask: asks.get(shown.id) ?? null });
    if (found !== null) waits.set(shown.id, found);
  }
  return waits;
}

/** Did another agency let whom the case is about go? */
function isLetGo(shown: SeenWork['shown'], agency: LawAgency): boolean {
  return shown.letGo !== undefined || letGoBy(shown, agency) !== null;
}

/** Does the attendance matrix call the agency to the traveller, as it sees them? */
function calls(head: FlightHead | undefined, id: TravellerId, agency: LawAgency): boolean {
  const flagged = head?.flagged.find(({ traveller, aliases }) => traveller === id || aliases.includes(id));
  return flagged?.attendance.includes(agency) === true;
}

/** Does the officer's agency lead the case? */
async function leadsOn(request: Request, found: SeenWork['shown']): Promise<boolean> {
  const section = isOnTraveller(found) ? await readSeenSection(request, found.flight) : undefined;
  return (await agenciesLeading(request, found, section)) === null;
}
