import { expect, test } from 'vitest';
import { createWorkstation, type WorkstationParts } from '../../../renderer/app/create-workstation.ts';
import type { ScreenStore } from '../../../renderer/app/screen-store.ts';
import { createFakeCore } from './harness/fake-core.ts';

const window = { location: { hash: '', replace: () => undefined }, setInterval: () => 0 };
const host = { can: {}, setIdle: async () => undefined };

test('covering the screen resets every store except the preferences and the watched folder', async () => {
  const { vaultAccess, ...workstation } = createWorkstation({
    core: createFakeCore({ now: 29_400_000 }),
    language: 'en',
    kept: { getItem: () => null, setItem: () => undefined },
    ...({ window, host } as unknown as Pick<WorkstationParts, 'window' | 'host'>),
  });
  await vaultAccess.enter();
  const { session, folder, builder, ...others } = workstation;
  const parts: Readonly<Record<string, object>> = { ...others, folder: folder.state, builder: builder.store };
  const stores = Object.entries(parts).filter((part): part is [string, ScreenStore<object>] => 'setState' in part[1]);
  expect(stores).toHaveLength(14);
  for (const [, store] of stores) store.setState({ name: 'Mensah' });
  await vaultAccess.lock('screen');
  expect(session.getState().phase).toBe('screen-locked');
  const holds = (store: ScreenStore<object>) => 'name' in store.getState();
  expect(stores.flatMap(([name, store]) => (holds(store) ? [name] : [])).sort()).toEqual(['folder', 'preferences']);
  for (const [, store] of stores.filter(([, each]) => !holds(each)))
    expect(store.getState()).toEqual(store.getInitialState());
});
