import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Marks } from '../../../../renderer/core/store/marks.ts';

/** A mark as the ledger writes it, of a report of these flights that came at that time. */
const markOf = (flights: readonly string[], received: string) => `00 1 key ${JSON.stringify([flights, received])}`;

interface Mark {
  readonly flights: readonly string[];
  readonly received: string;
}

type Change = readonly [id: string, mark: Mark | null];

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.tuple(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.option<Mark>(
      fc.record({
        flights: fc.uniqueArray(fc.constantFrom('F1', 'F2', 'F3'), { maxLength: 3 }),
        received: fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22'),
      }),
    ),
  ),
  { maxLength: 30 },
);

describe('the marks of all records', () => {
  test('the marks hold what was set last under each id, and find it by every value of its index fields', () => {
    fc.assert(
      fc.property(changes, fc.nat(4), fc.nat(5), (all, skip, count) => {
        const marks = new Marks();
        const now = new Map<string, Mark>();
        for (const [id, mark] of all) {
          marks.set('messageReports', id, mark === null ? null : markOf(mark.flights, mark.received));
          if (mark === null) now.delete(id);
          else now.set(id, mark);
        }
        const entries = [...now].map(([id, { flights, received }]) => ({ id, flights, received }));
        expect(marks.ids('messageReports')).toEqual(entries.map(({ id }) => id));
        for (const flight of ['F1', 'F2', 'F3']) {
          const found = entries.filter(({ flights }) => flights.includes(flight)).map(({ id }) => id);
          expect([...marks.idsWhere('messageReports', 'flights', flight)].sort()).toEqual(found.sort());
        }
        const latest = entries
          .sort((a, b) => (`${a.received} ${a.id}` < `${b.received} ${b.id}` ? 1 : -1))
          .map(({ id }) => id);
        expect(marks.idsLatest('messageReports', 'received', skip, count)).toEqual(latest.slice(skip, skip + count));
        expect(marks.all()).toEqual(
          [...now].map(([id, { flights, received }]) => ['messageReports', id, markOf(flights, received)]),
        );
      }),
    );
  });

  test('the marks of one table, field or value are not those of another', () => {
    const marks = new Marks();
    marks.set('messageReports', 'a', markOf(['2026-11-20'], '2026-11-21'));
    marks.set('quarantine', 'b', '00 1 key ["2026-11-21"]');
    marks.set('vault', 'header', '["2026-11-21"]');
    marks.set('jobFiles', 'c', '00 1 key');
    expect(marks.idsWhere('messageReports', 'received', '2026-11-21')).toEqual(['a']);
    expect(marks.idsWhere('messageReports', 'flights', '2026-11-21')).toEqual([]);
    expect(marks.idsWhere('quarantine', 'received', '2026-11-21')).toEqual(['b']);
    expect(marks.idsWhere('quarantine', 'received', '2026-11-20')).toEqual([]);
    expect([marks.get('vault', 'header'), marks.get('jobFiles', 'header'), marks.get('jobs', 'c')]).toEqual([
      '["2026-11-21"]',
      undefined,
      undefined,
    ]);
    expect([marks.ids('vault'), marks.ids('jobs')]).toEqual([['header'], []]);
    expect(marks.idsLatest('jobs', 'started', 0, 3)).toEqual([]);
  });

  test('the marks are all gone after they are cleared', () => {
    const marks = new Marks();
    marks.set('quarantine', 'b', '00 1 key ["2026-11-21"]');
    marks.clear();
    expect([marks.all(), marks.ids('quarantine'), marks.idsWhere('quarantine', 'received', '2026-11-21')]).toEqual([
      [],
      [],
      [],
    ]);
  });
});
