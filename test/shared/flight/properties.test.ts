/** Properties of folding any messages and decisions, in any order of arrival. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../shared/flight/decision.ts';
import { decisionsInForce } from '../../../shared/flight/decisions-in-force.ts';
import type { Flight, FoldMessage, Traveller } from '../../../shared/flight/flight.ts';
import { flightsOf, foldFlight, foldFlights } from '../../../shared/flight/fold-flights.ts';
import { travellerVersions } from '../../../shared/flight/traveller-versions.ts';
import type { Manifest, ManifestTraveller } from '../../../shared/manifest.ts';
import { api, booking, context, document, leg, manifest, person, pnr } from './make-manifest.ts';

const SEED = 20261124;
const FLIGHTS = ['ET-508-ADD-2026-11-24', 'ET-508-ADD-2026-11-25'] as const;

const PERSONS: readonly ManifestTraveller[] = [
  person('MENSAH/KOFI', { dateOfBirth: '1980-03-04', documents: [document('A1')], seat: '1A', reference: 'R1' }),
  person('MENSAH/KOFFI', { dateOfBirth: '1980-03-04', documents: [document('A1')] }),
  person('DOSSOU/JEAN', { dateOfBirth: '2015-03-04', sex: 'M' }),
  person('DOSSOU/JEANNE', { dateOfBirth: '2015-03-04', sex: 'F' }),
  person('KONE/SEKOU', { seat: '3C' }),
  person('KONE/SEKOU'),
  person('PILOT/PETER', { type: 'crew', dateOfBirth: '1975-01-01' }),
  person('/', { reference: 'R1' }),
];
const someone = fc
  .record({
    who: fc.constantFrom(...PERSONS),
    locator: fc.constantFrom('ABC', 'DEF', null),
    status: fc.constantFrom(null, null, null, 'cancelled' as const, 'boarded' as const),
    flights: fc.constantFrom([0], [0], [1], [0, 1]),
  })
  .map(({ who, ...more }): ManifestTraveller => ({ ...who, ...more }));
const LEGS = [leg(), leg({ departure: '2026-11-25T09:00', arrival: '2026-11-25T12:00' })];

const anyManifest: fc.Arbitrary<Manifest> = fc
  .record({
    format: fc.constantFrom('PAXLST', 'PAXLST', 'PNRGOV', 'PNRGOV', 'TABLE', 'PNL', 'ADL', 'ENTRY', 'SCREEN', 'CUSRES'),
    function: fc.constantFrom(
      'new',
      'new',
      'change',
      'cancel',
      'reduce',
      'close',
      'close-on-board',
      'close-not-on-board',
      'cancel-flight',
    ),
    travellers: fc.array(someone, { maxLength: 4 }),
    prepared: fc.constantFrom(null, '2026-11-24T06:00Z', '2026-11-24T07:00Z', '2026-11-24T08:00Z'),
    sender: fc.constantFrom('ET', 'KP'),
    part: fc.constantFrom(null, null, { number: 1, final: false }, { number: 2, final: true }),
    revision: fc.constantFrom(1, 2),
    cancelled: fc.boolean(),
  })
  .map(({ cancelled, format, ...more }) => {
    const booked = ['PNRGOV', 'PNL', 'ADL', 'SCREEN'].includes(format);
    const half = Math.ceil(more.travellers.length / 2);
    const rows = more.travellers.map((_each, index) => index);
    return manifest({
      ...more,
      format: format as Manifest['format'],
      function: format === 'CUSRES' ? 'reply' : (more.function as Manifest['function']),
      accessReference: more.part === null ? null : 'T1',
      flights: LEGS,
      bookings: booked
        ? [
            booking('ABC', rows.slice(0, half), { cancelled, otherLocators: [{ carrier: 'XX', locator: 'DEF' }] }),
            booking(null, rows.slice(half)),
          ]
        : [],
      replies: [
        {
          locator: 'ABC',
          reference: null,
          surname: 'DOSSOU',
          givenNames: 'JEAN',
          answer: 'board',
          code: '0Z',
          text: null,
        },
      ],
    });
  });
const anyMessages = fc
  .array(anyManifest, { minLength: 1, maxLength: 6 })
  .map((list) => list.map((each, index): FoldMessage => ({ id: `m${index}`, manifest: each })));

const anyId = fc.tuple(fc.nat(5), fc.nat(3)).map(([message, index]) => `m${message}:${index}`);
const anyDecision = (id: string): fc.Arbitrary<Decision> =>
  fc
    .record({
      kind: fc.constantFrom('join', 'part', 'withdraw', 'same-flight', 'flight'),
      at: fc.constantFrom('2026-11-24T07:00:00Z', '2026-11-24T08:00:00Z'),
      flight: fc.constantFrom(...FLIGHTS),
      travellers: fc.uniqueArray(anyId, { minLength: 2, maxLength: 3 }),
      decision: fc.nat(4).map((at) => `d${at}`),
      cancelled: fc.constantFrom(true, false, null),
    })
    .map(({ kind, at, flight, travellers, decision, cancelled }): Decision => {
      const decided = { id, at, flight, officer: 'o1', reason: 'seen' };
      if (kind === 'join' || kind === 'part') return { ...decided, kind, travellers };
      if (kind === 'withdraw') return { ...decided, kind, decision };
      if (kind === 'flight') return { ...decided, kind, patch: { cancelled } };
      return { ...decided, kind: 'same-flight', other: FLIGHTS[flight === FLIGHTS[0] ? 1 : 0] };
    });
const anyDecisions = fc
  .nat(5)
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_each, at) => anyDecision(`d${at}`))));

const shuffled = <Item>(items: readonly Item[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

const idsOf = ({ id, aliases }: Traveller) => [id, ...aliases];

describe('folding', () => {
  test('folding gives the same flights for any order of messages and decisions, with any of them repeated', () => {
    const given = fc
      .tuple(anyMessages, anyDecisions)
      .chain(([messages, decisions]) =>
        fc.tuple(fc.constant(messages), fc.constant(decisions), shuffled(messages), shuffled(decisions)),
      );
    fc.assert(
      fc.property(given, ([messages, decisions, moreMessages, moreDecisions]) => {
        const flights = foldFlights(messages, context, decisions);
        expect(
          foldFlights([...moreMessages, ...messages.slice(0, 2)], context, [
            ...moreDecisions,
            ...decisions.slice(0, 2),
          ]),
        ).toEqual(flights);
        for (const flight of flights) {
          const about = messages.filter((message) => flightsOf(message, decisions).includes(flight.id));
          expect(foldFlight(flight.id, about, context, decisions)).toEqual(flight);
          holdsTogether(flight);
          for (const traveller of flight.travellers) {
            const told = travellerVersions(flight, traveller, messages).map(({ message }) => message);
            for (const { message } of traveller.sources) expect(told).toContain(message);
          }
        }
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  function holdsTogether(flight: Flight): void {
    const ids = flight.travellers.flatMap(idsOf);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [at, each] of flight.bookings.entries()) {
      expect(new Set(each.travellers).size).toBe(each.travellers.length);
      for (const row of each.travellers) expect(flight.travellers[row]).toBeDefined();
      for (const [row, traveller] of flight.travellers.entries()) {
        if (traveller.booking === at) expect(each.travellers).toContain(row);
      }
    }
    for (const { confidence, evidence } of flight.travellers) {
      if (confidence !== null) expect(evidence.length).toBeGreaterThan(0);
      expect(confidence ?? 0).toBeGreaterThanOrEqual(0);
      expect(confidence ?? 0).toBeLessThanOrEqual(100);
    }
  }

  test('folding follows the latest decision about a pair', () => {
    fc.assert(
      fc.property(anyMessages, anyDecisions, (messages, decisions) => {
        const [last] = decisionsInForce(decisions)
          .filter((decision) => decision.kind === 'join' || decision.kind === 'part')
          .toReversed();
        if (last === undefined || decisions.some(({ kind }) => kind === 'same-flight')) return;
        const flight = foldFlight(last.flight, messages, context, decisions);
        const holders = last.travellers.map((id) => flight?.travellers.find((each) => idsOf(each).includes(id)));
        const known = holders.filter((each) => each !== undefined);
        const records = new Set(
          foldFlight(last.flight, messages, context)?.travellers.flatMap(({ sources }) =>
            sources.map(({ message, index }) => `${message}:${index}`),
          ),
        );
        // Only entries in force: others may be versions of one another.
        if (!last.travellers.every((id) => records.has(id))) return;
        if (last.kind === 'join') expect(new Set(known).size).toBe(1);
        else expect(known.slice(1)).not.toContain(known[0]);
        expect(known).toHaveLength(last.travellers.length);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  test('folding loses no one: everyone named by a live list or booking is a traveller', () => {
    fc.assert(
      fc.property(fc.array(someone, { minLength: 1, maxLength: 8 }), (travellers) => {
        const rows = travellers.map((_each, at) => at);
        const messages = [api('m1', travellers), pnr('m2', travellers, [booking('ABC', rows)])];
        const flights = foldFlights(
          messages.map(({ id, manifest: each }) => ({ id, manifest: { ...each, flights: LEGS } })),
          context,
        );
        for (const message of messages) {
          for (const [index, { flights: on }] of message.manifest.travellers.entries()) {
            for (const at of on) {
              const flight = flights.find(({ id }) => id === FLIGHTS[at as 0 | 1]);
              expect(flight?.travellers.filter((each) => idsOf(each).includes(`${message.id}:${index}`))).toHaveLength(
                1,
              );
            }
          }
        }
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  test('folding treats a list in parts, in any order, like a list in one piece', () => {
    const given = fc
      .record({
        travellers: fc.array(someone, { minLength: 2, maxLength: 8 }),
        cuts: fc.array(fc.nat(8), { maxLength: 3 }),
        after: fc.array(anyManifest, { maxLength: 2 }),
        booked: fc.array(someone, { maxLength: 4 }),
      })
      .chain((made) =>
        fc.tuple(
          fc.constant(made),
          fc.infiniteStream(fc.nat(100)).map((stream) => [...stream.take(8)]),
        ),
      );
    fc.assert(
      fc.property(given, ([{ travellers, cuts, after, booked }, order]) => {
        const others = [
          pnr(
            'a1',
            booked,
            [
              booking(
                'ABC',
                booked.map((_each, at) => at),
              ),
            ],
            { flights: LEGS, prepared: '2026-11-24T05:00Z' },
          ),
          ...after.map(
            (each, at): FoldMessage => ({
              id: `z${at}`,
              manifest: { ...each, part: null, accessReference: null, prepared: '2026-11-24T08:00Z' },
            }),
          ),
        ];
        const ends = [
          ...new Set([...cuts.filter((cut) => cut > 0 && cut < travellers.length), travellers.length]),
        ].sort((a, b) => a - b);
        const parts = ends.map((end, at) =>
          api(`p${at}`, travellers.slice(ends[at - 1] ?? 0, end), {
            flights: LEGS,
            accessReference: 'T1',
            part: { number: at + 1, final: at === ends.length - 1 },
          }),
        );
        const arrived = parts.map((part, at) => ({ part, at: order[at] ?? 0 })).sort((a, b) => a.at - b.at);
        const whole = foldFlights(
          [...others, api('p0', travellers, { flights: LEGS, accessReference: 'T1' })],
          context,
        );
        const split = foldFlights([...arrived.map(({ part }) => part), ...others], context);
        expect(split.map(told)).toEqual(whole.map(told));
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  /** A flight without the ids of its messages. */
  function told({ id, leg: own, travellers, bookings, cancelled }: Flight) {
    return {
      id,
      leg: own,
      cancelled,
      bookings: bookings.map(({ locator, travellers: rows }) => [locator, rows]),
      travellers: travellers.map(({ id: _id, aliases: _aliases, sources, ...values }) => ({
        ...values,
        sources: sources.map(({ channel }) => channel),
      })),
    };
  }
});
