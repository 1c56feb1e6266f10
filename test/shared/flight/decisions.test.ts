import { describe, expect, test } from 'vitest';
import type { Decision, FlightPatch } from '../../../shared/flight/decision.ts';
import { decisionsInForce, flightAliases, patchesOf } from '../../../shared/flight/decisions-in-force.ts';
import type { Flight, FoldMessage } from '../../../shared/flight/flight.ts';
import { aliasedFlight, flightsOf, foldFlight, foldFlights } from '../../../shared/flight/fold-flights.ts';
import { api, booking, context, document, leg, manifest, person, pnr } from './make-manifest.ts';

const FLIGHT = 'ET-508-ADD-2026-11-24';
let count = 0;
const base = (at: string) => {
  count += 1;
  return {
    id: `d${String(count).padStart(3, '0')}`,
    at: `2026-11-24T${at}:00Z`,
    officer: 'o1',
    flight: FLIGHT,
    reason: 'seen',
  };
};
const join = (at: string, ...travellers: string[]): Decision => ({ ...base(at), kind: 'join', travellers });
const part = (at: string, ...travellers: string[]): Decision => ({ ...base(at), kind: 'part', travellers });
const withdraw = (at: string, decision: Decision): Decision => ({
  ...base(at),
  kind: 'withdraw',
  decision: decision.id,
});
const same = (at: string, flight: string, other: string): Decision => ({
  ...base(at),
  kind: 'same-flight',
  flight,
  other,
});

const KOFI = person('MENSAH/KOFI', { dateOfBirth: '1980-03-04', documents: [document('A1')], locator: 'ABC' });
const COUSIN = person('ADJOVI/KOFFI', { dateOfBirth: '1981-03-04', documents: [document('Z9')], locator: 'XYZ' });
/** The list names both, the booking names the first. */
const MESSAGES: readonly FoldMessage[] = [api('m1', [KOFI, COUSIN]), pnr('m2', [KOFI], [booking('ABC', [0])])];

/** Ids of the entries of each traveller, for any order of the decisions. */
function clusters(messages: readonly FoldMessage[], decisions: readonly Decision[]): string[][] {
  const flight = foldFlight(FLIGHT, messages, context, decisions) as Flight;
  expect(foldFlight(FLIGHT, messages.toReversed(), context, [...decisions.toReversed(), ...decisions])).toEqual(flight);
  expect(foldFlights(messages, context, decisions).find(({ id }) => id === FLIGHT)).toEqual(flight);
  return flight.travellers.map(({ id, aliases }) => [id, ...aliases]);
}

/** The second list names somebody else in the place of the first. */
const REPLACED: readonly FoldMessage[] = [
  api('m1', [KOFI, COUSIN]),
  api('m2', [person('DOGBE/YAO', { documents: [document('B7')] }), COUSIN], { prepared: '2026-11-24T07:00Z' }),
];

describe('joining and parting by an officer', () => {
  test('whoever a later list leaves out is somebody new of it by the word of an officer, also in the lists after it, until that is withdrawn', () => {
    const decision = join('07:00', 'm2:0', 'm1:0');
    expect(clusters(REPLACED, [])).toEqual([['m2:0'], ['m1:1', 'm2:1']]);
    expect(clusters(REPLACED, [decision])).toEqual([
      ['m1:0', 'm2:0'],
      ['m1:1', 'm2:1'],
    ]);
    const third = api('m3', [person('DOGBE/YAO', { documents: [document('B7')] }), COUSIN], {
      prepared: '2026-11-24T08:00Z',
    });
    expect(clusters([...REPLACED, third], [decision])[0]).toEqual(['m1:0', 'm2:0', 'm3:0']);
    expect(clusters(REPLACED, [decision, withdraw('08:00', decision)])[0]).toEqual(['m2:0']);
    expect(clusters(REPLACED, [decision, part('08:00', 'm1:0', 'm2:0')])[0]).toEqual(['m2:0']);
  });

  test('the evidence decides about travellers when there are no decisions', () => {
    expect(clusters(MESSAGES, [])).toEqual([['m1:0', 'm2:0'], ['m1:1']]);
  });

  test('a join by an officer makes the records one traveller, with the officer as evidence', () => {
    const decisions = [join('07:00', 'm1:0', 'm1:1')];
    expect(clusters(MESSAGES, decisions)).toEqual([['m1:0', 'm1:1', 'm2:0']]);
    const flight = foldFlight(FLIGHT, MESSAGES, context, decisions);
    expect(flight?.travellers[0]?.evidence).toEqual(['officer', 'document', 'locator-name', 'name-birth']);
    expect(flight?.travellers[0]?.documents.map(({ number }) => number).sort()).toEqual(['A1', 'Z9']);
  });

  test('a join of list and booking under two names is certain, and shows both names', () => {
    const messages = [api('m1', [COUSIN]), pnr('m2', [KOFI], [booking('ABC', [0])])];
    expect(clusters(messages, [])).toEqual([['m1:0'], ['m2:0']]);
    const [traveller] = foldFlight(FLIGHT, messages, context, [join('07:00', 'm2:0', 'm1:0')])?.travellers ?? [];
    expect(traveller).toMatchObject({
      id: 'm1:0',
      aliases: ['m2:0'],
      confidence: 100,
      evidence: ['officer'],
      otherName: 'MENSAH/KOFI',
      booking: 0,
    });
  });

  test('records that an officer parted are never merged, whatever links them', () => {
    expect(clusters(MESSAGES, [part('07:00', 'm1:0', 'm2:0')])).toEqual([['m1:0'], ['m1:1'], ['m2:0']]);
  });

  test('a part separates one record from all others of its traveller, which stay together', () => {
    const third: FoldMessage = { id: 'm3', manifest: manifest({ format: 'TABLE', travellers: [KOFI] }) };
    const messages = [...MESSAGES, third];
    expect(clusters(messages, [])).toEqual([['m1:0', 'm2:0', 'm3:0'], ['m1:1']]);
    expect(clusters(messages, [part('07:00', 'm3:0', 'm1:0', 'm2:0')])).toEqual([['m1:0', 'm2:0'], ['m1:1'], ['m3:0']]);
  });

  test('a third record goes to one of the two parted, not to both', () => {
    const third: FoldMessage = { id: 'm3', manifest: manifest({ format: 'TABLE', travellers: [KOFI] }) };
    expect(clusters([...MESSAGES, third], [part('07:00', 'm1:0', 'm2:0')])).toEqual([
      ['m1:0', 'm3:0'],
      ['m1:1'],
      ['m2:0'],
    ]);
  });

  test.each<[string, FoldMessage[], (at: string) => Decision, string[][]]>([
    [
      'a join when a later list replaces the entry',
      [api('m3', [{ ...KOFI, seat: '9A' }, COUSIN], { prepared: '2026-11-24T08:00Z' })],
      (at) => join(at, 'm1:0', 'm1:1'),
      [['m1:0', 'm1:1', 'm2:0', 'm3:0', 'm3:1']],
    ],
    [
      'a part when a later list replaces the entry',
      [api('m3', [{ ...KOFI, seat: '9A' }, COUSIN], { prepared: '2026-11-24T08:00Z' })],
      (at) => part(at, 'm1:0', 'm2:0'),
      [['m1:0', 'm3:0'], ['m1:1', 'm3:1'], ['m2:0']],
    ],
    [
      'a part when a later push replaces the booking',
      [pnr('m3', [KOFI], [booking('ABC', [0])], { prepared: '2026-11-24T08:00Z' })],
      (at) => part(at, 'm1:0', 'm2:0'),
      [['m1:0'], ['m1:1'], ['m2:0', 'm3:0']],
    ],
    [
      'a join that names the later version',
      [api('m3', [{ ...KOFI, seat: '9A' }, COUSIN], { prepared: '2026-11-24T08:00Z' })],
      (at) => join(at, 'm3:0', 'm3:1'),
      [['m1:0', 'm1:1', 'm2:0', 'm3:0', 'm3:1']],
    ],
  ])('the decisions in force are kept: %s', (_title, later, decide, expected) => {
    expect(clusters([...MESSAGES, ...later], [decide('07:00')])).toEqual(expected);
  });

  test('a part separates an entry from one that a message took for it', () => {
    const changed = api('m3', [{ ...KOFI, givenNames: 'KOFI SENIOR' }], {
      function: 'change',
      prepared: '2026-11-24T08:00Z',
    });
    expect(clusters([api('m1', [KOFI]), changed], [])).toEqual([['m1:0', 'm3:0']]);
    expect(clusters([api('m1', [KOFI]), changed], [part('09:00', 'm1:0', 'm3:0')])).toEqual([['m1:0'], ['m3:0']]);
  });

  test.each<[string, (ids: { one: string; two: string }) => Decision[], boolean]>([
    ['a part after a join', ({ one, two }) => [join('07:00', one, two), part('08:00', one, two)], false],
    ['a join after a part', ({ one, two }) => [part('07:00', one, two), join('08:00', one, two)], true],
    [
      'an older join that was made again',
      ({ one, two }) => [join('07:00', one, two), part('08:00', one, two), join('09:00', one, two)],
      true,
    ],
  ])('the later of contradictory decisions wins: %s', (_title, decide, joined) => {
    const decisions = decide({ one: 'm1:0', two: 'm1:1' });
    expect(clusters(MESSAGES, decisions).length).toBe(joined ? 1 : 2);
  });

  test('a later part ends a chain of joins', () => {
    const three = [api('m1', [KOFI, COUSIN, person('SOW/FATOU', { documents: [document('D4')] })])];
    const chain = [join('07:00', 'm1:0', 'm1:1'), join('08:00', 'm1:1', 'm1:2')];
    expect(clusters(three, chain)).toEqual([['m1:0', 'm1:1', 'm1:2']]);
    expect(clusters(three, [...chain, part('09:00', 'm1:0', 'm1:2')])).toEqual([['m1:0'], ['m1:1', 'm1:2']]);
  });

  test('a withdrawn decision has no effect, and a withdrawal can be withdrawn', () => {
    const joined = join('07:00', 'm1:0', 'm1:1');
    const back = withdraw('08:00', joined);
    expect(clusters(MESSAGES, [joined, back])).toHaveLength(2);
    expect(clusters(MESSAGES, [joined, back, withdraw('09:00', back)])).toHaveLength(1);
    expect(decisionsInForce([joined, back])).toEqual([]);
  });

  test('the id decides between decisions at the same time, so that every workstation gives the same result', () => {
    const first: Decision = { ...join('07:00', 'm1:0', 'm1:1'), id: 'a' };
    const second: Decision = { ...part('07:00', 'm1:0', 'm1:1'), id: 'b' };
    expect(clusters(MESSAGES, [first, second])).toHaveLength(2);
    expect(clusters(MESSAGES, [{ ...first, id: 'c' }, second])).toHaveLength(1);
  });

  test('decisions about other flights and about unknown records have no effect', () => {
    const elsewhere: Decision = { ...join('07:00', 'm1:0', 'm1:1'), flight: 'ET-1-ADD-2026-11-24' };
    expect(clusters(MESSAGES, [elsewhere, join('08:00', 'm1:0', 'gone:7'), part('08:00', 'm1:0', 'm1:0')])).toEqual([
      ['m1:0', 'm2:0'],
      ['m1:1'],
    ]);
  });
});

describe("an officer's entries about a flight", () => {
  test("an officer's entries about a flight are merged field by field: the later one wins, and a withdrawn one does not count", () => {
    const entered = (id: string, at: string, patch: FlightPatch, flight = 'F'): Decision => ({
      id,
      at,
      officer: 'o1',
      flight,
      reason: 'board',
      kind: 'flight',
      patch,
    });
    const decisions: Decision[] = [
      entered('d2', '2026-11-24T08:00:00Z', { gate: 'B2', belt: null }),
      entered('d1', '2026-11-24T07:00:00Z', { gate: 'B1', stand: '12', belt: '3' }),
      entered('d3', '2026-11-24T09:00:00Z', { divertedTo: 'ACC' }),
      {
        id: 'd4',
        at: '2026-11-24T10:00:00Z',
        officer: 'o1',
        flight: 'F',
        reason: 'error',
        kind: 'withdraw',
        decision: 'd3',
      },
      entered('d5', '2026-11-24T08:00:00Z', { gate: 'Z9' }, 'OTHER'),
      entered('d6', '2026-11-24T08:30:00Z', { registration: 'ET-AVJ' }, 'FOLDED'),
      {
        id: 'd7',
        at: '2026-11-24T08:40:00Z',
        officer: 'o1',
        flight: 'FOLDED',
        reason: 'date',
        kind: 'same-flight',
        other: 'F',
      },
    ];
    expect([...patchesOf(decisionsInForce(decisions), flightAliases(decisions))]).toEqual([
      ['F', { gate: 'B2', stand: '12', belt: null, registration: 'ET-AVJ' }],
      ['OTHER', { gate: 'Z9' }],
    ]);
    expect(patchesOf([], new Map()).size).toBe(0);
  });

  const patch = (at: string, cancelled: boolean | null): Decision => ({
    ...base(at),
    kind: 'flight',
    patch: { cancelled },
  });
  const gone = api('m3', [], { function: 'cancel-flight', prepared: '2026-11-24T08:00Z' });

  test.each<[string, FoldMessage[], Decision[], boolean]>([
    ['cancelled by hand', [], [patch('07:00', true)], true],
    ['cancelled and put back', [], [patch('07:00', true), patch('08:00', null)], false],
    ['cancelled by a message', [gone], [], true],
    ['flying although a message cancelled it', [gone], [patch('09:00', false)], false],
  ])('the cancellation of a flight follows entries and messages: %s', (_title, more, decisions, cancelled) => {
    expect(foldFlight(FLIGHT, [...MESSAGES, ...more], context, decisions)?.cancelled).toBe(cancelled);
  });
});

describe('two flights joined as one', () => {
  const NIGHT = 'ET-508-ADD-2026-11-25';
  const late = leg({ departure: '2026-11-25T00:10', arrival: '2026-11-25T03:10' });
  const evening = leg({ departure: '2026-11-24T23:55', arrival: '2026-11-25T03:00' });
  const listed = api('m1', [KOFI, COUSIN], { flights: [late], prepared: '2026-11-24T20:00Z' });
  const booked = pnr('m2', [KOFI], [booking('ABC', [0])], { flights: [evening] });

  test('two flights joined as one count their messages for the one that stays, which keeps its date and times', () => {
    expect(foldFlights([listed, booked], context)).toHaveLength(2);
    const decisions = [same('07:00', NIGHT, FLIGHT)];
    const flights = foldFlights([listed, booked], context, decisions);
    expect(flights).toHaveLength(1);
    expect(flights[0]).toMatchObject({
      id: FLIGHT,
      leg: { departure: '2026-11-24T23:55', arrival: '2026-11-25T03:00' },
      channels: ['api', 'pnr'],
    });
    expect(flights[0]?.travellers.map(({ sources }) => sources.length)).toEqual([2, 1]);
    expect(foldFlight(FLIGHT, [listed, booked], context, decisions)).toEqual(flights[0]);
    expect(foldFlight(NIGHT, [listed, booked], context, decisions)).toBeNull();
    expect(flightsOf(listed, decisions)).toEqual([FLIGHT]);
  });

  test('two flights joined as one keep decisions about the flight that was merged', () => {
    const about: Decision = { ...join('06:00', 'm1:0', 'm1:1'), flight: NIGHT };
    expect(
      foldFlight(FLIGHT, [listed, booked], context, [same('07:00', NIGHT, FLIGHT), about])?.travellers,
    ).toHaveLength(1);
  });

  test('two flights joined as one follow chains, end rings at the later decision, and ignore withdrawn decisions', () => {
    const first = same('07:00', 'A', 'B');
    const second = same('08:00', 'B', 'C');
    const ring = same('09:00', 'C', 'A');
    expect(aliasedFlight('A', [second, first])).toBe('C');
    expect([...flightAliases([ring, first, second])].sort()).toEqual([
      ['B', 'A'],
      ['C', 'A'],
    ]);
    expect(aliasedFlight('A', [first, second, withdraw('10:00', second)])).toBe('B');
    expect(aliasedFlight('A', [same('07:00', 'A', 'A')])).toBe('A');
    expect(aliasedFlight('A', [first, same('08:00', 'A', 'D')])).toBe('D');
  });
});
