/** Stores whose ends the machine does not return: nothing is written over them, and they are compared once they are read. */
import { afterEach, expect, test, vi } from 'vitest';
import { ANCHOR_AGAIN, ANCHOR_EVERY } from '../../../../renderer/core/host-anchor.ts';
import { type HostPort, hostInMemory } from '../../../../renderer/core/host-port.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { UnreadableAnchorError } from '../../../../renderer/core/store/ledger.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { openByItself } from '../../../../renderer/core/store/seal.ts';
import type { VaultSession } from '../../../../renderer/core/vault/vault-session.ts';
import { bytesWrite } from '../plain-store.ts';
import { CUSTOMS, newUnit, plainSession, removeVaults, UNIT } from './plain-vault.ts';

afterEach(async () => {
  vi.useRealTimers();
  await removeVaults();
});

const storesOf = (session: VaultSession) => {
  if (session.opened === null) throw new Error('locked');
  return session.opened;
};
const unlock = (session: VaultSession) => session.unlock(CUSTOMS.officer, CUSTOMS.passphrase);
const alarms = (session: VaultSession) => session.stores.alarms.map(({ code }) => code);
const cutLast = async ({ db }: Store) =>
  db.table('ledger').delete((await db.table('ledger').toCollection().last()).seq);

async function entriesOf(store: Store): Promise<readonly { readonly kind: string; readonly officer: string }[]> {
  const records = await store.table('audit').toArray();
  return Promise.all(records.map((record) => openByItself(store, 'audit', record))) as never;
}

const KEYS: Readonly<Record<string, string>> = { live: 'ledger.live', practice: 'ledger.practice' };

/** A machine that does not return the keys for which `hides` is true. */
function hidingHost() {
  const state = new Map<string, string>();
  const memory = hostInMemory(state);
  const machine = { state, hides: (_key: string): boolean => false };
  const host: HostPort = {
    ask: async (name, ...args) =>
      name === 'state.get' && machine.hides(String(args[0]))
        ? { ok: false, code: 'failed', message: 'EIO' }
        : memory.ask(name, ...args),
  };
  return { machine, host };
}

/** A unit that was changed on the disk, opened again while the machine does not return the ledger’s end. */
async function unread(
  store: 'live' | 'practice' = 'live',
  change: (store: Store) => Promise<unknown> = async () => 0,
  wanted = UNIT,
) {
  const { machine, host } = hidingHost();
  const told: unknown[] = [];
  const options = { host, store, onAgrees: vi.fn(), onReadLate: (raised: unknown) => told.push(raised) } as const;
  const { session } = await newUnit(options, wanted);
  await commit(storesOf(session).store, [bytesWrite('a')], []);
  await change(storesOf(session).store);
  await session.close();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  machine.hides = (key) => key === KEYS[store];
  options.onAgrees.mockClear();
  const again = await plainSession(options);
  expect(await unlock(again)).toEqual({ ok: true, value: null });
  const show = async () => {
    machine.hides = () => false;
    await vi.advanceTimersByTimeAsync(ANCHOR_AGAIN);
  };
  const kept = () => machine.state.get(KEYS[store] ?? '');
  return { session: again, machine, host, told, onAgrees: options.onAgrees, show, kept };
}

test.each(['live', 'practice'] as const)(
  'an unread end of the %s ledger raises no false alarm, and nothing is written over it',
  async (store) => {
    const { session, kept, onAgrees } = await unread(store);
    const before = kept();
    await commit(storesOf(session).store, [bytesWrite('b')], []);
    await vi.advanceTimersByTimeAsync(2 * ANCHOR_AGAIN);
    expect((await session.status(0)).alarms.map(({ code }) => code)).toEqual(['state-fails']);
    expect([session.stores.areUnread, onAgrees.mock.calls.length]).toEqual([true, store === 'live' ? 0 : 1]);
    await session.lock();
    expect(kept()).toBe(before);
  },
);

test.each(['live', 'practice'] as const)(
  'the end of the %s ledger that is read late and agrees lets new ends be kept',
  async (store) => {
    const { session, kept, show, told, onAgrees } = await unread(store);
    await commit(storesOf(session).store, [bytesWrite('b')], []);
    await show();
    await vi.waitFor(() => expect(told).toEqual([[]]));
    await vi.advanceTimersByTimeAsync(ANCHOR_EVERY);
    expect(kept()).toBe(JSON.stringify(storesOf(session).store.ledger.head));
    expect([session.stores.areUnread, onAgrees.mock.calls.length]).toEqual([false, 1]);
    expect((await session.status(0)).alarms).toEqual([]);
  },
);

test.each(['live', 'practice'] as const)(
  'a %s store that was put back is an alarm and an entry once its end is read',
  async (name) => {
    const { session, kept, show, told, onAgrees } = await unread(name, cutLast);
    const before = kept();
    // An entry of the number of the one that is gone.
    await commit(storesOf(session).store, [bytesWrite('b')], []);
    expect(alarms(session)).toEqual([]);
    onAgrees.mockClear();
    await show();
    // Told once the entry is written.
    await vi.waitFor(() => expect(told).toEqual([[{ code: 'store-behind', params: {} }]]));
    expect(alarms(session)).toEqual(['store-behind']);
    expect([onAgrees.mock.calls.length, kept()]).toEqual([0, before]);
    const { live } = storesOf(session);
    const entries = (await entriesOf(live)).filter(({ kind }) => kind === 'vault.alarm');
    expect(entries).toMatchObject([{ officer: 'SYSTEM' }]);
    // By then the trail of the put-back store has an entry of that number.
    await session.lock();
    await unlock(session);
    expect(alarms(session)).toEqual(['store-differs']);
  },
);

test('an end that is read after the vault was locked changes nothing', async () => {
  const { session, kept, show, told } = await unread('live', cutLast);
  const before = kept();
  await session.lock();
  await show();
  expect([told, kept(), alarms(session)]).toEqual([[], before, []]);
});

test('a vault is not made, and nothing is written, while the end of an earlier store cannot be read', async () => {
  const { machine, host } = hidingHost();
  const session = await plainSession({ host });
  for (const key of Object.values(KEYS)) {
    machine.hides = (asked) => asked === key;
    expect(await session.make(UNIT)).toEqual({
      ok: false,
      failure: { code: 'store-failed', detail: 'UnreadableAnchorError' },
    });
  }
  expect([session.state, machine.state.size]).toEqual(['empty', 0]);
  machine.hides = () => false;
  expect(await session.make(UNIT)).toMatchObject({ ok: true });
});

test('a set-up that is refused while an end cannot be read leaves the open store to be compared', async () => {
  const practised = { ...UNIT, commissioned: false, firstRecords: { ...UNIT.firstRecords, periods: null } };
  const { session, machine, show, told } = await unread('practice', cutLast, practised);
  machine.hides = () => true;
  expect(await session.make(UNIT)).toMatchObject({ failure: { detail: 'UnreadableAnchorError' } });
  await show();
  await vi.waitFor(() => expect(told).toEqual([[{ code: 'store-behind', params: {} }]]));
  expect([alarms(session), session.stores.areUnread]).toEqual([['store-behind'], false]);
});

test('a vault that is made uses the ends as they were read before anything of it was written', async () => {
  const { machine, host } = hidingHost();
  const session = await plainSession({ host, store: 'practice' });
  const asked = new Map<string, number>();
  // Each is read once, and not a second time.
  machine.hides = (key) => {
    asked.set(key, (asked.get(key) ?? 0) + 1);
    return key.startsWith('ledger.') && (asked.get(key) ?? 0) > 1;
  };
  expect(await session.make(UNIT)).toMatchObject({ ok: true });
  expect([alarms(session), session.stores.areUnread]).toEqual([[], false]);
  await session.lock();
  machine.hides = () => false;
  await unlock(session);
  expect(alarms(session)).toEqual([]);
});

test('a session without a vault does not open before it is known whether there was a store', async () => {
  const { machine, host } = hidingHost();
  machine.hides = () => true;
  await expect(plainSession({ host })).rejects.toThrow(UnreadableAnchorError);
  await removeVaults();
  machine.hides = () => false;
  machine.state.set('ledger.live', 'no head');
  expect((await plainSession({ host })).notMade).toEqual({ code: 'refused', why: 'data-lost' });
});

test('where the trail’s end cannot be read, the store opens, and its numbers go on', async () => {
  const { machine, host } = hidingHost();
  machine.hides = (key) => key.startsWith('audit.');
  const { session } = await newUnit({ host });
  expect(storesOf(session).live.trail.floor).toBe(0);
});
