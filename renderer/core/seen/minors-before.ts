/** Who was a child by an earlier list of their flight, and whom the present one has no more, or without a date of birth: a list that says less makes nobody grown. */
import type { TravellerId } from '../../../shared/flight/flight.ts';
import { idsOf } from '../../../shared/flight/same-traveller.ts';
import { KeptAnswers } from '../kept-answers.ts';
import type { Request } from '../request.ts';
import { unitAgencies } from '../world.ts';
import { readSeenFalls } from './seen-falls.ts';
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
  const falls = (await readSeenFalls(request)).filter(({ isMinor }) => isMinor === true);
  if (falls.length === 0) return () => false;
  const flights = await readFlights(request, [...new Set(falls.map(({ flight }) => flight))]);
  const travellers = new Map(flights.map((flight) => [flight.id, flight.travellers]));
  const minors = new Set<TravellerId>();
  for (const { flight, traveller, aliases } of falls) {
    const ids = [traveller, ...aliases];
    const now = travellers.get(flight)?.find((each) => idsOf(each).some((id) => ids.includes(id)));
    // A date of birth that the present list has says who is grown.
    if (now !== undefined && now.dateOfBirth !== null) continue;
    for (const id of [...ids, ...(now === undefined ? [] : idsOf(now))]) minors.add(id);
  }
  return (ids) => ids.some((id) => id !== null && minors.has(id));
}
