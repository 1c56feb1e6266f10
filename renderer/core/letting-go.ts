/** Who leads the work on a traveller. An officer of that agency takes part in the steps that let the traveller go (`letsGo` of the case machine). */
import { isLawAgency, type LawAgency } from '../../shared/agency/agency-id.ts';
import type { Case } from '../../shared/casework/case.ts';
import { agenciesToLetGo, isFlaggedIn, leadersOf, type Sight } from '../../shared/casework/leading-agencies.ts';
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import { agenciesOfUnit } from './agencies-here.ts';
import type { Request } from './request.ts';
import { hidesSomething, screenedByAgency } from './seen/seen-section.ts';
import { readNamedOfficers } from './session.ts';
import { readOne } from './store/read.ts';
import type { FlightSection } from './store/tables/flight-manifests.ts';
import { travellerIndex } from './traveller-parts.ts';
import { unitAgencies } from './world.ts';

/**
 * The agencies of which an officer has to take part when the traveller is let go; null: the acting officer's agency leads. It rests on hits that the officer sees (`section`, as
 * `readSeenSection` gives it), and names only agencies that see one of them, or the hit of the rule that is `decided` (null: none is).
 */
export async function agenciesLeading(
  request: Request,
  found: Pick<Case, 'traveller' | 'timeline'>,
  section: FlightSection | undefined,
  decided: string | null = null,
): Promise<readonly LawAgency[] | null> {
  const { store, context, world } = request;
  const acting = context.agency;
  if (!isLawAgency(acting)) return null;
  const [named, present] = await Promise.all([readNamedOfficers(store, context.unit), agenciesOfUnit(request)]);
  const opener = named.find(({ id }) => id === (found.timeline[0]?.officer ?? context.officer.id))?.agency;
  const openedBy = opener !== undefined && isLawAgency(opener) ? opener : null;
  const screened =
    found.traveller === null
      ? undefined
      : section?.screening.travellers[travellerIndex(section.flight, found.traveller)];
  const block = section === undefined ? undefined : await blockOf(request, section);
  const agencies = unitAgencies(world);
  // Rules of an earlier set are known by the screening.
  const compiled = world.rules.archive.compiled(section?.screening.ruleSet.hash ?? '') ?? world.compiled;
  const threatsOf = (rule: string) => compiled.byId.get(rule)?.threat ?? [];
  const threats = (screened?.hits ?? []).flatMap(({ rule }) => threatsOf(rule));
  const sights: ReadonlyMap<LawAgency, Sight> =
    section === undefined || screened === undefined || block === undefined
      ? new Map(agencies.law.map((agency) => [agency, { attendance: [], hits: [] }]))
      : screenedByAgency(request, section.screening, screened, block);
  const sees = (agency: LawAgency) => isFlaggedIn(sights.get(agency) ?? { hits: [] });
  const leaders = new Map<LawAgency, readonly LawAgency[]>();
  for (const [agency, sight] of sights) {
    const isTold =
      decided !== null
        ? sight.hits.some(({ rule }) => rule === decided)
        : isFlaggedIn(sight) || screened === undefined || !isFlaggedIn(screened);
    if (isTold || agency === acting)
      leaders.set(agency, leadersOf(agencies, sight, openedBy, threatsOf, sees, present));
  }
  return agenciesToLetGo({ agencies, threats, acting, present, leaders });
}

/** The facts of a flight, from which it is told who sees what; null: nothing is hidden from anybody. */
async function blockOf(request: Request, { flight }: FlightSection): Promise<FactBlock | null | undefined> {
  return hidesSomething(request) ? (await readOne(request.store, 'factBlocks', flight.id))?.value : null;
}
