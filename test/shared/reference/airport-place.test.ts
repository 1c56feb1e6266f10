import { describe, expect, test } from 'vitest';
import { airportPlace, airportPlaces } from '../../../shared/reference/airport-place.ts';
import { shippedAirports } from '../../../shared/reference/shipped.ts';

describe('the place of an airport', () => {
  test.each([
    ['LFW', 6.2, 1.3],
    ['GRU', -23.4, -46.5],
    ['AKL', -37, 174.8],
    ['ANC', 61.2, -150],
    ['LYR', 78.2, 15.5],
  ])('the place of %s is the one of the atlas', (code, latitude, longitude) => {
    expect(airportPlace(code)).toEqual({ latitude, longitude });
  });

  test('the place of a code that no airport has is not known', () => {
    expect(airportPlace('XXX')).toBeUndefined();
  });

  test('places lie on the globe, and each is that of an airport of the reference data', () => {
    const known = new Set(shippedAirports().map(({ code }) => code));
    const wrong = [...airportPlaces()].filter(
      ([code, { latitude, longitude }]) => !known.has(code) || Math.abs(latitude) > 90 || Math.abs(longitude) > 180,
    );
    expect(wrong).toEqual([]);
    expect(airportPlaces().size).toBeGreaterThan(7000);
  });
});
