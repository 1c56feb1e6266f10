import { expect, test } from 'vitest';
import { toldShift } from '../../../shared/report/told-shift.ts';

const on = (from: string, to: string) => ({ from: `2026-11-${from}`, to: `2026-11-${to}` });
const LATE = on('24T14:00', '24T22:00');
const NIGHT = on('24T22:00', '25T06:00');

test.each([
  ['is over and was never reported before', LATE, [], '24T22:10', LATE],
  ['runs ends now', LATE, [], '24T15:30', on('24T14:00', '24T15:30')],
  ['has not begun is told as it is', NIGHT, [], '24T15:30', NIGHT],
  [
    'follows on one that was signed early tells its rest',
    NIGHT,
    [on('24T14:00', '24T15:30')],
    '25T06:10',
    on('24T15:30', '25T06:00'),
  ],
  ['follows on one that was signed when it was over begins itself', NIGHT, [LATE], '25T06:10', NIGHT],
  [
    'follows on a report that runs on into it begins itself',
    NIGHT,
    [on('24T10:00', '24T15:00'), on('24T11:00', '24T23:00')],
    '25T06:10',
    NIGHT,
  ],
  [
    'follows after many days tells 48 hours',
    NIGHT,
    [on('18T14:00', '18T22:00')],
    '25T06:10',
    on('23T06:00', '25T06:00'),
  ],
  ['was signed early is told whole later', LATE, [on('24T14:00', '24T15:30')], '24T22:10', LATE],
])('the report of a shift that %s', (_, shift, signed, now, told) => {
  expect(toldShift(shift, signed, `2026-11-${now}`)).toEqual(told);
});
