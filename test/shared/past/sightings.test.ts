import { describe, expect, test } from 'vitest';
import { Sightings } from '../../../shared/past/sightings.ts';

describe('sightings', () => {
  test('sightings are kept in the order in which they were found, however many', () => {
    const found = new Sightings();
    for (let at = 0; at < 200; at += 1) found.add(at * 3, at);
    expect(found.count).toBe(200);
    expect([0, 63, 64, 199].map((at) => [found.slot(at), found.place(at)])).toEqual([
      [0, 0],
      [189, 63],
      [192, 64],
      [597, 199],
    ]);
  });

  test('a sighting is repeated where the same slot and place were found before', () => {
    const found = new Sightings();
    for (const [slot, place] of [
      [1, 2],
      [2, 1],
      [1, 2],
    ] as const)
      found.add(slot, place);
    expect([0, 1, 2].map((at) => found.isRepeated(at))).toEqual([false, false, true]);
  });

  test('cleared sightings begin anew', () => {
    const found = new Sightings();
    found.add(7, 7);
    found.clear();
    found.add(8, 9);
    expect([found.count, found.slot(0), found.place(0)]).toEqual([1, 8, 9]);
  });
});
