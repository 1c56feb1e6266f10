import { afterEach, expect, test } from 'vitest';
import {
  allSeenCustodies,
  isCustodyDamaged,
  readSeenCustody,
  seenCustodyEntries,
} from '../../../../renderer/core/seen/seen-custody.ts';
import type { Custody, CustodyAct } from '../../../../shared/custody/custody.ts';
import { BEGUN, DUTY } from '../../../shared/custody/held.ts';
import { damageRecord } from '../damage-record.ts';
import { AT, askedBy, HIDDEN, OPEN, storeAbout } from './case-records.ts';
import { endStore, FLIGHT, OFFICER } from './stored.ts';

afterEach(endStore);

const { customs, police, colleague } = OFFICER;
const EXAMINED: CustodyAct = { ...DUTY, duty: 'doctor', way: 'examined', whom: 'Dr Lawson', fit: true, finding: 'ill' };
const custody = (id: string, officer: string = customs): Custody => ({
  id,
  flight: FLIGHT,
  entries: [BEGUN, EXAMINED].map((act, at) => ({
    ...{ no: at + 1, officer, agency: 'police', at: AT },
    ...act,
  })) as never,
});
const stored = () => storeAbout({ custodies: [custody('open'), custody('hidden'), custody('gone')] });

test('custody of a hidden case is read by nobody else, and answered like none', async () => {
  const store = await stored();
  const blind = askedBy(store, 'customs', colleague);
  expect(await readSeenCustody(blind, 'hidden')).toBeUndefined();
  expect((await allSeenCustodies(blind)).map(({ id }) => id)).toEqual(['open']);
  const sees = askedBy(store, 'police', police);
  expect((await readSeenCustody(sees, 'hidden'))?.entries).toHaveLength(2);
});

test('of a case that is not there any more, the agency that holds is told on', async () => {
  const store = await stored();
  const ids = async (agency: 'police' | 'customs') =>
    (await allSeenCustodies(askedBy(store, agency, 'LFW-98'))).map(({ id }) => id).sort();
  expect(await ids('police')).toEqual(['gone', 'hidden', 'open']);
  expect(await ids('customs')).toEqual(['open']);
});

test('a case without custody has an empty record; one that is damaged is said to be', async () => {
  const store = await storeAbout({ custodies: [custody('hidden')] });
  const request = askedBy(store, 'police', police);
  expect(await readSeenCustody(request, 'open')).toMatchObject({ rev: 0, entries: [], whole: { flight: FLIGHT } });
  expect(await isCustodyDamaged(request, HIDDEN)).toBe(false);
  await damageRecord(store, 'custodies', 'hidden');
  expect(await isCustodyDamaged(request, HIDDEN)).toBe(true);
  expect(await allSeenCustodies(request)).toEqual([]);
});

test.each([
  ['an officer of the case', police, 'ill'],
  ['whoever entered it', customs, 'ill'],
  ['nobody else', colleague, ''],
])('what a doctor found is read by %s', async (_, officer, finding) => {
  const request = askedBy(await stored(), officer === police ? 'police' : 'customs', officer);
  const [begun, examined] = seenCustodyEntries(request, OPEN, custody('open'));
  expect(examined).toMatchObject({ finding, whom: 'Dr Lawson' });
  expect(examined !== undefined && 'withheld' in examined).toBe(finding === '');
  expect(begun).not.toHaveProperty('withheld');
});
