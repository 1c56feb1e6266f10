import { describe, expect, test } from 'vitest';
import { FlownWays } from '../../../shared/past/flown-ways.ts';

const DAY = 20_000;
const flight = { origin: 'ADD', destination: 'LFW', day: DAY, cancelled: false };

describe('ways that were flown', () => {
  test('are known by day, origin and destination, until their last flight is taken back', () => {
    const ways = new FlownWays();
    ways.add(flight);
    ways.add(flight);
    expect(ways.has('ADD', 'LFW', DAY)).toBe(true);
    expect([ways.has('LFW', 'ADD', DAY), ways.has('ADD', 'LFW', DAY + 1), ways.has('ADD', 'ABJ', DAY)]).toEqual([
      false,
      false,
      false,
    ]);
    ways.remove(flight);
    expect(ways.has('ADD', 'LFW', DAY)).toBe(true);
    ways.remove(flight);
    expect(ways.has('ADD', 'LFW', DAY)).toBe(false);
  });

  test('do not count a cancelled flight, nor one without both ends', () => {
    const ways = new FlownWays();
    const notFlown = [
      { ...flight, cancelled: true },
      { ...flight, origin: null },
      { ...flight, destination: null },
    ];
    for (const each of notFlown) {
      ways.add(each);
      ways.remove(each);
      ways.add(each);
    }
    expect(ways.has('ADD', 'LFW', DAY)).toBe(false);
  });
});
