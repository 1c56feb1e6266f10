import { describe, expect, test } from 'vitest';
import type { Flight } from '../../../shared/flight/flight.ts';
import { foldFlights } from '../../../shared/flight/fold-flights.ts';
import { type Movement, movementOf, onwardFlight } from '../../../shared/flight/movement.ts';
import type { Booking, ManifestTraveller } from '../../../shared/manifest.ts';
import { booking, context, person, pnr, segment } from './make-manifest.ts';

/** The flight ADD–LFW of 24 November, 09:00 to 12:00, with one traveller on it. */
function movement(
  traveller: Partial<ManifestTraveller>,
  more: Partial<Booking>,
  airports: readonly string[],
): Movement {
  const messages = [pnr('m1', [person('MENSAH/KOFI', traveller)], [booking('ABC123', [0], more)])];
  const flight = foldFlights(messages, context)[0] as Flight;
  const [one] = flight.travellers;
  if (one === undefined) throw new Error('nobody on board');
  return movementOf(flight, one, flight.bookings[0] ?? null, airports);
}

const leg = segment('ADD', 'LFW', '2026-11-24T09:00', '2026-11-24T12:00');

test('the movement is unknown when an end of the flight is unknown', () => {
  const flight = (origin: string | null, destination: string | null) =>
    ({ leg: { origin, destination, departure: null, arrival: null } }) as Pick<Flight, 'leg'>;
  const somebody = { type: 'passenger', embarkation: null, debarkation: null } as const;
  expect(movementOf(flight('ADD', null), somebody, null, ['LFW'])).toBe('unknown');
  expect(movementOf(flight(null, null), somebody, null, ['LFW'])).toBe('unknown');
  expect(movementOf(flight('LFW', null), somebody, null, ['LFW'])).toBe('departing');
});

test.each<[string, readonly string[], Movement]>([
  ['at the destination that was told before', ['LFW'], 'arriving'],
  ['at the destination that is told now', ['ACC'], 'arriving'],
  ['at both', ['ACC', 'LFW'], 'arriving'],
  ['at neither', ['CDG'], 'elsewhere'],
])('a flight of which a later message tells another destination is, for a unit %s, %s', (_, airports, expected) => {
  const flight = {
    leg: { origin: 'ADD', destination: 'ACC', departure: null, arrival: null },
    toldBefore: {
      destinations: [{ airport: 'LFW', arrival: null, soonest: null }],
      departure: null,
      arrival: null,
    },
  };
  const somebody = { type: 'passenger', embarkation: null, debarkation: null } as const;
  expect(movementOf(flight as unknown as Flight, somebody, null, airports)).toBe(expected);
});

test.each<[string, string | null, Movement]>([
  ['where that list ends the flight, is arriving', 'ACC', 'arriving'],
  ['here, is arriving', 'LFW', 'arriving'],
  ['beyond both, stays on board', 'CDG', 'staying-on-board'],
])('of a flight that a list tells elsewhere, whoever the list puts off %s', (_, debarkation, expected) => {
  const told = { destinations: [{ airport: 'LFW', arrival: null, soonest: null }], departure: null, arrival: null };
  const flight = { leg: { origin: 'IST', destination: 'ACC', departure: null, arrival: null }, toldBefore: told };
  const somebody = { type: 'passenger', embarkation: 'IST', debarkation } as const;
  expect(movementOf(flight as unknown as Flight, somebody, null, ['LFW'])).toBe(expected);
});

describe('movement through the airports of a unit', () => {
  test.each<[string, Partial<ManifestTraveller>, Booking['segments'], readonly string[], Movement]>([
    ['a flight to the unit', {}, [leg], ['LFW'], 'arriving'],
    ['a flight from the unit', {}, [leg], ['ADD'], 'departing'],
    ['a flight elsewhere', {}, [leg], ['CDG'], 'elsewhere'],
    ['crew', { type: 'crew' }, [leg], ['LFW'], 'crew'],
    ['a flight onward soon', {}, [leg, segment('LFW', 'CDG', '2026-11-24T20:00')], ['LFW'], 'transferring'],
    ['a flight onward after days', {}, [leg, segment('LFW', 'CDG', '2026-11-28T20:00')], ['LFW'], 'arriving'],
    [
      'a flight before',
      {},
      [segment('GRU', 'ADD', '2026-11-23T20:00', '2026-11-24T06:00'), leg],
      ['ADD'],
      'transferring',
    ],
    ['debarkation further on', { debarkation: 'CDG' }, [leg], ['LFW'], 'staying-on-board'],
    ['embarkation earlier', { embarkation: 'GRU' }, [leg], ['ADD'], 'staying-on-board'],
    ['said to be in transit', { type: 'transit-passenger' }, [leg], ['LFW'], 'transferring'],
    [
      'debarkation further on, by another flight as booked',
      { debarkation: 'CDG' },
      [leg, { ...segment('LFW', 'CDG', '2026-11-24T20:00'), carrier: 'AF', number: 861 }],
      ['LFW'],
      'transferring',
    ],
    [
      'debarkation further on, by the same flight as booked',
      { debarkation: 'CDG' },
      [leg, { ...segment('LFW', 'CDG', '2026-11-24T13:00'), carrier: 'ET', number: 508 }],
      ['LFW'],
      'staying-on-board',
    ],
    [
      'embarkation earlier, by another flight as booked',
      { embarkation: 'GRU' },
      [{ ...segment('GRU', 'ADD', '2026-11-23T20:00', '2026-11-24T06:00'), carrier: 'ET', number: 507 }, leg],
      ['ADD'],
      'transferring',
    ],
    ['back to the origin the next day', {}, [leg, segment('LFW', 'ADD', '2026-11-25T12:00')], ['LFW'], 'arriving'],
    [
      'back to where the journey began the next day',
      {},
      [segment('GRU', 'ADD', '2026-11-23T20:00', '2026-11-24T06:00'), leg, segment('LFW', 'GRU', '2026-11-25T10:00')],
      ['LFW'],
      'arriving',
    ],
    [
      'the way back, the day after the way there',
      {},
      [segment('LFW', 'ADD', '2026-11-23T09:00', '2026-11-23T12:00'), leg],
      ['ADD'],
      'departing',
    ],
    ['both airports of the unit', {}, [leg], ['ADD', 'LFW'], 'arriving'],
  ])(
    'the movement of a traveller through the airports of a unit is found: %s',
    (_title, traveller, segments, airports, expected) => {
      expect(movement(traveller, { segments }, airports)).toBe(expected);
    },
  );
});

test.each<[string, Partial<ManifestTraveller>, Booking['segments'], readonly string[], string | null]>([
  ['by the flight booked', {}, [leg, segment('LFW', 'CDG', '2026-11-24T20:00')], ['LFW'], '2026-11-24T20:00'],
  [
    'by the last of several between airports of the unit',
    {},
    [leg, segment('LFW', 'COO', '2026-11-24T15:00', '2026-11-24T15:40'), segment('COO', 'CDG', '2026-11-24T23:00')],
    ['LFW', 'COO'],
    '2026-11-24T23:00',
  ],
  ['never, without a further flight', {}, [leg], ['LFW'], null],
  ['never, where no flight is booked', { type: 'transit-passenger' }, [leg], ['LFW'], null],
  ['never, where the stay is one of days', {}, [leg, segment('LFW', 'CDG', '2026-11-28T20:00')], ['LFW'], null],
  ['never, where the flight leaves from here', {}, [leg, segment('LFW', 'CDG', '2026-11-24T20:00')], ['ADD'], null],
])('who changes flights here leaves %s', (_, traveller, segments, airports, departure) => {
  const messages = [pnr('m1', [person('MENSAH/KOFI', traveller)], [booking('ABC123', [0], { segments })])];
  const flight = foldFlights(messages, context)[0] as Flight;
  const [one] = flight.travellers;
  if (one === undefined) throw new Error('nobody on board');
  expect(onwardFlight(flight, one, flight.bookings[0] ?? null, airports)?.departure ?? null).toBe(departure);
});
