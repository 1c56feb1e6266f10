/** When a step happened, who did it and who was there, as the officer says who types it. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { Deed } from '../../../shared/casework/act-context.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { receiversOf } from '../agencies-here.ts';
import type { Permission } from '../permissions.ts';
import type { Request } from '../request.ts';
import type { CaseSight } from '../seen/case-sight.ts';
import { instantOfUnit } from '../unit-time.ts';
import type { CallFailure } from './failure.ts';
import { localTimeInput } from './local-time-input.ts';

const MOST_PRESENT = 20;
const id = z.string().min(1).max(80);

export const deedInput = z
  .strictObject({
    /** Local time of the unit; null: now. */
    happened: localTimeInput.nullable(),
    /** Null: whoever types it. */
    doer: id.nullable(),
    present: z.array(id).max(MOST_PRESENT),
  })
  .exactOptional();

export type DeedInput = z.output<typeof deedInput>;

/** The deed with the agency of its doer. Only officers who may have the case can be named, since the step waits for their answer. */
export async function deedOf(
  request: Request,
  sight: CaseSight,
  current: Case,
  given: DeedInput | undefined,
  permission: Permission,
): Promise<Result<Deed | undefined, CallFailure>> {
  if (given === undefined) return success(undefined);
  const { present } = given;
  const { context } = request;
  const happened = given.happened === null ? null : instantOfUnit(request, given.happened);
  if (given.happened !== null && happened === null) return failed({ code: 'invalid-input', path: 'deed.happened' });
  const doer = given.doer === context.officer.id ? null : given.doer;
  const without = sight.notGivenTo(current);
  const [able, known] = await Promise.all([receiversOf(request, without, permission), receiversOf(request, without)]);
  const done = able.officers.find((one) => one.id === doer);
  const isKnown = (each: string) => known.officers.some((one) => one.id === each);
  const isOdd = present.some((each) => !isKnown(each) || each === given.doer) || new Set(present).size < present.length;
  if ((doer !== null && done === undefined) || isOdd) return failed({ code: 'refused', why: 'case-doer' });
  const agency = done?.agency;
  return success({
    happened,
    doer: done === undefined || agency === undefined || !isLawAgency(agency) ? null : { officer: done.id, agency },
    present,
  });
}
