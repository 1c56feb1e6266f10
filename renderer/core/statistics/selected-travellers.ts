/** The travellers of flights as statistics count them by group. */
import type { CaseOutcome } from '../../../rules/statistics/rule-figures.ts';
import { outcomeOfTraveller } from '../../../rules/statistics/traveller-outcome.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { ageBand, type GroupMember, type GroupTally } from '../../../shared/casework/group-figures.ts';
import type { Flight, FlightId, Traveller } from '../../../shared/flight/flight.ts';
import { isTravelling } from '../../../shared/flight/travelling.ts';
import { fullYears } from '../../../shared/time/civil.ts';
import type { FlightHead } from '../flight-head.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { travellerIndex } from '../traveller-parts.ts';
import { caseOutcome } from './period-flights.ts';

/** Flights opened between pauses. */
const BATCH = 20;

/** Reads the flights a few at a time, with progress; throws when it is cancelled. */
export async function eachOf<Value>(
  request: Request,
  read: (request: Request, ids: readonly FlightId[]) => Promise<readonly Value[]>,
  flights: readonly FlightHead[],
  take: (value: Value) => void,
): Promise<void> {
  const slice = slices();
  for (let from = 0; from < flights.length; from += BATCH) {
    const ids = flights.slice(from, from + BATCH).map(({ id }) => id);
    for (const value of await read(request, ids)) {
      request.signal.throwIfAborted();
      take(value);
      await slice.breathe();
    }
    const done = Math.min(from + BATCH, flights.length);
    request.progress({ phase: 'reading', done, total: flights.length, note: null });
  }
}

/** Adds the travellers of a flight to their groups, and those selected with what was found. Gives how many travel. */
export function addToGroups(tally: GroupTally, flight: Flight, cases: readonly Case[]): number {
  const day = flight.leg.departure ?? flight.leg.arrival;
  const travelling = flight.travellers.filter((traveller) => isTravelling(flight, traveller));
  for (const traveller of travelling) tally.addTraveller(memberOf(traveller, day));
  for (const [row, { selected, result }] of outcomesOn(flight, cases)) {
    const traveller = flight.travellers[row];
    if (selected && traveller !== undefined)
      tally.addSelected(memberOf(traveller, day), FOUND[result ?? 'not-examined']);
  }
  return travelling.length;
}

/** The outcome of each traveller of a flight with a case, by row. */
export function outcomesOn(flight: Flight, cases: readonly Case[]): ReadonlyMap<number, CaseOutcome> {
  const outcomes = new Map<number, [CaseOutcome, ...CaseOutcome[]]>();
  for (const each of cases.filter((found) => found.flight === flight.id)) {
    const row = travellerIndex(flight, each.traveller);
    outcomes.set(row, [caseOutcome(each, []), ...(outcomes.get(row) ?? [])]);
  }
  return new Map([...outcomes].map(([row, found]) => [row, outcomeOfTraveller(found)]));
}

/** What a result says about the traveller's inspection; null: there was none. */
const FOUND = { positive: true, negative: false, 'not-examined': null } as const;

function memberOf({ nationality, sex, dateOfBirth }: Traveller, day: string | null): GroupMember {
  const age = dateOfBirth === null || day === null ? null : fullYears(dateOfBirth, day);
  return { nationality, sex, age: ageBand(age) };
}
