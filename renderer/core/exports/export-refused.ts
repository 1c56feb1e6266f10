/** Why an export is not made: it has no purpose, or its purpose names an office to which nothing of it may go. */
import type { Case } from '../../../shared/casework/case.ts';
import { officeIn } from '../../../shared/protection/way-out.ts';
import type { Result } from '../../../shared/result.ts';
import type { ExportAsked } from '../calls/exported.ts';
import type { CallFailure } from '../calls/failure.ts';
import { wayOutRefused } from '../protected.ts';
import type { Request } from '../request.ts';
import { allSeenCases } from '../seen/seen-cases.ts';
import { purposeRefused } from './make-export.ts';

/** `onCases`: what it is about; left out: whatever the officer sees, where it has names. Null: it may be made. */
export async function exportRefused(
  request: Request,
  { purpose, names = false }: Pick<ExportAsked, 'purpose'> & Partial<Pick<ExportAsked, 'names'>>,
  onCases?: readonly Case[],
): Promise<Result<never, CallFailure> | null> {
  const refused = purposeRefused({ purpose });
  if (refused !== null) return refused;
  const office = officeIn(purpose);
  if (office === null || (onCases === undefined && !names)) return null;
  return wayOutRefused(request, onCases ?? (await allSeenCases(request)), office);
}
