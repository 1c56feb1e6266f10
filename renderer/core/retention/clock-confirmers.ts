/** Whose officers may be the second one where two say what time it is, or that data has waited long enough. */
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { agenciesHere } from '../agencies-here.ts';
import type { Request } from '../request.ts';
import { otherAgencies } from '../take-decision.ts';
import { unitAgencies } from '../world.ts';

/**
 * The other agencies that count and have officers here who may do it, in use; where there are none, the own one. By the time custody ends, alarms fall silent and data is
 * masked, so no agency sets it alone. Who is held may be hidden from whoever confirms, so it is asked whether or not somebody is. Empty: the acting agency does not count.
 */
export async function clockConfirmers(
  request: Pick<Request, 'store' | 'context' | 'world'>,
): Promise<readonly LawAgency[]> {
  const here = await agenciesHere(request, 'retention.clock');
  const others = otherAgencies(request).filter((agency) => here.has(agency));
  const agencies = unitAgencies(request.world);
  if (others.length === 0) return agencies.law;
  return agencies.mayConfirm(request.context.agency, null) ? others : [];
}
