/** Flights that nothing may end yet: a legal hold lies on them, or somebody works on a case of theirs. */
import type { FlightId } from '../../../shared/flight/flight.ts';
import { isInForce } from '../../../shared/retention/legal-hold.ts';
import { FlightDecisions } from '../import/flight-decisions.ts';
import type { Store } from '../store/open-store.ts';
import { readAll } from '../store/read.ts';

/** With every id that such a flight goes by. */
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

/** Cases that a legal hold keeps, by their ids. */
export async function keptCases(store: Store): Promise<ReadonlySet<string>> {
  const holds = (await readAll(store, 'legalHolds')).map(({ value }) => value).filter(isInForce);
  const cases = (await readAll(store, 'cases')).map(({ value }) => value);
  return new Set(
    cases
      .filter((found) =>
        holds.some(({ subject }) => {
          if (subject.kind === 'case') return subject.case === found.id;
          return (
            subject.flight === found.flight && (subject.kind === 'flight' || subject.traveller === found.traveller)
          );
        }),
      )
      .map(({ id }) => id),
  );
}
