/** What is to be asked at the INTERPOL terminal, line by line in the order of time, and how far each thing is asked. */
import type { Flight, FlightId, TravellerId } from '../../shared/flight/flight.ts';
import {
  lineKey,
  NOT_ASKED,
  type QueryList,
  type QueryPerson,
  type QueryStanding,
  standings,
} from '../../shared/interpol/query-list.ts';
import { querySubjects, subjectText } from '../../shared/interpol/query-subject.ts';
import type { QueryLine } from './calls/query-list-views.ts';
import { dueOf } from './movement.ts';
import type { Request } from './request.ts';
import { readFlights } from './seen/seen-flights.ts';
import { seenQueryLists } from './seen/seen-query-lists.ts';
import { flightPatches } from './stored-decisions.ts';
import { travellerName } from './traveller-parts.ts';

/** Somebody on a flight; `people` null: everybody. */
export interface QueryPeople {
  readonly flights: readonly FlightId[];
  readonly people: readonly QueryPerson[] | null;
}

/** The lines about these people: of the flight that is due first before the others, and of one whose time is not known last. `changed`: a list as it will be. */
export async function queryLines(
  request: Request,
  { flights, people }: QueryPeople,
  changed?: QueryList,
): Promise<readonly QueryLine[]> {
  const [found, patches, lists] = await Promise.all([
    readFlights(request, [...new Set(flights)].sort()),
    flightPatches(request),
    seenQueryLists(request),
  ]);
  const { unit } = request.context;
  const standing = standings(lists.map(({ id, value }) => (id === changed?.id ? changed : value)));
  return found
    .map((flight) => ({ flight, due: dueOf(flight, unit, patches.get(flight.id), request.world) }))
    .sort((a, b) => (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER))
    .flatMap(({ flight, due }) => linesOn(flight, due, idsOn(flight.id, people), standing));
}

/** Null: everybody on the flight. */
function idsOn(flight: FlightId, people: QueryPeople['people']): ReadonlySet<TravellerId> | null {
  return people === null ? null : new Set(people.filter((each) => each.flight === flight).flatMap(({ ids }) => ids));
}

function linesOn(
  flight: Flight,
  due: number | null,
  ids: ReadonlySet<TravellerId> | null,
  standing: ReadonlyMap<string, QueryStanding>,
): readonly QueryLine[] {
  const lines = flight.travellers.flatMap((traveller): readonly QueryLine[] => {
    if (ids !== null && ![traveller.id, ...traveller.aliases].some((id) => ids.has(id))) return [];
    const about = { flight: flight.id, traveller: traveller.id, name: travellerName(traveller), seat: traveller.seat };
    return querySubjects(traveller).map((subject) => {
      const key = lineKey(flight.id, subject);
      return { key, ...about, due, subject, text: subjectText(subject), ...(standing.get(key) ?? NOT_ASKED) };
    });
  });
  // Two travellers who show one document are asked once.
  return [...new Map(lines.map((line) => [line.key, line])).values()];
}
