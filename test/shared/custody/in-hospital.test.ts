/** Since when the record of custody has somebody in hospital. */
import { expect, test } from 'vitest';
import { type CustodyAct, inHospitalSince } from '../../../shared/custody/custody.ts';
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
  expect(inHospitalSince(record)).toBe(since);
});
