/** Signing in to the vault by a passphrase. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { Ledger } from '../../../../renderer/core/store/ledger.ts';
import { OpenVault } from '../../../../renderer/core/vault/open-vault.ts';
import { CUSTOMS, newUnit, POLICE, plainSession, removeVaults, UNIT } from './plain-vault.ts';
import { setAccount, unlock } from './session-steps.ts';

afterEach(removeVaults);

describe('signing in', () => {
  test('a wrong passphrase opens nothing and is counted, and the right one tells how many were wrong', async () => {
    const { session } = await newUnit();
    await session.lock();
    expect(await session.unlock(CUSTOMS.officer, 'wrong')).toEqual({
      ok: false,
      failure: { code: 'wrong-passphrase', waitUntil: null },
    });
    expect(session.state).toBe('locked');
    await session.unlock(CUSTOMS.officer, 'wrong');
    await unlock(session);
    expect([session.takeSignIn(), session.takeSignIn()]).toEqual([{ officer: 'LFW-01', failures: 2 }, null]);
    await session.lock();
    await unlock(session);
    expect(session.takeSignIn()).toEqual({ officer: 'LFW-01', failures: 0 });
  });

  test('a suspended officer is answered like one with a wrong passphrase, and the vault is locked again', async () => {
    const { session } = await newUnit();
    await setAccount(session, POLICE.officer, { state: 'suspended' });
    const failure = { code: 'wrong-passphrase', waitUntil: null };
    // The officer who is signed in is not signed out by it.
    expect(await unlock(session, POLICE)).toEqual({ ok: false, failure });
    expect(session).toMatchObject({ state: 'open', officer: 'LFW-01' });
    await session.lock();
    expect(await unlock(session, POLICE)).toEqual({ ok: false, failure });
    expect(session).toMatchObject({ state: 'locked', officer: null });
    expect(session.takeSignIn()).toBeNull();
  });

  test('an officer without an account is answered like one with a wrong passphrase', async () => {
    const { session } = await newUnit();
    const live = session.opened?.live;
    if (live === undefined) throw new Error('locked');
    await commit(live, [{ table: 'accounts', id: POLICE.officer, remove: true }], []);
    await session.lock();
    const failure = { code: 'wrong-passphrase', waitUntil: null };
    expect(await unlock(session, POLICE)).toEqual({ ok: false, failure });
  });

  test('a passphrase that was put back from an earlier day lets nobody in and confirms nothing', async () => {
    const { session } = await newUnit();
    const { live, vault } = session.opened ?? {};
    if (live === undefined || vault === undefined) throw new Error('locked');
    const before = await live.db.table('vault').get('officer/LFW-02');
    const record = await vault.accessOf(POLICE.officer, 'a new passphrase for the officer');
    await commit(live, [], [], [{ id: record.id, record }]);
    await live.db.table('vault').put(before);
    const failure = { code: 'tampered', table: 'vault', id: 'officer/LFW-02', problem: 'replayed' };
    expect(await session.authenticate(POLICE.officer, POLICE.passphrase)).toEqual({ ok: false, failure });
    expect(await unlock(session, POLICE)).toEqual({ ok: false, failure });
    await session.lock();
    // It cannot be compared with anything while the vault is locked.
    expect(await session.authenticate(POLICE.officer, POLICE.passphrase)).toEqual({ ok: true, value: null });
    expect(await unlock(session, POLICE)).toEqual({ ok: false, failure });
    expect(session.state).toBe('locked');
  });

  test('a passphrase is checked without signing in, and without keeping the key', async () => {
    const { session } = await newUnit();
    expect(await session.authenticate(POLICE.officer, POLICE.passphrase)).toEqual({ ok: true, value: null });
    expect(await session.authenticate(POLICE.officer, 'wrong')).toMatchObject({
      failure: { code: 'wrong-passphrase' },
    });
    expect([session.officer, session.takeSignIn()]).toEqual(['LFW-01', null]);
  });

  test('an officer whose account cannot be read does not come in, and the vault is locked again', async () => {
    const { session } = await newUnit();
    const accounts = session.opened?.live.db.table('accounts');
    const account = await accounts?.get(POLICE.officer);
    account.body[20] ^= 1;
    await accounts?.put(account);
    await session.lock();
    await expect(unlock(session, POLICE)).rejects.toThrow('tampered:accounts:changed');
    expect(session).toMatchObject({ state: 'locked', officer: null });
  });

  test('officers come in where the ledger was lost, and an officer whom a cut ledger does not list comes not', async () => {
    const { session } = await newUnit();
    const db = session.opened?.live.db;
    const entries = await db?.table('ledger').toArray();
    await db?.table('ledger').clear();
    await session.lock();
    expect(await unlock(session, POLICE)).toEqual({ ok: true, value: null });
    expect((await session.status(0)).alarms).toEqual([{ code: 'store-differs', params: {} }]);
    expect(session.opened?.live.ledger.isLost).toBe(true);
    await session.lock();
    const access = await db?.table('vault').get('officer/LFW-02');
    await db?.table('ledger').bulkPut((entries ?? []).slice(0, -1));
    await db?.table('vault').put({ ...access, kdf: { ...access.kdf, salt: new Uint8Array(16) } });
    expect(await unlock(session, POLICE)).toMatchObject({ ok: false });
    await db?.table('vault').put(access);
    expect(await unlock(session, POLICE)).toEqual({ ok: true, value: null });
  });

  test('a ring that does not open names the header, and a store that cannot be opened closes the vault', async () => {
    const { session } = await newUnit();
    const db = session.opened?.live.db;
    await session.lock();
    const header = await db?.table('vault').get('header');
    header.ring.body[5] ^= 1;
    await db?.table('vault').put(header);
    const again = await plainSession();
    expect(await unlock(again)).toEqual({
      ok: false,
      failure: { code: 'tampered', table: 'vault', id: 'header', problem: 'changed' },
    });
    header.ring.body[5] ^= 1;
    await db?.table('vault').put(header);
    const failing = await plainSession({ store: 'practice', openPractice: () => Promise.reject(new Error('blocked')) });
    await expect(unlock(failing)).rejects.toThrow('blocked');
    expect(failing).toMatchObject({ state: 'locked', opened: null });
  });

  test('a vault whose first records could not be written opens at the next sign-in, with all that it begins with', async () => {
    const session = await plainSession();
    const clear = vi.spyOn(OpenVault.prototype, 'clearFirstRecords').mockRejectedValueOnce(new Error('disk'));
    expect((await session.make(UNIT)).ok).toBe(true);
    expect([session.state, clear.mock.calls.length]).toEqual(['locked', 1]);
    expect(await unlock(session)).toEqual({ ok: true, value: null });
    expect([session.stores.alarms, session.state]).toEqual([[], 'open']);
    clear.mockRestore();
  });

  test('stores that fail as the accounts are read leave the vault locked, and it opens afterwards', async () => {
    const { session } = await newUnit();
    await session.lock();
    const ids = vi.spyOn(Ledger.prototype, 'ids').mockImplementation(() => {
      throw new Error('disk');
    });
    await expect(unlock(session)).rejects.toThrow('disk');
    expect(session).toMatchObject({ state: 'locked', opened: null });
    ids.mockRestore();
    expect(await unlock(session)).toEqual({ ok: true, value: null });
  });

  test('the progress of opening is told', async () => {
    const { session } = await newUnit();
    await session.lock();
    const told: unknown[] = [];
    await session.unlock(CUSTOMS.officer, CUSTOMS.passphrase, (progress) => told.push(progress));
    expect(told.at(-1)).toMatchObject({ phase: 'unlocking', note: null, done: expect.any(Number) });
    expect(told.at(-1)).toMatchObject({ total: (told.at(-1) as { done: number }).done });
  });
});
