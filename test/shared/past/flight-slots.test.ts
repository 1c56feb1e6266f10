import { describe, expect, test } from 'vitest';
import { FlightSlots } from '../../../shared/past/flight-slots.ts';
import { flightOf, holder, remembered } from './past-flights.ts';

/** Flights of one, two … days before, each in a slot; with their ids. */
function slotsOf(count: number) {
  const slots = new FlightSlots();
  const flights = Array.from({ length: count }, (_none, at) => {
    const { appearances } = remembered(flightOf({ daysBefore: at + 1, travellers: [holder('DOE/JOHN', 'P00001')] }));
    slots.add(appearances, `mark ${at}`);
    return appearances;
  });
  return { slots, flights };
}

describe('the slots of recorded flights', () => {
  test('a flight is found by its id and its slot, with its mark', () => {
    const { slots, flights } = slotsOf(3);
    const slot = slots.of(flights[1]?.flight ?? '') ?? -1;
    expect([slot, slots.flight(slot), slots.mark(slot), slots.size]).toEqual([1, flights[1], 'mark 1', 3]);
  });

  test('flights that departed in a time are marked by slot, without the one that asks', () => {
    const { slots, flights } = slotsOf(4);
    const [latest, second, third] = flights.map(({ departure }) => departure) as [number, number, number];
    const departed = (from: number, below: number, but: string) => [...slots.departed(from, below, but)];
    expect(departed(third, latest, '')).toEqual([0, 1, 1, 0]);
    expect(departed(third, latest + 1, flights[1]?.flight ?? '')).toEqual([1, 0, 1, 0]);
    expect(departed(second + 1, second + 1, '')).toEqual([0, 0, 0, 0]);
  });

  test('a removed flight has no slot, never departed, and its slot is not used again', () => {
    const { slots, flights } = slotsOf(2);
    slots.free(flights[0]?.flight ?? '');
    expect([slots.of(flights[0]?.flight ?? ''), slots.isTaken(0), slots.isTaken(1), slots.size]).toEqual([
      null,
      false,
      true,
      1,
    ]);
    expect([...slots.departed(-Infinity, Infinity, '')]).toEqual([0, 1]);
    expect(() => slots.flight(0)).toThrow();
    expect(slots.add(flights[0] as never, 'again')).toBe(2);
    expect([...slots.taken()].sort()).toEqual([1, 2]);
  });

  test('more than a thousand flights have slots, and those there at first keep theirs', () => {
    const { slots, flights } = slotsOf(1);
    for (let at = 1; at <= 1024; at += 1) slots.add({ ...flights[0], flight: `F${at}` } as never, '');
    expect([slots.isTaken(0), slots.isTaken(1023), slots.isTaken(1024), slots.isTaken(1025)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([slots.alive.filter((one) => one === 1).length, slots.of('F1024')]).toEqual([1025, 1024]);
  });
});
