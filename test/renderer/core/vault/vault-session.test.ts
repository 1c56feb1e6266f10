/** The states of a vault, and the computer to which it is bound. */
import { afterEach, describe, expect, test } from 'vitest';
import { hostInMemory } from '../../../../renderer/core/host-port.ts';
import { NewerVaultError } from '../../../../renderer/core/vault/vault-records.ts';
import { CUSTOMS, NOW, newUnit, POLICE, plainSession, removeVaults, UNIT } from './plain-vault.ts';
import { kindsOf, unlock } from './session-steps.ts';

afterEach(removeVaults);

describe('the states of a vault', () => {
  test('there is no vault before it is made; making it signs the first officer in', async () => {
    const session = await plainSession();
    expect(session).toMatchObject({ state: 'empty', commissioned: false, officer: null, header: null, notMade: null });
    for (const tried of [
      await unlock(session),
      await session.recover(['', ''], CUSTOMS.officer, 'x'),
      await session.authenticate(CUSTOMS.officer, 'x'),
    ])
      expect(tried).toEqual({ ok: false, failure: { code: 'wrong-state', state: 'empty' } });
    const made = await session.make(UNIT);
    expect(made).toMatchObject({ ok: true, value: { recovery: [expect.any(String), expect.any(String)] } });
    expect(session).toMatchObject({ state: 'open', commissioned: true, officer: 'LFW-01' });
    expect(session.notMade).toEqual({ code: 'wrong-state', state: 'commissioned' });
    expect(await session.make(UNIT)).toEqual({ ok: false, failure: { code: 'wrong-state', state: 'commissioned' } });
    expect(await kindsOf(session)).toEqual(['vault.made']);
  });

  test('a locked vault opens by an officer’s passphrase, and covering the screen keeps the keys', async () => {
    const { session } = await newUnit();
    await session.lock();
    expect(session).toMatchObject({ state: 'locked', commissioned: true, officer: null });
    expect(session.opened).toBeNull();
    session.cover();
    expect(session.state).toBe('locked');
    expect(await unlock(session, POLICE)).toEqual({ ok: true, value: null });
    expect(session).toMatchObject({ state: 'open', officer: 'LFW-02' });
    const { opened } = session;
    session.cover();
    expect(session).toMatchObject({ state: 'screen-locked', officer: 'LFW-02' });
    expect(await unlock(session)).toEqual({ ok: true, value: null });
    expect(session).toMatchObject({ state: 'open', officer: 'LFW-01' });
    expect(session.opened === opened).toBe(true);
    session.cover();
    await session.lock();
    await unlock(session);
    expect(session.state).toBe('open');
  });

  test('a screen that is covered before there is a vault is not covered after it was made', async () => {
    const session = await plainSession();
    session.cover();
    await session.make(UNIT);
    expect(session.state).toBe('open');
  });

  test('a vault of before is found again after a start, and its database is closed with the session', async () => {
    const state = new Map<string, string>();
    const { session } = await newUnit({ state });
    await session.close();
    expect(session.state).toBe('locked');
    const again = await plainSession({ state });
    expect(again).toMatchObject({ state: 'locked', commissioned: true });
    expect((await again.status(3)).urgent).toBe(3);
    expect(await unlock(again)).toEqual({ ok: true, value: null });
    expect((await again.status(0)).alarms).toEqual([]);
  });

  test('a vault of a later release is not opened', async () => {
    const { session } = await newUnit();
    const { live } = session.opened ?? {};
    await live?.db.table('vault').update('header', { v: 2 });
    await session.lock();
    const failure = await plainSession().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NewerVaultError);
    expect(failure).toMatchObject({ name: 'NewerVaultError', message: 'newer-vault' });
  });

  test('a vault that is gone is not taken for a first start where the machine or the ledger remembers it', async () => {
    const state = new Map<string, string>();
    const { session } = await newUnit({ state });
    await session.close();
    const emptied = await plainSession({ state: new Map() });
    await emptied.close();
    await removeVaults();
    const byMachine = await plainSession({ state });
    expect(byMachine.notMade).toEqual({ code: 'refused', why: 'data-lost' });
    expect((await byMachine.status(0)).alarms).toEqual([{ code: 'data-lost', params: {} }]);
    expect(await byMachine.make(UNIT)).toEqual({ ok: false, failure: { code: 'refused', why: 'data-lost' } });
    state.set('ledger.live', '{"seq":0,"hash":""}');
    expect((await plainSession({ state })).notMade).toBeNull();
  });
});

describe('a computer with a key store', () => {
  /** Wraps by adding one to each byte. */
  function boundHost(state: Map<string, string>) {
    const memory = hostInMemory(state);
    const turned = (by: number) => (bytes: Uint8Array) => bytes.map((byte) => byte + by);
    const host: typeof memory = {
      async ask(name, ...args) {
        const [bytes] = args as unknown as [Uint8Array];
        if (name === 'wrapKey') return { ok: true, value: turned(1)(bytes) as never };
        if (name === 'unwrapKey') return { ok: true, value: turned(-1)(bytes) as never };
        if (name === 'renewWrappedKey') return { ok: true, value: null as never };
        return memory.ask(name, ...args);
      },
    };
    return host;
  }

  test('a passphrase opens the vault on its own computer only, which is said; the recovery code binds it to another', async () => {
    const state = new Map<string, string>();
    const { session, recovery } = await newUnit({ state, host: boundHost(state) });
    expect((await session.status(0)).deviceBound).toBe(true);
    await session.close();
    const elsewhere = await plainSession({ state: new Map([...state].filter(([key]) => key !== 'device-secret')) });
    expect(await unlock(elsewhere)).toEqual({ ok: false, failure: { code: 'refused', why: 'device-secret-missing' } });
    const other = new Map([...state].filter(([key]) => key !== 'device-secret'));
    const moved = await plainSession({ state: other, host: boundHost(other) });
    expect(await unlock(moved)).toMatchObject({ ok: false });
    const next = 'copper violins sleep under 3 bridges';
    expect(await moved.recover(recovery as readonly [string, string], CUSTOMS.officer, next)).toMatchObject({
      ok: true,
    });
    await moved.lock();
    expect(await moved.unlock(CUSTOMS.officer, next)).toEqual({ ok: true, value: null });
    expect((await moved.status(0)).deviceBound).toBe(true);
    // One officer is still bound where the other is not.
    await moved.opened?.live.db.table('vault').update('officer/LFW-02', { device: false });
    expect((await moved.status(0)).deviceBound).toBe(true);
  });
});

test('the time of the session is that of its clock', async () => {
  const { session } = await newUnit();
  expect(session.header?.createdAt).toBe(NOW);
});
