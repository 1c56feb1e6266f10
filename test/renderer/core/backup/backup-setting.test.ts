import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { changeBackupSetting, readBackupSetting } from '../../../../renderer/core/backup/backup-setting.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { openStore } from '../../../../renderer/core/store/open-store.ts';
import { emptyStores } from '../open-core.ts';
import { testStore } from '../test-keys.ts';

afterEach(emptyStores);

test('changes of the setting that come at once are all made, each on what the others wrote', async () => {
  const store = await openStore(await testStore('live'));
  const request = {
    store,
    commit: (writes: Parameters<typeof commit>[1], audit: Parameters<typeof commit>[2]) => commit(store, writes, audit),
  };
  const found = { at: '2026-11-24T08:00:00.000Z', failure: null };
  const names = ['a', 'b', 'c', 'd', 'e'];
  await Promise.all(
    names.map((name) =>
      changeBackupSetting(request, (value) => ({ ...value, verified: { ...value.verified, [name]: found } })),
    ),
  );
  expect(Object.keys((await readBackupSetting(store)).value.verified).sort()).toEqual(names);
  store.close();
});

test('a setting that cannot be written at all is reported', async () => {
  const store = await openStore(await testStore('live'));
  const failing = { store, commit: () => Promise.reject(new Error('disk')) };
  await expect(changeBackupSetting(failing, (value) => value)).rejects.toThrow('disk');
  store.close();
});
