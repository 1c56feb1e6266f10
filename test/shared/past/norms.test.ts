/** The norms of a route, and the facts that compare with them. */
import { describe, expect, test } from 'vitest';
import { FACTS, factById } from '../../../shared/fact/fact-catalogue.ts';
import { type FactValue, readFact } from '../../../shared/fact/fact-values.ts';
import type { Flight } from '../../../shared/flight/flight.ts';
import { FEWEST, NORM_LAG, NORM_WEEKS, normWeeks, weekOf } from '../../../shared/past/norms.ts';
import type { Results } from '../../../shared/past/remember.ts';
import { booking, segment } from '../flight/make-manifest.ts';
import { askPast, dayBefore, flightOf, holder, memoryOf, remembered, type SeenFlight, TODAY } from './past-flights.ts';

/** A flight of `size` travellers, each with their own booking: one more kilogram, night, hour and coin per traveller. */
function usual(
  daysBefore: number,
  count: number,
  more: Partial<SeenFlight> & { readonly crew?: boolean } = {},
): SeenFlight {
  const { origin = 'ADD', destination = 'LFW', crew = false } = more;
  const rows = Array.from({ length: count }, (_none, at) => at);
  const date = dayBefore(daysBefore);
  return {
    daysBefore,
    ...more,
    travellers: rows.map((at) =>
      holder(`P${daysBefore}X${at}/A`, `N${daysBefore}-${at}00`, {
        type: crew ? 'crew' : 'passenger',
        locator: `L${daysBefore}X${at}`,
        bags: { count: at % 4, weightKg: at % 50, tags: [], pool: null },
      }),
    ),
    bookings: rows.map((at) =>
      booking(`L${daysBefore}X${at}`, [at], {
        created: `${dayBefore(daysBefore + 1 + (at % 30))}T05:00Z`,
        payments: [
          {
            method: at % 10 === 0 ? 'cash' : 'card',
            amount: 100 + at,
            currency: 'EUR',
            card: null,
            last4: null,
            token: null,
            payer: null,
          },
        ],
        agency: {
          iata: at % 2 === 0 ? '11111111' : '22222222',
          city: null,
          country: null,
          office: null,
          type: null,
          agent: null,
        },
        segments: [
          segment(origin, destination, `${date}T09:00`, `${date}T12:00`),
          segment(
            destination,
            origin,
            `${dayBefore(daysBefore - 1 - (at % 20))}T14:00`,
            `${dayBefore(daysBefore - 1 - (at % 20))}T22:00`,
          ),
        ],
      }),
    ),
  };
}

function said(fact: string, now: Flight, past: readonly Flight[], row = 0, results?: Results): FactValue {
  const block = askPast(now, memoryOf([...past, now], results));
  const { state, value } = readFact(block, factById(fact) as (typeof FACTS)[number], row);
  return state === 'value' ? value : state;
}

const PAST = [flightOf(usual(21, 60)), flightOf(usual(40, 60))];
const NOW = flightOf(usual(0, 50));

describe('the weeks of a norm', () => {
  test('the weeks of a norm begin on Monday, and the counted ones end a whole week before', () => {
    // 2026-11-24 is a Tuesday.
    expect([-2, -1, 0, 5, 6].map((days) => weekOf(TODAY + days) - weekOf(TODAY))).toEqual([-1, 0, 0, 0, 1]);
    const [from, below] = normWeeks(100);
    expect([below - from, 100 - below]).toEqual([NORM_WEEKS, NORM_LAG]);
  });
});

describe('a fact about norms', () => {
  test.each<readonly [string, number, FactValue]>([
    ['baseline.bagKgPercentile', 0, 1],
    ['baseline.bagKgPercentile', 49, 99],
    ['baseline.bagCountPercentile', 3, 87],
    ['baseline.leadHoursPercentile', 0, 1],
    ['baseline.leadHoursPercentile', 29, 98],
    ['baseline.stayPercentile', 0, 2],
    ['baseline.farePercentOfMedian', 30, 100],
    ['baseline.farePercentOfMedian', 0, 77],
    ['baseline.cashSharePercent', 0, 10],
    ['baseline.carrierCashPercent', 0, 10],
    // Of the two agencies, one sells every ticket that is paid in cash.
    ['baseline.agencyCashPercent', 0, 20],
    ['baseline.agencyCashPercent', 1, 0],
    ['baseline.crewBagKgPercentile', 0, 'not-applicable'],
    ['baseline.crewStayPercentile', 0, 'not-applicable'],
    ['baseline.agencyLiftPercent', 0, 'not-sent'],
  ])('a fact about norms gives %s for traveller %i', (fact, row, expected) => {
    expect(said(fact, NOW, PAST, row)).toEqual(expected);
  });

  test('a fact about norms compares crew with crew', () => {
    const crews = [flightOf(usual(21, 60, { crew: true })), flightOf(usual(40, 60, { crew: true }))];
    const crew = flightOf(usual(0, 50, { crew: true }));
    expect(said('baseline.crewBagKgPercentile', crew, crews, 49)).toBe(99);
    expect(said('baseline.crewStayPercentile', crew, crews, 0)).toBe(2);
    expect(said('baseline.bagKgPercentile', crew, crews, 49)).toBe('not-applicable');
    expect(said('baseline.crewBagKgPercentile', crew, PAST, 49)).toBe('not-sent');
  });

  test('a fact about norms counts an agency’s results as known when the week began', () => {
    const found = (at: number): Results =>
      new Map(
        PAST.flatMap(({ travellers }) => [0, 2, 4, 1].map((row) => [travellers[row]?.id ?? '', { found: true, at }])),
      );
    expect(said('baseline.agencyLiftPercent', NOW, PAST, 0, found((TODAY - 5) * 1440))).toBe(150);
    expect(said('baseline.agencyLiftPercent', NOW, PAST, 1, found((TODAY - 5) * 1440))).toBe(50);
    expect(said('baseline.agencyLiftPercent', NOW, PAST, 0, found(TODAY * 1440))).toBe('not-sent');
  });

  test('a fact about norms is unknown for a route with too few travellers', () => {
    const few = [flightOf(usual(21, FEWEST - 1))];
    expect(said('baseline.bagKgPercentile', NOW, few)).toBe('not-sent');
    expect(said('baseline.bagKgPercentile', NOW, [flightOf(usual(21, FEWEST))])).toBe(1);
  });

  test('a fact about norms uses other routes between the two countries when too few flew this one', () => {
    const home = { origin: 'GRU', destination: 'CDG', number: 1 };
    const others = [
      flightOf(usual(21, 60, { ...home, destination: 'ORY' })),
      flightOf(usual(40, 60, { ...home, destination: 'ORY' })),
    ];
    const now = flightOf(usual(0, 50, home));
    expect(said('baseline.bagKgPercentile', now, others, 49)).toBe(99);
    expect(said('baseline.bagKgPercentile', now, PAST, 49)).toBe('not-sent');
  });

  test.each([
    ['the week before does not count', 7, 'not-sent'],
    ['the week before that counts', 14, 1],
    ['the thirteenth week counts', 7 * (NORM_WEEKS + NORM_LAG), 1],
    ['the week before the thirteenth does not count', 7 * (NORM_WEEKS + NORM_LAG + 1), 'not-sent'],
  ])('a flight counts for a norm or not by its week: %s', (_name, daysBefore, expected) => {
    expect(said('baseline.bagKgPercentile', NOW, [flightOf(usual(daysBefore, 120))])).toBe(expected);
  });

  test('a fact about norms changes with the flights of its weeks, and marks those of its route to be derived again', () => {
    const memory = memoryOf([NOW]);
    for (const flight of PAST) memory.put(remembered(flight), null);
    expect([...memory.affected]).toContain(NOW.id);
    memory.derived(NOW.id);
    const before = memory.norms(remembered(NOW).appearances).percentile('bagKg', 20);
    const heavier = flightOf({ ...usual(28, 120), number: 99 });
    memory.put(remembered(heavier), null);
    expect([...memory.affected]).toContain(NOW.id);
    memory.remove(remembered(heavier));
    expect(memory.norms(remembered(NOW).appearances).percentile('bagKg', 20)).toBe(before);
  });

  test('a fact about norms counts the latest flight also after a later one had asked for them', () => {
    const memory = memoryOf(PAST);
    const asked = () => memory.norms(remembered(NOW).appearances).percentile('bagKg', 20);
    const before = asked();
    const lighter = remembered(flightOf({ ...usual(14, 20), number: 99 }));
    memory.put(lighter, null);
    const between = asked();
    expect(between).not.toBe(before);
    memory.remove(lighter);
    expect(asked()).toBe(before);
  });
});

test('every baseline fact is tested in this file', () => {
  expect(FACTS.filter(({ id }) => id.startsWith('baseline.')).every(({ awaited }) => !awaited)).toBe(true);
});
