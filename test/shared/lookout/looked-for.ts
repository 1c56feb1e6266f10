/** Lookouts, and a flight with travellers of whom they may speak. Names are made up. */
import type { Flight, FlightBooking, Traveller } from '../../../shared/flight/flight.ts';
import { compareLookout, type LookoutComparison } from '../../../shared/lookout/compare-lookout.ts';
import { aboard } from '../../../shared/lookout/flight-company.ts';
import type { Company, Lookout, LookoutTerms } from '../../../shared/lookout/lookout.ts';
import { NO_LOOKOUT_TERMS } from '../../../shared/lookout/lookout.ts';
import { prepareLookout } from '../../../shared/lookout/prepared-lookout.ts';
import type { Leg } from '../../../shared/manifest.ts';
import { booking, document, leg } from '../flight/make-manifest.ts';
import { screenedFlight, traveller } from '../screening/sample-flights.ts';

export const TAKEN_AT = '2026-11-23T20:00:00.000Z';

export function lookout(terms: Partial<LookoutTerms>, more: Partial<Lookout> = {}): Lookout {
  const taken = { by: 'analyst', at: TAKEN_AT };
  return {
    id: 'LFW-1',
    said: 'somebody',
    terms: { ...NO_LOOKOUT_TERMS, ...terms },
    source: { agency: null, code: null, grade: 'B', information: 2 },
    owner: 'customs',
    mandate: 'customs',
    outcome: 'intercept',
    handling: null,
    instruction: '',
    warning: null,
    seenBy: null,
    seenByRoles: null,
    validFrom: TAKEN_AT,
    validUntil: '2026-11-26T20:00:00.000Z',
    taken,
    reviewed: null,
    ended: null,
    version: 1,
    acts: [{ kind: 'taken', ...taken, confirmedBy: null, reason: '', before: null }],
    ...more,
  };
}

export const ET508 = { carrier: 'ET', number: 508, suffix: null } as const;

/** ET508 of 24 November 2026, ADD 06:00Z to LFW 11:00Z. */
export function flightOf(
  people: readonly Partial<Traveller>[],
  bookings: readonly FlightBooking[] = [],
  more: Partial<Leg> = {},
): Flight {
  const { flight } = screenedFlight('ET-508-ADD-2026-11-24', null, []);
  return {
    ...flight,
    leg: leg(more),
    departureUtc: Date.parse('2026-11-24T06:00:00Z') / 60_000,
    arrivalUtc: Date.parse('2026-11-24T11:00:00Z') / 60_000,
    travellers: people.map((each, at) => traveller(`m:${at}`, { documents: [], locator: null, seat: null, ...each })),
    bookings,
  };
}

/** The booking of these travellers. */
export function bookedFor(travellers: readonly number[], more: Partial<FlightBooking> = {}): FlightBooking {
  return { ...booking('ABC123', travellers), partySize: travellers.length, message: 'm', ...more };
}

export const KOFI: Partial<Traveller> = {
  ...{ surname: 'MENSAH', givenNames: 'KOFI ATO', sex: 'M', dateOfBirth: '1984-03-01', nationality: 'GHA' },
  ...{ documents: [document('G4401234')], seat: '012C', locator: 'QWE123', phones: ['+233241234567'] },
  bags: { count: 2, weightKg: null, tags: ['ET528740'], pool: null },
};
export const AMA: Partial<Traveller> = { surname: 'OWUSU', givenNames: 'AMA', sex: 'F', dateOfBirth: '1986-05-05' };

/** Compares with one of the people on the flight, the first unless said otherwise. */
export function compared(
  terms: Partial<LookoutTerms>,
  people: readonly Partial<Traveller>[] = [KOFI],
  bookings: readonly FlightBooking[] = [],
  { row = 0, leg: more = {} }: { readonly row?: number; readonly leg?: Partial<Leg> } = {},
): LookoutComparison {
  const who = aboard(flightOf(people, bookings, more))(row);
  if (who === null) throw new Error('nobody');
  return compareLookout(prepareLookout(lookout(terms)), who);
}

export const end = (signs: string) => ({ signs, part: 'end' as const });
export const whole = (signs: string) => ({ signs, part: 'whole' as const });
/** Company of whom no more is known than is said. */
export function alone(more: Partial<Company> = {}): Company {
  return { others: null, sex: null, child: false, name: null, ...more };
}
