import { describe, expect, test } from 'vitest';
import { Ledger, type Regular } from '../../../shared/training/ledger.ts';
import type { SampleBooking } from '../../../shared/training/model.ts';
import { seededRandom } from '../../../shared/training/random.ts';

const DAY = 1440;
const random = seededRandom(1);

function booking(departures: readonly number[], prime: number): SampleBooking {
  const segments = departures.map((departure, at) => ({
    carrier: 'KP',
    number: 20 + at,
    origin: 'LFW',
    destination: 'DSS',
    departure,
    arrival: departure + 60,
    class: 'Y',
  }));
  return { locator: 'ABC123', segments, prime } as unknown as SampleBooking;
}

describe('journeys under way', () => {
  test('a booking is taken by each later flight of its journey, once', () => {
    const ledger = new Ledger(0);
    ledger.note(booking([100, 200, 5000], 0));
    expect(ledger.take('KP', 21, 200)).toMatchObject([{ locator: 'ABC123', prime: 1 }]);
    expect(ledger.take('KP', 21, 200)).toEqual([]);
    expect(ledger.take('KP', 22, 5000)).toMatchObject([{ prime: 2 }]);
  });

  test('a booking is on no flight before the one that noted it', () => {
    const ledger = new Ledger(0);
    ledger.note(booking([100, 200], 1));
    expect(ledger.take('KP', 20, 100)).toEqual([]);
  });

  test('two bookings for the same flight are both taken', () => {
    const ledger = new Ledger(0);
    ledger.note(booking([100, 200], 0));
    ledger.note(booking([150, 200], 0));
    expect(ledger.take('KP', 21, 200)).toHaveLength(2);
  });
});

describe('regulars', () => {
  const make = (): Regular => ({ until: 0, nights: 1 }) as Regular;

  test('a route gets new regulars until it has enough of them, then the same ones travel', () => {
    const ledger = new Ledger(0);
    const seen = new Set<Regular>();
    for (let day = 1; day <= 100; day++) {
      const regular = ledger.regular(random, 'KP LFW DSS', day * DAY, 1, make);
      regular.until = day * DAY + 2 * DAY;
      seen.add(regular);
    }
    expect(seen.size).toBeGreaterThanOrEqual(13);
    expect(seen.size).toBeLessThan(16);
  });

  test('a regular begins no journey before the last one is over', () => {
    const ledger = new Ledger(0);
    const away = ledger.regular(random, 'KP LFW DSS', DAY, 0.01, make);
    away.until = 30 * DAY;
    expect(ledger.regular(random, 'KP LFW DSS', 10 * DAY, 0.01, make)).not.toBe(away);
  });

  test('routes have regulars of their own', () => {
    const ledger = new Ledger(0);
    const one = ledger.regular(random, 'KP LFW DSS', DAY, 0.01, make);
    expect(ledger.regular(random, 'KP LFW ABJ', 9 * DAY, 0.01, make)).not.toBe(one);
  });
});
