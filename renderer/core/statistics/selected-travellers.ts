/** The travellers of flights as statistics count them by group. */
import type { CaseOutcome } from '../../../rules/statistics/rule-figures.ts';
import { outcomeOfTraveller } from '../../../rules/statistics/traveller-outcome.ts';
import type { Case, TravellerCase } from '../../../shared/casework/case.ts';
import type { Found } from '../../../shared/casework/finding.ts';
import { ageBand, type GroupMember, type GroupTally } from '../../../shared/casework/group-figures.ts';
import type { Flight, FlightId, Traveller } from '../../../shared/flight/flight.ts';
import { isTravelling } from '../../../shared/flight/travelling.ts';
import { isAgreed } from '../../../shared/past/case-results.ts';
import { fullYears } from '../../../shared/time/civil.ts';
import type { FlightHead } from '../flight-head.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { byOpening } from '../seen/seen-cases.ts';
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
export function addToGroups(tally: GroupTally, flight: Flight, cases: readonly TravellerCase[]): number {
  const day = flight.leg.departure ?? flight.leg.arrival;
  const travelling = flight.travellers.filter((traveller) => isTravelling(flight, traveller));
  for (const traveller of travelling) tally.addTraveller(memberOf(traveller, day));
  for (const { traveller, outcome } of onTravellers(flight, cases)) {
    const { selected, result } = outcome;
    if (selected && traveller !== null) tally.addSelected(memberOf(traveller, day), FOUND[result ?? 'not-examined']);
  }
  return travelling.length;
}

/** A traveller with a case, and what came of all their cases. */
export interface TravellerResult {
  /** Null: the flight has them no more. */
  readonly traveller: Traveller | null;
  readonly outcome: CaseOutcome;
  /** What was found and done about them, agreed to; once where two cases record the same. */
  readonly found: readonly Found[];
}

/** The travellers of a flight with a case. One whom the flight has no more is told apart by the id in the case. */
export function onTravellers(flight: Flight, cases: readonly TravellerCase[]): readonly TravellerResult[] {
  const byTraveller = new Map<string, [TravellerCase, ...TravellerCase[]]>();
  for (const each of cases.filter((found) => found.flight === flight.id).sort(byOpening)) {
    const id = flight.travellers[travellerIndex(flight, each.traveller)]?.id ?? each.traveller;
    const known = byTraveller.get(id);
    if (known === undefined) byTraveller.set(id, [each]);
    else known.push(each);
  }
  return [...byTraveller].map(([id, [first, ...others]]) => ({
    traveller: flight.travellers.find((each) => each.id === id) ?? null,
    outcome: outcomeOfTraveller([caseOutcome(first, []), ...others.map((each) => caseOutcome(each, []))]),
    found: foundInAny([first, ...others].filter((each) => isAgreed(each) && each.result === 'found')),
  }));
}

/** What any of the cases on one traveller or thing found: as often as the case that has it most often. */
export function foundInAny(cases: readonly Case[]): readonly Found[] {
  const all: Found[] = [];
  for (const { found } of cases) {
    const left = all.map(thing);
    for (const each of found) {
      const at = left.indexOf(thing(each));
      if (at < 0) all.push(each);
      else left.splice(at, 1);
    }
  }
  return all;
}

/** A thing as two cases record it alike. Each may have tested it, and may name another agency and place. */
function thing({ kind, quantity, count, value }: Found): string {
  return JSON.stringify([kind, quantity ?? null, count ?? null, value ?? null]);
}

/** What a result says about the traveller's inspection; null: there was none. */
const FOUND = { positive: true, negative: false, 'not-examined': null } as const;

function memberOf({ nationality, sex, dateOfBirth }: Traveller, day: string | null): GroupMember {
  const age = dateOfBirth === null || day === null ? null : fullYears(dateOfBirth, day);
  return { nationality, sex, age: ageBand(age) };
}
