import { expect, test, vi } from 'vitest';
import type { Core } from '../../../../renderer/app/core.ts';
import { createSessionStore } from '../../../../renderer/app/frame/session-store.ts';
import { followLocking } from '../../../../renderer/app/lock/follow-locking.ts';
import { createScreenStores } from '../../../../renderer/app/screen-store.ts';
import { DEFAULT_LOCKING } from '../../../../shared/locking/locking.ts';
import { success } from '../../../../shared/result.ts';

test('the host gets the lock periods after a sign-in and when they change, and never without an officer', async () => {
  const session = createSessionStore(createScreenStores());
  let changed = () => undefined as unknown;
  let locking = DEFAULT_LOCKING;
  const core = {
    call: async () => success(locking),
    subscribe(_topic: string, listener: () => void) {
      changed = listener;
      return () => undefined;
    },
  } as unknown as Core;
  const told: unknown[] = [];
  const done = async (what: unknown) => {
    told.push(what);
    return { ok: true, value: undefined } as const;
  };
  const host = { can: { contentProtection: true }, setIdle: done, setContentProtection: done } as never;
  followLocking(session, core, host);
  await Promise.resolve();
  expect(told).toEqual([]);
  session.setState({ phase: 'ready' } as never);
  await vi.waitFor(() => expect(told).toEqual([{ screenSeconds: 600, vaultSeconds: 1_800 }, true]));
  locking = { screenSeconds: 60, vaultSeconds: 600, hideFromCapture: false, openCounter: false, changeByPin: false };
  changed();
  await vi.waitFor(() => expect(told.slice(2)).toEqual([{ screenSeconds: 60, vaultSeconds: 600 }, false]));
  locking = { ...DEFAULT_LOCKING, openCounter: true };
  changed();
  await vi.waitFor(() => expect(told.slice(4)).toEqual([{ screenSeconds: 120, vaultSeconds: 1_800 }, true]));
});
