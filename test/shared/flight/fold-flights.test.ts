import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flight, FoldMessage } from '../../../shared/flight/flight.ts';
import { flightId } from '../../../shared/flight/flight-id.ts';
import { flightsOf, foldFlight, foldFlights } from '../../../shared/flight/fold-flights.ts';
import type { Leg } from '../../../shared/manifest.ts';
import { api, booking, context, document, leg, person, pnr } from './make-manifest.ts';

const only = (messages: readonly FoldMessage[]): Flight => {
  const flights = foldFlights(messages, context);
  expect(flights).toHaveLength(1);
  return flights[0] as Flight;
};
/** `SURNAME status` of every traveller. */
const people = (flight: Flight) => flight.travellers.map((each) => `${each.surname} ${each.status}`);

const A = person('MENSAH/KOFI', { dateOfBirth: '1980-03-04', documents: [document('A1')], seat: '1A' });
const B = person('DIALLO/AISSATOU', { dateOfBirth: '1990-05-06', documents: [document('B2')], seat: '2B' });
const C = person('KONE/SEKOU', { dateOfBirth: '1970-07-08', documents: [document('C3')], seat: '3C' });

describe('flight ids', () => {
  test.each([
    ['a plain flight', leg(), 'ET-508-ADD-2026-11-24'],
    ['a suffix', leg({ suffix: 'D' }), 'ET-508D-ADD-2026-11-24'],
    [
      'a code share',
      leg({ carrier: 'LH', number: 9600, operating: { carrier: 'ET', number: 508 } }),
      'ET-508-ADD-2026-11-24',
    ],
    ['a bare date', leg({ departure: '2026-11-24' }), 'ET-508-ADD-2026-11-24'],
    ['a charter without number', leg({ carrier: null, number: null }), 'XX--ADD-2026-11-24'],
    ['a registration', leg({ carrier: null, number: null, registration: '5Y-abc' }), 'XX-5YABC-ADD-2026-11-24'],
    ['a registration of a known operator', leg({ number: null, registration: 'ET-AVJ' }), 'ET-ETAVJ-ADD-2026-11-24'],
    ['a registration next to a number', leg({ registration: 'ET-AVJ' }), 'ET-508-ADD-2026-11-24'],
    ['a reference like a number', leg({ number: null, registration: '508' }), 'ET-_508-ADD-2026-11-24'],
    ['a reference like a number with suffix', leg({ number: null, registration: '508 d' }), 'ET-_508D-ADD-2026-11-24'],
    ['only an arrival', leg({ departure: null }), 'ET-508-ADD-2026-11-24'],
    ['nothing', leg({ carrier: null, number: null, origin: null, departure: null, arrival: null }), 'XX--XXX-undated'],
  ])('the id of a flight is right for %s', (_title, each, id) => {
    expect(flightId(each)).toBe(id);
  });
});

describe('folding messages into flights', () => {
  test('one message gives one flight with instants in UTC', () => {
    const flight = only([api('m1', [A, B])]);
    expect(flight.id).toBe('ET-508-ADD-2026-11-24');
    expect(flight.channels).toEqual(['api']);
    expect(flight.arrivalUtc).toBe((flight.departureUtc ?? 0) + 6 * 60);
    expect(people(flight)).toEqual(['MENSAH booked', 'DIALLO booked']);
    expect(flight.travellers[0]).toMatchObject({ id: 'm1:0', aliases: [], confidence: null, booking: null });
  });

  test('a message of two legs gives a flight per leg with its travellers', () => {
    const legs = [
      leg(),
      leg({ origin: 'LFW', destination: 'GRU', departure: '2026-11-24T13:00', arrival: '2026-11-24T20:00' }),
    ];
    const flights = foldFlights(
      [
        api(
          'm1',
          [
            { ...A, flights: [0], embarkation: 'ADD', debarkation: 'LFW' },
            { ...B, flights: [0, 1], embarkation: 'ADD', debarkation: 'GRU' },
            { ...C, flights: [1], embarkation: 'LFW', debarkation: 'GRU' },
          ],
          { flights: legs },
        ),
      ],
      context,
    );
    expect(flights.map((flight) => [flight.id, people(flight)])).toEqual([
      ['ET-508-ADD-2026-11-24', ['MENSAH booked', 'DIALLO booked']],
      ['ET-508-LFW-2026-11-24', ['DIALLO booked', 'KONE booked']],
    ]);
  });

  test('a code share is merged with its operating flight', () => {
    const shared = leg({ carrier: 'LH', number: 9600, operating: { carrier: 'ET', number: 508 } });
    const flight = only([api('m1', [A]), pnr('m2', [B], [booking('XYZ', [0])], { flights: [shared] })]);
    expect(flight.travellers).toHaveLength(2);
    expect(flight.channels).toEqual(['api', 'pnr']);
  });

  test.each<[string, Partial<Leg>]>([
    ['another time of arrival', { arrival: '2026-11-24T01:00' }],
    ['another destination', { destination: 'ACC' }],
  ])('what is typed about one traveller gives a flight with messages not %s', (_, change) => {
    const sent = api('m1', [A]);
    const typed = (format: 'ENTRY' | 'SCREEN') =>
      api('m2', [B], { format, prepared: '2026-11-24T08:00Z', flights: [leg(change)] });
    for (const format of ['ENTRY', 'SCREEN'] as const) {
      const flight = only([sent, typed(format)]);
      expect([flight.leg, flight.travellers.length]).toEqual([leg(), 2]);
      expect(only([typed(format)]).leg, 'it is all that is known').toEqual(leg(change));
    }
    const gap = api('m1', [A], { flights: [leg({ arrival: null })] });
    expect(only([gap, typed('ENTRY')]).leg.arrival, 'a gap is filled').toBe(leg(change).arrival);
  });

  test('a flight folded alone is the same as one folded among others', () => {
    const messages = [api('m1', [A]), api('m2', [B], { flights: [leg({ number: 900 })] }), api('m3', [C])];
    for (const flight of foldFlights(messages, context)) {
      expect(foldFlight(flight.id, messages, context)).toEqual(flight);
      expect(messages.some((message) => flightsOf(message).includes(flight.id))).toBe(true);
    }
    expect(foldFlight('XX-1-ADD-2026-01-01', messages, context)).toBeNull();
  });

  test.each<[string, FoldMessage[], string[]]>([
    [
      'a later whole list replaces the earlier one',
      [api('m1', [A, B]), api('m2', [B, C], { prepared: '2026-11-24T08:00Z' })],
      ['DIALLO booked', 'KONE booked'],
    ],
    [
      'an old list that arrives late changes nothing',
      [api('m2', [B, C], { prepared: '2026-11-24T08:00Z' }), api('m1', [A, B])],
      ['DIALLO booked', 'KONE booked'],
    ],
    [
      'a list of one person replaces only that person',
      [api('m1', [A, B]), api('m2', [{ ...B, seat: '9F' }], { prepared: '2026-11-24T08:00Z' })],
      ['MENSAH booked', 'DIALLO booked'],
    ],
    [
      'parts of one manifest are all kept',
      [
        api('m1', [A, B], { accessReference: 'T1', part: { number: 1, final: false } }),
        api('m2', [C, person('X/Y')], {
          accessReference: 'T1',
          part: { number: 2, final: true },
          prepared: '2026-11-24T06:01Z',
        }),
      ],
      ['MENSAH booked', 'DIALLO booked', 'KONE booked', 'X booked'],
    ],
    [
      'a crew list does not replace the passenger list',
      [
        api('m1', [A, B]),
        api('m2', [person('PILOT/P', { type: 'crew' }), person('CABIN/C', { type: 'crew' })], {
          prepared: '2026-11-24T08:00Z',
        }),
      ],
      ['MENSAH booked', 'DIALLO booked', 'PILOT booked', 'CABIN booked'],
    ],
    [
      'a change replaces the persons it lists and adds new ones',
      [
        api('m1', [A, B]),
        api('m2', [{ ...A, surname: 'MENSAAH' }, C], { function: 'change', prepared: '2026-11-24T08:00Z' }),
      ],
      ['DIALLO booked', 'MENSAAH booked', 'KONE booked'],
    ],
    [
      'a cancellation cancels the persons it lists',
      [api('m1', [A, B]), api('m2', [B], { function: 'cancel', prepared: '2026-11-24T08:00Z' })],
      ['MENSAH booked', 'DIALLO cancelled'],
    ],
    [
      'a closing list tells who is on board, and the others are not',
      [
        api('m1', [A, B, person('PILOT/P', { type: 'crew' })]),
        api('m2', [person('MENSAH/KOFI', { documents: [document('A1')] })], {
          function: 'close-on-board',
          prepared: '2026-11-24T09:00Z',
        }),
      ],
      ['DIALLO not-boarded', 'PILOT booked', 'MENSAH boarded'],
    ],
    [
      'a closing list of those not on board leaves the others on board',
      [
        api('m1', [A, B]),
        api('m2', [{ ...B, documents: [] }], { function: 'close-not-on-board', prepared: '2026-11-24T09:00Z' }),
      ],
      ['MENSAH boarded', 'DIALLO not-boarded'],
    ],
    [
      'a later version of a booking replaces the earlier one',
      [
        pnr('m1', [A, B], [booking('ABC', [0, 1])]),
        pnr('m2', [A], [booking('ABC', [0])], { function: 'change', prepared: '2026-11-24T08:00Z' }),
      ],
      ['MENSAH booked'],
    ],
    [
      'a cancelled booking cancels its travellers',
      [
        pnr('m1', [A, B], [booking('ABC', [0]), booking('DEF', [1])]),
        pnr('m2', [], [booking('ABC', [], { cancelled: true })], { function: 'change', prepared: '2026-11-24T08:00Z' }),
      ],
      ['MENSAH cancelled', 'DIALLO booked'],
    ],
    [
      'a reply says nothing about travellers',
      [api('m1', [A]), api('m2', [B], { format: 'CUSRES', function: 'reply' })],
      ['MENSAH booked'],
    ],
  ])('messages about one flight are folded: %s', (_title, messages, expected) => {
    expect(people(only(messages))).toEqual(expected);
  });

  test('a cancelled flight is marked, and a later list removes the mark', () => {
    const gone = api('m2', [], { function: 'cancel-flight', prepared: '2026-11-24T08:00Z' });
    expect(only([api('m1', [A]), gone]).cancelled).toBe(true);
    expect(only([api('m1', [A]), gone, api('m3', [A], { prepared: '2026-11-24T08:30Z' })]).cancelled).toBe(false);
  });

  test('a booking cancelled by its locator alone stays one booking with its travellers', () => {
    const flight = only([
      pnr('m1', [A, B], [booking('ABC', [0, 1], { phones: ['+22890000000'] })]),
      pnr('m2', [], [booking('ABC', [], { cancelled: true })], { prepared: '2026-11-24T08:00Z' }),
    ]);
    expect(flight.bookings).toHaveLength(1);
    expect(flight.bookings[0]).toMatchObject({ cancelled: true, travellers: [0, 1], phones: ['+22890000000'] });
  });

  test('the id of a replaced entry stays as an alias', () => {
    const flight = only([api('m2', [A, B]), api('m1', [A, B], { prepared: '2026-11-24T08:00Z' })]);
    expect(flight.travellers.map((each) => [each.id, each.aliases])).toEqual([
      ['m1:0', ['m2:0']],
      ['m1:1', ['m2:1']],
    ]);
  });

  test('messages in any order and repeated give the same flights', () => {
    const functions = ['new', 'change', 'cancel', 'close-on-board', 'close-not-on-board'] as const;
    const someone = fc
      .tuple(fc.constantFrom(A, B, C, person('MENSAH/AKUA'), person('/')), fc.constantFrom('ABC', 'DEF', null))
      .map(([each, locator]) => ({ ...each, locator }));
    const message = fc.record({
      pnr: fc.boolean(),
      travellers: fc.array(someone, { minLength: 1, maxLength: 4 }),
      function: fc.constantFrom(...functions),
      prepared: fc.constantFrom(null, '2026-11-24T06:00Z', '2026-11-24T07:00Z'),
      sender: fc.constantFrom('ET', 'KP'),
    });
    const toMessage = (each: typeof message extends fc.Arbitrary<infer T> ? T : never, index: number): FoldMessage =>
      each.pnr
        ? pnr(
            `m${index}`,
            each.travellers,
            [
              booking(
                'ABC',
                each.travellers.map((_one, at) => at),
              ),
            ],
            {
              prepared: each.prepared,
            },
          )
        : api(`m${index}`, each.travellers, {
            function: each.function,
            prepared: each.prepared,
            sender: each.sender,
          });
    fc.assert(
      fc.property(
        fc
          .array(message, { minLength: 1, maxLength: 6 })
          .map((list) => list.map(toMessage))
          .chain((list) =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
          ),
        ([given, shuffled]) => {
          const flights = foldFlights(given, context);
          expect(foldFlights([...shuffled, ...given.slice(0, 2)], context)).toEqual(flights);
          for (const flight of flights) {
            const ids = flight.travellers.flatMap((each) => [each.id, ...each.aliases]);
            expect(new Set(ids).size).toBe(ids.length);
            for (const [at, each] of flight.bookings.entries()) {
              for (const row of each.travellers) expect(flight.travellers[row]).toBeDefined();
              expect(at).toBeGreaterThanOrEqual(0);
            }
          }
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});
