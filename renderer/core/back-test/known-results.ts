/** Results of travellers whose case is closed. */
import type { Case, CaseResult } from '../../../shared/casework/case.ts';
import { RESULT_KIND } from '../../../shared/casework/result-kind.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { WholeRequest } from '../request.ts';
import { seenCases } from '../seen/seen-cases.ts';
import { readAll, readMany } from '../store/read.ts';
import { travellerIndex } from '../traveller-parts.ts';

/** Whether a result says that something was found; null: no control took place. */
export function wasFound(result: CaseResult): boolean | null {
  return RESULT_KIND[result] === 'not-examined' ? null : RESULT_KIND[result] === 'positive';
}

export interface KnownRow {
  readonly row: number;
  readonly result: CaseResult;
}

/** The cases that the officer may see and whose control took place, by flight. */
export async function knownCases(request: WholeRequest): Promise<ReadonlyMap<FlightId, readonly Case[]>> {
  const byFlight = new Map<FlightId, Case[]>();
  const ended = (await readAll(request.store, 'cases'))
    .map(({ value }) => value)
    .filter(({ result }) => result !== null && wasFound(result) !== null);
  for (const found of ended.length === 0 ? [] : await seenCases(request, ended)) {
    const cases = byFlight.get(found.flight) ?? [];
    cases.push(found);
    byFlight.set(found.flight, cases);
  }
  return byFlight;
}

/** The rows of these cases' travellers in their flight; a traveller with several cases has one row, with the latest result. */
export async function knownRows(
  { store }: WholeRequest,
  flight: FlightId,
  cases: readonly Case[],
): Promise<readonly KnownRow[]> {
  const [section] = await readMany(store, 'flightManifests', [flight]);
  if (section === undefined) return [];
  const rows = new Map<number, CaseResult>();
  for (const { traveller, result } of [...cases].sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1))) {
    const row = travellerIndex(section.value.flight, traveller);
    if (row >= 0 && result !== null) rows.set(row, result);
  }
  return [...rows].map(([row, result]) => ({ row, result }));
}
