/** The result of messages about one flight over time, one row per case; each row is folded in every order of its messages. */
import { describe, expect, test } from 'vitest';
import type { Flight, FoldMessage } from '../../../shared/flight/flight.ts';
import { flightsOf, foldFlight, foldFlights } from '../../../shared/flight/fold-flights.ts';
import type { Manifest, ManifestTraveller } from '../../../shared/manifest.ts';
import { api, booking, context, document, leg, manifest, person, pnr, segment } from './make-manifest.ts';

const A = person('MENSAH/KOFI', { dateOfBirth: '1980-03-04', documents: [document('A1')], seat: '1A' });
const B = person('DIALLO/AISSATOU', { dateOfBirth: '1990-05-06', documents: [document('B2')], seat: '2B' });
const C = person('KONE/SEKOU', { dateOfBirth: '1970-07-08', documents: [document('C3')], seat: '3C' });
const D = person('SOW/FATOU', { dateOfBirth: '1985-01-02', documents: [document('D4')], seat: '4D' });
const PILOT = person('PILOT/PETER', { type: 'crew', dateOfBirth: '1975-01-01' });
/** Names only, as a reservation list has them. */
const named = (name: string, more: Partial<ManifestTraveller> = {}) => person(name, more);

const at = (minutes: number): Partial<Manifest> => ({
  prepared: `2026-11-24T${String(6 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}Z`,
});
const list = (id: string, minutes: number, travellers: ManifestTraveller[], more: Partial<Manifest> = {}) =>
  api(id, travellers, { ...at(minutes), ...more });
const push = (
  id: string,
  minutes: number,
  parties: Readonly<Record<string, readonly ManifestTraveller[]>>,
  more: Partial<Manifest> = {},
): FoldMessage => {
  const travellers = Object.values(parties).flat();
  const bookings = Object.entries(parties).map(([locator, party]) =>
    booking(
      locator,
      party.map((each) => travellers.indexOf(each)),
    ),
  );
  return pnr(id, travellers, bookings, { ...at(minutes), ...more });
};
const of = (
  format: Manifest['format'],
  id: string,
  minutes: number,
  travellers: ManifestTraveller[],
  more: Partial<Manifest> = {},
): FoldMessage => ({ id, manifest: manifest({ format, travellers, ...at(minutes), ...more }) });
/** A reservation list: all travellers in a booking by locator, or without one. */
const names = (id: string, minutes: number, travellers: ManifestTraveller[], more: Partial<Manifest> = {}) =>
  of(more.format ?? 'PNL', id, minutes, travellers, {
    bookings: travellers.map((each, index) => booking(each.locator, [index])),
    ...more,
  });

function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) => orders(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

/** The one flight, the same for every order of its messages, and with each repeated. */
function fold(messages: readonly FoldMessage[]): Flight {
  const [flight, ...more] = foldFlights(messages, context);
  expect(more).toEqual([]);
  for (const order of orders(messages)) expect(foldFlights([...order, ...order], context)).toEqual([flight]);
  return flight as Flight;
}

const people = (flight: Flight) => flight.travellers.map((each) => `${each.surname} ${each.status}`).sort();

describe('passenger lists (API) over time', () => {
  test.each<[string, FoldMessage[], string[]]>([
    [
      'the same list sent again counts once',
      [list('m1', 0, [A, B]), list('m2', 0, [A, B])],
      ['DIALLO booked', 'MENSAH booked'],
    ],
    [
      'a newer version replaces the earlier one',
      [list('m1', 0, [A, B, C]), list('m2', 60, [A, B])],
      ['DIALLO booked', 'MENSAH booked'],
    ],
    [
      'a late old version does not',
      [list('m2', 60, [A, B]), list('m1', 0, [A, B, C]), list('m0', 30, [C, D])],
      ['DIALLO booked', 'MENSAH booked'],
    ],
    [
      'a further batch of other people replaces no traveller',
      [list('m1', 0, [A, B]), list('m2', 60, [C, D])],
      ['DIALLO booked', 'KONE booked', 'MENSAH booked', 'SOW booked'],
    ],
    [
      'a version after batches replaces them all',
      [list('m1', 0, [A, B]), list('m2', 60, [C, D]), list('m3', 90, [A, B, C])],
      ['DIALLO booked', 'KONE booked', 'MENSAH booked'],
    ],
    [
      'names alone are enough between versions of one list',
      [list('m1', 0, [named('A/B'), named('C/D'), named('E/F')]), list('m2', 60, [named('A/B'), named('C/D')])],
      ['A booked', 'C booked'],
    ],
    [
      'persons sent one at a time replace no other traveller',
      [list('m1', 0, [A]), list('m2', 60, [B]), list('m3', 90, [C])],
      ['DIALLO booked', 'KONE booked', 'MENSAH booked'],
    ],
    [
      '745 CP changes the persons it lists only',
      [list('m1', 0, [A, B]), list('m2', 60, [{ ...B, seat: '9F' }, C], { function: 'change' })],
      ['DIALLO booked', 'KONE booked', 'MENSAH booked'],
    ],
    [
      '745 XR cancels the persons it lists',
      [
        list('m1', 0, [A, B]),
        list('m2', 60, [named('DIALLO/AISSATOU', { documents: [document('B2')] })], { function: 'cancel' }),
      ],
      ['DIALLO cancelled', 'MENSAH booked'],
    ],
    [
      '745 RP takes persons out of a party',
      [
        list('m1', 0, [
          { ...A, locator: 'ABC' },
          { ...B, locator: 'ABC' },
        ]),
        list('m2', 60, [named('DIALLO/AISSATOU', { locator: 'ABC' })], { function: 'reduce' }),
      ],
      ['DIALLO cancelled', 'MENSAH booked'],
    ],
    [
      'someone cancelled and then listed again travels',
      [list('m1', 0, [A, B]), list('m2', 60, [B], { function: 'cancel' }), list('m3', 90, [B], { function: 'change' })],
      ['DIALLO booked', 'MENSAH booked'],
    ],
    [
      'someone cancelled stays in the record when a new list leaves them out',
      [list('m1', 0, [A, B, C]), list('m2', 60, [B], { function: 'cancel' }), list('m3', 90, [A, C])],
      ['DIALLO cancelled', 'KONE booked', 'MENSAH booked'],
    ],
    [
      '266 CLOB tells who is on board, and the others are not',
      [list('m1', 0, [A, B, PILOT]), list('m2', 60, [A], { function: 'close-on-board' })],
      ['DIALLO not-boarded', 'MENSAH boarded', 'PILOT booked'],
    ],
    [
      '266 CLNB tells who is not on board, and the others are',
      [list('m1', 0, [A, B]), list('m2', 60, [B], { function: 'close-not-on-board' })],
      ['DIALLO not-boarded', 'MENSAH boarded'],
    ],
    [
      '266 CL without names only closes',
      [list('m1', 0, [A, { ...B, boardingNumber: '012' }]), list('m2', 60, [], { function: 'close' })],
      ['DIALLO checked-in', 'MENSAH booked'],
    ],
    [
      '266 CLOB by reference without a name',
      [
        list('m1', 0, [
          { ...A, reference: 'R1' },
          { ...B, reference: 'R2' },
        ]),
        list('m2', 60, [named('/', { reference: 'R2' })], { function: 'close-on-board' }),
      ],
      ['DIALLO boarded', 'MENSAH not-boarded'],
    ],
    [
      '266 CLOB by locator without a name, when the whole party is there',
      [
        list('m1', 0, [
          { ...A, locator: 'ABC' },
          { ...B, locator: 'ABC' },
          { ...C, locator: 'DEF' },
        ]),
        list('m2', 60, [named('/', { locator: 'ABC' }), named('/', { locator: 'ABC' })], {
          function: 'close-on-board',
        }),
      ],
      ['DIALLO boarded', 'KONE not-boarded', 'MENSAH boarded'],
    ],
    [
      'a later closing list replaces the earlier one',
      [
        list('m1', 0, [A, B, C]),
        list('m2', 60, [A, B], { function: 'close-on-board' }),
        list('m3', 70, [A, C], { function: 'close-on-board' }),
      ],
      ['DIALLO not-boarded', 'KONE boarded', 'MENSAH boarded'],
    ],
    [
      'a closing list in two messages with other people adds up',
      [
        list('m1', 0, [A, B, C, D]),
        list('m2', 60, [A, B], { function: 'close-on-board' }),
        list('m3', 70, [C, D], { function: 'close-on-board' }),
      ],
      ['DIALLO boarded', 'KONE boarded', 'MENSAH boarded', 'SOW boarded'],
    ],
    [
      'a change after closing keeps who was on board, and who is new is not said to have stayed behind',
      [
        list('m1', 0, [A, B]),
        list('m2', 60, [A], { function: 'close-on-board' }),
        list('m3', 70, [{ ...A, seat: '9F' }, C], { function: 'change' }),
      ],
      ['DIALLO not-boarded', 'KONE booked', 'MENSAH boarded'],
    ],
    [
      '266 XF cancels the flight, not the persons',
      [list('m1', 0, [A]), list('m2', 60, [], { function: 'cancel-flight' })],
      ['MENSAH booked'],
    ],
    [
      'crew and passengers come in lists of their own',
      [list('m1', 0, [A, B]), list('m2', 60, [PILOT, { ...PILOT, surname: 'CABIN' }])],
      ['CABIN booked', 'DIALLO booked', 'MENSAH booked', 'PILOT booked'],
    ],
    [
      'a list of another sender is kept next to the first',
      [list('m1', 0, [A, B]), list('m2', 60, [B, C], { sender: 'HANDLER' })],
      ['DIALLO booked', 'KONE booked', 'MENSAH booked'],
    ],
    [
      'who is cancelled is cancelled in the lists of all senders',
      [
        list('m1', 0, [A, B]),
        list('m2', 30, [B, C], { sender: 'HANDLER' }),
        list('m3', 60, [B], { function: 'cancel' }),
      ],
      ['DIALLO cancelled', 'KONE booked', 'MENSAH booked'],
    ],
    [
      'who checked in, boarded or was cancelled by status',
      [
        list('m1', 0, [
          { ...A, checkedIn: '2026-11-24T05:00Z' },
          { ...B, status: 'boarded' },
          { ...C, status: 'cancelled' },
        ]),
      ],
      ['DIALLO boarded', 'KONE cancelled', 'MENSAH checked-in'],
    ],
    [
      'a higher revision of the same minute replaces',
      [
        list('m2', 0, [A, B, C], { accessReference: 'T', revision: 1 }),
        list('m1', 0, [A, B], { accessReference: 'T', revision: 2 }),
      ],
      ['DIALLO booked', 'MENSAH booked'],
    ],
  ])('passenger lists over time are folded: %s', (_title, messages, expected) => {
    expect(people(fold(messages))).toEqual(expected);
  });

  test('passenger lists with 266 CF change the times of the flight', () => {
    const later = leg({ departure: '2026-11-24T10:30', arrival: '2026-11-24T13:30' });
    const flight = fold([list('m1', 0, [A]), list('m2', 60, [], { function: 'change-flight', flights: [later] })]);
    expect(flight.leg).toMatchObject({ departure: '2026-11-24T10:30', arrival: '2026-11-24T13:30' });
    expect(people(flight)).toEqual(['MENSAH booked']);
  });

  test('passenger lists keep as aliases the ids of entries that changed, cancelled or closed a traveller', () => {
    const flight = fold([
      list('m4', 0, [A, B]),
      list('m3', 60, [A], { function: 'change' }),
      list('m2', 70, [B], { function: 'cancel' }),
      list('m1', 80, [A], { function: 'close-on-board' }),
    ]);
    const ids = flight.travellers.map((each) => [each.surname, each.id, each.aliases]);
    expect(ids.sort()).toEqual([
      ['DIALLO', 'm2:0', ['m4:1']],
      ['MENSAH', 'm1:0', ['m3:0', 'm4:0']],
    ]);
  });
});

describe('lists in several parts', () => {
  const part = (id: string, number: number, travellers: ManifestTraveller[], final = false, minutes = number) =>
    list(id, minutes, travellers, {
      accessReference: 'T1',
      part: { number, final },
      stated: { passengers: 4, crew: null, bookings: null },
    });

  test.each<[string, FoldMessage[], string[], Partial<Flight['completeness']>]>([
    [
      'all of them',
      [part('m1', 1, [A, B]), part('m2', 2, [C]), part('m3', 3, [D], true)],
      ['DIALLO booked', 'KONE booked', 'MENSAH booked', 'SOW booked'],
      { parts: [{ reference: 'T1', seen: [1, 2, 3], last: 3 }], read: { passengers: 4, crew: 0, bookings: 0 } },
    ],
    [
      'one missing',
      [part('m1', 1, [A, B]), part('m3', 3, [D], true)],
      ['DIALLO booked', 'MENSAH booked', 'SOW booked'],
      { parts: [{ reference: 'T1', seen: [1, 3], last: 3 }], read: { passengers: 3, crew: 0, bookings: 0 } },
    ],
    [
      'one sent twice',
      [part('m1', 1, [A, B]), part('m2', 2, [C, D], true), part('m4', 1, [A, B], false, 1)],
      ['DIALLO booked', 'KONE booked', 'MENSAH booked', 'SOW booked'],
      { parts: [{ reference: 'T1', seen: [1, 2], last: 2 }] },
    ],
    [
      'a newer version, complete',
      [
        part('m1', 1, [A, B]),
        part('m2', 2, [C, D], true),
        part('m3', 1, [A, B], false, 60),
        part('m4', 2, [C], true, 61),
      ],
      ['DIALLO booked', 'KONE booked', 'MENSAH booked'],
      {},
    ],
    [
      'a newer version with a part missing removes no traveller',
      [part('m1', 1, [A, B]), part('m2', 2, [C, D], true), part('m3', 1, [A, B], false, 60)],
      ['DIALLO booked', 'KONE booked', 'MENSAH booked', 'SOW booked'],
      {},
    ],
    [
      'a whole list after an incomplete one makes the flight complete',
      [part('m1', 1, [A, B]), part('m3', 3, [D], true), list('m4', 60, [A, B, C, D])],
      ['DIALLO booked', 'KONE booked', 'MENSAH booked', 'SOW booked'],
      { parts: [], stated: { passengers: null, crew: null, bookings: null } },
    ],
  ])('lists in several parts are folded: %s', (_title, messages, expected, completeness) => {
    const flight = fold(messages);
    expect(people(flight)).toEqual(expected);
    expect(flight.completeness).toMatchObject(completeness);
  });

  test('lists in several parts are complete when a later version states fewer travellers', () => {
    const stated = (passengers: number) => ({ stated: { passengers, crew: null, bookings: null } });
    const { completeness } = fold([list('m1', 0, [A, B, C], stated(3)), list('m2', 60, [A, B], stated(2))]);
    expect(completeness).toMatchObject({ stated: { passengers: 2 }, read: { passengers: 2 } });
  });

  test('lists in several parts are counted per leg when a list states two legs', () => {
    const legs = [leg(), leg({ origin: 'LFW', destination: 'GRU', departure: '2026-11-24T13:00', arrival: null })];
    const message = list(
      'm1',
      0,
      [
        { ...A, flights: [0] },
        { ...B, flights: [0, 1] },
        { ...C, flights: [1] },
      ],
      {
        flights: legs,
        stated: { passengers: 4, crew: null, bookings: null },
      },
    );
    expect(
      foldFlights([message], context).map(({ completeness }) => [
        completeness.stated.passengers,
        completeness.read.passengers,
      ]),
    ).toEqual([
      [3, 2],
      [3, 2],
    ]);
  });

  test('lists in several parts are not added to a table of the same people', () => {
    const { completeness } = fold([
      list('m1', 0, [A, B], { stated: { passengers: 3, crew: null, bookings: null } }),
      of('TABLE', 'm2', 10, [A, B]),
    ]);
    expect(completeness).toMatchObject({ stated: { passengers: 3 }, read: { passengers: 2 } });
  });
});

describe('bookings (PNR) over time', () => {
  test.each<[string, FoldMessage[], string[]]>([
    [
      'MSG 22 after MSG 141 replaces what it names',
      [push('m1', 0, { ABC: [A, B] }, { function: 'change' }), push('m2', 60, { ABC: [A], DEF: [C] })],
      ['KONE booked', 'MENSAH booked'],
    ],
    [
      'MSG 141 brings changed bookings only, the others stay',
      [push('m1', 0, { ABC: [A], DEF: [B] }), push('m2', 60, { DEF: [B, C] }, { function: 'change' })],
      ['DIALLO booked', 'KONE booked', 'MENSAH booked'],
    ],
    [
      'a late old push changes nothing',
      [push('m2', 60, { ABC: [A] }), push('m1', 0, { ABC: [A, B] }, { function: 'change' })],
      ['MENSAH booked'],
    ],
    [
      'a full push that leaves a booking out does not say that it was cancelled',
      [push('m1', 0, { ABC: [A], DEF: [B] }), push('m2', 60, { ABC: [A] })],
      ['DIALLO booked', 'MENSAH booked'],
    ],
    [
      'a booking cancelled in an update',
      [
        push('m1', 0, { ABC: [A, B], DEF: [C] }),
        pnr('m2', [], [booking('ABC', [], { cancelled: true, segments: [] })], { function: 'change', ...at(60) }),
      ],
      ['DIALLO cancelled', 'KONE booked', 'MENSAH cancelled'],
    ],
    [
      'a booking cancelled in an update that names one of two cancels that one',
      [
        push('m1', 0, { ABC: [A, B] }),
        pnr('m2', [named('MENSAH/KOFI')], [booking('ABC', [0], { cancelled: true, segments: [] })], at(60)),
      ],
      ['DIALLO booked', 'MENSAH cancelled'],
    ],
    [
      'a booking cancelled one by one',
      [
        push('m1', 0, { ABC: [A, B] }),
        pnr('m2', [named('MENSAH/KOFI')], [booking('ABC', [0], { cancelled: true, segments: [] })], at(60)),
        pnr('m3', [named('DIALLO/AISSATOU')], [booking('ABC', [0], { cancelled: true, segments: [] })], at(70)),
      ],
      ['DIALLO cancelled', 'MENSAH cancelled'],
    ],
    [
      'a cancelled booking that names all but an infant',
      [
        push('m1', 0, { ABC: [A, { ...B, type: 'infant' }] }),
        pnr('m2', [named('MENSAH/KOFI')], [booking('ABC', [0], { cancelled: true, segments: [] })], at(60)),
      ],
      ['DIALLO cancelled', 'MENSAH cancelled'],
    ],
    [
      'a cancelled booking that names another person',
      [
        push('m1', 0, { ABC: [A, B] }),
        pnr('m2', [named('KONE/SEKOU')], [booking('ABC', [0], { cancelled: true, segments: [] })], at(60)),
      ],
      ['DIALLO cancelled', 'KONE cancelled', 'MENSAH cancelled'],
    ],
    [
      'who was cancelled out of a party and is pushed again travels',
      [
        push('m1', 0, { ABC: [A, B] }),
        pnr('m2', [named('MENSAH/KOFI')], [booking('ABC', [0], { cancelled: true, segments: [] })], at(60)),
        push('m3', 70, { ABC: [A, B] }, { function: 'change' }),
      ],
      ['DIALLO booked', 'MENSAH booked'],
    ],
    [
      'someone on the list travels whatever became of the booking',
      [
        list('m0', 0, [A]),
        push('m1', 0, { ABC: [A] }),
        pnr('m2', [], [booking('ABC', [], { cancelled: true })], { function: 'change', ...at(60) }),
      ],
      ['MENSAH booked'],
    ],
    [
      'a booking pushed again after closing stays behind',
      [
        list('m0', 0, [A]),
        push('m1', 0, { ABC: [A], DEF: [B] }),
        list('m2', 60, [A], { function: 'close-on-board' }),
        push('m3', 70, { ABC: [A], DEF: [B] }, { function: 'change' }),
      ],
      ['DIALLO not-boarded', 'MENSAH boarded'],
    ],
  ])('bookings over time are folded: %s', (_title, messages, expected) => {
    expect(people(fold(messages))).toEqual(expected);
  });

  test('bookings over time keep their data when a cancellation is sent empty', () => {
    const flight = fold([
      pnr('m1', [A], [booking('ABC', [0], { phones: ['+22890000000'] })]),
      pnr('m2', [named('MENSAH/KOFI')], [booking('ABC', [0], { cancelled: true, segments: [] })], {
        function: 'change',
        ...at(60),
      }),
    ]);
    expect(flight.bookings).toMatchObject([
      {
        cancelled: true,
        phones: ['+22890000000'],
        segments: [segment('ADD', 'LFW', '2026-11-24T09:00', '2026-11-24T12:00')],
      },
    ]);
    expect(flight.travellers).toMatchObject([{ id: 'm1:0', aliases: ['m2:0'], documents: [{ number: 'A1' }] }]);
  });

  test('bookings over time keep the id of a traveller who is split off', () => {
    const flight = fold([
      push('m1', 0, { ABC: [A, B] }),
      pnr('m2', [A, B], [booking('ABC', [0]), booking('DEF', [1], { split: { locator: 'ABC', count: 1 } })], {
        function: 'change',
        ...at(60),
      }),
    ]);
    expect(flight.travellers.map(({ id, locator }) => [id, locator])).toEqual([
      ['m1:0', 'ABC'],
      ['m1:1', 'DEF'],
    ]);
  });
});

describe('reservation lists (PNL and ADL)', () => {
  const mensah = named('MENSAH/KOFI', { locator: 'ABC' });
  const diallo = named('DIALLO/AISSATOU', { locator: 'DEF' });
  const kone = named('KONE/SEKOU', { locator: 'GHI' });

  test.each<[string, FoldMessage[], string[]]>([
    [
      'a PNL replaces the earlier one, whatever they have in common',
      [names('m1', 0, [mensah, diallo, kone]), names('m2', 60, [kone])],
      ['KONE booked'],
    ],
    [
      'a PNL of a code-share partner is kept next to the first',
      [
        names('m1', 0, [mensah]),
        names('m2', 60, [kone], {
          flights: [leg({ carrier: 'LH', number: 9600, operating: { carrier: 'ET', number: 508 } })],
        }),
      ],
      ['KONE booked', 'MENSAH booked'],
    ],
    [
      'an ADL adds and deletes',
      [
        names('m1', 0, [mensah, diallo]),
        names('m2', 60, [{ ...diallo, status: 'cancelled' }, kone], { format: 'ADL', function: 'change' }),
      ],
      ['DIALLO cancelled', 'KONE booked', 'MENSAH booked'],
    ],
    [
      'an ADL deletes by name where no locator is given',
      [
        names('m1', 0, [named('MENSAH/KOFI'), named('KONE/SEKOU')]),
        names('m2', 60, [named('MENSAH/KOFI', { status: 'cancelled' })], { format: 'ADL', function: 'change' }),
      ],
      ['KONE booked', 'MENSAH cancelled'],
    ],
    [
      'an ADL never counts as a whole list',
      [names('m1', 0, [mensah, diallo]), names('m2', 60, [kone], { format: 'ADL', function: 'new' })],
      ['DIALLO booked', 'KONE booked', 'MENSAH booked'],
    ],
    [
      'a PNL in two parts replaces when both came',
      [
        names('m1', 0, [mensah, diallo]),
        names('m2', 60, [mensah], { accessReference: 'P', part: { number: 1, final: false } }),
        names('m3', 60, [kone], { accessReference: 'P', part: { number: 2, final: true } }),
      ],
      ['KONE booked', 'MENSAH booked'],
    ],
  ])('reservation lists are folded: %s', (_title, messages, expected) => {
    expect(people(fold(messages))).toEqual(expected);
  });

  test.each<[string, FoldMessage[]]>([
    [
      'an ADL of people who go on',
      [
        names('m1', 0, [mensah]),
        names('m2', 60, [kone], { format: 'ADL', function: 'change', flights: [leg({ destination: 'GRU' })] }),
      ],
    ],
    [
      'a list of those not shown',
      [
        names('m1', 0, [mensah]),
        names('m2', 60, [kone], { function: 'close-not-on-board', flights: [leg({ destination: 'GRU' })] }),
      ],
    ],
    ['a PNL after the list', [list('m1', 0, [A]), names('m2', 60, [kone], { flights: [leg({ destination: 'GRU' })] })]],
    [
      'a PNL before the list',
      [list('m1', 60, [A]), names('m2', 0, [kone], { flights: [leg({ destination: 'GRU' })] })],
    ],
  ])('a reservation list does not give the end of the leg when it is %s', (_title, messages) => {
    expect(fold(messages).leg.destination).toBe('LFW');
  });

  test('a reservation list only adds to a booking that was pushed', () => {
    const flight = fold([
      pnr('m1', [person('MENSAH/KOFI')], [booking('ABC', [0], { phones: ['+22890000000'] })]),
      names('m2', 60, [{ ...mensah, seat: '7C' }, kone]),
    ]);
    expect(flight.bookings.map(({ locator, phones }) => [locator, phones])).toEqual([
      ['ABC', ['+22890000000']],
      ['GHI', []],
    ]);
    const traveller = flight.travellers.find(({ surname }) => surname === 'MENSAH');
    expect(traveller).toMatchObject({ seat: '7C', sources: [{ message: 'm1' }, { message: 'm2' }] });
    expect(flight.bookings[traveller?.booking ?? -1]?.locator).toBe('ABC');
  });
});

describe('an entry typed or pasted at the workstation', () => {
  const typed = person('KONE/SEKOU', { documents: [document('C3')], phones: ['+22890000000'] });

  test("an entry typed or pasted at the workstation is kept with the carrier's list and merged with it", () => {
    const flight = fold([
      of('ENTRY', 'm1', 30, [typed], { sender: 'DESK-1' }),
      list('m2', 0, [A, C]),
      list('m3', 60, [A, C]),
    ]);
    expect(people(flight)).toEqual(['KONE booked', 'MENSAH booked']);
    expect(flight.travellers.find(({ surname }) => surname === 'KONE')).toMatchObject({
      seat: '3C',
      phones: ['+22890000000'],
      confidence: 95,
      evidence: ['document'],
      sources: [{ message: 'm3' }, { message: 'm1' }],
    });
  });

  test('an entry typed or pasted at the workstation is neither removed by a list without the person, nor removes other people', () => {
    const entry = of('ENTRY', 'm1', 90, [C, D], { sender: 'DESK-1' });
    expect(people(fold([entry, list('m2', 0, [A, B]), list('m3', 60, [A, B])]))).toEqual([
      'DIALLO booked',
      'KONE booked',
      'MENSAH booked',
      'SOW booked',
    ]);
  });

  test('an entry corrected at the same workstation replaces the earlier entry', () => {
    const flight = fold([
      of('ENTRY', 'm1', 0, [typed], { sender: 'DESK-1' }),
      of('ENTRY', 'm2', 30, [{ ...typed, givenNames: 'SEKOUBA' }], { sender: 'DESK-1' }),
    ]);
    expect(flight.travellers).toMatchObject([{ id: 'm1:0', aliases: ['m2:0'], givenNames: 'SEKOUBA' }]);
  });

  test('an entry from a screen adds to the booking of its locator, or is a booking where there is none', () => {
    const screen = of('SCREEN', 'm1', 90, [named('MENSAH/KOFI', { phones: ['+33100000000'] })], {
      sender: 'DESK-1',
      bookings: [booking('ABC', [0], { phones: [] })],
    });
    expect(fold([screen]).bookings).toMatchObject([{ locator: 'ABC', message: 'm1' }]);
    const flight = fold([
      screen,
      pnr('m2', [person('MENSAH/KOFI')], [booking('ABC', [0], { phones: ['+22890000000'] })]),
    ]);
    expect(flight.bookings).toMatchObject([{ locator: 'ABC', message: 'm2', phones: ['+22890000000'] }]);
    expect(flight.travellers).toMatchObject([{ phones: ['+33100000000'], booking: 0 }]);
  });
});

describe('a code share', () => {
  const shared = leg({ carrier: 'LH', number: 9600, operating: { carrier: 'ET', number: 508 } });

  test("a code share with messages under both numbers is one flight under the operating carrier's number", () => {
    const flight = fold([list('m1', 0, [A, B]), push('m2', 60, { ABC: [A] }, { flights: [shared] })]);
    expect(flight.leg).toMatchObject({ carrier: 'ET', number: 508, operating: null });
    expect(flight.channels).toEqual(['api', 'pnr']);
    expect(people(flight)).toEqual(['DIALLO booked', 'MENSAH booked']);
  });

  test('a code share reported by the partner only shows both numbers', () => {
    const flight = fold([push('m2', 60, { ABC: [A] }, { flights: [shared] })]);
    expect(flight).toMatchObject({ id: 'ET-508-ADD-2026-11-24', leg: { carrier: 'LH', number: 9600 } });
  });
});

describe('replies of states (CUSRES)', () => {
  const reply = (id: string, minutes: number, more: Partial<Manifest['replies'][number]>): FoldMessage =>
    of('CUSRES', id, minutes, [], {
      function: 'reply',
      replies: [
        {
          locator: null,
          reference: null,
          surname: null,
          givenNames: null,
          answer: 'board',
          code: '0Z',
          text: null,
          ...more,
        },
      ],
    });
  const party = [
    { ...A, reference: 'R1', locator: 'ABC' },
    { ...B, reference: 'R2', locator: 'ABC' },
    { ...C, locator: 'DEF' },
  ];

  test.each<[string, Partial<Manifest['replies'][number]>, string | null]>([
    ['the reference', { reference: 'R2' }, 'DIALLO'],
    ['the reference, whatever the name', { reference: 'R2', surname: 'MENSAH', givenNames: 'KOFI' }, 'DIALLO'],
    ['locator and name', { locator: 'ABC', surname: 'DIALLO', givenNames: 'AISATOU' }, 'DIALLO'],
    ['a locator with one person', { locator: 'DEF' }, 'KONE'],
    ['a locator with two', { locator: 'ABC' }, null],
    ['a locator under another name', { locator: 'ABC', surname: 'KONE', givenNames: 'SEKOU' }, null],
    ['a name that only one person has', { surname: 'KONE', givenNames: 'SEKOU' }, 'KONE'],
    ['a name that no traveller has', { surname: 'SOW', givenNames: 'FATOU' }, null],
    ['nothing', {}, null],
  ])('replies of states are assigned by %s', (_title, more, surname) => {
    const flight = fold([list('m1', 0, party), reply('m2', 10, more)]);
    const answered = flight.travellers.filter(({ replies }) => replies.length > 0).map((each) => each.surname);
    expect(answered).toEqual(surname === null ? [] : [surname]);
  });

  test('replies of states are all kept, and the last one is in force', () => {
    const refused = { reference: 'R1', answer: 'do-not-board', code: '1Z' } as const;
    const flight = fold([list('m1', 0, party), reply('m3', 20, { reference: 'R1' }), reply('m2', 10, refused)]);
    expect(flight.travellers[0]?.replies).toMatchObject([
      { message: 'm2', code: '1Z', prepared: '2026-11-24T06:10Z' },
      { message: 'm3', code: '0Z', prepared: '2026-11-24T06:20Z' },
    ]);
    expect(flight.messages.map(({ id }) => id)).toEqual(['m1']);
  });

  test('replies of states are not assigned between two travellers of one name', () => {
    const twice = [named('KONE/SEKOU', { seat: '1A' }), named('KONE/SEKOU', { seat: '2B' })];
    const flight = fold([list('m1', 0, twice), reply('m2', 10, { surname: 'KONE', givenNames: 'SEKOU' })]);
    expect(flight.travellers.map(({ replies }) => replies.length)).toEqual([0, 0]);
  });

  test('replies of states name their flight, but create none', () => {
    const alone = reply('m2', 10, { reference: 'R1' });
    expect(flightsOf(alone)).toEqual(['ET-508-ADD-2026-11-24']);
    expect(foldFlights([alone], context)).toEqual([]);
    expect(foldFlight('ET-508-ADD-2026-11-24', [alone], context)).toBeNull();
  });
});
