import { afterEach, describe, expect, test, vi } from 'vitest';
import { ANCHOR_EVERY } from '../../../../renderer/core/host-anchor.ts';
import { hostInMemory } from '../../../../renderer/core/host-port.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { readAll, readOne } from '../../../../renderer/core/store/read.ts';
import { sealFirstRecords } from '../../../../renderer/core/vault/open-vault.ts';
import { relistVault } from '../../../../renderer/core/vault/relist-vault.ts';
import { readHeader } from '../../../../renderer/core/vault/vault-records.ts';
import type { VaultSession } from '../../../../renderer/core/vault/vault-session.ts';
import { bytesWrite, plainStore, removeStores, reopened } from '../plain-store.ts';
import { accountOf, CUSTOMS, NOW, newUnit, POLICE, plainSession, removeVaults, UNIT } from './plain-vault.ts';

afterEach(async () => {
  vi.useRealTimers();
  await removeVaults();
});

const none = () => undefined;

type Options = Parameters<typeof plainSession>[0];

const storesOf = (session: VaultSession) => {
  if (session.opened === null) throw new Error('locked');
  return session.opened;
};
const unlock = (session: VaultSession) => session.unlock(CUSTOMS.officer, CUSTOMS.passphrase);
const alarms = (session: VaultSession) => session.stores.alarms.map(({ code }) => code);

/** A unit that was changed on the disk by `change`, locked, and opened again by a session with these options. */
async function changed(
  change: (live: Store, practice: Store) => Promise<unknown>,
  { state = new Map(), ...options }: Options = {},
  whileLocked: () => void = none,
): Promise<VaultSession> {
  const { session } = await newUnit({ ...options, state });
  const { live, store } = storesOf(session);
  await commit(store, [bytesWrite('a')], []);
  await change(live, store);
  await session.lock();
  whileLocked();
  const again = await plainSession({ ...options, state });
  expect(await unlock(again)).toMatchObject({ ok: true });
  return again;
}

describe('the stores of an open vault', () => {
  test('the live store holds the accounts, and is the one in use unless practice is', async () => {
    const { session } = await newUnit();
    const { live, store, vault } = storesOf(session);
    expect([store === live, live.name, live.db.name]).toEqual([true, 'live', 'airside-live']);
    expect((await readAll(live, 'accounts')).map(({ id }) => id)).toEqual(['LFW-01', 'LFW-02']);
    await session.stores.workIn('practice');
    const there = storesOf(session);
    expect([there.live === live, there.vault === vault]).toEqual([true, true]);
    expect([there.store.name, there.store.db.name]).toEqual(['practice', 'airside-practice']);
    await session.stores.workIn('live');
    expect(storesOf(session).store === live).toBe(true);
    expect([there.store.db.isOpen(), live.db.isOpen()]).toEqual([false, true]);
  });

  test('the store that is not in use is opened beside it, and closed without closing the live one', async () => {
    const { session } = await newUnit();
    const practice = await session.stores.openOtherStore();
    expect(practice?.store.name).toBe('practice');
    practice?.close();
    expect(practice?.store.db.isOpen()).toBe(false);
    await session.stores.workIn('practice');
    const live = await session.stores.openOtherStore();
    expect(live?.store === storesOf(session).live).toBe(true);
    live?.close();
    expect(live?.store.db.isOpen()).toBe(true);
    await session.lock();
    expect(await session.stores.openOtherStore()).toBeNull();
  });

  test('another store may be chosen while the vault is locked, and is the one in use after the sign-in', async () => {
    const { session } = await newUnit();
    await session.lock();
    await session.stores.workIn('practice');
    await unlock(session);
    expect(storesOf(session).store.name).toBe('practice');
    const { db } = storesOf(session).store;
    await session.lock();
    // The vault lies in the live database, which stays open; keys are gone.
    expect([db.isOpen(), session.opened]).toEqual([false, null]);
    expect((await session.status(0)).state).toBe('locked');
  });

  test('closing gives the header back with the keys that were made meanwhile, and wipes them', async () => {
    const { session } = await newUnit();
    const { vault, live } = storesOf(session);
    const made = await vault.makeKey({ store: 'live', dataClass: 'case', month: '2026-11' });
    const header = await session.stores.close();
    expect(made.key?.every((byte) => byte === 0)).toBe(true);
    expect(header).toEqual(await readHeader(live.db));
    expect(await session.stores.close()).toBeNull();
  });
});

test('the stores pack what they write as they are told to', async () => {
  const pack = vi.fn(async (bytes: Uint8Array) => Uint8Array.from([0, ...bytes]));
  const { session } = await newUnit({ pack });
  pack.mockClear();
  await commit(storesOf(session).live, [bytesWrite('a')], []);
  expect(pack).toHaveBeenCalledTimes(1);
});

describe('what is kept of a store outside it', () => {
  test('the ends of ledger and trail are kept within a second of a write, and at the latest when the vault is locked', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const state = new Map<string, string>();
    const { session } = await newUnit({ state });
    const { live } = storesOf(session);
    await vi.advanceTimersByTimeAsync(ANCHOR_EVERY);
    const before = state.get('ledger.live');
    expect(before).toBe(JSON.stringify(live.ledger.head));
    await commit(live, [bytesWrite('a')], []);
    expect(state.get('ledger.live')).toBe(before);
    await vi.advanceTimersByTimeAsync(ANCHOR_EVERY);
    expect(state.get('ledger.live')).toBe(JSON.stringify(live.ledger.head));
    await commit(live, [bytesWrite('b')], []);
    await session.lock();
    expect(JSON.parse(state.get('ledger.live') ?? '')).toEqual(live.ledger.head);
  });

  test('a store is remembered by its ledger or by the machine', async () => {
    const empty = await plainSession();
    expect(await empty.stores.remember()).toBe(false);
    await empty.make(UNIT);
    expect(await empty.stores.remember()).toBe(true);
    await removeVaults();
    const byMachine = await plainSession({ state: new Map([['ledger.live', '{"seq":1,"hash":"ab"}']]) });
    expect(await byMachine.stores.remember()).toBe(true);
    const nothing = await plainSession({ state: new Map([['ledger.live', '{"seq":0,"hash":""}']]) });
    expect([await nothing.stores.remember(), nothing.stores.alarms]).toEqual([false, []]);
    await removeVaults();
    const { session } = await newUnit();
    await storesOf(session).live.db.table('vault').clear();
    const byLedger = await plainSession();
    expect([await byLedger.stores.remember(), byLedger.notMade]).toEqual([true, { code: 'refused', why: 'data-lost' }]);
  });

  test('no number of the trail that the machine has seen is used again', async () => {
    const state = new Map([['audit.airside-live', JSON.stringify({ seq: 41, hash: 'ab', at: NOW, finding: null })]]);
    const { session } = await newUnit({ state });
    const entries = await storesOf(session).live.db.table('audit').toArray();
    expect(entries.map(({ seq }) => seq)).toEqual([42]);
    expect(storesOf(session).live.trail.floor).toBe(41);
  });

  test('a ledger of more than two thousand entries is folded after the next write, which does not wait for it', async () => {
    const { session } = await newUnit();
    const { live } = storesOf(session);
    const fold = vi.spyOn(live.ledger, 'fold').mockRejectedValue(new Error('busy'));
    await commit(live, [bytesWrite('a')], []);
    expect(fold).not.toHaveBeenCalled();
    vi.spyOn(live.ledger, 'wantsFolding', 'get').mockReturnValue(true);
    await commit(live, [bytesWrite('b')], []);
    expect(fold.mock.calls.map(([of]) => of === live)).toEqual([true]);
  });

  test('a store that agrees is told so once it is open', async () => {
    const onAgrees = vi.fn();
    const { session } = await newUnit({ onAgrees });
    expect(onAgrees).toHaveBeenCalledTimes(1);
    await session.lock();
    await unlock(session);
    expect(onAgrees).toHaveBeenCalledTimes(2);
    await storesOf(session).live.db.table('ledger').delete(2);
    await session.lock();
    await unlock(session);
    expect([alarms(session), onAgrees.mock.calls.length]).toEqual([['store-differs'], 2]);
  });
});

describe('the local time of entries', () => {
  const wallClock = (airport: string, at: string) => ({ airport, at }) as never;

  test('entries carry the local time of the first airport, from the first one on, and after each start', async () => {
    const { session } = await newUnit({ wallClock });
    const timed = (each: VaultSession) => storesOf(each).live.trail.localTime('now');
    expect(timed(session)).toEqual({ airport: 'LFW', at: 'now' });
    await session.lock();
    const again = await plainSession({ wallClock });
    await unlock(again);
    expect(timed(again)).toEqual({ airport: 'LFW', at: 'now' });
    await again.lock();
    const without = await plainSession();
    await unlock(without);
    expect(timed(without)).toBeNull();
  });

  test('a damaged setting of the unit does not keep the store from opening', async () => {
    const session = await changed(
      async ({ db }) => {
        const unit = await db.table('settings').get('unit');
        await db
          .table('settings')
          .put({ ...unit, body: unit.body.map((byte: number, at: number) => (at === 20 ? byte ^ 1 : byte)) });
      },
      { wallClock },
    );
    expect(storesOf(session).live.trail.localTime('now')).toBeNull();
  });
});

const lastSeq = async ({ db }: Store) => (await db.table('ledger').toCollection().last()).seq as number;

describe('a store that differs from what was kept of it', () => {
  test.each<[string, (live: Store, practice: Store) => Promise<unknown>, readonly string[]]>([
    ['as it was', async () => undefined, []],
    [
      'without its last ledger entry',
      async (live) => live.db.table('ledger').delete(await lastSeq(live)),
      ['store-behind'],
    ],
    ['without a middle entry', (live) => live.db.table('ledger').delete(3), ['store-differs']],
    ['with another header', (live) => live.db.table('vault').update('header', { createdAt: '' }), ['vault-replaced']],
    ['without an account', (live) => live.db.table('accounts').delete(POLICE.officer), ['account-damaged']],
  ])('a store %s raises these alarms: %s, %j', async (_, change, codes) => {
    expect(alarms(await changed(change))).toEqual(codes);
  });

  test('another header is an alarm beside a ledger that lost its beginning', async () => {
    const session = await changed(async ({ db }) => {
      await db.table('ledger').delete(1);
      await db.table('vault').update('header', { createdAt: '' });
    });
    expect([storesOf(session).live.ledger.isLost, alarms(session)]).toEqual([
      true,
      ['store-differs', 'vault-replaced'],
    ]);
  });

  test('a header that the ledger no longer lists is an alarm', async () => {
    const session = await changed(async (live) => {
      const header = await readHeader(live.db);
      await commit(live, [], [], [{ id: 'header', record: null }]);
      await live.db.table('vault').put(header);
    });
    expect(alarms(session)).toEqual(['vault-replaced']);
  });

  test('a header with first records that was put back brings no suspended officer back', async () => {
    const { session } = await newUnit();
    const { live, vault } = storesOf(session);
    const value = accountOf('police', { state: 'suspended' });
    await commit(live, [{ table: 'accounts', id: POLICE.officer, rev: null, value }], []);
    const beginning = await sealFirstRecords(UNIT.firstRecords, vault.key, vault.header.vaultId);
    await live.db.table('vault').update('header', { beginning });
    await session.close();
    const again = await plainSession();
    await unlock(again);
    const now = storesOf(again);
    expect(alarms(again)).toContain('vault-replaced');
    expect((await readOne(now.live, 'accounts', POLICE.officer))?.value.state).toBe('suspended');
    expect([now.vault.header.beginning, (await readHeader(now.live.db))?.beginning]).toEqual([null, null]);
  });

  test('a live store that was emptied, with its ledger and what was kept outside, is not taken for a new one', async () => {
    const { session } = await newUnit();
    const { db } = storesOf(session).live;
    await session.lock();
    for (const { name } of db.tables) if (name !== 'vault') await db.table(name).clear();
    const again = await plainSession();
    expect(await unlock(again)).toEqual({ ok: false, failure: { code: 'wrong-passphrase', waitUntil: null } });
    expect(alarms(again)).toEqual(['store-differs']);
  });

  test.each(['live', 'practice'] as const)(
    'a power cut after the first entry of a new %s store, before its head is kept outside, is no alarm',
    async (store) => {
      const state = new Map<string, string>();
      const puts: string[] = [];
      vi.spyOn(state, 'set').mockImplementation((key, text) => {
        if (key === `ledger.${store}`) puts.push(text);
        return Map.prototype.set.call(state, key, text) as typeof state;
      });
      const { session } = await newUnit({ state, store });
      const [first = ''] = puts;
      expect(JSON.parse(first)).toMatchObject({ seq: 0 });
      await session.close();
      state.set(`ledger.${store}`, first);
      const again = await plainSession({ state, store });
      await unlock(again);
      expect(storesOf(again).store.ledger.head.seq).toBeGreaterThan(0);
      expect(alarms(again)).toEqual([]);
    },
  );

  test('a head that is gone is an alarm of the store that it belongs to, practice too', async () => {
    const state = new Map<string, string>();
    const session = await changed(
      async () => undefined,
      { state, store: 'practice' },
      () => state.delete('ledger.practice'),
    );
    expect(alarms(session)).toEqual(['anchor-missing']);
    expect(storesOf(session).live.ledger.problem).toBeNull();
  });

  test('a difference stays an alarm until it is accepted: no write moves what is kept outside', async () => {
    const state = new Map<string, string>();
    const session = await changed((live) => live.db.table('ledger').delete(3), { state });
    const kept = state.get('ledger.live');
    await commit(storesOf(session).live, [bytesWrite('b')], []);
    await session.lock();
    expect(state.get('ledger.live')).toBe(kept);
    await unlock(session);
    expect(alarms(session)).toEqual(['store-differs']);
    await session.stores.accept();
    expect([alarms(session), storesOf(session).live.ledger.problem]).toEqual([[], null]);
    await session.lock();
    await unlock(session);
    expect(alarms(session)).toEqual([]);
  });

  test('accepting folds both stores, and fails when others write all the time', async () => {
    const session = await changed(
      (live, practice) => Promise.all([live.db.table('ledger').delete(3), practice.db.table('ledger').delete(2)]),
      {
        store: 'practice',
      },
    );
    const { live, store } = storesOf(session);
    expect(alarms(session)).toEqual(['store-differs', 'store-behind']);
    const fold = vi.spyOn(live.ledger, 'fold').mockResolvedValue(false);
    await expect(session.stores.accept()).rejects.toThrow('not-folded');
    expect(fold).toHaveBeenCalledTimes(50);
    expect(fold.mock.calls.every(([of, withLast]) => of === live && withLast === true)).toBe(true);
    fold.mockRestore();
    expect([live.ledger.problem, alarms(session)]).toEqual(['broken-chain', ['store-differs', 'store-behind']]);
    await session.stores.accept();
    expect([store.ledger.problem, live.ledger.problem]).toEqual([null, null]);
    for (const { db } of [live, store]) expect(await db.table('ledger').count()).toBe(1);
  });

  test('accepting and relisting do nothing while the vault is locked or nothing differs', async () => {
    const { session } = await newUnit();
    const count = () => storesOf(session).live.db.table('ledger').count();
    const before = await count();
    await session.stores.accept();
    expect(await session.stores.relist(none)).toEqual({ listed: 0, knownOtherwise: 0, damaged: 0, gone: 0 });
    expect(await count()).toBe(before);
    await session.lock();
    await session.stores.accept();
    expect(await session.stores.relist(none)).toMatchObject({ listed: 0 });
  });
});

describe('a store whose ledger was lost', () => {
  test('a store whose ledger was lost lists its records and the records of the vault again, with progress', async () => {
    const session = await changed((live) => live.db.table('ledger').clear());
    const { live } = storesOf(session);
    expect([live.ledger.isLost, alarms(session)]).toEqual([true, ['store-differs']]);
    const told: unknown[] = [];
    const relisted = await session.stores.relist((progress) => told.push(progress));
    const { done } = told.at(-1) as { done: number };
    expect(told.at(-1)).toEqual({ phase: 'listing', done, total: done, note: null });
    expect(relisted).toEqual({ listed: done, knownOtherwise: 0, damaged: 0, gone: 0 });
    expect([...live.ledger.ids('vault')].sort()).toEqual(['header', 'officer/LFW-01', 'officer/LFW-02']);
    await session.stores.accept();
    await session.lock();
    expect(await session.unlock(POLICE.officer, POLICE.passphrase)).toEqual({ ok: true, value: null });
    expect(alarms(session)).toEqual([]);
  });

  test('a record that was removed and put back is not listed where the ledger is whole', async () => {
    const session = await changed(
      async (live, practice) => {
        await commit(live, [bytesWrite('gone')], []);
        const record = await live.db.table('jobFiles').get('gone');
        await commit(live, [{ table: 'jobFiles', id: 'gone', remove: true }], []);
        await live.db.table('jobFiles').put(record);
        await practice.db.table('ledger').clear();
      },
      { store: 'practice' },
    );
    await session.stores.relist(none);
    await expect(readOne(storesOf(session).live, 'jobFiles', 'gone')).rejects.toThrow('tampered:jobFiles:added');
  });

  test('only the ledger that was cut is listed again, and that of practice lists no vault', async () => {
    const session = await changed((_, practice) => practice.db.table('ledger').clear(), { store: 'practice' });
    const { live, store } = storesOf(session);
    const before = live.ledger.head;
    expect(await session.stores.relist(none)).toMatchObject({ listed: 1 });
    expect([live.ledger.head, store.ledger.ids('vault'), store.ledger.ids('jobFiles')]).toEqual([before, [], ['a']]);
  });
});

describe('relisting the records of the vault', () => {
  /** The live store of a unit whose ledger was changed, and the vault after that. */
  const relistedAfter = async (change: (live: Store) => Promise<unknown>) => {
    const session = await changed(change);
    const { live } = storesOf(session);
    await relistVault(live);
    return { live, listed: [...live.ledger.ids('vault')].sort() };
  };

  test('records of officers without an active account are not taken into a lost ledger', async () => {
    const { listed } = await relistedAfter(async (live) => {
      await commit(
        live,
        [{ table: 'accounts', id: POLICE.officer, rev: null, value: accountOf('police', { state: 'suspended' }) }],
        [],
      );
      const access = await live.db.table('vault').get('officer/LFW-01');
      await live.db.table('vault').put({ ...access, id: 'officer/LFW-09', officer: 'LFW-09' });
      await live.db.table('ledger').clear();
    });
    expect(listed).toEqual(['header', 'officer/LFW-01']);
  });

  test('a record that the ledger knows otherwise stays an alarm, where entries are left', async () => {
    const { live } = await relistedAfter(async ({ db }) => {
      await db.table('ledger').delete(3);
      await db.table('vault').update('officer/LFW-02', { device: true });
    });
    const record = await live.db.table('vault').get('officer/LFW-02');
    expect(live.ledger.vaultProblemOf('officer/LFW-02', record)).toBe('replayed');
  });

  test('a record that a ledger without its beginning knows otherwise stays an alarm, and one that it does not know is taken', async () => {
    const store = await plainStore({}, 'live');
    const officers = ['LFW-01', 'LFW-02'];
    await commit(
      store,
      officers.map((id) => ({ table: 'accounts', id, rev: 0, value: accountOf('customs') }) as const),
      [],
      [{ id: 'officer/LFW-01', record: { officer: 'LFW-01', v: 1 } }],
    );
    await store.db.table('vault').put({ id: 'officer/LFW-01', officer: 'LFW-01', v: 2 });
    await store.db.table('vault').put({ id: 'officer/LFW-02', officer: 'LFW-02', v: 1 });
    const live = await reopened(store, ({ db }) => db.table('ledger').delete(1));
    expect(live.ledger.isLost).toBe(true);
    await relistVault(live);
    // There is no header at all.
    expect(live.ledger.ids('vault')).toEqual(officers.map((id) => `officer/${id}`));
    const [one, other] = await live.db.table('vault').toArray();
    expect([live.ledger.vaultProblemOf(one.id, one), live.ledger.vaultProblemOf(other.id, other)]).toEqual([
      'replayed',
      null,
    ]);
    await removeStores();
  });

  test('an added record is not taken into a ledger that was cut but not lost, and one that is gone is taken out', async () => {
    const { live, listed } = await relistedAfter(async ({ db }) => {
      await db.table('ledger').delete(3);
      const access = await db.table('vault').get('officer/LFW-01');
      await db.table('vault').put({ ...access, id: 'officer/LFW-09' });
      await db.table('vault').delete('officer/LFW-02');
    });
    expect(listed).toEqual(['header', 'officer/LFW-01']);
    expect(live.ledger.vaultProblemOf('officer/LFW-02', undefined)).toBeNull();
  });
});

describe('a first start that ended before its records were written', () => {
  test('a first start that ended early is finished by the next sign-in, and by no later one', async () => {
    const state = new Map<string, string>();
    const { session } = await newUnit({ state });
    const { live } = storesOf(session);
    expect((await readOne(live, 'settings', 'unit'))?.value).toEqual({ code: 'LFW', airports: ['LFW', 'ACC'] });
    expect((await readOne(live, 'settings', 'periods'))?.value).toEqual(UNIT.firstRecords.periods);
    expect(storesOf(session).vault.header.beginning).toBeNull();
    const entries = await live.db.table('audit').count();
    await session.lock();
    await unlock(session);
    expect(await storesOf(session).live.db.table('audit').count()).toBe(entries);
  });

  test('the keys of a store are kept in memory once, and an unknown one is damage', async () => {
    const { session } = await newUnit({ host: hostInMemory() });
    const { keys } = storesOf(session).live;
    const one = await keys.sealing('case', '2026-11');
    expect(await keys.opening(one.id)).toBe(one.key);
    expect((await keys.sealing('case', '2026-11')).key).toBe(one.key);
    expect(one.id).toBe('live.case.2026-11');
    await expect(keys.opening('live.case.1999-01')).rejects.toMatchObject({
      problem: 'missing',
      id: 'live.case.1999-01',
    });
  });
});
