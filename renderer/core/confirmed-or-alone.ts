/** Acts for which it depends on the case or flight whether a second officer confirms them. */
import type { LawAgency } from '../../shared/agency/agency-id.ts';
import type { Officer } from '../../shared/casework/case.ts';
import { type Result, success } from '../../shared/result.ts';
import type { CallFailure } from './calls/failure.ts';
import type { Permission } from './permissions.ts';
import type { Request } from './request.ts';

/** The second officer, of one of these agencies, or why nobody confirmed; `agencies` null: one officer is enough, and the officer is null. `permission` as in `Request`. */
export async function confirmedOrAlone(
  request: Pick<Request, 'confirmed' | 'alone'>,
  agencies: readonly LawAgency[] | null,
  permission?: Permission,
): Promise<Result<Officer | null, CallFailure>> {
  if (agencies !== null) return request.confirmed(agencies, permission);
  request.alone();
  return success(null);
}
