/** Facts about the connections of a journey, and about this flight's position in it. */
import { type Answer, absent, EMPTY, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import { type FactTable, FLAG, fact, HOURS, NUMBER, PIECES, SET, TEXT } from './fact-row.ts';
import type { Itinerary, TravellerSubject } from './fact-subjects.ts';
import type { Way } from './itinerary-facts.ts';
import type { Journey } from './journey.ts';

const DAY = 1440;

export const legFacts: FactTable<Itinerary> = {
  'itinerary.stayHours': {
    ...fact(170, 3, HOURS, 'time', ['booking.segments'], { needs: ['pnr'] }),
    answer: ({ journey, on }) => {
      if (journey === null) return absent(on.coverage.journeys);
      if (journey.oneWay) return on.coverage.journeys ? NOT_APPLICABLE : NOT_SENT;
      return journey.stayMinutes === null ? EMPTY : Math.floor(journey.stayMinutes / 60);
    },
  },
  'itinerary.connections': {
    ...fact(171, 3, PIECES, 'route', ['booking.segments'], { needs: ['pnr'] }),
    answer: ({ journey, on }) => {
      if (!on.coverage.journeys) return NOT_SENT;
      return journey === null ? EMPTY : journey.turn;
    },
  },
  'itinerary.overnightConnections': {
    ...fact(172, 3, PIECES, 'route', ['booking.segments'], { needs: ['pnr'] }),
    answer: ({ journey, on }) => {
      if (!on.coverage.journeys) return NOT_SENT;
      return journey === null ? EMPTY : (overnight(journey) ?? NOT_SENT);
    },
  },
  'itinerary.backtracks': {
    ...fact(173, 3, FLAG, 'route', ['booking.segments'], { needs: ['pnr', 'reference'] }),
    answer: ({ journey, on }) => {
      if (!on.coverage.journeys) return NOT_SENT;
      return journey === null ? EMPTY : backtracks(journey, on.places);
    },
  },
  'itinerary.openReturn': {
    ...fact(174, 3, FLAG, 'route', ['booking.segments'], { needs: ['pnr'] }),
    answer: ({ segments, on }) => {
      if (!on.coverage.journeys) return NOT_SENT;
      for (const { origin, destination, departure } of segments) {
        if (origin !== null && destination !== null && departure === null) return true;
      }
      return false;
    },
  },
  'itinerary.carriers': {
    ...fact(175, 3, SET, 'route', ['booking.segments'], {
      needs: ['pnr'],
      codes: 'carrier',
      changed: 8,
      inOrderSince: 8,
    }),
    answer: ({ journey, on }) => {
      if (journey === null) return absent(on.coverage.journeys);
      let first: string | null = null;
      let carriers: string[] | null = null;
      for (const { segment } of journey.flown) {
        const carrier = segment.operating?.carrier ?? segment.carrier;
        if (carrier === null || carrier === first) continue;
        // Most journeys have one carrier and need no list.
        if (first === null) first = carrier;
        else if (carriers === null) carriers = [first, carrier];
        else if (!carriers.includes(carrier)) carriers.push(carrier);
      }
      return carriers ?? first ?? EMPTY;
    },
  },
  'itinerary.flightBooked': {
    ...fact(176, 3, FLAG, 'route', ['booking.segments', 'flights'], { needs: ['pnr'] }),
    answer: ({ own, on }) => (on.date === null ? NOT_SENT : own !== null),
  },
  'itinerary.legNumber': {
    ...fact(177, 3, NUMBER, 'route', ['booking.segments', 'flights'], { needs: ['pnr'] }),
    answer: ({ place }) => (place === null ? NOT_SENT : place + 1),
  },
  'itinerary.legRole': {
    ...fact(178, 3, TEXT, 'route', ['booking.segments', 'flights'], {
      needs: ['pnr'],
      words: ['whole', 'first', 'between', 'last', 'return'],
    }),
    answer: ({ place, journey }) => {
      if (place === null || journey === null) return NOT_SENT;
      if (place > journey.turn) return 'return';
      if (journey.turn === 0) return 'whole';
      return place === 0 ? 'first' : place === journey.turn ? 'last' : 'between';
    },
  },
};

export const wayEndFacts: FactTable<Way> = {
  'itinerary.countryCount': {
    ...fact(
      179,
      3,
      PIECES,
      'route',
      ['booking.segments', 'traveller.embarkation', 'traveller.debarkation', 'flights'],
      { needs: ['reference'] },
    ),
    answer: (way) => {
      const { length } = way.countries;
      return length === 0 ? NOT_SENT : length;
    },
  },
  'itinerary.domestic': {
    ...fact(180, 3, FLAG, 'route', ['booking.segments', 'traveller.embarkation', 'traveller.debarkation', 'flights'], {
      needs: ['reference'],
    }),
    answer: ({ airports, countries, on }) => {
      if (countries.length > 1) return false;
      return airports.some((airport) => on.places.country(airport) === null) || airports.length === 0 ? NOT_SENT : true;
    },
  },
  'itinerary.beganEarlier': {
    ...fact(181, 3, FLAG, 'route', ['booking.segments', 'traveller.embarkation', 'flights']),
    answer: ({ journey, embarkation, on }) =>
      isElsewhere(journey?.origin ?? embarkation, on.flight.leg.origin, on.places),
  },
  'itinerary.continues': {
    ...fact(182, 3, FLAG, 'route', ['booking.segments', 'traveller.debarkation', 'flights']),
    answer: ({ journey, debarkation, on }) =>
      isElsewhere(endOf(journey, on) ?? debarkation, on.flight.leg.destination, on.places),
  },
  'itinerary.debarkationUnbooked': {
    ...fact(183, 3, FLAG, 'route', ['booking.segments', 'traveller.debarkation'], { needs: ['api', 'pnr'] }),
    answer: ({ journey, debarkation, on }) => {
      if (journey === null || debarkation === null) return NOT_SENT;
      const { leg, toldBefore } = on.flight;
      const isBooked = (place: string) => journey.airports.some((airport) => on.places.samePlace(airport, place));
      // A list that tells the whole flight elsewhere says nothing of one traveller.
      const isOfFlight = debarkation === leg.destination && toldBefore?.destinations.some((to) => isBooked(to.airport));
      return !isBooked(debarkation) && isOfFlight !== true;
    },
  },
};

export const wayHomeFacts: FactTable<TravellerSubject> = {
  'itinerary.startsAtHome': {
    ...fact(
      184,
      3,
      FLAG,
      'route',
      ['booking.segments', 'traveller.embarkation', 'traveller.nationality', 'traveller.residence'],
      { needs: ['reference'], sensitivity: 'personal' },
    ),
    compares: ['itinerary.originCountry', 'traveller.nationality', 'traveller.residence'],
    answer: ({ traveller, party, on }) => {
      const { nationality, residence, embarkation } = traveller;
      const country =
        party === null || party.journey === null
          ? on.places.country(embarkation ?? on.flight.leg.origin)
          : party.originCountry;
      if (country === null || (nationality === null && residence === null)) return NOT_SENT;
      return nationality === country || residence === country;
    },
  },
};

/** Where the journey leads: on the way out to its destination, on the way back to its last place. */
function endOf(journey: Journey | null, { flight, date }: Way['on']): string | null {
  if (journey === null) return null;
  const { flown, turn, destination } = journey;
  for (let at = turn + 1; at < flown.length && date !== null; at += 1) {
    const back = flown[at];
    const isThis = back?.origin === flight.leg.origin && back.segment.departure?.startsWith(date) === true;
    if (isThis) return flown.at(-1)?.destination ?? null;
  }
  return destination;
}

function isElsewhere(end: string | null, own: string | null, places: Way['on']['places']): Answer {
  return end === null || own === null ? NOT_SENT : !places.samePlace(end, own);
}

/** Connections, not counting the stay itself, whose arrival and departure are on different days; null where a day was not sent. */
function overnight({ flown, turn, oneWay }: Journey): number | null {
  let count = 0;
  for (let at = 0; at + 1 < flown.length; at += 1) {
    if (at === turn && !oneWay) continue;
    // A missing arrival must not be taken as the departure: a night on board may lie between them.
    const lands = flown[at]?.segment.arrival == null ? null : (flown[at]?.lands ?? null);
    const leaves = flown[at + 1]?.leaves ?? null;
    if (lands === null || leaves === null) return null;
    if (Math.floor(leaves / DAY) > Math.floor(lands / DAY)) count += 1;
  }
  return count;
}

/** Does the way out return to a country it had left? */
function backtracks({ flown, turn }: Journey, places: Way['on']['places']): Answer {
  if (turn === 0) return false;
  const left: string[] = [];
  let now = places.country(flown[0]?.origin ?? null);
  for (let at = 0; at <= turn; at += 1) {
    const next = places.country(flown[at]?.destination ?? null);
    if (next === null || now === null) return NOT_SENT;
    if (next === now) continue;
    if (left.includes(next)) return true;
    left.push(now);
    now = next;
  }
  return false;
}
