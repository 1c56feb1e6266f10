/** Whether a traveller's journey has the route that a lookout names: by the booking, or else by the flight. */
import type { Flight, FlightBooking } from '../flight/flight.ts';
import { type EvidenceLine, how } from '../list/match/evidence.ts';
import type { Leg } from '../manifest.ts';
import type { Aboard } from './flight-company.ts';
import type { LookoutTerms } from './lookout.ts';
import { isAt, isWithin } from './lookout-scope.ts';

type Part = Pick<Leg, 'origin' | 'destination' | 'departure' | 'arrival'>;
type Route = Pick<LookoutTerms, 'from' | 'to' | 'days'>;

/** The line of the route. With days, the part of the journey that it names must be flown on one of them. */
export function routeLine(route: Route, { flight, booking }: Aboard): EvidenceLine {
  const { from, to } = route;
  const stops = journeyOf(flight, booking);
  const isOn = isFlown(route, partsOf(flight, booking));
  const { origin, destination } = flight.leg;
  const isThisLeg = (from === null || isAt(origin, from)) && (to === null || isAt(destination, to));
  const isOpposite = (from !== null && isAt(destination, from)) || (to !== null && isAt(origin, to));
  return {
    field: 'route',
    listed: `${from ?? '…'} → ${to ?? '…'}`,
    sent: stops.length === 0 ? null : stops.join(' → '),
    // Without a booking, nobody says where the journey began and where it ends.
    verdict: isOn ? 'agrees' : booking === null && !isOpposite ? 'missing' : 'differs',
    how: isOn && !isThisLeg ? [how('on-other-leg')] : [],
  };
}

/** Does the journey depart from the one place and lead on to the other, on one of the days? */
function isFlown({ from, to, days }: Route, parts: readonly Part[]): boolean {
  const isOnDay = (part: Part) => days === null || isUndated(part) || isWithin(days, part);
  return parts.some((first, at) => {
    if (from !== null && !isAt(first.origin, from)) return false;
    if (to === null) return isOnDay(first);
    // Where it begins was not said: the last part alone counts.
    const ends = from === null ? [first] : parts.slice(at);
    return ends.some((last, count) => isAt(last.destination, to) && ends.slice(0, count + 1).some(isOnDay));
  });
}

function isUndated({ departure, arrival }: Part): boolean {
  return departure === null && arrival === null;
}

/** The parts of a journey in the order of travel: those of the booking, and the flight itself where it has it not. */
function partsOf({ leg }: Pick<Flight, 'leg'>, booking: Pick<FlightBooking, 'segments'> | null): readonly Part[] {
  const segments = [...(booking?.segments ?? [])].sort((a, b) => ((a.departure ?? '') < (b.departure ?? '') ? -1 : 1));
  return segments.some(({ origin, destination }) => origin === leg.origin && destination === leg.destination)
    ? segments
    : [leg, ...segments];
}

/** Airports of a journey in the order of travel. */
export function journeyOf(
  flight: Pick<Flight, 'leg'>,
  booking: Pick<FlightBooking, 'segments'> | null,
): readonly string[] {
  const stops: string[] = [];
  for (const { origin, destination } of partsOf(flight, booking)) {
    for (const airport of [origin, destination]) if (airport !== null && stops.at(-1) !== airport) stops.push(airport);
  }
  return stops;
}
