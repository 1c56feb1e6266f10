/** Which other agencies somebody who is held concerns: by a hit, as the agency that leads, or by a case of theirs. */
import { isLawAgency, type LawAgency } from '../../shared/agency/agency-id.ts';
import type { Case } from '../../shared/casework/case.ts';
import { partsOf } from '../../shared/casework/case-parts.ts';
import { hitsOf } from './calls/case-step.ts';
import { agenciesLeading } from './letting-go.ts';
import type { Request } from './request.ts';
import { intactSeenCases } from './seen/seen-cases.ts';
import { readSeenSection } from './seen/seen-section.ts';
import { unitAgencies } from './world.ts';

/** Without the agency of the acting officer. It rests on the hits and cases that this officer sees, so that it tells of no other. */
export async function agenciesHolding(request: Request, onCase: Case): Promise<readonly LawAgency[]> {
  const { world, context } = request;
  const { flight, traveller } = onCase;
  const section = flight === null || traveller === null ? undefined : await readSeenSection(request, flight);
  const leading = await agenciesLeading(request, onCase, section, { kind: 'conclude', note: null });
  const hits = section === undefined || traveller === null ? [] : hitsOf(section, traveller);
  const mandates = new Set(
    hits.flatMap(({ rule, accuses }) => (accuses ? [world.compiled.byId.get(rule)?.mandate] : [])),
  );
  const agencies = unitAgencies(world);
  const ownMandate = isLawAgency(context.agency) ? agencies.mandateOf(context.agency) : null;
  const byHit = agencies.law.filter((agency) => {
    const mandate = agencies.mandateOf(agency);
    return mandate !== null && mandate !== ownMandate && mandates.has(mandate);
  });
  const others = await intactSeenCases(
    request,
    (each) => traveller !== null && each.traveller === traveller && each.flight === flight && each.state !== 'closed',
  );
  const concerned = [...(leading ?? []), ...byHit, ...others.flatMap(partsOf)];
  return [...new Set(concerned)].filter((agency) => agency !== context.agency);
}
