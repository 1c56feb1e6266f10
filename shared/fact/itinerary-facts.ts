/**
 * Facts about the way travelled. `journeyFacts` (one answer per itinerary) need a booking; `wayFacts` (one answer per way) and `wayMemberFacts` (which depend on the
 * traveller) also use the passenger list.
 */
import { type Answer, absent, EMPTY, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import { type FactTable, FLAG, fact, HOURS, NIGHTS, NUMBER, PERCENT, PIECES, SET, TEXT } from './fact-row.ts';
import type { FlightSubject, Itinerary, TravellerSubject } from './fact-subjects.ts';
import type { Journey } from './journey.ts';

export const journeyFacts: FactTable<Itinerary> = {
  'itinerary.oneWay': {
    ...fact(50, 1, FLAG, 'route', ['booking.segments'], { needs: ['pnr'] }),
    answer: ({ journey, on }) => {
      if (journey === null) return absent(on.coverage.journeys);
      return journey.oneWay ? on.coverage.journeys || NOT_SENT : false;
    },
  },
  'itinerary.stayNights': {
    ...fact(51, 1, NIGHTS, 'time', ['booking.segments'], { needs: ['pnr'] }),
    answer: ({ journey, on }) => {
      if (journey === null) return absent(on.coverage.journeys);
      if (journey.oneWay) return on.coverage.journeys ? NOT_APPLICABLE : NOT_SENT;
      return journey.stayNights ?? EMPTY;
    },
  },
  'itinerary.sameDayReturn': {
    ...fact(52, 1, FLAG, 'time', ['booking.segments'], { needs: ['pnr'] }),
    answer: ({ journey, on }) => {
      if (journey === null) return absent(on.coverage.journeys);
      if (journey.oneWay) return on.coverage.journeys ? false : NOT_SENT;
      return journey.stayNights === null ? EMPTY : journey.stayNights === 0;
    },
  },
  // When only some flights of the journey are known, their number is not the journey's, and a missing gap or connection says nothing.
  'itinerary.segments': {
    ...fact(59, 1, PIECES, 'route', ['booking.segments'], { needs: ['pnr'] }),
    answer: ({ segments, journey, on }) => (on.coverage.journeys ? (journey?.segments ?? segments.length) : NOT_SENT),
  },
  'itinerary.gaps': {
    ...fact(60, 1, PIECES, 'route', ['booking.segments'], { needs: ['pnr'] }),
    answer: (itinerary) => {
      const gaps = itinerary.journey?.gaps ?? itinerary.gaps;
      return gaps > 0 || itinerary.on.coverage.journeys ? gaps : NOT_SENT;
    },
  },
  'itinerary.longestConnectionHours': {
    ...fact(61, 1, HOURS, 'route', ['booking.segments'], { needs: ['pnr', 'reference'] }),
    answer: ({ journey, on }) => {
      if (journey === null) return absent(on.coverage.journeys);
      if (journey.connections.length === 0) return on.coverage.journeys ? NOT_APPLICABLE : NOT_SENT;
      let longest = 0;
      for (const minutes of journey.connections) {
        if (minutes === null) return NOT_SENT;
        longest = Math.max(longest, minutes);
      }
      return Math.floor(longest / 60);
    },
  },
  'itinerary.journeyHours': {
    ...fact(62, 1, HOURS, 'time', ['booking.segments'], { needs: ['pnr', 'reference'] }),
    answer: ({ journey }) => (journey?.duration == null ? NOT_SENT : Math.floor(journey.duration / 60)),
  },
  'itinerary.flownKm': fact(185, 3, NUMBER, 'route', ['booking.segments'], { needs: ['pnr', 'reference'] }),
  'itinerary.greatCircleKm': fact(186, 3, NUMBER, 'route', ['booking.segments'], { needs: ['pnr', 'reference'] }),
  'itinerary.detourPercent': fact(187, 3, PERCENT, 'route', ['booking.segments'], { needs: ['pnr', 'reference'] }),
};

/** The places of one journey; travellers with the same itinerary, embarkation and debarkation share it. */
export interface Way {
  readonly on: FlightSubject;
  readonly journey: Journey | null;
  readonly embarkation: string | null;
  readonly debarkation: string | null;
  /** Every place on the way. */
  readonly airports: readonly string[];
  /** Their countries, as far as known. */
  readonly countries: readonly string[];
}

/** Makes a way, with the list of its places. */
export function wayOf(
  on: FlightSubject,
  journey: Journey | null,
  embarkation: string | null,
  debarkation: string | null,
): Way {
  const airports = [...(journey?.airports ?? [])];
  for (const airport of [embarkation, on.flight.leg.origin, on.flight.leg.destination, debarkation]) {
    if (airport !== null && !airports.includes(airport)) airports.push(airport);
  }
  const countries: string[] = [];
  for (const airport of airports) {
    const country = on.places.country(airport);
    if (country !== null && !countries.includes(country)) countries.push(country);
  }
  return { on, journey, embarkation, debarkation, airports, countries };
}

export const wayFacts: FactTable<Way> = {
  'itinerary.airports': {
    ...fact(53, 1, SET, 'route', ['booking.segments', 'traveller.embarkation', 'traveller.debarkation', 'flights'], {
      codes: 'airport',
      changed: 8,
      inOrderSince: 8,
    }),
    answer: (way) => some(way.airports),
  },
  'itinerary.countries': {
    ...fact(54, 1, SET, 'route', ['booking.segments', 'traveller.embarkation', 'traveller.debarkation', 'flights'], {
      needs: ['reference'],
      codes: 'country',
      changed: 8,
      inOrderSince: 8,
    }),
    answer: (way) => some(way.countries),
  },
  'itinerary.origin': {
    ...fact(55, 1, TEXT, 'route', ['booking.segments', 'traveller.embarkation', 'traveller.debarkation', 'flights'], {
      codes: 'airport',
    }),
    answer: (way) => originOf(way) ?? NOT_SENT,
  },
  'itinerary.originCountry': {
    ...fact(56, 1, TEXT, 'route', ['booking.segments', 'traveller.embarkation', 'traveller.debarkation', 'flights'], {
      needs: ['reference'],
      codes: 'country',
    }),
    answer: (way) => way.on.places.country(originOf(way)) ?? NOT_SENT,
  },
  'itinerary.destination': {
    ...fact(57, 1, TEXT, 'route', ['booking.segments', 'traveller.embarkation', 'traveller.debarkation', 'flights'], {
      codes: 'airport',
    }),
    answer: (way) => destinationOf(way) ?? NOT_SENT,
  },
  'itinerary.destinationCountry': {
    ...fact(58, 1, TEXT, 'route', ['booking.segments', 'traveller.embarkation', 'traveller.debarkation', 'flights'], {
      needs: ['reference'],
      codes: 'country',
    }),
    answer: (way) => way.on.places.country(destinationOf(way)) ?? NOT_SENT,
  },
};

export const wayMemberFacts: FactTable<TravellerSubject> = {
  'itinerary.nationalOfDestination': {
    ...fact(
      63,
      1,
      FLAG,
      'route',
      [
        'traveller.nationality',
        'traveller.residence',
        'booking.segments',
        'traveller.embarkation',
        'traveller.debarkation',
        'flights',
      ],
      { needs: ['reference'], sensitivity: 'personal' },
    ),
    compares: ['traveller.nationality', 'traveller.residence', 'itinerary.destinationCountry'],
    answer: ({ traveller, party, on }) => {
      const { nationality, residence, debarkation } = traveller;
      const country = destinationCountry(party, debarkation, on);
      if (country === null || (nationality === null && residence === null)) return NOT_SENT;
      return nationality === country || residence === country;
    },
  },
};

/** Country where a traveller's journey ends; without a journey, where the traveller leaves this flight. */
export function destinationCountry(
  party: TravellerSubject['party'],
  debarkation: string | null,
  on: FlightSubject,
): string | null {
  if (party === null || party.journey === null) return on.places.country(debarkation ?? on.flight.leg.destination);
  return party.destinationCountry;
}

function originOf({ journey, embarkation, on }: Way): string | null {
  return journey?.origin ?? embarkation ?? on.flight.leg.origin;
}

function destinationOf({ journey, debarkation, on }: Way): string | null {
  return journey?.destination ?? debarkation ?? on.flight.leg.destination;
}

function some(members: readonly string[]): Answer {
  return members.length === 0 ? NOT_SENT : members;
}
