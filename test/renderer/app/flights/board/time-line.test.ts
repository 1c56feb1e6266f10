/** Where a minute stands on the time line of the board. */
import { expect, test } from 'vitest';
import {
  hourOn,
  isOn,
  lineAround,
  minuteOnClock,
  placeOn,
  wholeHours,
} from '../../../../../renderer/app/flights/board/time-line.ts';

const NOW = 100_000;
const LINE = lineAround(NOW);

test.each([
  ['its first minute at the beginning', LINE.from, 0],
  ['now a fifth of the way', NOW, 20],
  ['its last minute at the end', LINE.to, 100],
  ['what was before at the beginning', LINE.from - 500, 0],
  ['what comes later at the end', LINE.to + 500, 100],
])('the line has %s', (_, minute, place) => {
  expect(placeOn(LINE, minute)).toBe(place);
});

test('what lies beyond the line is not on it', () => {
  expect([LINE.from - 1, LINE.from, LINE.to, LINE.to + 1].map((minute) => isOn(LINE, minute))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

/** A clock that is some minutes ahead of UTC. */
const clock = (ahead: number) => (minute: number) => {
  const local = (minute + ahead) % 1440;
  return `${String(Math.floor(local / 60)).padStart(2, '0')}:${String(local % 60).padStart(2, '0')}`;
};

test.each([0, 30, 45, 60, 330])('hours begin whole on a clock that is %i minutes ahead', (ahead) => {
  const hours = wholeHours(LINE, clock(ahead));
  expect(hours.every((minute) => clock(ahead)(minute).endsWith(':00') && isOn(LINE, minute))).toBe(true);
  expect(hours.length).toBeGreaterThanOrEqual(7);
});

test.each([0, 30, 330, -300, 780])(
  'an hour of the load stands where the clock shows it, also on a clock that is %i minutes ahead',
  (ahead) => {
    const first = Math.floor((NOW + ahead) / 60) * 60;
    for (const from of [first, first + 60, first + 11 * 60]) {
      const minute = minuteOnClock(from, NOW, clock(ahead));
      expect(minute).toBe(from - ahead);
      expect(hourOn(LINE, minute).insetInlineStart).toBe(`${placeOn(LINE, from - ahead)}%`);
    }
  },
);
