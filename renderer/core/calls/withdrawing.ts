/** Who withdraws a file or a procès-verbal from a case: what is withdrawn, no package for the court shows any more. */
import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Officer } from '../../../shared/casework/case.ts';
import { failed, type Result } from '../../../shared/result.ts';
import { confirmersHere } from '../agencies-here.ts';
import type { Request } from '../request.ts';
import { readCaseToAskAbout } from '../seen/seen-cases.ts';
import type { CallFailure } from './failure.ts';

/** The second officer, who may know of the case. Only the agency that entered it withdraws it, as long as it has officers here. */
export async function withdrawnWith(
  request: Request,
  { case: onCase, agency }: { readonly case: string; readonly agency: LawAgency },
): Promise<Result<Officer, CallFailure>> {
  const acting = request.context.agency;
  const found = await readCaseToAskAbout(request, onCase);
  if (found === undefined || !isLawAgency(acting)) return failed({ code: 'not-found', what: 'case' });
  const able = await confirmersHere(request, 'case.work', []);
  if (agency !== acting && able.includes(agency)) return failed({ code: 'refused', why: 'withdrawn-by-author' });
  return request.confirmed(able.filter((each) => !found.notGivenTo.includes(each)));
}
