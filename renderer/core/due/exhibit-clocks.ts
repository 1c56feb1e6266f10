/** Clocks of exhibits that were handed to an officer who has not confirmed it: until then nobody can say who answers for the thing. */
import { stateOf } from '../../../shared/exhibit/exhibit-state.ts';
import { isPermitted } from '../permissions.ts';
import type { Request } from '../request.ts';
import { readSeenExhibits } from '../seen/seen-exhibits.ts';
import type { DueRecord } from './due-record.ts';

/** A shift: whoever got it says so before they go home. */
const HOURS = 12;

/** Of exhibits that the officer may see. Whoever should have it and whoever gave it are told at once, both supervisors after a shift. */
export async function exhibitClocks(request: Request): Promise<readonly DueRecord[]> {
  const { context, store } = request;
  if (!isPermitted(context.officer, 'exhibit.work', store.name)) return [];
  return (await readSeenExhibits(request)).flatMap(({ id, value, mayWork }): readonly DueRecord[] => {
    const { pending, lastOfficer } = stateOf(value);
    const given = pending === null ? undefined : value.entries[pending.entry];
    if (pending === null || given === undefined || !mayWork) return [];
    const due = new Date(Date.parse(given.at) + HOURS * 3_600_000).toISOString();
    const told = { officers: [pending.to.officer, given.officer], agencies: [] };
    const escalatesTo = [...new Set([pending.to.agency, lastOfficer.agency])];
    const clock = { from: given.at, warnAt: given.at, due, escalateAt: due, told, escalatesTo };
    return [{ id, clock, params: { exhibit: value.number, id } }];
  });
}
