import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lacksFlight } from '../../../shared/flight/assigned-messages.ts';
import type { AssignDecision, Decision } from '../../../shared/flight/decision.ts';
import type { Flight, FoldMessage, Traveller } from '../../../shared/flight/flight.ts';
import { flightsOf, foldFlight, foldFlights } from '../../../shared/flight/fold-flights.ts';
import type { Manifest, MessageFunction, TravelStatus } from '../../../shared/manifest.ts';
import { api, booking, context, document, leg, manifest, person, pnr } from './make-manifest.ts';

const FLIGHT = 'ET-508-ADD-2026-11-24';
const KOFI = person('MENSAH/KOFI', { dateOfBirth: '1980-03-04', documents: [document('A1')], locator: 'ABC' });
const AMA = person('ADJOVI/AMA', { dateOfBirth: '1981-03-04', documents: [document('Z9')], locator: 'XYZ' });
const FORMATS = [
  'PAXLST',
  'PAXLST-US',
  'PNRGOV',
  'PNRGOV-XML',
  'TABLE',
  'ENTRY',
  'SCREEN',
  'PNL',
  'ADL',
] as const satisfies readonly Manifest['format'][];
const BOOKED: ReadonlySet<Manifest['format']> = new Set(['PNRGOV', 'PNRGOV-XML', 'SCREEN', 'PNL', 'ADL']);
const LATER = '2026-11-24T08:00Z';

function flightless(message: FoldMessage, more: Partial<Manifest> = {}): FoldMessage {
  const travellers = message.manifest.travellers.map((each) => ({ ...each, flights: [] }));
  return { id: message.id, manifest: { ...message.manifest, ...more, flights: [], travellers } };
}

function assign(message: string, more: Partial<AssignDecision> = {}): AssignDecision {
  const at = '2026-11-24T09:00:00Z';
  return {
    id: `a-${message}`,
    at,
    officer: 'o1',
    kind: 'assign',
    flight: FLIGHT,
    reason: 'by phone',
    message,
    leg: leg(),
    ...more,
  };
}

const withdraw = (decision: string): Decision => ({
  ...{
    id: `w-${decision}`,
    at: '2026-11-24T10:00:00Z',
    officer: 'o2',
    kind: 'withdraw',
    flight: FLIGHT,
    reason: 'wrong',
  },
  decision,
});

const namesOf = (flight: Flight | null) => (flight?.travellers ?? []).map(({ surname }) => surname).sort();

describe('a message assigned to a flight', () => {
  const list = flightless(api('m2', [AMA], { prepared: LATER }));

  test('adds its travellers to the flight, whatever the order of decisions and messages', () => {
    const messages = [api('m1', [KOFI]), list];
    expect(namesOf(foldFlight(FLIGHT, messages, context))).toEqual(['MENSAH']);
    const flight = foldFlight(FLIGHT, messages, context, [assign('m2')]);
    expect(namesOf(flight)).toEqual(['ADJOVI', 'MENSAH']);
    expect(flight?.messages.map(({ id }) => id)).toEqual(['m1', 'm2']);
    expect(foldFlights(messages.toReversed(), context, [assign('m2'), assign('m2')])).toEqual([flight]);
    expect(flightsOf(list, [assign('m2')])).toEqual([FLIGHT]);
    expect(flightsOf(list)).toEqual([]);
  });

  test('makes the flight where no other message names it', () => {
    const flight = foldFlight(FLIGHT, [list], context, [assign('m2')]);
    expect(flight).toMatchObject({ id: FLIGHT, leg: leg(), travellers: [{ surname: 'ADJOVI' }] });
  });

  test('is on no flight again once that was taken back', () => {
    expect(foldFlights([list], context, [assign('m2'), withdraw('a-m2')])).toEqual([]);
  });

  test('is on the flight that the later of two assignments says', () => {
    const other = 'KP-20-LFW-2026-11-24';
    const later = assign('m2', { id: 'b', at: '2026-11-24T11:00:00Z', flight: other });
    expect(flightsOf(list, [later, assign('m2')])).toEqual([other]);
  });

  test('goes with the flight when that is found to be another one', () => {
    const other = 'ET-508-ADD-2026-11-25';
    const same: Decision = { ...withdraw('x'), id: 's', kind: 'same-flight', other } as Decision;
    expect(flightsOf(list, [assign('m2'), same])).toEqual([other]);
  });

  test('stays on the flights that it names, whatever an officer says', () => {
    const named = api('m2', [AMA]);
    const far = assign('m2', { flight: 'XX-1-JFK-2027-01-01' });
    expect(flightsOf(named, [far])).toEqual([FLIGHT]);
    expect(lacksFlight(named.manifest)).toBe(false);
  });

  test.each<[string, FoldMessage, Partial<Manifest>]>([
    ['cancels the flight', api('m2', [AMA]), { function: 'cancel-flight' }],
    ['cancels its travellers', api('m2', [KOFI]), { function: 'cancel' }],
    ['says that all others stayed behind', api('m2', [AMA]), { function: 'close-on-board' }],
    ['says who stayed behind', api('m2', [KOFI]), { function: 'close-not-on-board' }],
    ['is a newer list of the same sender', api('m2', [KOFI, KOFI]), { function: 'new' }],
    ['is a newer version of the booking, with another traveller', pnr('m2', [AMA], [booking('ABC', [0])]), {}],
    ['cancels the booking', pnr('m2', [KOFI], [booking('ABC', [0], { cancelled: true })]), {}],
  ])('takes nobody away though it %s', (_name, message, more) => {
    const second = person('KONE/SEKOU', { locator: 'ABC' });
    const sent = [api('m0', [KOFI, second]), pnr('m1', [KOFI, second], [booking('ABC', [0, 1])])];
    const messages = [...sent, flightless(message, { ...more, prepared: LATER })];
    const before = foldFlight(FLIGHT, messages, context) as Flight;
    const after = foldFlight(FLIGHT, messages, context, [assign('m2')]) as Flight;
    takesNobodyAway(before, after);
  });

  test('fills gaps of the flight, and moves none of its times', () => {
    const sent = api('m1', [KOFI], { flights: [leg({ arrival: null })] });
    const late = leg({ departure: '2026-11-24T23:00', arrival: '2026-11-25T02:00' });
    const flight = foldFlight(FLIGHT, [sent, list], context, [assign('m2', { leg: late })]);
    expect(flight?.leg).toMatchObject({ departure: '2026-11-24T09:00', arrival: '2026-11-25T02:00' });
  });

  test.each<[string, FoldMessage]>([
    ['assigned', flightless(api('m1', [KOFI], { prepared: LATER }))],
    ['typed', api('m1', [KOFI], { format: 'ENTRY', prepared: '2026-11-24T06:00Z' })],
  ])('moves none of the times and places of a flight that another officer %s before', (_name, first) => {
    const elsewhere = leg({ destination: 'ACC', departure: '2026-11-24T23:59', arrival: '2026-11-26T03:00' });
    const decisions = [
      assign('m1', { at: '2026-11-24T08:30:00Z' }),
      // Prepared before the first one.
      assign('m2', { leg: elsewhere }),
    ];
    const earlier = flightless(api('m2', [AMA], { prepared: '2026-11-24T05:00Z' }));
    expect(foldFlight(FLIGHT, [first, earlier], context, decisions)?.leg).toEqual(leg());
  });

  test.each<[string, MessageFunction, string | null]>([
    ['all others stayed behind, before it', 'close-on-board', LATER],
    ['all others stayed behind, after it', 'close-on-board', '2026-11-24T05:00Z'],
    ['all others stayed behind, and no time is known', 'close-on-board', null],
    ['these stayed behind', 'close-not-on-board', LATER],
  ])('travels though a closing message says that %s', (_name, closing, prepared) => {
    const sent = [
      api('m0', [KOFI, person('KONE/SEKOU')], { prepared: '2026-11-24T04:00Z' }),
      api('m1', [KOFI], { function: closing, prepared: '2026-11-24T07:00Z' }),
    ];
    const late = [
      flightless(api('m2', [AMA], { prepared })),
      flightless(pnr('m2', [AMA], [booking('XYZ', [0])]), { prepared }),
    ];
    for (const each of late) {
      const flight = foldFlight(FLIGHT, [...sent, each], context, [assign('m2')]);
      expect(flight?.travellers.find(({ surname }) => surname === 'ADJOVI')?.status).toBe('booked');
      const before = foldFlight(FLIGHT, sent, context) as Flight;
      takesNobodyAway(before, flight as Flight);
    }
  });
});

function takesNobodyAway(before: Flight, after: Flight): void {
  expect(after.cancelled).toBe(before.cancelled);
  expect(after.completeness.closed).toBe(before.completeness.closed);
  expect(after.completeness.stated).toEqual(before.completeness.stated);
  // Two names that were taken for one person may be two again. One of them still travels then.
  const idsOf = ({ id, aliases }: Traveller) => [id, ...aliases];
  for (const traveller of before.travellers) {
    const ids = new Set(idsOf(traveller));
    const now = after.travellers.filter((each) => idsOf(each).some((id) => ids.has(id)));
    for (const id of ids) expect(now.flatMap(idsOf)).toContain(id);
    if (!STAYS_AWAY.has(traveller.status)) expect(now.some(({ status }) => !STAYS_AWAY.has(status))).toBe(true);
  }
}

const STAYS_AWAY: ReadonlySet<TravelStatus> = new Set<TravelStatus>(['cancelled', 'not-boarded']);

test.each([20261124, 99, 5])(
  'an assigned message of any kind takes nobody off a flight on which no booking has namesakes, seed %i',
  (seed) => {
    const someone = fc.constantFrom(KOFI, AMA, person('KONE/SEKOU', { status: 'cancelled' }), person('KONE/SEKOU'));
    const anyMessage = fc
      .record({
        format: fc.constantFrom<Manifest['format']>(...FORMATS),
        function: fc.constantFrom<MessageFunction>(
          'new',
          'change',
          'cancel',
          'close-on-board',
          'close-not-on-board',
          'cancel-flight',
        ),
        travellers: fc.uniqueArray(someone, { minLength: 1, maxLength: 4, selector: ({ surname }) => surname }),
        prepared: fc.constantFrom(null, '2026-11-24T06:00Z', LATER),
        part: fc.constantFrom(null, { number: 1, final: true }),
      })
      .map((more) => {
        const rows = more.travellers.map((_each, at) => at);
        return manifest({ ...more, bookings: BOOKED.has(more.format) ? [booking('ABC', rows)] : [] });
      });
    fc.assert(
      fc.property(fc.array(anyMessage, { minLength: 1, maxLength: 4 }), anyMessage, (sent, assigned) => {
        const messages = [
          ...sent.map((each, at): FoldMessage => ({ id: `m${at}`, manifest: each })),
          flightless({ id: 'x', manifest: assigned }),
        ];
        const before = foldFlight(FLIGHT, messages, context);
        const after = foldFlight(FLIGHT, messages, context, [assign('x')]);
        expect(after).not.toBeNull();
        if (before !== null && after !== null) takesNobodyAway(before, after);
        // Another name may be the one that is left of the party.
        const listed = new Set(after?.travellers.flatMap(({ id, aliases }) => [id, ...aliases]));
        for (const [at, { surname }] of assigned.travellers.entries())
          expect(listed.has(`x:${at}`) || namesOf(after).includes(surname)).toBe(true);
      }),
      { seed, numRuns: 400 },
    );
  },
);
