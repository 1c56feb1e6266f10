/** Facts that are the same for everybody on a flight. */
import { dayNumber } from '../time/civil.ts';
import { type Answer, NOT_SENT } from './fact-answer.ts';
import { DATE, type FactTable, FLAG, fact, HOURS1, INSTANT, NUMBER, PERSONS, TEXT } from './fact-row.ts';
import type { FlightSubject } from './fact-subjects.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 3;

const NIGHT_FROM = 22;
const NIGHT_TO = 5;

export const flightFacts: FactTable<FlightSubject> = {
  'flight.carrier': {
    ...fact(69, 1, TEXT, 'route', ['flights.carrier'], { codes: 'carrier' }),
    answer: ({ flight }) => flight.leg.operating?.carrier ?? flight.leg.carrier ?? NOT_SENT,
  },
  'flight.origin': {
    ...fact(70, 1, TEXT, 'route', ['flights.origin'], { codes: 'airport' }),
    answer: ({ flight }) => flight.leg.origin ?? NOT_SENT,
  },
  'flight.destination': {
    ...fact(71, 1, TEXT, 'route', ['flights.destination'], { codes: 'airport' }),
    answer: ({ flight }) => flight.leg.destination ?? NOT_SENT,
  },
  'flight.originCountry': {
    ...fact(72, 1, TEXT, 'route', ['flights.origin'], { needs: ['reference'], codes: 'country' }),
    answer: ({ flight, places }) => places.country(flight.leg.origin) ?? NOT_SENT,
  },
  'flight.destinationCountry': {
    ...fact(73, 1, TEXT, 'route', ['flights.destination'], { needs: ['reference'], codes: 'country' }),
    answer: ({ flight, places }) => places.country(flight.leg.destination) ?? NOT_SENT,
  },
  'flight.durationHours': {
    ...fact(74, 1, HOURS1, 'time', ['flights.departure', 'flights.arrival'], { needs: ['reference'] }),
    answer: ({ flight }) => {
      const { departureUtc, arrivalUtc } = flight;
      return departureUtc === null || arrivalUtc === null || arrivalUtc < departureUtc
        ? NOT_SENT
        : (arrivalUtc - departureUtc) / 60;
    },
  },
  'flight.departureHour': {
    ...fact(75, 1, NUMBER, 'time', ['flights.departure'], { bounds: [0, 23] }),
    answer: ({ flight }) => hourOf(flight.leg.departure) ?? NOT_SENT,
  },
  'flight.date': {
    ...fact(81, 2, DATE, 'time', ['flights.departure']),
    answer: ({ day }) => day ?? NOT_SENT,
  },
  'flight.departure': {
    ...fact(82, 2, INSTANT, 'time', ['flights.departure'], { needs: ['reference'] }),
    answer: ({ flight }) => flight.departureUtc ?? NOT_SENT,
  },
  'flight.number': {
    ...fact(200, 3, TEXT, 'route', ['flights.carrier', 'flights.number']),
    answer: ({ flight }) => {
      const { operating, suffix } = flight.leg;
      const carrier = operating?.carrier ?? flight.leg.carrier;
      const number = operating?.number ?? flight.leg.number;
      if (carrier === null || number === null) return NOT_SENT;
      return `${carrier}${number}${operating === null ? (suffix ?? '') : ''}`;
    },
  },
  'flight.weekday': {
    ...fact(201, 3, TEXT, 'time', ['flights.departure'], {
      words: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    }),
    answer: ({ flight }) => {
      const { departure } = flight.leg;
      if (departure === null) return NOT_SENT;
      return WEEKDAYS[(((dayNumber(departure.slice(0, 10)) + FIRST_WEEKDAY) % 7) + 7) % 7] ?? NOT_SENT;
    },
  },
  'flight.arrivalHour': {
    ...fact(202, 3, NUMBER, 'time', ['flights.arrival'], { bounds: [0, 23] }),
    answer: ({ flight }) => hourOf(flight.leg.arrival) ?? NOT_SENT,
  },
  'flight.departsAtNight': {
    ...fact(203, 3, FLAG, 'time', ['flights.departure']),
    answer: ({ flight }) => isNight(flight.leg.departure),
  },
  'flight.arrivesAtNight': {
    ...fact(204, 3, FLAG, 'time', ['flights.arrival']),
    answer: ({ flight }) => isNight(flight.leg.arrival),
  },
  'flight.international': {
    ...fact(205, 3, FLAG, 'route', ['flights.origin', 'flights.destination'], { needs: ['reference'] }),
    answer: ({ flight, places }) => {
      const origin = places.country(flight.leg.origin);
      const destination = places.country(flight.leg.destination);
      return origin === null || destination === null ? NOT_SENT : origin !== destination;
    },
  },
  'flight.travellers': {
    ...fact(206, 3, PERSONS, 'links', []),
    answer: ({ flight }) => {
      let count = 0;
      for (const { type, status } of flight.travellers) {
        if (type !== 'crew' && type !== 'transit-crew' && status !== 'cancelled') count += 1;
      }
      return count;
    },
  },
  'flight.crew': {
    ...fact(207, 3, PERSONS, 'identity', [], { needs: ['api'] }),
    answer: ({ flight }) => {
      let count = 0;
      for (const { type } of flight.travellers) if (type === 'crew' || type === 'transit-crew') count += 1;
      // A flight without crew does not fly: an empty crew list means that the list was not sent.
      return count > 0 ? count : NOT_SENT;
    },
  },
  'flight.closed': {
    ...fact(208, 3, FLAG, 'time', []),
    answer: ({ flight }) => flight.completeness.closed,
  },
  'flight.cancelled': {
    ...fact(209, 3, FLAG, 'time', []),
    answer: ({ flight }) => flight.cancelled,
  },
  'flight.codeShare': {
    ...fact(210, 3, FLAG, 'route', ['flights.operating']),
    answer: ({ flight }) => {
      const { carrier, operating } = flight.leg;
      return operating !== null && operating.carrier !== carrier;
    },
  },
  'flight.unscheduled': {
    ...fact(211, 3, FLAG, 'route', ['flights.number', 'flights.registration']),
    answer: ({ flight }) => flight.leg.number === null,
  },
};

/** Local hour of a time; null when it has no time of day. */
function hourOf(time: string | null): number | null {
  return time === null || time.length < 13 ? null : Number(time.slice(11, 13));
}

function isNight(time: string | null): Answer {
  const hour = hourOf(time);
  return hour === null ? NOT_SENT : hour >= NIGHT_FROM || hour < NIGHT_TO;
}
