import { describe, expect, test } from 'vitest';
import {
  emptySchedule,
  type ScheduleDraft,
  scheduleDraft,
  scheduleOf,
} from '../../../../renderer/app/flights/schedule-draft.ts';

const TODAY = '2026-11-25';
const TYPED: ScheduleDraft = {
  ...emptySchedule(TODAY),
  flight: 'et508',
  origin: 'add',
  destination: 'lfw',
  departure: '0900',
  arrival: '13:00',
};

describe('a row of the schedule', () => {
  test('a row of the schedule is made from the typed fields, and its own fields give the same row', () => {
    const { row, errors } = scheduleOf(TYPED, TODAY);
    expect(errors).toEqual({});
    expect(row).toMatchObject({
      carrier: 'ET',
      number: 508,
      origin: 'ADD',
      destination: 'LFW',
      departure: '09:00',
      arrival: '13:00',
      from: TODAY,
      to: null,
    });
    if (row === null) throw new Error('a row');
    expect(scheduleOf(scheduleDraft(row), TODAY).row).toEqual(row);
  });

  test('a row of the schedule is named by its registration where it has no number', () => {
    expect(scheduleOf({ ...TYPED, flight: '5Y-ABC' }, TODAY).row).toMatchObject({
      carrier: null,
      number: null,
      registration: '5YABC',
    });
  });

  test.each<[string, Partial<ScheduleDraft>, object]>([
    ['no flight', { flight: '' }, { flight: 'needed' }],
    ['a name for an airport', { origin: 'Addis' }, { origin: 'airport' }],
    ['one airport twice', { destination: 'ADD' }, { destination: 'airport' }],
    ['an hour that is none', { departure: '26:00' }, { departure: 'time' }],
    ['no weekday', { days: Array.from({ length: 7 }, () => false) }, { days: 'needed' }],
    ['an end before the beginning', { to: '01/01/2026' }, { to: 'date' }],
  ])('a row of the schedule is refused with %s', (_, change, errors) => {
    const made = scheduleOf({ ...TYPED, ...change }, TODAY);
    expect(made.row).toBeNull();
    expect(made.errors).toEqual(errors);
  });
});
