import { afterEach, expect, test } from 'vitest';
import { readSeenHolds, withHiddenFrom } from '../../../../renderer/core/seen/seen-holds.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import type { LegalFrame } from '../../../../shared/frame/legal-frame.ts';
import type { LegalHold } from '../../../../shared/retention/legal-hold.ts';
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
const BLIND = ['customs', 'immigration'];
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

test('a hold stays hidden without its hit from those it was hidden from, until a frame hides nothing from them', async () => {
  const kept = { kind: 'traveller', traveller: 'nobody' };
  const holds = [
    { ...hold('by-others', kept), hiddenFrom: ['customs', 'police'] },
    { ...hold('by-own', kept, customs), hiddenFrom: ['customs'] },
  ];
  const store = await storeWith({ flightHeads: [headOf(FLIGHT)], legalHolds: holds });
  const ids = async (agency: Agency) => (await readSeenHolds(asking(store, agency))).map(({ id }) => id);
  expect(await ids('customs')).toEqual(['by-own']);
  expect(await ids('immigration')).toEqual(['by-others', 'by-own']);
  // The frame in force hides nothing from the police.
  expect(await ids('police')).toEqual(['by-others', 'by-own']);
});

test.each<[string, object, LegalFrame | null, object, readonly string[] | undefined]>([
  ['those that see no hit on its traveller', { kind: 'traveller', traveller: 'hidden' }, POLICE_ONLY_FRAME, {}, BLIND],
  ['none where the hits are seen by all', { kind: 'traveller', traveller: 'open' }, POLICE_ONLY_FRAME, {}, undefined],
  ['none of a hold on a flight', { kind: 'flight' }, POLICE_ONLY_FRAME, {}, undefined],
  ['none where there is no frame', { kind: 'traveller', traveller: 'hidden' }, null, {}, undefined],
  [
    'none while the hits are not known',
    { kind: 'traveller', traveller: 'hidden' },
    POLICE_ONLY_FRAME,
    { frame: 'older' },
    undefined,
  ],
])('a new hold is kept from some agencies: %s', async (_, subject, frame, head, expected) => {
  const store = await storeWith({ flightHeads: [headOf(FLIGHT, head)] });
  const laid = hold('new', subject) as unknown as LegalHold;
  const kept = await withHiddenFrom(asking(store, 'police', frame), laid);
  expect(kept.hiddenFrom).toEqual(expected);
  if (expected === undefined) expect(kept).toBe(laid);
});
