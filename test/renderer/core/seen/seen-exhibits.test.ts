import { afterEach, expect, test } from 'vitest';
import {
  intactExhibitsOf,
  isSealUsed,
  readExhibitCase,
  readOwnSeries,
  readSeenExhibit,
  readSeenExhibits,
  readSeenExhibitsOf,
} from '../../../../renderer/core/seen/seen-exhibits.ts';
import { ADJO, further, KOFI, taken, toKofi } from '../../../shared/exhibit/exhibits.ts';
import { damageRecord } from '../damage-record.ts';
import { askedBy, storeAbout } from './case-records.ts';
import { endStore, OFFICER } from './stored.ts';

afterEach(endStore);

const { customs, immigration, police } = OFFICER;
const EXHIBITS = [
  taken({ id: 'e-open', case: 'open' }),
  taken({ id: 'e-hidden', case: 'hidden' }, 'S 1'),
  // Customs took it, and the police have it; its case ended.
  further(taken({ id: 'e-gone', case: 'gone' }), [toKofi(true), ADJO]),
];
const stored = () => storeAbout({ exhibits: EXHIBITS });
const idsOf = (seen: readonly { readonly id: string }[]) => seen.map(({ id }) => id).sort();

test.each([
  ['police', police, ['e-gone', 'e-hidden', 'e-open']],
  ['customs', customs, ['e-gone', 'e-open']],
  ['immigration', immigration, ['e-open']],
] as const)(
  'officers of the %s see exhibits like their cases, and those they took or have for ever',
  async (agency, officer, ids) => {
    const request = askedBy(await stored(), agency, officer);
    expect(idsOf(await readSeenExhibits(request))).toEqual(ids);
    for (const { id } of EXHIBITS)
      expect((await readSeenExhibit(request, id))?.id).toBe(ids.find((each) => each === id));
  },
);

test('a hidden case takes no exhibit of those who do not see it, and has none for them', async () => {
  const store = await stored();
  const blind = askedBy(store, 'customs', customs);
  expect(await readExhibitCase(blind, 'hidden')).toBeUndefined();
  expect(await readSeenExhibitsOf(blind, 'hidden')).toEqual([]);
  const sees = askedBy(store, 'police', police);
  expect(await readExhibitCase(sees, 'hidden')).toMatchObject({ mayWork: true, isOpen: false });
  expect(await readExhibitCase(blind, 'open')).toMatchObject({ mayWork: true, isOpen: true, notGivenTo: [] });
});

test('a seal is used once in the unit, also under a hidden case; the own one is no other', async () => {
  const request = askedBy(await stored(), 'customs', customs);
  expect(await isSealUsed(request, 's-1', null)).toBe(true);
  expect(await isSealUsed(request, 'S 1', 'e-hidden')).toBe(false);
  expect(await isSealUsed(request, 'S 2', null)).toBe(false);
});

test('a damaged exhibit is counted where one works, and stops a package', async () => {
  const store = await stored();
  await damageRecord(store, 'exhibits', 'e-open');
  const request = askedBy(store, 'customs', customs);
  expect(await intactExhibitsOf(request, 'open')).toEqual({ exhibits: [], damaged: 1 });
  await expect(readSeenExhibitsOf(request, 'open')).rejects.toThrow();
});

test('each agency reads its own numbers only', async () => {
  const store = await storeAbout({ exhibitSeries: [{ id: 'police', years: { 2026: 7 }, beside: {} } as never] });
  expect(await readOwnSeries(askedBy(store, 'police', KOFI.officer))).toMatchObject({
    rev: 1,
    value: { years: { 2026: 7 } },
  });
  expect((await readOwnSeries(askedBy(store, 'customs', customs))).rev).toBe(0);
});
