import { expect, test } from 'vitest';
import { LOME } from '../../../shared/training/airports/lfw.ts';
import type { SampleSegment } from '../../../shared/training/model.ts';
import { departureOf, Timetable } from '../../../shared/training/timetable.ts';

const NOW = 20_000 * 1440 + 720;
const DAY = 1440;
const timetable = new Timetable(LOME, NOW);
const back = LOME.schedule.find(({ carrier, number }) => carrier === 'AF' && number === 861);
if (back === undefined) throw new Error('AF861 is not scheduled');
const departs = departureOf(back, 'LFW', NOW);

function segment(more: Partial<SampleSegment>): SampleSegment {
  return {
    carrier: 'AF',
    number: 859,
    origin: 'LFW',
    destination: 'CDG',
    departure: departs + 5 * DAY + 100,
    arrival: departs + 5 * DAY + 480,
    class: 'Y',
    ...more,
  };
}

test('a segment on a scheduled route departs with the flight on the nearest day', () => {
  expect(timetable.onNearestDay([segment({})])).toEqual([
    segment({ number: 861, departure: departs + 5 * DAY, arrival: departs + 5 * DAY + 380 }),
  ]);
});

test('segments around a scheduled one move with it', () => {
  const onward = segment({
    origin: 'CDG',
    destination: 'JFK',
    departure: departs + 6 * DAY,
    arrival: departs + 6 * DAY + 500,
  });
  const moved = timetable.onNearestDay([segment({}), onward]);
  expect(moved[1]).toEqual({ ...onward, departure: onward.departure - 100, arrival: onward.arrival - 100 });
});

test('segments of no scheduled route stay as they are', () => {
  const elsewhere = [segment({ carrier: 'LH' })];
  expect(timetable.onNearestDay(elsewhere)).toEqual(elsewhere);
});

test('an onward segment is the next departure of its flight after the arrival', () => {
  const late = segment({ departure: departs + 200, arrival: departs + 600 });
  expect(timetable.onward(late)).toMatchObject({ number: 861, departure: departs + DAY });
  const early = segment({ departure: departs - 30, arrival: departs + 300 });
  expect(timetable.onward(early)).toMatchObject({ number: 861, departure: departs });
});

test('an onward segment from elsewhere, or of no scheduled route, stays as it is', () => {
  for (const other of [segment({ origin: 'CDG', destination: 'LFW' }), segment({ carrier: 'LH' })]) {
    expect(timetable.onward(other)).toEqual(other);
  }
});
