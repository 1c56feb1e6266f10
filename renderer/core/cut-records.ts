/** Plans that leave people out, as they are stored and changed. */
import { type CapacityCut, type CutObjection, isPerson, type LeftOut } from '../../shared/capacity/capacity-cut.ts';
import { failed, type Result, success } from '../../shared/result.ts';
import type { Change } from './calls/call.ts';
import type { CallFailure } from './calls/failure.ts';
import type { Request } from './request.ts';
import { seenCuts, storedCut } from './seen/seen-cuts.ts';
import type { Write } from './store/commit.ts';
import type { Opened } from './store/read.ts';
import { flightsNow } from './stored-decisions.ts';

/** A plan that counts, and the person whom it leaves out, as both are stored, as far as the officer may know of them. `flight`: as it is now. */
export async function cutOn(
  request: Request,
  id: string,
  flight: string,
  traveller: string,
): Promise<Result<{ readonly cut: Opened<CapacityCut>; readonly left: LeftOut }, CallFailure>> {
  const [cut, seen, now] = await Promise.all([storedCut(request, id), seenCuts(request), flightsNow(request)]);
  const isThem = (each: LeftOut) => isPerson(each, flight, [traveller]);
  const isSeen = seen.some((each) => each.id === id && each.value.left.some(isThem));
  const left = cut?.value.left.find((each) => isThem({ ...each, flight: now(each.flight) }));
  if (cut === undefined || left === undefined || !isSeen) return failed({ code: 'not-found', what: 'capacity-cut' });
  return cut.value.ended === null ? success({ cut, left }) : failed({ code: 'refused', why: 'cut-ended' });
}

/** The plan with what an objection to whom it leaves out says now. */
export function withLeft(cut: Opened<CapacityCut>, { flight, ids }: LeftOut, objection: CutObjection): Change<null> {
  const left = cut.value.left.map((each) => (isPerson(each, flight, ids) ? { ...each, objection } : each));
  return written(cut, { ...cut.value, left });
}

/** The plan as it is from now on. */
export function written(cut: Opened<CapacityCut>, value: CapacityCut): Change<null> {
  return { output: null, writes: [cutWrite(cut, value)], subject: cut.id, topics: ['queue', 'flights'] };
}

/** Stores a plan; its flights say how long it is kept. */
export function cutWrite({ id, rev }: Opened<CapacityCut>, value: CapacityCut): Write {
  const flights = [...new Set([...value.taken, ...value.left].map(({ flight }) => flight))];
  return { table: 'capacityCuts', id, rev, value, index: { flights } };
}
