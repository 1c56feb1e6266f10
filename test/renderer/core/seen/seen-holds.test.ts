import { afterEach, expect, test } from 'vitest';
import { readSeenHolds } from '../../../../renderer/core/seen/seen-holds.ts';
import type { Agency } from '../../../../shared/casework/case.ts';
import type { LegalFrame } from '../../../../shared/frame/legal-frame.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { asking, caseOf, damageHead, endStore, FLIGHT, headOf, OFFICER, storeWith } from './stored.ts';

afterEach(endStore);

const { customs, gendarmerie, police } = OFFICER;
const hold = (id: string, subject: object, second: string = gendarmerie) => ({
  id,
  subject: { flight: FLIGHT, ...subject },
  set: { officer: police, second, at: '2026-11-24T08:00:00.000Z', reason: 'court order' },
  lifted: null,
});
/** The hit of a case that was hidden from customs may be gone since. */
const CASES = [
  caseOf('c-open', 'open', [police]),
  caseOf('c-kept', 'nobody', [police], { hiddenFrom: ['customs', 'immigration'] }),
];
const HOLDS = [
  hold('case-kept', { kind: 'case', case: 'c-kept', traveller: 'nobody' }),
  hold('case-open', { kind: 'case', case: 'c-open', traveller: 'open' }),
  hold('flight', { kind: 'flight' }),
  hold('traveller-hidden', { kind: 'traveller', traveller: 'hidden' }),
  hold('traveller-nobody', { kind: 'traveller', traveller: 'nobody' }),
  hold('traveller-own', { kind: 'traveller', traveller: 'hidden' }, customs),
];
const ALL = HOLDS.map(({ id }) => id);

test.each<[string, Agency, LegalFrame | null, readonly string[]]>([
  ['all where there is no frame', 'customs', null, ALL],
  ['all where no hit is hidden', 'police', POLICE_ONLY_FRAME, ALL],
  [
    'none on a hidden case or a hidden hit, unless the own agency laid it',
    'customs',
    POLICE_ONLY_FRAME,
    ['case-open', 'flight', 'traveller-nobody', 'traveller-own'],
  ],
])('an officer knows of legal holds: %s', async (_, agency, frame, ids) => {
  const store = await storeWith({ flightHeads: [headOf(FLIGHT)], cases: CASES, legalHolds: HOLDS });
  expect((await readSeenHolds(asking(store, agency, frame))).map(({ id }) => id)).toEqual(ids);
});

test('while the hits on a flight are not known, a hold on the whole flight is known, and none on its travellers', async () => {
  const store = await storeWith({ legalHolds: HOLDS });
  damageHead(store, FLIGHT);
  expect((await readSeenHolds(asking(store, 'customs'))).map(({ id }) => id)).toEqual(['flight', 'traveller-own']);
});
