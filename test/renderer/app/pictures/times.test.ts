/** The time line of a traveller: order, what has no time, and texts that do not cover each other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type TimeEvent, type TimesOf, timeEvents } from '../../../../renderer/app/pictures/times.ts';
import { timesLayout } from '../../../../renderer/app/pictures/times-layout.ts';
import { minuteNumber } from '../../../../shared/time/civil.ts';
import { runsOf } from '../../../property-runs.ts';
import { makeRows, makeTraveller } from '../harness/fake-travellers.ts';

const SETTINGS = { seed: 20_261_130, numRuns: runsOf(200) };
const utc = (time: string) => minuteNumber(time) ?? 0;
const NOW = utc('2026-11-24T10:00Z');

function viewWith(
  booking: Partial<NonNullable<TimesOf['booking']>>,
  traveller: Partial<TimesOf['traveller']>,
): TimesOf {
  const [row] = makeRows(NOW, new Map());
  const view = makeTraveller(row === undefined ? [] : [row], 'own', row?.traveller ?? '', new Map());
  if (view.booking === null) throw new Error('the harness has a traveller with a booking');
  return {
    ...view,
    booking: { ...view.booking, ...booking },
    traveller: { ...view.traveller, ...traveller },
    flight: { ...view.flight, departureUtc: utc('2026-11-24T06:05Z'), arrivalUtc: utc('2026-11-24T14:40Z') },
    due: utc('2026-11-24T14:50Z'),
  };
}

describe('the time line', () => {
  test('the time line has what was sent in its order, and last what has no time', () => {
    const view = viewWith(
      { created: '2026-11-01', changed: '2026-11-20T08:00Z', changes: 3, ticketed: '2026-11-02T10:00Z' },
      { checkedIn: '2026-11-24T04:00Z', bags: { count: 2, weightKg: 41, tags: [], pool: null } },
    );
    const events = timeEvents(view, null, NOW);
    expect(events.filter(({ at }) => at !== null).map(({ kind }) => kind)).toEqual([
      'created',
      'ticketed',
      'changed',
      'checked-in',
      'bags',
      'departure',
      'now',
      'arrival',
      'doors',
    ]);
    expect(events.find(({ kind }) => kind === 'created')?.dayOnly).toBe(true);
    expect(events.filter(({ at }) => at === null).map(({ kind, detail }) => [kind, detail])).toContainEqual([
      'paid',
      'cash',
    ]);
  });

  const eventsArbitrary = fc
    .array(fc.option(fc.integer({ min: -400 * 1440, max: 3 * 1440 }), { nil: null }), { maxLength: 14 })
    .map((times) =>
      times
        .map((at): TimeEvent => ({ kind: 'received', at, dayOnly: false, detail: '' }))
        .sort((a, b) => (a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER)),
    );

  test('the time line keeps order and lets no text cover another, in both directions', () => {
    fc.assert(
      fc.property(eventsArbitrary, fc.integer({ min: 20, max: 200 }), fc.boolean(), (events, wide, isRtl) => {
        const { marks, ticks, width, axis } = timesLayout(events, 0, 1180, () => wide, isRtl);
        expect(marks.map(({ event }) => event)).toEqual(events.filter(({ at }) => at !== null));
        const places = marks.map(({ x }) => (isRtl ? width - x : x));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const { textX, textY } of marks) {
          expect(textX - wide / 2).toBeGreaterThanOrEqual(-1e-9);
          expect(textX + wide / 2).toBeLessThanOrEqual(width + 1e-9);
          expect(textY).toBeLessThan(axis);
          expect(textY).toBeGreaterThan(0);
        }
        marks.forEach((one, at) => {
          for (const other of marks.slice(at + 1))
            expect(one.textY !== other.textY || Math.abs(one.textX - other.textX) >= wide - 1e-9).toBe(true);
        });
        expect(ticks.every(({ x }) => x > 0 && x < width)).toBe(true);
      }),
      SETTINGS,
    );
  });
});
