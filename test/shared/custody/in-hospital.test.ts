/** Since when the record of custody has somebody in hospital. */
import { expect, test } from 'vitest';
import { type CustodyAct, heldIn, hospitalEntry, timeOf } from '../../../shared/custody/custody.ts';
import { after, BEGUN, ENDED, policeAt } from './held.ts';

const EMERGENCY = { kind: 'emergency', where: 'CHU Tokoin', whom: 'SAMU', note: '' } as const satisfies CustodyAct;
const IN_HOSPITAL = { ...ENDED, ending: 'hospital' } as CustodyAct;
const AT = (time: string) => `2026-11-24T${time}:00.000Z`;

test.each<readonly [string, readonly CustodyAct[], string | null]>([
  ['since an emergency', [BEGUN, EMERGENCY], AT('02:00')],
  ['no more once they were moved', [BEGUN, EMERGENCY, { ...EMERGENCY, kind: 'moved', where: 'Room 2' }], null],
  ['since custody ended there', [BEGUN, EMERGENCY, IN_HOSPITAL], AT('03:00')],
  ['no more once they were let go', [BEGUN, EMERGENCY, ENDED], null],
  [
    'still where a second custody begins at their bed',
    [BEGUN, EMERGENCY, IN_HOSPITAL, { ...BEGUN, place: 'chu Tokoin ' }],
    AT('03:00'),
  ],
  ['no more where a second custody begins elsewhere', [BEGUN, EMERGENCY, IN_HOSPITAL, BEGUN], null],
])('somebody is in hospital %s', (_, acts, since) => {
  const record = after(...acts.map((act, at) => [act, policeAt(`0${at + 1}:00`)] as const));
  const entry = hospitalEntry(record);
  expect(entry === null ? null : timeOf(entry)).toBe(since);
});

test('a move that was certainly before a hospital stay stays before it, whatever was typed of an uncertain hour between', () => {
  const ahead = { clock: AT('04:20'), happened: AT('03:15') };
  const record = after(
    [BEGUN, policeAt('00:30')],
    [EMERGENCY, policeAt('03:00')],
    [{ kind: 'watch', whom: 'Officer', note: '' }, policeAt('03:20', ahead)],
    [{ ...EMERGENCY, kind: 'moved', where: 'Room 2' }, policeAt('03:40', { happened: AT('02:30') })],
  );
  expect(heldIn(record)?.place).toBe('CHU Tokoin');
  expect(hospitalEntry(record)?.no).toBe(2);
});

const MOVED = { ...EMERGENCY, kind: 'moved', where: 'Room 2' } as const;

test.each([
  ['a move is typed with the hour of a clock that was set back', '03:30', '01:40', '01:30', null],
  ['a move is typed with the hour of a clock that is ahead', '03:30', '05:30', '05:20', null],
  ['a move is typed that was before by every clock', '03:30', '05:30', '02:40', 'CHU Tokoin'],
  ['a move is typed that was before by the clock that was set back, too', '03:30', '01:30', '00:50', 'CHU Tokoin'],
] as const)(
  'a move that is typed after a hospital stay comes after it, unless it was before by every clock: %s',
  (_, typed, clock, hour, hospital) => {
    const happened = AT(hour);
    const begun = [BEGUN, policeAt('00:30')] as const;
    const emergency = [EMERGENCY, policeAt('03:00')] as const;
    const record = after(begun, emergency, [MOVED, policeAt(typed, { clock: AT(clock), happened })]);
    expect(heldIn(record)?.place).toBe(hospital ?? 'Room 2');
    expect(hospitalEntry(record)?.no ?? null).toBe(hospital === null ? null : 2);
  },
);
