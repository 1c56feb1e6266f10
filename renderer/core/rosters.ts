/** Rosters of the unit: who is on duty now, per agency, and in which shifts. Every agency reads them, so that it knows whom to call. */

import type { LawAgency } from '../../shared/agency/agency-id.ts';
import { UNSTATED_CAPACITY } from '../../shared/capacity/capacity.ts';
import { type LocalShift, latestShifts } from '../../shared/capacity/latest-shifts.ts';
import { compareText } from '../../shared/flight/message-order.ts';
import { isDuring, onDutyAfter, type Roster, rosterId } from '../../shared/roster/roster.ts';
import { minuteNumber } from '../../shared/time/civil.ts';
import { laterOf } from '../../shared/time/due-clock.ts';
import { agenciesOfUnit } from './agencies-here.ts';
import type { AgencyOnDuty } from './calls/roster-views.ts';
import type { Request } from './request.ts';
import { readSetting } from './session.ts';
import type { Opened } from './store/read.ts';
import { readParted } from './store/read-intact.ts';
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

/** Every agency at work in the unit, with who is on duty in a shift, or in those for which `isMeant` answers true. */
export async function onDutyIn(
  request: Request,
  { from }: Pick<LocalShift, 'from'>,
  isMeant = (roster: LocalShift) => roster.from === from,
): Promise<readonly AgencyOnDuty[]> {
  const [agencies, { found, damaged }] = await Promise.all([
    agenciesOfUnit(request),
    readParted(request.store, 'rosters'),
  ]);
  const meant = found.filter(({ value }) => isMeant(value));
  return [...agencies].map((agency) => {
    const roster = latestOf(meant.filter(({ value }) => value.agency === agency))?.value;
    const steps = roster?.steps ?? [];
    const isDamaged = roster === undefined && damaged.includes(rosterId(from, agency));
    return { agency, on: onDutyAfter(steps), steps, isDamaged };
  });
}

/** Who is on duty now. */
export async function onDutyNow(request: Request): Promise<readonly AgencyOnDuty[]> {
  const now = localNow(request);
  return onDutyIn(request, await shiftNow(request), (roster) => isDuring(roster, now));
}

/**
 * The roster of an agency in a shift, to add a step to, and the id under which it is stored. Beside a record that cannot be read stands a new one: the damaged one stays as it is, so
 * that it can be put right from a backup.
 */
export async function rosterOf(
  { store }: Pick<Request, 'store'>,
  { from }: LocalShift,
  agency: LawAgency,
): Promise<{ readonly id: string; readonly before: Opened<Roster> | undefined }> {
  const { found, damaged } = await readParted(store, 'rosters');
  const before = latestOf(found.filter(({ value }) => value.from === from && value.agency === agency));
  const id = rosterId(from, agency);
  let free = id;
  for (let copy = 2; damaged.includes(free); copy++) free = `${id} ${copy}`;
  return { id: before?.id ?? free, before };
}

/** Is the shift over? Whoever sets the machine's clock back opens none again: the later of it and the time that went by counts. */
export async function isShiftOver(request: Request, { to }: LocalShift): Promise<boolean> {
  const now = laterOf(request.context.now, await request.services.seenTime.now());
  return (minuteNumber(to) ?? 0) <= localMinute(request, now);
}

/** Where the times of shifts were changed, two may run: the one that began last counts; of one shift, the record that was begun last. */
function latestOf(rosters: readonly Opened<Roster>[]): Opened<Roster> | undefined {
  const [latest] = [...rosters].sort((a, b) => compareText(b.value.from, a.value.from) || compareText(b.id, a.id));
  return latest;
}
