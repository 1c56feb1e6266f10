/** Who of the weekly list and of the report of a shift is met and protected: their lines speak of no inspection. */
import type { FlightId, TravellerId } from '../../shared/flight/flight.ts';
import type { ActInWeek, MuteOfWeek } from '../../shared/review/week-lines.ts';
import type { FlightHead } from './flight-head.ts';
import type { Request } from './request.ts';
import { seenMarks } from './seen/seen-marks.ts';
import { headsById } from './store/heads.ts';

/** Marks the subjects who are children, or to be protected for another reason, as the officer may know. */
export async function withProtected<Muted extends MuteOfWeek, Act extends ActInWeek>(
  request: Request,
  heads: readonly FlightHead[],
  { mutes, acts }: { readonly mutes: readonly Muted[]; readonly acts: readonly Act[] },
): Promise<{ readonly mutes: readonly Muted[]; readonly acts: readonly Act[] }> {
  const [marks, byId] = [await seenMarks(request), headsById(heads)];
  const marked = <Subject extends { readonly traveller: TravellerId | null }>(
    flight: FlightId | null,
    subject: Subject,
  ) => {
    if (flight === null || subject.traveller === null) return subject;
    const { handling, isMetAsChild } = marks(byId.get(flight), subject.traveller);
    return handling === 'safeguard' || isMetAsChild ? { ...subject, isProtected: true as const } : subject;
  };
  return {
    mutes: mutes.map((each) => ({ ...each, travellers: each.travellers.map((one) => marked(one.flight, one)) })),
    acts: acts.map((each) => ({ ...each, subjects: each.subjects.map((one) => marked(each.flight, one)) })),
  };
}
