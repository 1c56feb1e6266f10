/** What lists of travellers do not show of flights: other times and destinations that messages told, and matches beyond the places of a list. */
import type { FlightRemark } from './calls/flight-views.ts';
import type { FlightHead } from './flight-head.ts';
import { type FlightHere, flightHere } from './flight-here.ts';
import type { Request } from './request.ts';
import { seenMatchesNotShown } from './seen/seen-not-shown.ts';
import { flightPatches } from './stored-decisions.ts';

/** A remark for each of the flights of which there is something to say, in their order. */
export async function flightRemarks(request: Request, heads: readonly FlightHead[]): Promise<readonly FlightRemark[]> {
  const open = heads.filter(
    ({ masked, toldBefore, notShown }) => masked !== true && (toldBefore ?? notShown) !== undefined,
  );
  if (open.length === 0) return [];
  const [notShownOn, patches] = await Promise.all([seenMatchesNotShown(request), flightPatches(request)]);
  return open.flatMap((head): readonly FlightRemark[] => {
    const { leg, toldBefore, elsewhere } = flightHere<FlightHere>(head, request.context.unit, request.world);
    const notShown = notShownOn(head);
    if (toldBefore === undefined && notShown.length === 0) return [];
    const told = {
      ...(toldBefore === undefined ? {} : { toldBefore }),
      ...(elsewhere === undefined ? {} : { elsewhere }),
    };
    return [{ flight: head.id, row: { leg, patch: patches.get(head.id) ?? {}, ...told }, notShown }];
  });
}

/** The remarks that say only whom lists of these flights do not show. */
export async function matchesNotShownOn(
  request: Request,
  heads: readonly FlightHead[],
): Promise<readonly Pick<FlightRemark, 'flight' | 'notShown'>[]> {
  const more = heads.filter(({ masked, notShown }) => masked !== true && notShown !== undefined);
  if (more.length === 0) return [];
  const notShownOn = await seenMatchesNotShown(request);
  return more
    .map((head) => ({ flight: head.id, notShown: notShownOn(head) }))
    .filter(({ notShown }) => notShown.length > 0);
}
