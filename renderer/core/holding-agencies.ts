/** Which other agencies somebody who is held concerns, so that they confirm whatever takes that person out of their hold: by a hit, as the agency that leads, or by a case of theirs. */
import { isLawAgency, type LawAgency } from '../../shared/agency/agency-id.ts';
import type { Case } from '../../shared/casework/case.ts';
import { partsOf } from '../../shared/casework/case-parts.ts';
import { agenciesServed } from '../../shared/casework/leading-agencies.ts';
import { counts } from '../../shared/screening/screening.ts';
import { agenciesLeading } from './letting-go.ts';
import type { Request } from './request.ts';
import { intactSeenCases } from './seen/seen-cases.ts';
import { readSeenSection } from './seen/seen-section.ts';
import { travellerIndex } from './traveller-parts.ts';
import { unitAgencies } from './world.ts';

/** Without the agency that ends it (`by`). It rests on the hits and cases that the acting officer sees, so that it tells of no other. */
export async function agenciesHolding(request: Request, onCase: Case, by: LawAgency): Promise<readonly LawAgency[]> {
  const { world, context } = request;
  const { flight, traveller } = onCase;
  const section = flight === null || traveller === null ? undefined : await readSeenSection(request, flight);
  const leading = await agenciesLeading(request, onCase, section);
  const at = section === undefined || traveller === null ? -1 : travellerIndex(section.flight, traveller);
  const against = (section?.screening.travellers[at]?.hits ?? []).filter(
    (hit) => hit.kind !== 'exoneration' && counts(hit),
  );
  const agencies = unitAgencies(world);
  const acting = isLawAgency(context.agency) ? [context.agency] : [];
  // Of a joint hit, of a rule or a list, the agencies of both laws.
  const byHit = against
    .flatMap(({ mandate }) => agenciesServed(agencies, mandate))
    .filter((agency) => agencies.mandateOf(agency) !== agencies.mandateOf(by));
  const others = await intactSeenCases(
    request,
    (each) => traveller !== null && each.traveller === traveller && each.flight === flight && each.state !== 'closed',
  );
  const concerned = [...(leading ?? acting), ...byHit, ...others.flatMap(partsOf)];
  return [...new Set(concerned)].filter((agency) => agency !== by);
}
