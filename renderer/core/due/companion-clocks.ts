/** The companion of a child whom officers doubt, while nobody says who that is, or who is on no flight here. */
import { partsOf } from '../../../shared/casework/case-parts.ts';
import { isPermitted } from '../permissions.ts';
import type { Request } from '../request.ts';
import { companionsElsewhere } from '../seen/companions-elsewhere.ts';
import { intactSeenCases } from '../seen/seen-cases.ts';
import { seenDoubts } from '../seen/seen-doubts.ts';
import { whomIn } from './custody-clocks.ts';
import type { DueRecord } from './due-record.ts';

/** From the doubt on, until it is missed: so long do others let the companion walk. */
const MINUTES = 10;

/** Whoever doubts the companion, and the agencies that work on the child's case, are told until somebody names them or the case is closed. */
export async function companionsUnnamed(request: Request): Promise<readonly DueRecord[]> {
  if (!isPermitted(request.context.officer, 'case.work', request.store.name)) return [];
  const { unnamed } = await seenDoubts(request);
  if (unnamed.length === 0) return [];
  const open = await intactSeenCases(request, ({ id, state }) => {
    return state !== 'closed' && unnamed.some(({ child }) => child === id);
  });
  return open.flatMap((found) =>
    unnamed.flatMap(({ child, by }): readonly DueRecord[] => {
      const [first] = by;
      if (child !== found.id || first === undefined) return [];
      const officers = [...new Set(by.map(({ officer }) => officer))];
      const agencies = [...new Set([...partsOf(found), ...by.map(({ agency }) => agency)])];
      const due = new Date(Date.parse(first.at) + MINUTES * 60_000).toISOString();
      const clock = { from: first.at, warnAt: first.at, due, escalateAt: null };
      const told = { told: { officers, agencies }, escalatesTo: [] };
      return [{ id: child, clock: { ...clock, ...told }, params: { case: child, whom: whomIn(found) } }];
    }),
  );
}

/** Whoever doubts a companion who is on no flight here, and the agencies that look for them, are told until somebody met them or let them go. */
export async function companionsSought(request: Request): Promise<readonly DueRecord[]> {
  if (!isPermitted(request.context.officer, 'case.work', request.store.name)) return [];
  return (await companionsElsewhere(request)).flatMap(({ found, by, agencies }): readonly DueRecord[] => {
    const [first] = by;
    if (first === undefined) return [];
    const officers = [...new Set(by.map(({ officer }) => officer))];
    const due = new Date(Date.parse(first.at) + MINUTES * 60_000).toISOString();
    const clock = { from: first.at, warnAt: first.at, due, escalateAt: null };
    const told = { told: { officers, agencies }, escalatesTo: [] };
    return [{ id: found.id, clock: { ...clock, ...told }, params: { case: found.id, whom: whomIn(found) } }];
  });
}
