/** Which time counts of custody that was entered while the machine's clock was wrong. */
import { expect, test } from 'vitest';
import { type CustodyEntry, heldIn, standingEntries } from '../../../shared/custody/custody.ts';
import { atRightTimes } from '../../../shared/custody/right-times.ts';
import { WATCHED } from './watched.ts';

const NOW = '2026-11-24T09:00:00.000Z';
const CONFIRMED = { now: NOW, behind: 20 * 86_400_000, back: '2026-11-24T08:10:00.000Z' };
const AHEAD = (time: string) => `2026-12-14T${time}:00.000Z`;
const RIGHT = (time: string) => `2026-11-24T${time}:00.000Z`;

const record = (more: Partial<CustodyEntry>) => ({
  ...{ id: 'LFW-2026-000001', flight: null },
  entries: [{ ...WATCHED, no: 1, officer: 'LFW-01', agency: 'police', at: RIGHT('08:00'), ...more } as CustodyEntry],
});

test.each<readonly [string, Partial<CustodyEntry>, string]>([
  [
    'typed under the clock that was ahead counts as long before now as it was typed before that time',
    { at: AHEAD('08:30') },
    '08:30',
  ],
  [
    'typed after the clock came back counts by what the machine’s clock said',
    { at: AHEAD('09:00'), clock: RIGHT('08:40') },
    '08:40',
  ],
  ['with a time that the officer said counts by that', { at: AHEAD('08:30'), happened: RIGHT('07:15') }, '07:15'],
  [
    'with a time that the officer read off the wrong clock counts as long before now',
    { at: AHEAD('08:30'), happened: AHEAD('08:20') },
    '08:20',
  ],
  [
    'that bears a time before now counts by the machine’s clock, too, where it was typed since that came back',
    { at: RIGHT('08:50'), clock: RIGHT('08:20') },
    '08:20',
  ],
  ['that would lie after now counts now', { at: AHEAD('10:30') }, '09:00'],
])('an entry %s', (_, typed, counted) => {
  const right = atRightTimes(record(typed), CONFIRMED);
  expect(right?.entries[0]).toMatchObject({ ...typed, counted: RIGHT(counted) });
  expect(right === null ? null : heldIn(right)?.from).toBe(RIGHT(counted));
});

test('an entry counts by a clock that was ahead and that two officers confirm, where it was typed under that', () => {
  const ahead = { now: RIGHT('17:00'), behind: -8 * 3_600_000, back: RIGHT('17:00') };
  const typed = atRightTimes(record({ at: RIGHT('08:30'), clock: RIGHT('16:30') }), ahead);
  expect(typed?.entries[0]).toMatchObject({ counted: RIGHT('16:30') });
  expect(atRightTimes(record({ at: RIGHT('08:30'), clock: RIGHT('13:30') }), ahead)).toBeNull();
});

test('a record without such an entry stays as it is, and so does one that was put right before', () => {
  expect(atRightTimes(record({}), CONFIRMED)).toBeNull();
  const right = atRightTimes(record({ at: AHEAD('08:30') }), CONFIRMED);
  expect(right === null ? null : atRightTimes(right, CONFIRMED)).toBeNull();
});

test('a beginning that is corrected later counts by the correction', () => {
  const right = atRightTimes(record({ at: AHEAD('08:30') }), CONFIRMED) ?? record({});
  const by = { officer: 'LFW-01', agency: 'police', at: '2026-11-24T10:00:00.000Z', happened: RIGHT('08:05') } as const;
  const entries = [...right.entries, { kind: 'began-at', of: 1, note: 'by the doctor', no: 2, ...by } as const];
  expect(standingEntries({ entries })[0]?.happened).toBe(RIGHT('08:05'));
  expect(heldIn({ entries })?.from).toBe(RIGHT('08:05'));
});
