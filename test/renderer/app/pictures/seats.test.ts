/** The seat map: only what messages name, everybody once, and who sits beside the party. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEAT_SIZE, type Seated, seatMap, seatsLayout, seatsOutside } from '../../../../renderer/app/pictures/seats.ts';
import { runsOf } from '../../../property-runs.ts';

const SETTINGS = { seed: 20_261_130, numRuns: runsOf(200) };

function person(id: string, seat: string | null, more: Partial<Seated> = {}): Seated {
  return {
    ...{ id, seat, name: `ONE, ${id}`, type: 'passenger', outcome: 'clear', handling: null, locator: null },
    ...more,
  };
}

const rolesOf = (people: readonly Seated[], party: readonly string[] = []) =>
  Object.fromEntries(
    seatMap(people, 'own', new Set(party)).cells.map(({ row, letter, role }) => [`${row}${letter}`, role]),
  );

describe('a seat map', () => {
  test('a seat map marks the traveller, the party, and strangers in the next seats', () => {
    const people = [
      person('own', '012B'),
      person('a', '12A'),
      person('b', '12C'),
      person('c', '12D'),
      person('d', '13B'),
    ];
    expect(rolesOf(people, ['b'])).toEqual({
      '12A': 'beside',
      '12B': 'own',
      '12C': 'party',
      '12D': 'beside',
      '13B': 'other',
    });
  });

  test('a seat map takes H and J as neighbours, since no airline has an I', () => {
    expect(rolesOf([person('own', '3H'), person('a', '3J'), person('b', '3K')])).toEqual({
      '3H': 'own',
      '3J': 'beside',
      '3K': 'other',
    });
  });

  test('a seat map has an infant and its parent in one seat, and both who were given the same', () => {
    const { cells } = seatMap(
      [person('own', '4A'), person('child', '4A', { type: 'infant' })],
      'own',
      new Set(['child']),
    );
    expect(cells.map(({ people, role }) => [people.map(({ id }) => id), role])).toEqual([[['own', 'child'], 'own']]);
  });

  test('a seat map names the party without a seat, and counts others', () => {
    const { unseated, othersUnseated, cells } = seatMap(
      [person('own', null), person('a', 'GATE'), person('b', null), person('c', '1A')],
      'own',
      new Set(['a']),
    );
    expect(unseated.map(({ id }) => id)).toEqual(['own', 'a']);
    expect([othersUnseated, cells.length]).toEqual([1, 1]);
  });

  test('a seat map for a paper that leaves the unit tells of nobody else but where they sit', () => {
    const others = { outcome: 'intercept', handling: 'safeguard', locator: 'ABC123' } as const;
    const people = [
      person('own', '4A', { outcome: 'inspect' }),
      person('party', '4B', others),
      person('beside', '4C', others),
      person('far', '9A', others),
      person('unseated', null, others),
    ];
    const map = seatMap(people, 'own', new Set(['party', 'unseated']));
    const outside = seatsOutside(map, 'own');
    expect(outside.cells.map(({ role }) => role)).toEqual(map.cells.map(({ role }) => role));
    expect(outside.unseated).toEqual([]);
    const seated = outside.cells.flatMap((cell) => cell.people);
    expect(seated.find(({ id }) => id === 'own')).toEqual(people[0]);
    for (const { id, name, outcome, handling, locator } of seated)
      if (id !== 'own') expect([name, outcome, handling, locator]).toEqual(['', 'clear', null, null]);
  });

  const seatArbitrary = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom(...'ABCDEFGHJK'))
      .map(([row, letter]) => `${row}${letter}`),
    fc.constantFrom(null, 'XX', '', '0A0'),
  );

  test('a seat map has everybody once, within the drawing, and no two seats over each other', () => {
    fc.assert(
      fc.property(fc.array(seatArbitrary, { maxLength: 60 }), fc.boolean(), (seats, isRtl) => {
        const people = [person('own', seats[0] ?? null), ...seats.slice(1).map((seat, at) => person(`p${at}`, seat))];
        const map = seatMap(people, 'own', new Set(['p0', 'p3']));
        const seated = map.cells.flatMap((cell) => cell.people);
        expect(seated.length + map.unseated.length + map.othersUnseated).toBe(people.length);
        expect(new Set(seated.map(({ id }) => id)).size).toBe(seated.length);
        expect(map.cells.filter(({ role }) => role === 'own').length).toBeLessThanOrEqual(1);
        const { cells, width, height } = seatsLayout(map, isRtl);
        const half = SEAT_SIZE / 2;
        for (const { x, y } of cells) {
          expect(Math.min(x - half, y - half)).toBeGreaterThanOrEqual(0);
          expect([x + half <= width, y + half <= height]).toEqual([true, true]);
        }
        expect(new Set(cells.map(({ x, y }) => `${x} ${y}`)).size).toBe(cells.length);
      }),
      SETTINGS,
    );
  });
});
