/** Rosters of the unit: who is on duty now, per agency, and in which shifts. Every agency reads them, so that it knows whom to call. */
import { UNSTATED_CAPACITY } from '../../shared/capacity/capacity.ts';
import { type LocalShift, latestShifts } from '../../shared/capacity/latest-shifts.ts';
import { isDuring, onDutyAfter, type Roster } from '../../shared/roster/roster.ts';
import { minuteNumber } from '../../shared/time/civil.ts';
import { laterOf } from '../../shared/time/due-clock.ts';
import { agenciesOfUnit } from './agencies-here.ts';
import type { AgencyOnDuty } from './calls/roster-views.ts';
import type { Request } from './request.ts';
import { readSetting } from './session.ts';
import { readKeptIntact } from './store/read-intact.ts';
import { localMinute, localNow } from './unit-time.ts';

/** Shifts that can be chosen: those of the next days, the one that runs, and some that are over. */
const DAYS_AHEAD = 2;
const SHIFTS = 24;
const MINUTES_A_DAY = 1440;

/** The shifts of the unit, the latest first. */
export async function rosterShifts(request: Request): Promise<readonly LocalShift[]> {
  const capacity = (await readSetting(request.store, 'capacity'))?.value ?? UNSTATED_CAPACITY;
  const now = localMinute(request, request.context.now);
  return latestShifts(capacity, now + DAYS_AHEAD * MINUTES_A_DAY, SHIFTS);
}

/** The shift that runs now: the last that has begun. */
export async function shiftNow(request: Request): Promise<LocalShift> {
  const capacity = (await readSetting(request.store, 'capacity'))?.value ?? UNSTATED_CAPACITY;
  const [shift] = latestShifts(capacity, localMinute(request, request.context.now), 1);
  return shift ?? { from: localNow(request), to: localNow(request) };
}

/** Every agency at work in the unit, with who is on duty in the shifts for which `isMeant` answers true. */
export async function onDutyIn(
  request: Request,
  isMeant: (roster: LocalShift) => boolean,
): Promise<readonly AgencyOnDuty[]> {
  const [agencies, rosters] = await Promise.all([agenciesOfUnit(request), readKeptIntact(request.store, 'rosters')]);
  const meant = rosters.map(({ value }) => value).filter(isMeant);
  return [...agencies].map((agency) => {
    const steps = latestFirst(meant.filter((roster) => roster.agency === agency))[0]?.steps ?? [];
    return { agency, on: onDutyAfter(steps), steps };
  });
}

/** Who is on duty now. */
export function onDutyNow(request: Request): Promise<readonly AgencyOnDuty[]> {
  const now = localNow(request);
  return onDutyIn(request, (roster) => isDuring(roster, now));
}

/** Is the shift over? Whoever sets the machine's clock back opens none again: the later of it and the time that went by counts. */
export async function isShiftOver(request: Request, { to }: LocalShift): Promise<boolean> {
  const now = laterOf(request.context.now, await request.services.seenTime.now());
  return (minuteNumber(to) ?? 0) <= localMinute(request, now);
}

/** Where the times of shifts were changed, two may run: the one that began last counts. */
function latestFirst(rosters: readonly Roster[]): readonly Roster[] {
  return [...rosters].sort((a, b) => (a.from < b.from ? 1 : -1));
}
