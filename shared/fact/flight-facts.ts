/** Facts that are the same for everybody on a flight. */
import { dayNumber } from '../time/civil.ts';
import { type Answer, type FactTable, NOT_SENT } from './fact-answer.ts';
import type { FlightSubject } from './fact-subjects.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 3;

const NIGHT_FROM = 22;
const NIGHT_TO = 5;

export const flightFacts: FactTable<FlightSubject> = {
  'flight.carrier': ({ flight }) => flight.leg.operating?.carrier ?? flight.leg.carrier ?? NOT_SENT,
  'flight.origin': ({ flight }) => flight.leg.origin ?? NOT_SENT,
  'flight.destination': ({ flight }) => flight.leg.destination ?? NOT_SENT,
  'flight.originCountry': ({ flight, places }) => places.country(flight.leg.origin) ?? NOT_SENT,
  'flight.destinationCountry': ({ flight, places }) => places.country(flight.leg.destination) ?? NOT_SENT,
  'flight.durationHours': ({ flight }) => {
    const { departureUtc, arrivalUtc } = flight;
    return departureUtc === null || arrivalUtc === null || arrivalUtc < departureUtc
      ? NOT_SENT
      : (arrivalUtc - departureUtc) / 60;
  },
  'flight.departureHour': ({ flight }) => hourOf(flight.leg.departure) ?? NOT_SENT,
  'flight.date': ({ day }) => day ?? NOT_SENT,
  'flight.departure': ({ flight }) => flight.departureUtc ?? NOT_SENT,
  'flight.number': ({ flight }) => {
    const { operating, suffix } = flight.leg;
    const carrier = operating?.carrier ?? flight.leg.carrier;
    const number = operating?.number ?? flight.leg.number;
    if (carrier === null || number === null) return NOT_SENT;
    return `${carrier}${number}${operating === null ? (suffix ?? '') : ''}`;
  },
  'flight.weekday': ({ flight }) => {
    const { departure } = flight.leg;
    if (departure === null) return NOT_SENT;
    return WEEKDAYS[(((dayNumber(departure.slice(0, 10)) + FIRST_WEEKDAY) % 7) + 7) % 7] ?? NOT_SENT;
  },
  'flight.arrivalHour': ({ flight }) => hourOf(flight.leg.arrival) ?? NOT_SENT,
  'flight.departsAtNight': ({ flight }) => isNight(flight.leg.departure),
  'flight.arrivesAtNight': ({ flight }) => isNight(flight.leg.arrival),
  'flight.international': ({ flight, places }) => {
    const origin = places.country(flight.leg.origin);
    const destination = places.country(flight.leg.destination);
    return origin === null || destination === null ? NOT_SENT : origin !== destination;
  },
  'flight.travellers': ({ flight }) => {
    let count = 0;
    for (const { type, status } of flight.travellers) {
      if (type !== 'crew' && type !== 'transit-crew' && status !== 'cancelled') count += 1;
    }
    return count;
  },
  'flight.crew': ({ flight }) => {
    let count = 0;
    for (const { type } of flight.travellers) if (type === 'crew' || type === 'transit-crew') count += 1;
    // A flight without crew does not fly: nobody listed means that their list was not sent.
    return count > 0 ? count : NOT_SENT;
  },
  'flight.closed': ({ flight }) => flight.completeness.closed,
  'flight.cancelled': ({ flight }) => flight.cancelled,
  'flight.codeShare': ({ flight }) => {
    const { carrier, operating } = flight.leg;
    return operating !== null && operating.carrier !== carrier;
  },
  'flight.unscheduled': ({ flight }) => flight.leg.number === null,
};

/** Local hour of a time; null when it has no time of day. */
function hourOf(time: string | null): number | null {
  return time === null || time.length < 13 ? null : Number(time.slice(11, 13));
}

function isNight(time: string | null): Answer {
  const hour = hourOf(time);
  return hour === null ? NOT_SENT : hour >= NIGHT_FROM || hour < NIGHT_TO;
}
