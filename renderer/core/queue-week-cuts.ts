/** Whom a plan left out with as many points as somebody it took: which of them was a choice of whoever signed. For the weekly list of the agency, since others are told no points. */
import { equalsLeftOut } from '../../shared/capacity/capacity-cut.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import type { FlightHead } from './flight-head.ts';
import type { Request } from './request.ts';
import { seenCuts } from './seen/seen-cuts.ts';
import { flaggedIn } from './traveller-marks.ts';

/** One line for each plan and flight. */
export async function equalCutActs(
  request: Request,
  byId: ReadonlyMap<FlightId, FlightHead>,
): Promise<readonly ActInWeek[]> {
  const own = (await seenCuts(request)).filter(({ value }) => value.agency === request.context.agency);
  return own.flatMap(({ value: cut }) => {
    const equals = equalsLeftOut(cut);
    const { officer, second, at, reason } = cut;
    return [...new Set(equals.map((each) => each.flight))].map((flight): ActInWeek => {
      const on = equals.filter((each) => each.flight === flight);
      const subjects = on.map(({ ids: [traveller = null, ...aliases], outcome }) => ({
        ...{ traveller, aliases, wouldBe: outcome },
        name: flaggedIn(byId.get(flight), traveller ?? '')?.name ?? '',
      }));
      const about = { id: `equal ${cut.id} ${flight}`, act: 'cut-equal', flight, subjects, rules: [] } as const;
      return { ...NOTHING_MORE, ...about, reason, officer, second, at };
    });
  });
}
