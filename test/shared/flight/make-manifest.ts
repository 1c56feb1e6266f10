/** Manifests written by hand: every field has a plain default, and a test names only what matters to it. */
import type { FactContext } from '../../../shared/fact/fact-context.ts';
import type { FoldMessage } from '../../../shared/flight/flight.ts';
import type { Booking, Leg, Manifest, ManifestTraveller, Segment, TravelDocument } from '../../../shared/manifest.ts';
import type { Airport } from '../../../shared/reference/reference-data.ts';
import { zoneClock } from '../../../shared/time/zone-clock.ts';

export function leg(more: Partial<Leg> = {}): Leg {
  return {
    carrier: 'ET',
    number: 508,
    suffix: null,
    origin: 'ADD',
    destination: 'LFW',
    departure: '2026-11-24T09:00',
    arrival: '2026-11-24T12:00',
    operating: null,
    registration: null,
    ...more,
  };
}

export function document(number: string, more: Partial<TravelDocument> = {}): TravelDocument {
  return { type: 'P', number, issuer: 'TGO', expiry: '2030-01-01', issued: null, ...more };
}

/** `SURNAME/GIVEN NAMES`. */
export function person(name: string, more: Partial<ManifestTraveller> = {}): ManifestTraveller {
  const [surname = '', givenNames = ''] = name.split('/');
  return {
    type: 'passenger',
    flights: [0],
    surname: surname === '' ? null : surname,
    givenNames: givenNames === '' ? null : givenNames,
    title: null,
    sex: null,
    dateOfBirth: null,
    nationality: null,
    residence: null,
    birthPlace: null,
    documents: [],
    locator: null,
    seat: null,
    embarkation: null,
    debarkation: null,
    bags: { count: null, weightKg: null, tags: [], pool: null },
    reference: null,
    ticket: null,
    verified: null,
    phones: [],
    emails: [],
    address: null,
    frequentFlyer: null,
    status: null,
    checkedIn: null,
    boardingNumber: null,
    clearance: null,
    crewDuty: null,
    governmentReference: null,
    ...more,
  };
}

export function segment(
  origin: string,
  destination: string,
  departure: string,
  arrival: string | null = null,
): Segment {
  return {
    carrier: 'ET',
    number: 508,
    suffix: null,
    origin,
    destination,
    departure,
    arrival,
    operating: null,
    class: 'Y',
    status: 'HK',
  };
}

export function booking(locator: string | null, travellers: readonly number[], more: Partial<Booking> = {}): Booking {
  return {
    locator,
    carrier: 'ET',
    created: null,
    changed: null,
    ticketed: null,
    cancelled: false,
    otherLocators: [],
    travellers,
    segments: [segment('ADD', 'LFW', '2026-11-24T09:00', '2026-11-24T12:00')],
    gaps: 0,
    payments: [],
    tickets: [],
    phones: [],
    emails: [],
    addresses: [],
    agency: null,
    split: null,
    changes: 0,
    services: [],
    remarks: [],
    ...more,
  };
}

export function manifest(more: Partial<Manifest> = {}): Manifest {
  return {
    format: 'PAXLST',
    version: 'D:05B',
    function: 'new',
    reference: null,
    prepared: '2026-11-24T06:00Z',
    sender: 'ET',
    recipient: null,
    test: false,
    accessReference: null,
    part: null,
    flights: [leg()],
    travellers: [],
    bookings: [],
    stated: { passengers: null, crew: null, bookings: null },
    sensitive: 0,
    replies: [],
    diagnostics: [],
    ...more,
  };
}

export function api(id: string, travellers: readonly ManifestTraveller[], more: Partial<Manifest> = {}): FoldMessage {
  return { id, manifest: manifest({ travellers, ...more }) };
}

export function pnr(
  id: string,
  travellers: readonly ManifestTraveller[],
  bookings: readonly Booking[],
  more: Partial<Manifest> = {},
): FoldMessage {
  return { id, manifest: manifest({ format: 'PNRGOV', version: '13:1', travellers, bookings, ...more }) };
}

const AIRPORTS: Readonly<Record<string, Airport>> = {
  ADD: { code: 'ADD', city: 'Addis Ababa', country: 'ETH', zone: 'Africa/Addis_Ababa' },
  LFW: { code: 'LFW', city: 'Lomé', country: 'TGO', zone: 'Africa/Lome' },
  ABJ: { code: 'ABJ', city: 'Abidjan', country: 'CIV', zone: 'Africa/Lome' },
  GRU: { code: 'GRU', city: 'São Paulo', country: 'BRA', zone: 'America/Sao_Paulo' },
  CDG: { code: 'CDG', city: 'Paris', country: 'FRA', zone: 'Europe/Paris' },
  ORY: { code: 'ORY', city: 'Paris', country: 'FRA', zone: 'Europe/Paris' },
  BRU: { code: 'BRU', city: 'Brussels', country: 'BEL', zone: 'Europe/Paris' },
};
const OFFSETS: Readonly<Record<string, number>> = {
  'Africa/Addis_Ababa': 180,
  'Africa/Lome': 0,
  'America/Sao_Paulo': -180,
  'Europe/Paris': 60,
};

/** Six airports with offsets that never change. */
export const context: FactContext = {
  reference: {
    version: 'test',
    airport: (code) => AIRPORTS[code],
    countryCode: (written) => written,
    cityAirports: (code) => (code === 'PAR' ? ['CDG', 'ORY'] : undefined),
    carrierName: () => undefined,
    callingCountries: (phone) =>
      phone.startsWith('+228') ? ['TGO'] : phone.startsWith('+55') ? ['BRA'] : phone.startsWith('+33') ? ['FRA'] : [],
  },
  zones: zoneClock('test', (zone) => OFFSETS[zone] ?? null),
};
