import { describe, expect, test } from 'vitest';
import { agenciesIn } from '../../../shared/agency/agencies.ts';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { AgencyRow } from '../../../shared/agency/agency-row.ts';
import { capacityOf, inspectingAgencies, shiftAt, UNSTATED_CAPACITY } from '../../../shared/capacity/capacity.ts';
import { daysWith, expectedAt, expectedTable, type FlaggedPoint } from '../../../shared/capacity/expected-flags.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';
import { DRUG, WITH_MADE } from '../agency/made-agencies.ts';

const { shifts } = UNSTATED_CAPACITY;
const DAY = 1440;

function point(minute: number, customs: number, more: Partial<FlaggedPoint> = {}): FlaggedPoint {
  return {
    minute,
    scores: { customs, police: 0, immigration: 0, joint: customs },
    independent: new Set<Mandate>(['customs', 'joint']),
    forced: new Set(),
    ...more,
  };
}

describe('the shift', () => {
  test.each([
    [0, 2],
    [359, 2],
    [360, 0],
    [840, 1],
    [1319, 1],
    [1320, 2],
  ])('minute %i of the day is in the shift with index %i', (minute, shift) => {
    expect(shiftAt({ shifts }, minute)).toBe(shift);
  });
});

describe('the capacity', () => {
  const secondCustoms: AgencyRow = { ...DRUG, id: 'coast-customs' as LawAgency, kind: 'customs' };
  const agencies = agenciesIn([...WITH_MADE, secondCustoms]);
  test.each([
    [{}, 'customs', null],
    [{ customs: 10 }, 'customs', 10],
    [{ police: 4, gendarmerie: 3 }, 'police', 7],
    [{ customs: 10, police: 4 }, 'joint', 4],
    [{ customs: 10 }, 'joint', 10],
    [{}, 'joint', null],
    [{ customs: 10, 'coast-customs': 2 }, 'customs', 12],
    [{ customs: 10, 'drug-service': 2 }, 'joint', 10],
    [{ customs: null, police: 0 }, 'joint', 0],
  ] as const)('the capacity of shifts %j: %s can do %s', (perShift, mandate, expected) => {
    expect(capacityOf({ shifts, perShift }, mandate, agencies)).toBe(expected);
  });

  test('the capacity counts agencies at work that work a law', () => {
    const rows = WITH_MADE.map((row): AgencyRow => (row.id === 'police' ? { ...row, state: 'paused' } : row));
    const working = agenciesIn([...rows, secondCustoms]);
    expect(inspectingAgencies(working)).toEqual(['customs', 'gendarmerie', 'immigration', 'coast-customs']);
    expect(capacityOf({ shifts, perShift: { police: 5, gendarmerie: 1 } }, 'police', working)).toBe(1);
  });
});

describe('expected inspections', () => {
  // Two days: three in the morning shift, one in the night shift.
  const points = [point(400, 70), point(500, 60), point(DAY + 400, 95), point(DAY + 1400, 60), point(410, 59)];

  test('expected inspections are counted per shift, with the busiest one', () => {
    expect(expectedAt(points, 2, shifts, 'customs', 60)).toEqual({
      perShift: 0.7,
      busiest: { start: '06:00', perShift: 1.5 },
    });
    expect(expectedAt(points, 2, shifts, 'police', 60)).toEqual({ perShift: 0, busiest: null });
  });

  test('expected inspections follow the engine: one family alone does not count, a trigger always does', () => {
    const odd = [
      point(400, 90, { independent: new Set() }),
      point(400, 0, { forced: new Set<Mandate>(['customs', 'joint']) }),
    ];
    expect(expectedAt(odd, 1, ['06:00'], 'customs', 60).perShift).toBe(1);
  });

  test('expected inspections are given for other thresholds from the watch threshold up, and never grow with the threshold', () => {
    const table = expectedTable(points, 2, shifts, 'customs', { watch: 35, inspect: 60 });
    expect(table.map(({ threshold }) => threshold)).toEqual([35, 40, 50, 60, 70, 80, 90, 100]);
    const loads = table.map(({ perShift }) => perShift);
    expect(loads).toEqual([...loads].sort((a, b) => b - a));
    expect(table.at(-1)?.perShift).toBe(0);
  });
});

test('expected inspections are averaged over the days with a flight due', () => {
  expect(daysWith([])).toBe(1);
  expect(daysWith([1, DAY - 1, DAY, 5 * DAY])).toBe(3);
});
