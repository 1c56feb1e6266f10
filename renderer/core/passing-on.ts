/** What a shift that went home leaves in the names of its officers, and who of the next one may go on with it. */
import { UNSTATED_CAPACITY } from '../../shared/capacity/capacity.ts';
import { type LocalShift, latestShifts } from '../../shared/capacity/latest-shifts.ts';
import type { Case, NamedOfficer } from '../../shared/casework/case.ts';
import type { SignedShift } from '../../shared/report/signed-shift.ts';
import { onDutyFirst } from '../../shared/roster/roster.ts';
import { minuteNumber } from '../../shared/time/civil.ts';
import { receiversOf } from './agencies-here.ts';
import type { Request } from './request.ts';
import { onDutyIn, shiftNow } from './rosters.ts';
import { seenClaims } from './seen/seen-claims.ts';
import { readNamedOfficers, readSetting } from './session.ts';

export interface PassingOn {
  /** The open cases of officers of the agency who are not on duty in the next shift. Whoever takes over keeps theirs. */
  readonly claims: readonly Case[];
  /** Who may go on with them: those on duty in the next shift; where its roster is empty or cannot be read, all of the agency. */
  readonly receivers: readonly NamedOfficer[];
  /** Nobody is on the roster of the next shift. */
  readonly isRosterEmpty: boolean;
  /** The roster of the next shift cannot be read, and nobody entered it again. */
  readonly isRosterDamaged: boolean;
}

/** What is to be passed on by whoever takes over by the report. */
export async function passingOn(request: Request, report: Pick<SignedShift, 'to'>): Promise<PassingOn> {
  const { agency, officer } = request.context;
  const next = await nextShift(request, report);
  const [duties, named, { officers }] = await Promise.all([
    onDutyIn(request, next),
    readNamedOfficers(request.store, request.context.unit),
    receiversOf(request, []),
  ]);
  const { on = [], isDamaged = false } = duties.find((each) => each.agency === agency) ?? {};
  const staying = new Set([officer.id, ...on.map((each) => each.officer)]);
  const own = new Set(named.filter((each) => each.agency === agency).map(({ id }) => id));
  const claims = await seenClaims(request, (each) => own.has(each) && !staying.has(each));
  const able = onDutyFirst(
    officers.filter((each) => each.agency === agency),
    on,
  );
  const receivers = on.length === 0 ? able : able.filter(({ id }) => staying.has(id));
  return {
    claims,
    receivers: receivers.map(({ id, name, agency }) => ({ id, name, agency })),
    isRosterEmpty: on.length === 0 && !isDamaged,
    isRosterDamaged: isDamaged,
  };
}

/** The shift after the one that the report tells of; where a later one runs already, that one. */
async function nextShift(request: Request, { to }: Pick<SignedShift, 'to'>): Promise<LocalShift> {
  const capacity = (await readSetting(request.store, 'capacity'))?.value ?? UNSTATED_CAPACITY;
  const now = await shiftNow(request);
  const last = (minuteNumber(to) ?? 0) - 1;
  const [told] = latestShifts(capacity, last, 1);
  const [after] = told === undefined ? [] : latestShifts(capacity, minuteNumber(told.to) ?? 0, 1);
  return after !== undefined && after.from > now.from ? after : now;
}
