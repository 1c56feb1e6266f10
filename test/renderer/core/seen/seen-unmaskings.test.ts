import { afterEach, expect, test } from 'vitest';
import { readSeenUnmasking, readSeenUnmaskings } from '../../../../renderer/core/seen/seen-unmaskings.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import type { LegalFrame } from '../../../../shared/frame/legal-frame.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { asking, caseOf, endStore, FLIGHT, headOf, OFFICER, storeWith } from './stored.ts';

afterEach(endStore);

const { customs, gendarmerie, police } = OFFICER;
const unmasking = (id: string, of: string, traveller: string, officer: string, second: string) => ({
  id,
  case: of,
  flight: FLIGHT,
  traveller,
  approved: { officer, second, at: '2026-11-24T08:00:00.000Z', reason: 'asked for' },
});
/** The hit of a case that was hidden from customs may be gone since. */
const CASES = [
  caseOf('c-open', 'open', [police]),
  caseOf('c-hidden', 'hidden', [police]),
  caseOf('c-kept', 'nobody', [police], { hiddenFrom: ['customs', 'immigration'] }),
  caseOf('c-own', 'hidden', [customs]),
];
const UNMASKINGS = [
  unmasking('by-others', 'c-own', 'hidden', police, gendarmerie),
  unmasking('by-own', 'c-own', 'hidden', police, customs),
  unmasking('of-hidden', 'c-hidden', 'hidden', police, gendarmerie),
  unmasking('of-kept', 'c-kept', 'nobody', police, gendarmerie),
  unmasking('of-open', 'c-open', 'open', police, gendarmerie),
];
const ALL = UNMASKINGS.map(({ id }) => id);

const storeOf = () => storeWith({ flightHeads: [headOf(FLIGHT)], cases: CASES, unmaskings: UNMASKINGS });

test.each<[string, Agency, LegalFrame | null, readonly string[]]>([
  ['all where there is no frame', 'customs', null, ALL],
  ['all where no hit is hidden', 'police', POLICE_ONLY_FRAME, ALL],
  [
    'none for a hidden case or on a hidden hit that others approved',
    'customs',
    POLICE_ONLY_FRAME,
    ['by-own', 'of-open'],
  ],
])('an officer knows of unmaskings: %s', async (_, agency, frame, ids) => {
  const request = asking(await storeOf(), agency, frame);
  expect((await readSeenUnmaskings(request)).map(({ id }) => id)).toEqual(ids);
});

test('an unmasking that is hidden is answered like one that is not there', async () => {
  const request = asking(await storeOf(), 'customs');
  expect((await readSeenUnmasking(request, 'of-open'))?.value.case).toBe('c-open');
  expect(await readSeenUnmasking(request, 'of-hidden')).toBeUndefined();
  expect(await readSeenUnmasking(request, 'no-such-id')).toBeUndefined();
});
