import { afterEach, expect, test } from 'vitest';
import { FIRST_OFFICER, readSetting } from '../../../../renderer/core/session.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { namePractisingOfficer } from '../../../../renderer/core/vault/practising-officer.ts';
import { plainStore, removeStores } from '../plain-store.ts';
import { accountOf } from './plain-vault.ts';

afterEach(removeStores);

const OWN = { name: 'Afi Lawson', agency: 'customs' } as const;

/** A vault with one account, and a practice store in which these officers have practised. */
async function stores(officers: readonly { readonly name: string; readonly agency: 'customs' | 'police' }[] = []) {
  const [live, store] = await Promise.all([plainStore({}, 'live'), plainStore({}, 'practice')]);
  const value = accountOf('customs', { name: OWN.name });
  await commit(live, [{ table: 'accounts', id: 'LFW-01', rev: 0, value }], []);
  if (officers.length > 0) await commit(store, [{ table: 'settings', id: 'officers', rev: 0, value: officers }], []);
  return { live, store };
}

const told = async (store: Store) => [
  (await readSetting(store, 'officer'))?.value,
  (await readSetting(store, 'officers'))?.value,
];

test('the officer who practises has the name of the account, as the first of the list', async () => {
  const both = await stores();
  await namePractisingOfficer(both);
  expect(await told(both.store)).toEqual([{ ...FIRST_OFFICER, name: OWN.name }, [OWN]]);
});

test.each([
  ['with another name', { name: 'Kofi Mensah', agency: 'customs' }],
  ['of another agency', { name: OWN.name, agency: 'police' }],
] as const)('an officer %s who practised before stays in the list', async (_, other) => {
  const both = await stores([other]);
  await namePractisingOfficer(both);
  expect(await told(both.store)).toEqual([{ ...FIRST_OFFICER, name: OWN.name }, [other, OWN]]);
});

test('an officer who is in the list already is not added again, and may have chosen another role since', async () => {
  const both = await stores([{ name: 'Kofi Mensah', agency: 'police' }, OWN]);
  await namePractisingOfficer(both);
  expect(await told(both.store)).toEqual([undefined, [{ name: 'Kofi Mensah', agency: 'police' }, OWN]]);
});

test('a vault without an account names nobody', async () => {
  const both = await stores();
  await commit(both.live, [{ table: 'accounts', id: 'LFW-01', remove: true }], []);
  await namePractisingOfficer(both);
  expect(await told(both.store)).toEqual([undefined, undefined]);
});
