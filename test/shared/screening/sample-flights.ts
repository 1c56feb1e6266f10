/** Flights and screenings built by hand for tests of lists and documents. */
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import type { Flight, Traveller } from '../../../shared/flight/flight.ts';
import type { ScreenedFlight } from '../../../shared/screening/flagged.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Hit, TravellerScreening } from '../../../shared/screening/screening.ts';

export function traveller(id: string, more: Partial<Traveller> = {}): Traveller {
  return {
    id,
    aliases: [],
    type: 'passenger',
    surname: 'OKAFOR',
    givenNames: 'CHIDI EMMANUEL',
    title: null,
    sex: 'M',
    dateOfBirth: '1991-02-07',
    nationality: 'NGA',
    residence: null,
    birthPlace: null,
    documents: [{ type: 'P', number: 'A01234567', issuer: 'NGA', expiry: '2031-05-01', issued: null }],
    locator: 'X9QPLM',
    seat: '24C',
    embarkation: 'ADD',
    debarkation: 'LFW',
    bags: { count: 1, weightKg: 20, tags: [], pool: null },
    reference: null,
    ticket: null,
    verified: null,
    phones: [],
    emails: [],
    address: null,
    frequentFlyer: null,
    status: 'checked-in',
    checkedIn: null,
    boardingNumber: null,
    clearance: null,
    crewDuty: null,
    governmentReference: null,
    replies: [],
    sources: [],
    booking: null,
    confidence: null,
    evidence: [],
    otherName: null,
    ...more,
  };
}

export function screened(outcome: Outcome, hits: readonly Hit[] = []): TravellerScreening {
  return {
    scores: { customs: 82, police: 61, immigration: 0, joint: 100 },
    outcomes: { customs: outcome, police: outcome, immigration: 'clear', joint: outcome },
    outcome,
    attendance: outcome === 'inspect' ? ['customs', 'police'] : [],
    handling: null,
    hits,
    unknown: [],
    unjudged: [],
  };
}

/** A flight that arrives at a UTC minute (null: unknown) with travellers of the given ids and outcomes. */
export function screenedFlight(
  id: string,
  arrivalUtc: number | null,
  people: readonly (readonly [Traveller, TravellerScreening])[],
): ScreenedFlight {
  const flight: Flight = {
    id,
    leg: {
      carrier: 'ET',
      number: 508,
      suffix: null,
      origin: 'ADD',
      destination: 'LFW',
      departure: '2026-11-24T09:10',
      arrival: '2026-11-24T12:05',
      operating: null,
      registration: null,
    },
    departureUtc: null,
    arrivalUtc,
    zoneVersion: 'zones-1',
    channels: ['api', 'pnr'],
    messages: [],
    completeness: {
      stated: { passengers: null, crew: null, bookings: null },
      read: { passengers: 0, crew: 0, bookings: 0 },
      parts: [],
      closed: false,
    },
    travellers: people.map(([person]) => person),
    bookings: [],
    cancelled: false,
  };
  const pins = { reference: 'places-1', zone: 'zones-1', at: '2026-11-24T08:00Z', catalogue: 1 };
  return {
    flight,
    block: blockFromExamples(people.map(() => ({}))),
    screening: { ruleSet: { version: 1, hash: 'f00d' }, ...pins, travellers: people.map(([, screening]) => screening) },
  };
}

export const HIT: Hit = {
  rule: 'customs.cash',
  kind: 'indicator',
  mandate: 'customs',
  family: 'payment',
  weight: 40,
  handling: null,
  truths: Uint8Array.of(1),
};
