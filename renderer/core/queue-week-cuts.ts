/** Whom a plan left out with as many points as somebody it took: no points say which of them. For the weekly list of the agency, since others are told no points. */
import { equalsLeftOut } from '../../shared/capacity/capacity-cut.ts';
import type { FlightId, TravellerId } from '../../shared/flight/flight.ts';
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import type { Request } from './request.ts';
import { namesOn } from './seen/people-now.ts';
import { seenCuts } from './seen/seen-cuts.ts';
import { readSeenFalls } from './seen/seen-falls.ts';
import { namedAs } from './store/traveller-names.ts';

/** One line for each plan and flight. */
export async function equalCutActs(request: Request): Promise<readonly ActInWeek[]> {
  const own = (await seenCuts(request)).filter(({ value }) => value.agency === request.context.agency);
  const cuts = own.flatMap(({ value: cut }) => {
    const equals = equalsLeftOut(cut);
    return equals.length === 0 ? [] : [{ cut, equals }];
  });
  const nameOf = await namesIn(
    request,
    cuts.flatMap(({ equals }) => equals.map(({ flight }) => flight)),
  );
  return cuts.flatMap(({ cut: { id, officer, second, at, reason }, equals }) =>
    [...new Set(equals.map((each) => each.flight))].map((flight): ActInWeek => {
      const on = equals.filter((each) => each.flight === flight);
      const subjects = on.map(({ ids, outcome }) => {
        const [traveller = null, ...aliases] = ids;
        return { traveller, aliases, wouldBe: outcome, name: nameOf(flight, ids) };
      });
      const about = { id: `equal ${id} ${flight}`, act: 'cut-equal', flight, subjects, rules: [] } as const;
      return { ...NOTHING_MORE, ...about, reason, officer, second, at };
    }),
  );
}

/** Gives names of whoever is or was on these flights. Nothing needs to flag them any more: a list that clears them, or leaves them out, takes no name off the line. */
async function namesIn(
  request: Request,
  flights: readonly FlightId[],
): Promise<(flight: FlightId, ids: readonly TravellerId[]) => string> {
  if (flights.length === 0) return () => '';
  const [falls, named] = await Promise.all([
    readSeenFalls(request),
    Promise.all([...new Set(flights)].map(async (flight) => [flight, await namesOn(request, flight)] as const)),
  ]);
  const byFlight = new Map(named);
  return (flight, ids) => {
    const isThem = (fall: (typeof falls)[number]) =>
      fall.flight === flight && [fall.traveller, ...fall.aliases].some((id) => ids.includes(id));
    return namedAs(byFlight.get(flight) ?? [], ids)?.name ?? falls.find(isThem)?.name ?? '';
  };
}
