/** The clocks of first-level matches: until when the source should answer, and the bearer may be held; what rested on a match too early; what the owner of a list is told. */
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { agenciesInCheck, type SltdCheck } from '../../../shared/interpol/sltd-check.ts';
import { runningTerms, type SltdClockName } from '../../../shared/interpol/sltd-clock.ts';
import { unsaidMeasures } from '../../../shared/interpol/sltd-unsaid.ts';
import type { DueClock } from '../../../shared/time/due-clock.ts';
import { isPermitted } from '../permissions.ts';
import type { Request } from '../request.ts';
import { allSeenSltd, answersOnOwnCopies, type SeenSltd } from '../seen/seen-sltd.ts';
import { readSltdLimits } from '../session.ts';
import { whomIn } from './custody-clocks.ts';
import type { DueRecord } from './due-record.ts';
import { toldLately } from './told-lately.ts';

/** For so many hours supervisors are told what went against the procedure. It stands on the weekly list, too. */
const AGAINST_TOLD_HOURS = 48;
/** So long whoever recorded a measure may say on what it rests before supervisors are told. */
const UNSAID_ALONE_MINUTES = 30;
/** For so many hours the agency that answers for a list is told that the source takes its record back. */
const LIST_TOLD_HOURS = 72;

/** Gives the running clocks of a kind. Whoever recorded something is told, and every officer of an agency that took part; their supervisors once it is missed. */
export function sltdTerms(wanted: SltdClockName): (request: Request) => Promise<readonly DueRecord[]> {
  return async (request) => {
    const [checks, limits] = await Promise.all([checksOf(request), readSltdLimits(request.store)]);
    return checks.flatMap(({ id, value, onCase }) =>
      runningTerms(value, limits).flatMap(({ of, from, warnAt, due }): readonly DueRecord[] => {
        if (of !== wanted) return [];
        const clock = { from, warnAt, due, escalateAt: due, ...toldOf(value) };
        return [{ id, clock, params: { case: onCase.id, whom: whomIn(onCase) } }];
      }),
    );
  };
}

/** Entries that went against the procedure: the supervisors of the agencies that took part are told at once. */
export async function sltdAgainst(request: Request): Promise<readonly DueRecord[]> {
  const checks = await checksOf(request);
  if (checks.length === 0) return [];
  const isLately = await toldLately(request, AGAINST_TOLD_HOURS);
  return checks.flatMap(({ id, value, onCase }) =>
    value.entries.flatMap(({ no, at, against }): readonly DueRecord[] => {
      if (against === undefined || !isLately(at)) return [];
      const told = { officers: [], agencies: [] };
      const clock = { from: at, warnAt: at, due: at, escalateAt: at, told, escalatesTo: agenciesInCheck(value) };
      return [{ id: `${id} ${no}`, clock, params: { case: onCase.id, whom: whomIn(onCase), against } }];
    }),
  );
}

/** A result says a measure, and nobody said whether it rests on the match. Whoever recorded it is told, and the agencies that took part; later their supervisors. */
export async function sltdUnsaid(request: Request): Promise<readonly DueRecord[]> {
  const checks = await checksOf(request);
  if (checks.length === 0) return [];
  const isLately = await toldLately(request, AGAINST_TOLD_HOURS);
  return checks.flatMap(({ id, value, onCase }) =>
    unsaidMeasures(value, onCase).flatMap(({ id: asked, measure, officer, at }): readonly DueRecord[] => {
      if (!isLately(at)) return [];
      const { told, escalatesTo } = toldOf(value);
      const escalateAt = new Date(Date.parse(at) + UNSAID_ALONE_MINUTES * 60_000).toISOString();
      const officers = [...new Set([officer, ...told.officers])];
      const clock = { from: at, warnAt: at, due: at, escalateAt, told: { ...told, officers }, escalatesTo };
      return [{ id: `${id} ${asked}`, clock, params: { case: onCase.id, whom: whomIn(onCase), measure } }];
    }),
  );
}

/**
 * The source says that its record is wrong, or that the document was found. The agency that answers for a copy with that record is told to look at the entry again, also where it may
 * not know of the case.
 */
export async function sltdListsWrong(request: Request): Promise<readonly DueRecord[]> {
  const { context, store } = request;
  const { agency } = context;
  if (!isLawAgency(agency) || !isPermitted(context.officer, 'case.work', store.name)) return [];
  const answers = await answersOnOwnCopies(request);
  if (answers.length === 0) return [];
  const isLately = await toldLately(request, LIST_TOLD_HOURS);
  return answers.flatMap(({ id, lists, number, answer, at, case: onCase }): readonly DueRecord[] => {
    if ((answer !== 'recovered' && answer !== 'error') || !isLately(at)) return [];
    const told = { officers: [], agencies: [agency] };
    const clock = { from: at, warnAt: at, due: at, escalateAt: null, told, escalatesTo: [] };
    const params = { list: lists.join(', '), number, sltd: answer, ...(onCase === null ? {} : { case: onCase }) };
    return [{ id, clock, params }];
  });
}

async function checksOf(request: Request): Promise<readonly SeenSltd[]> {
  return isPermitted(request.context.officer, 'case.work', request.store.name) ? allSeenSltd(request) : [];
}

function toldOf(check: SltdCheck): Pick<DueClock, 'told' | 'escalatesTo'> {
  const agencies = agenciesInCheck(check);
  const officers = [...new Set([check.begun.officer, ...check.entries.map(({ officer }) => officer)])];
  return { told: { officers, agencies }, escalatesTo: agencies };
}
