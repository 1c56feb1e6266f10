/** Flights that must not be ended yet: they have a legal hold or an open case. */
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { isInForce } from '../../../shared/retention/legal-hold.ts';
import { FlightDecisions } from '../import/flight-decisions.ts';
import type { Store } from '../store/open-store.ts';
import { readAll, readOne } from '../store/read.ts';
import { travellerIndex } from '../traveller-parts.ts';

/** Their ids, including every other id of such a flight. */
export async function keptFlights(store: Store): Promise<ReadonlySet<FlightId>> {
  const [holds, cases, decided] = await Promise.all([
    readAll(store, 'legalHolds'),
    readAll(store, 'cases'),
    FlightDecisions.read(store),
  ]);
  const flights = [
    ...holds.filter(({ value }) => isInForce(value)).map(({ value }) => value.subject.flight),
    ...cases.filter(({ value }) => value.state !== 'closed').map(({ value }) => value.flight),
  ];
  return new Set(flights.flatMap((id) => [id, decided.target(id), ...decided.names(decided.target(id))]));
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
      if (decided.target(value.flight) !== target) continue;
      if (subject.kind === 'flight' || nowOf(value.traveller) === nowOf(subject.traveller)) kept.add(id);
    }
  }
  return kept;
}
