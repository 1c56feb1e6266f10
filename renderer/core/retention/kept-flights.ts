/** Flights that must not be ended yet: they have a legal hold or an open case. */
import type { Case } from '../../../shared/casework/case.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { isInForce, type LegalHold } from '../../../shared/retention/legal-hold.ts';
import { FlightDecisions } from '../import/flight-decisions.ts';
import type { Store } from '../store/open-store.ts';
import { readAll, readOne } from '../store/read.ts';
import { travellerIndex } from '../traveller-parts.ts';

/** Ids of the flights that these holds and cases keep, including every other id of such a flight. */
export function keptBy(
  holds: readonly LegalHold[],
  cases: readonly Case[],
  decided: FlightDecisions,
): ReadonlySet<FlightId> {
  const flights: readonly (FlightId | null)[] = [
    ...holds.filter(isInForce).map(({ subject }) => subject.flight),
    ...cases.filter(({ state }) => state !== 'closed').map(({ flight }) => flight),
  ];
  return new Set(
    flights.flatMap((id) => (id === null ? [] : [id, decided.target(id), ...decided.names(decided.target(id))])),
  );
}

/** Ids of all flights that are kept. */
export async function keptFlights(store: Store): Promise<ReadonlySet<FlightId>> {
  const [holds, cases, decided] = await Promise.all([
    readAll(store, 'legalHolds'),
    readAll(store, 'cases'),
    FlightDecisions.read(store),
  ]);
  return keptBy(
    holds.map(({ value }) => value),
    cases.map(({ value }) => value),
    decided,
  );
}

/** Ids of cases that a legal hold keeps, by any id of their flights and travellers. */
export async function keptCases(store: Store): Promise<ReadonlySet<string>> {
  const [holds, cases, decided] = await Promise.all([
    readAll(store, 'legalHolds'),
    readAll(store, 'cases'),
    FlightDecisions.read(store),
  ]);
  const kept = new Set<string>();
  for (const { subject } of holds.map(({ value }) => value).filter(isInForce)) {
    if (subject.kind === 'case') {
      kept.add(subject.case);
      continue;
    }
    const target = decided.target(subject.flight);
    const flight = (await readOne(store, 'flightManifests', target))?.value.flight;
    const nowOf = (traveller: TravellerId) => flight?.travellers[travellerIndex(flight, traveller)]?.id ?? traveller;
    for (const { id, value } of cases) {
      if (value.flight === null || decided.target(value.flight) !== target) continue;
      const isOn = (on: TravellerId) => value.traveller !== null && nowOf(value.traveller) === nowOf(on);
      if (subject.kind === 'flight' || isOn(subject.traveller)) kept.add(id);
    }
  }
  return kept;
}
