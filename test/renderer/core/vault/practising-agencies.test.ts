/** The agencies of the live store are there in practice. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAgencies } from '../../../../renderer/core/read-agencies.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { copyAgencies } from '../../../../renderer/core/vault/practising-agencies.ts';
import { SHIPPED_SETTING } from '../../../../shared/agency/agency-setting.ts';
import { DRUG, WITH_MADE } from '../../../shared/agency/made-agencies.ts';
import { emptyStores, openCore } from '../open-core.ts';

beforeEach(emptyStores);
afterEach(emptyStores);

test('practice has the agencies of the live store, and none of its proposals', async () => {
  const [live, practice] = [await openCore('live'), await openCore('practice')];
  const both = { live: live.store, store: practice.store };
  await copyAgencies(both);
  expect((await readAgencies(practice.store)).row(DRUG.id)).toBeUndefined();
  const value = { ...SHIPPED_SETTING, rows: WITH_MADE };
  await commit(live.store, [{ table: 'settings', id: 'agencies', rev: 0, value }], []);
  await copyAgencies(both);
  expect((await readAgencies(practice.store)).row(DRUG.id)).toEqual(DRUG);
  const officer = { agency: DRUG.id, role: 'analyst', name: 'Sena' } as const;
  const again = await openCore('practice');
  expect((await again.ask('session.act-as', officer)).officer.agency).toBe(DRUG.id);
});
