/** Mutes with the travellers from whom they withheld a hit: for the weekly list and the report of a shift. */
import { compareText } from '../../shared/flight/message-order.ts';
import type { Mute, MuteAct } from '../../shared/mute/mute.ts';
import type { SparedByMute } from '../../shared/review/week-lines.ts';
import type { MuteInWeek } from './calls/queue-week.ts';
import type { FlightHead } from './flight-head.ts';
import { muteView } from './mute-views.ts';
import type { Request } from './request.ts';

/** The mutes that were made in some time, withheld a hit on its flights (`heads`), or are listed all the same; those with most travellers first. */
export function mutesOn(
  mutes: readonly Mute[],
  heads: readonly FlightHead[],
  request: Request,
  isThen: (made: MuteAct) => boolean,
  isListed: (mute: Mute) => boolean,
): readonly MuteInWeek[] {
  const spared = sparedBy(heads);
  const hits = new Map<string, number>();
  for (const { mutes: withheld = {} } of heads)
    for (const [id, count] of Object.entries(withheld)) hits.set(id, (hits.get(id) ?? 0) + count);
  const listed = mutes.flatMap((mute): readonly MuteInWeek[] => {
    const isMadeThen = isThen(mute.made);
    if (!isMadeThen && !hits.has(mute.id) && !isListed(mute)) return [];
    const travellers = spared.get(mute.id) ?? [];
    return [{ mute: muteView(mute, request, hits), isMadeThen, travellers }];
  });
  return listed.sort(
    (a, b) => b.travellers.length - a.travellers.length || compareText(b.mute.made.at, a.mute.made.at),
  );
}

/** The travellers from whom each mute withholds a hit, by its id. */
function sparedBy(heads: readonly FlightHead[]): ReadonlyMap<string, readonly SparedByMute[]> {
  const spared = new Map<string, SparedByMute[]>();
  for (const head of heads) {
    for (const { traveller, name, outcome, otherwise = outcome, muted = [] } of [
      ...head.flagged,
      ...(head.spared ?? []),
    ])
      for (const id of new Set(muted)) {
        const row = { flight: head.id, traveller, name, outcome, otherwise };
        spared.set(id, [...(spared.get(id) ?? []), row]);
      }
  }
  return spared;
}
