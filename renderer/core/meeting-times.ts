/** From when a traveller can be met, by the times of the flight that officers and messages gave. */
import { flightId } from '../../shared/flight/flight-id.ts';
import { type MeetingTime, meetingTime } from '../../shared/flight/meeting-time.ts';
import { inboundFlight } from '../../shared/flight/movement.ts';
import { utcOf } from './flight-times.ts';
import { arrivalCounts, flightMoment } from './movement.ts';
import type { Request } from './request.ts';
import type { FlightSection } from './store/tables/flight-manifests.ts';
import { patchesByAnyId } from './stored-decisions.ts';
import { bookingOf, travellerIndex } from './traveller-parts.ts';

/** When the traveller can be met at the earliest, or (`id` null) whatever comes with the flight; null: it is not known. */
export async function meetingTimeOf(
  request: Pick<Request, 'store' | 'world' | 'context'>,
  { flight }: FlightSection,
  id: string | null,
): Promise<MeetingTime | null> {
  const { world, context } = request;
  const { unit } = context;
  const traveller = id === null ? undefined : flight.travellers[travellerIndex(flight, id)];
  const patches = await patchesByAnyId(request);
  const patch = patches.get(flight.id);
  const booking = traveller === undefined ? null : bookingOf(flight, traveller);
  const before = inboundFlight(flight, booking, unit?.airports ?? []);
  const entered = before === null ? undefined : patches.get(flightId({ registration: null, ...NO_NUMBER, ...before }));
  const landed = entered?.actualArrival ?? entered?.estimatedArrival ?? before?.arrival ?? null;
  return meetingTime({
    arrives: arrivalCounts(flight, unit, patch),
    moment: flightMoment(flight, unit, patch, world),
    scheduled: flightMoment(flight, unit, undefined, world),
    inbound: before === null || landed === null ? null : utcOf(landed, before.destination, world),
  });
}

const NO_NUMBER = { carrier: null, number: null, suffix: null, operating: null };
