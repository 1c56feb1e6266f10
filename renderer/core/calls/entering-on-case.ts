/** What calls that enter something into a record of a case ask first: may the officer work on it, and is there such a time. */
import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import type { Permission } from '../permissions.ts';
import type { WholeRequest } from '../request.ts';
import { caseSight } from '../seen/case-sight.ts';
import { namedCaseToWorkOn } from '../seen/seen-cases.ts';
import { instantOfUnit } from '../unit-time.ts';
import type { CallFailure } from './failure.ts';

export interface Entering {
  readonly agency: LawAgency;
  /** To whom the case could not be given, since they may not know of it. */
  readonly hiddenFrom: readonly LawAgency[];
  /** When it happened, ISO 8601 UTC; null: now. */
  readonly happened: string | null;
}

/** `local`: when it happened by the clock of the unit; null: now. Fails where the officer may not work on the case, does not see it, or there is no such time. */
export async function enteringOnCase(
  request: WholeRequest,
  id: string,
  local: string | null,
  permission: Permission,
): Promise<Result<Entering, CallFailure>> {
  const { agency } = request.context;
  if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission });
  const sight = await caseSight(request);
  const current = await namedCaseToWorkOn(request, sight, id);
  if (current === undefined) return failed({ code: 'not-found', what: 'case' });
  const happened = local === null ? null : instantOfUnit(request, local);
  if (local !== null && happened === null) return failed({ code: 'invalid-input', path: 'happened' });
  return success({ agency, hiddenFrom: sight.notGivenTo(current.value), happened });
}
