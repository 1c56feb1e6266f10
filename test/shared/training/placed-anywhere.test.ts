import { describe, expect, test } from 'vitest';
import { SAMPLE_AIRPORTS } from '../../../shared/training/airports.ts';
import { sampleDays } from '../../../shared/training/generate-samples.ts';
import type { SampleBooking, SampleFlight } from '../../../shared/training/model.ts';
import { placedAnywhere } from '../../../shared/training/placed-anywhere.ts';
import { beginOf } from '../../../shared/training/plan-flight.ts';

const days = SAMPLE_AIRPORTS.map((airport) => {
  const [day] = sampleDays({ seed: 7, now: '2026-11-30T15:00Z', airport });
  return [airport, day?.flights ?? []] as const;
});

const rowOf = (seat: string | null): number => Number.parseInt(seat ?? '0', 10);
/** Rows, or numbers of references, of the planted bookings of a flight. */
function ofPlanted({ bookings }: SampleFlight, what: (booking: SampleBooking) => number): readonly number[] {
  return bookings.filter(({ planted }) => planted !== null).map(what);
}
const firstRow = ({ travellers }: SampleBooking): number => rowOf(travellers[0]?.seat ?? null);
const firstReference = ({ travellers }: SampleBooking): number => Number.parseInt(travellers[0]?.reference ?? '', 16);

describe.each(days)('the samples of %s', (_, flights) => {
  test('have no booking that was made after its first flight', () => {
    const late = flights.flatMap(({ bookings }) => bookings.filter((booking) => booking.created > beginOf(booking)));
    expect(late.map(({ locator }) => locator)).toEqual([]);
  });

  test('hide planted travellers in many rows, and strangers among them apart', () => {
    const rows = flights.map((flight) => ofPlanted(flight, firstRow));
    expect(new Set(rows.flat()).size).toBeGreaterThan(10);
    expect(rows.filter((each) => new Set(each).size !== each.length)).toEqual([]);
  });

  test('do not check planted travellers in first', () => {
    const places = flights.flatMap((flight) => {
      const all = flight.bookings.map(firstReference).toSorted((a, b) => a - b);
      return ofPlanted(flight, firstReference).map((each) => all.indexOf(each) / all.length);
    });
    expect(places.filter((each) => each < 0.1).length).toBeLessThan(places.length / 3);
    expect(Math.max(...places)).toBeGreaterThan(0.5);
  });
});

test('seats and references are given out anew, none is lost, and the people of a booking stay together', () => {
  const [, [flight]] = days[0] ?? ['', []];
  const bookings = flight?.bookings ?? [];
  const placed = placedAnywhere(3, bookings);
  const all = (of: readonly SampleBooking[], what: 'seat' | 'reference') =>
    of.flatMap(({ travellers }) => travellers.flatMap((each) => each[what] ?? [])).toSorted();
  expect(all(placed, 'seat')).toEqual(all(bookings, 'seat'));
  expect(all(placed, 'reference')).toEqual(all(bookings, 'reference'));
  expect(placedAnywhere(3, bookings)).toEqual(placed);
  expect(placedAnywhere(4, bookings)).not.toEqual(placed);
});
