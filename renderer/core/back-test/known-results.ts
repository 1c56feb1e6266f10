/** Results of travellers whose case is closed. */
import { type CaseResult, isOnTraveller, type TravellerCase } from '../../../shared/casework/case.ts';
import { isInspected, RESULT_KIND, standingResult } from '../../../shared/casework/result-kind.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { Request } from '../request.ts';
import { allToldCases } from '../seen/seen-cases.ts';
import { readFlight } from '../seen/seen-flights.ts';
import { travellerIndex } from '../traveller-parts.ts';

/** Whether a result says that something was found; null: no control took place. */
export function wasFound(result: CaseResult): boolean | null {
  return isInspected(RESULT_KIND[result]) ? RESULT_KIND[result] === 'positive' : null;
}

export interface KnownRow {
  readonly row: number;
  readonly result: CaseResult;
}

/** The cases that the officer may see and whose control took place, by flight. */
export async function knownCases(request: Request): Promise<ReadonlyMap<FlightId, readonly TravellerCase[]>> {
  const byFlight = new Map<FlightId, TravellerCase[]>();
  for (const found of (await allToldCases(request)).filter(isOnTraveller)) {
    if (found.result === null || wasFound(found.result) === null) continue;
    const cases = byFlight.get(found.flight) ?? [];
    cases.push(found);
    byFlight.set(found.flight, cases);
  }
  return byFlight;
}

/** The rows of these cases' travellers in their flight; a traveller with several cases has one row, with the latest result. */
export async function knownRows(
  request: Request,
  id: FlightId,
  cases: readonly TravellerCase[],
): Promise<readonly KnownRow[]> {
  const flight = await readFlight(request, id);
  if (flight === undefined) return [];
  const rows = new Map<number, CaseResult>();
  for (const found of [...cases].sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1))) {
    const row = travellerIndex(flight, found.traveller);
    const result = standingResult(found);
    if (row >= 0 && result !== null) rows.set(row, result);
  }
  return [...rows].map(([row, result]) => ({ row, result }));
}
