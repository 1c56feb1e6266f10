/**
 * Who was a child by an earlier list of their flight, and whom the present one has no more, or without a date of birth: a list that says less makes nobody grown. Nor does it make anybody a
 * child: the last date of birth that a list told counts.
 */
import type { Flight, TravellerId } from '../../../shared/flight/flight.ts';
import { isMinorOn } from '../../../shared/flight/minors.ts';
import { idsOf } from '../../../shared/flight/same-traveller.ts';
import { KeptAnswers } from '../kept-answers.ts';
import type { Request } from '../request.ts';
import { unitAgencies } from '../world.ts';
import { readSeenFalls, type SeenFall } from './seen-falls.ts';
import { readFlights } from './seen-flights.ts';

/** Answers by any ids of somebody, as far as the officer's agency saw a target in them. */
export type MinorsBefore = (ids: readonly (TravellerId | null)[]) => boolean;

/** Flights are read only where a child fell. It is made once after each change. */
export function minorsBefore(request: Request): Promise<MinorsBefore> {
  return request.store.cache(KeptAnswers).once(request, makeMinorsBefore);
}

/** The same as every agency of the unit sees it, whoever asks. */
export async function minorsBeforeForAll(request: Request): Promise<MinorsBefore> {
  const each = await Promise.all(
    unitAgencies(request.world).law.map((agency) =>
      makeMinorsBefore({ ...request, context: { ...request.context, agency } }),
    ),
  );
  return (ids) => each.every((wasMinor) => wasMinor(ids));
}

async function makeMinorsBefore(request: Request): Promise<MinorsBefore> {
  const falls = await readSeenFalls(request);
  const saysAge = ({ isMinor, changed }: SeenFall) => isMinor === true || changed?.birth !== undefined;
  const concerned = new Set(falls.filter(saysAge).map(({ flight }) => flight));
  if (concerned.size === 0) return () => false;
  const flights = new Map((await readFlights(request, [...concerned])).map((flight) => [flight.id, flight]));
  const told = new Set<TravellerId>();
  const minors = new Set<TravellerId>();
  // The latest first.
  for (const fall of falls) {
    const flight = flights.get(fall.flight);
    const ids = [fall.traveller, ...fall.aliases];
    const isChild = childBy(fall, flight);
    if (isChild === null || ids.some((id) => told.has(id))) continue;
    for (const id of ids) told.add(id);
    const now = flight?.travellers.find((each) => idsOf(each).some((id) => ids.includes(id)));
    // A date of birth that the present list has says who is grown.
    if (!isChild || (now !== undefined && now.dateOfBirth !== null)) continue;
    for (const id of [...ids, ...(now === undefined ? [] : idsOf(now))]) minors.add(id);
  }
  return (ids) => ids.some((id) => id !== null && minors.has(id));
}

/** Did the lists of that time tell of a child? Null: the fall does not say. */
function childBy({ isMinor, changed }: SeenFall, flight: Flight | undefined): boolean | null {
  const born = changed?.birth?.is || null;
  return (flight === undefined ? null : isMinorOn(flight, { dateOfBirth: born })) ?? (isMinor === true ? true : null);
}
