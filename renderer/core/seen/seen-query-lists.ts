/** Lists of what is asked at the INTERPOL terminal. The own agency sees its lists; of those of others, what was asked about travellers of whom it sees every hit, so that no question tells of one. */
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { QueryList } from '../../../shared/interpol/query-list.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import type { Opened } from '../store/read.ts';
import { readKeptIntact } from '../store/read-intact.ts';
import { flightsNow } from '../stored-decisions.ts';

/** The lists of the own agency, the latest first, with their flights as they are now. */
export async function ownQueryLists(request: Request): Promise<readonly Opened<QueryList>[]> {
  const all = await seenQueryLists(request);
  return all
    .filter(({ value }) => value.agency === request.context.agency)
    .sort((a, b) => (a.value.at < b.value.at ? 1 : a.value.at > b.value.at ? -1 : a.id < b.id ? -1 : 1));
}

/** What the officer may know of all lists. Of another agency: acts alone, without for whom its list was made. */
export async function seenQueryLists(request: Request): Promise<readonly Opened<QueryList>[]> {
  const { agency } = request.context;
  const all = await readKeptIntact(wholeOf(request.store), 'queryLists');
  if (all.length === 0) return [];
  const now = await flightsNow(request);
  return all.flatMap((record): readonly Opened<QueryList>[] => {
    const value = onFlightsNow(record.value, now);
    if (value.agency === agency) return [{ ...record, value }];
    const acts = value.acts.filter(({ readers }) => readers === null || readers.some((each) => each === agency));
    return acts.length === 0 ? [] : [{ ...record, value: { ...value, acts, people: [], unread: [] } }];
  });
}

function onFlightsNow(list: QueryList, now: (flight: FlightId) => FlightId): QueryList {
  const { scope, flights, people, acts } = list;
  return {
    ...list,
    scope: scope.kind === 'flight' ? { ...scope, flight: now(scope.flight) } : scope,
    flights: [...new Set(flights.map(now))],
    people: people?.map((each) => ({ ...each, flight: now(each.flight) })) ?? null,
    acts: acts.map((act) => ({ ...act, flight: now(act.flight) })),
  };
}
