import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildFactBlock } from '../../../shared/fact/build-fact-block.ts';
import { FACTS } from '../../../shared/fact/fact-catalogue.ts';
import { readFact } from '../../../shared/fact/fact-values.ts';
import { subjectsOf } from '../../../shared/fact/subjects-of.ts';
import type { Flight } from '../../../shared/flight/flight.ts';
import { foldFlights } from '../../../shared/flight/fold-flights.ts';
import type { Segment } from '../../../shared/manifest.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { booking, person, context as plain, pnr, segment } from '../flight/make-manifest.ts';

const context = { ...plain, reference: shippedReference() };
const OF_ITINERARIES = FACTS.filter(({ id, awaited }) => id.startsWith('itinerary.') && !awaited);

const OUT = segment('ADD', 'LFW', '2026-11-24T09:00', '2026-11-24T12:00');
const BACK = segment('LFW', 'ADD', '2026-11-26T10:00', '2026-11-26T18:00');

interface Booked {
  readonly segments: readonly Segment[];
  readonly gaps: number;
}

/** A flight with a booking for each, of one traveller. */
function flightWith(booked: readonly Booked[]): Flight {
  const travellers = booked.map((_each, at) =>
    person(`DOE/${String.fromCharCode(65 + at)}NN`, { locator: `LOC${at}` }),
  );
  const bookings = booked.map((each, at) => booking(`LOC${at}`, [at], each));
  return foldFlights([pnr('p', travellers, bookings)], context)[0] as Flight;
}

function itineraryFacts(flight: Flight, row: number): readonly unknown[] {
  const block = buildFactBlock(flight, context);
  return OF_ITINERARIES.map((fact) => [fact.id, readFact(block, fact, row)]);
}

const itineraries = (booked: readonly Booked[]): number => subjectsOf(flightWith(booked), context).itineraries.length;

const stage: fc.Arbitrary<Segment> = fc
  .record({
    from: fc.constantFrom(OUT, BACK),
    status: fc.constantFrom(null, 'HK', 'UN'),
    carrier: fc.constantFrom('ET', 'KP', null),
    arrival: fc.constantFrom('2026-11-24T12:00', '2026-11-27T00:30', null),
    number: fc.constantFrom(509, 510),
    class: fc.constantFrom('Y', 'J', null),
  })
  .map(({ from, ...more }) => ({ ...from, ...more }));

const booked: fc.Arbitrary<Booked> = fc.record({
  segments: fc.array(stage, { maxLength: 3 }).map((more) => [OUT, ...more]),
  gaps: fc.constantFrom(0, 2),
});

test('what a booking says of its itinerary is the same beside other bookings as alone', () => {
  fc.assert(
    fc.property(fc.array(booked, { minLength: 1, maxLength: 8 }), (all) => {
      const flight = flightWith(all);
      all.forEach((each, at) => {
        const row = flight.travellers.findIndex(({ locator }) => locator === `LOC${at}`);
        expect(itineraryFacts(flight, row)).toEqual(itineraryFacts(flightWith([each]), 0));
      });
    }),
  );
});

test.each<[string, Booked, number]>([
  ['the same flights in another class', { segments: [{ ...OUT, class: 'J' }, BACK], gaps: 0 }, 1],
  ['another time of arrival', { segments: [{ ...OUT, arrival: '2026-11-24T12:05' }, BACK], gaps: 0 }, 2],
  ['another status', { segments: [{ ...OUT, status: 'UN' }, BACK], gaps: 0 }, 2],
  ['another operating carrier', { segments: [{ ...OUT, operating: { carrier: 'KP', number: 1 } }, BACK], gaps: 0 }, 2],
  ['one flight less', { segments: [OUT], gaps: 0 }, 2],
  ['another stated number of gaps', { segments: [OUT, BACK], gaps: 1 }, 2],
])('two bookings of which one has %s make so many itineraries', (_what, other, count) => {
  expect(itineraries([{ segments: [OUT, BACK], gaps: 0 }, other])).toBe(count);
});

test('of itineraries with the same first and last departure only the first sixteen are shared', () => {
  const all = Array.from({ length: 17 }, (_none, at) => ({ segments: [OUT, BACK], gaps: at }));
  expect(itineraries([...all, ...all.slice(0, 3)])).toBe(17);
  expect(itineraries([...all, ...all.slice(-1)])).toBe(18);
});

test.each<[string, boolean, string, boolean]>([
  ['by a list that tells the whole flight to that place is not', true, 'ABJ', false],
  ['by a list that tells the flight elsewhere, and them to a third place, is', true, 'CDG', true],
  ['of a flight that no message ever told to the booked place is', false, 'ABJ', true],
])('whoever is listed %s listed to a place that is not booked', (_, isTold, debarkation, expected) => {
  const flight = flightWith([{ segments: [OUT], gaps: 0 }]);
  const destinations = [{ airport: 'LFW', arrival: null, soonest: null }];
  const listed: Flight = {
    ...flight,
    leg: { ...flight.leg, destination: 'ABJ' },
    ...(isTold ? { toldBefore: { destinations, departure: null, arrival: null } } : {}),
    travellers: flight.travellers.map((traveller) => ({ ...traveller, debarkation })),
  };
  const block = buildFactBlock(listed, context);
  const fact = FACTS.find(({ id }) => id === 'itinerary.debarkationUnbooked');
  if (fact === undefined) throw new Error('no such fact');
  expect(readFact(block, fact, 0)).toMatchObject({ value: expected });
});
