/** Which call is answered where, by the state of the vault. The core only notes what reaches it. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Restoring } from '../../../../renderer/core/backup/restoring.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { CallRouter, type CallRouterOptions } from '../../../../renderer/core/vault/call-router.ts';
import type { VaultSession } from '../../../../renderer/core/vault/vault-session.ts';
import { DEFAULT_LOCKING } from '../../../../shared/locking/locking.ts';
import { success } from '../../../../shared/result.ts';
import { fakeCores } from './fake-core.ts';
import { CUSTOMS, NOW, newUnit, POLICE, plainSession, removeVaults, UNIT } from './plain-vault.ts';
import { quickJudge } from './quick-judge.ts';

afterEach(removeVaults);

function routerOf(vaultSession: VaultSession, restoring: object = { ofStore: () => 'backups' }) {
  const cores = fakeCores();
  const tell = vi.fn();
  const options: CallRouterOptions = {
    vaultSession,
    store: 'live',
    makeCore: cores.makeCore,
    restoring: restoring as Restoring,
    now: () => NOW,
    isAirport: (code) => code === 'LFW',
    findAirports: () => [],
    tell,
    judge: quickJudge,
  };
  const router = new CallRouter(options);
  const call = (name: string, input: unknown = {}, how: object = {}) =>
    router.call(name as 'session.get', input as never, how);
  return { ...cores, router, tell, call };
}

const unlock = { ...CUSTOMS };

describe('a call', () => {
  test('a call reaches the core of an open vault with its input and options', async () => {
    const { session } = await newUnit();
    await session.lock();
    const { call, asked } = routerOf(session);
    expect(await call('session.get')).toEqual({ ok: false, failure: { code: 'locked' } });
    expect(await call('vault.unlock', unlock)).toMatchObject({ ok: true });
    asked.splice(0);
    const onProgress = vi.fn();
    expect(await call('session.get', { a: 1 }, { onProgress })).toEqual(success(null));
    expect(asked).toEqual([['session.get', { a: 1 }, { onProgress }]]);
  });

  test('a call is refused where there is no vault, and says why where the keys are here and no core is', async () => {
    const empty = await plainSession();
    expect(await routerOf(empty).call('session.get')).toEqual({ ok: false, failure: { code: 'locked' } });
    await empty.make({ ...UNIT, commissioned: false });
    const { call, made } = routerOf(empty);
    expect(await call('session.get')).toEqual({ ok: false, failure: { code: 'not-commissioned' } });
    expect(made).toEqual([]);
  });

  test('under a covered screen only calls that say so reach the core, as nobody’s', async () => {
    const { session } = await newUnit();
    const { call, asked, answers } = routerOf(session);
    answers.set('session.get', () => success({ counts: { urgent: [] } }));
    await call('vault.lock', { level: 'vault' });
    await call('vault.unlock', unlock);
    await call('vault.lock', { level: 'screen' });
    asked.splice(0);
    for (const name of ['session.get', 'queue.page', 'no.such-call'])
      expect(await call(name)).toEqual({ ok: false, failure: { code: 'screen-locked' } });
    const onProgress = vi.fn();
    expect(await call('import.start', { way: 'folder', files: [] }, { onProgress })).toEqual(success(null));
    expect(asked).toEqual([['import.start', { way: 'folder', files: [] }, { onProgress, unattended: true }]]);
  });

  test('a call is refused once the vault was locked, although it was open before', async () => {
    const { session } = await newUnit();
    const { call, names } = routerOf(session);
    await call('vault.lock', { level: 'vault' });
    await call('vault.unlock', unlock);
    await call('vault.lock', { level: 'vault' });
    expect(await call('session.get')).toEqual({ ok: false, failure: { code: 'locked' } });
    expect(names().at(-1)).toBe('close');
  });
});

test('no call reaches a core that is left when the keys are gone', async () => {
  const { session } = await newUnit();
  const { call, asked } = routerOf(session);
  await call('vault.lock', { level: 'vault' });
  await call('vault.unlock', unlock);
  await session.lock();
  asked.splice(0);
  expect(await call('session.get')).toEqual({ ok: false, failure: { code: 'locked' } });
  expect(asked).toEqual([]);
});

describe('a call of the vault', () => {
  test('a call of the vault is answered without a core, and one with a wrong input names the field', async () => {
    const { session } = await newUnit();
    const { call, asked } = routerOf(session);
    expect(await call('vault.status')).toMatchObject({ ok: true, value: { state: 'open', officer: 'LFW-01' } });
    expect(asked).toEqual([]);
    expect(await call('vault.unlock', { officer: 'LFW-01' })).toEqual({
      ok: false,
      failure: { code: 'invalid-input', path: 'passphrase' },
    });
    expect(await call('vault.unlock', null)).toEqual({ ok: false, failure: { code: 'invalid-input', path: '' } });
    expect(await call('vault.receive', { files: [{ name: 'a.edi', bytes: 7 }] })).toEqual({
      ok: false,
      failure: { code: 'invalid-input', path: 'files.0.bytes' },
    });
  });

  test('an officer who came in by PIN accepts no store, even with a second officer, and one who gave the passphrase is asked for one', async () => {
    const { session } = await newUnit();
    const { call, answers } = routerOf(session);
    answers.set('session.get', () => success({ counts: { urgent: [] } }));
    const value = { ...DEFAULT_LOCKING, changeByPin: true };
    await call('vault.lock', { level: 'vault' });
    await call('vault.unlock', unlock);
    const { live } = session.opened ?? {};
    if (live === undefined) throw new Error('locked');
    await commit(live, [{ table: 'settings', id: 'locking', rev: null, value }], []);
    expect(await call('vault.choose-pin', { pin: '294817' })).toEqual({ ok: true, value: null });
    await call('vault.lock', { level: 'screen' });
    const byPin = { officer: CUSTOMS.officer, pin: '294817' };
    expect(await call('vault.unlock-by-pin', byPin)).toMatchObject({ ok: true, value: { state: 'open', byPin: true } });
    const accept = () => call('vault.accept', { reason: 'seen', second: POLICE });
    expect(await accept()).toEqual({ ok: false, failure: { code: 'passphrase-needed' } });
    await call('vault.unlock', unlock);
    expect(await accept()).toMatchObject({ ok: true });
  });

  test('a wrong PIN is news of the vault, so that the screen shows who still has one', async () => {
    const { session } = await newUnit();
    const { call, tell } = routerOf(session);
    const byPin = { officer: CUSTOMS.officer, pin: '294817' };
    expect(await call('vault.unlock-by-pin', byPin)).toEqual({ ok: false, failure: { code: 'wrong-pin', left: 0 } });
    expect(tell).toHaveBeenCalledWith(['vault']);
  });

  test('calls of the vault run one after the other, and one that throws does not stop the next', async () => {
    const { session } = await newUnit();
    const { call, router } = routerOf(session);
    const order: string[] = [];
    const locking = call('vault.lock', { level: 'vault' }).then(() => order.push('locked'));
    const unlocking = call('vault.unlock', unlock).then(() => order.push('unlocked'));
    const working = router.workIn('practice').then(() => order.push('practice'));
    await Promise.all([locking, unlocking, working]);
    expect([order, session.state, session.opened?.store.name]).toEqual([
      ['locked', 'unlocked', 'practice'],
      'open',
      'practice',
    ]);
    vi.spyOn(session, 'status').mockRejectedValueOnce(new Error('disk'));
    const failing = call('vault.status');
    const next = call('vault.status');
    await expect(failing).rejects.toThrow('disk');
    expect(await next).toMatchObject({ ok: true });
  });

  test('the progress of unlocking is told to whoever asked', async () => {
    const { session } = await newUnit();
    await session.lock();
    const { call } = routerOf(session);
    const told: unknown[] = [];
    await call('vault.unlock', unlock, { onProgress: (progress: unknown) => told.push(progress) });
    expect(told).toContainEqual(expect.objectContaining({ phase: 'unlocking' }));
  });

  test('whoever asked can end a call of the vault that takes long, and nobody can where none was told how', async () => {
    const byCode = vi.fn(async (..._: unknown[]) => success(null));
    const { call } = routerOf(await plainSession(), { byCode });
    const { signal } = new AbortController();
    const input = { halves: ['one', 'other'], place: { kind: 'listed', name: 'a.backup' } };
    expect(await call('vault.restore', input, { signal })).toEqual(success(null));
    await call('vault.restore', input);
    const [given, own] = byCode.mock.calls.map(([, follow]) => (follow as { readonly signal: AbortSignal }).signal);
    expect([given === signal, own?.aborted, own === signal]).toEqual([true, false, false]);
  });

  test('files that were taken in after the sign-in are told as news of the vault', async () => {
    const { session } = await newUnit();
    await session.lock();
    const { call, tell } = routerOf(session);
    await call('vault.unlock', unlock);
    await vi.waitFor(() => expect(tell).toHaveBeenCalledWith(['vault']));
  });
});

test('closing ends the core, and then the keys and the database', async () => {
  const { session } = await newUnit();
  const { router, call, names } = routerOf(session);
  await call('vault.lock', { level: 'vault' });
  await call('vault.unlock', unlock);
  const { db } = session.opened?.live ?? {};
  await router.close();
  expect([names().at(-1), session.state, db?.isOpen()]).toEqual(['close', 'locked', false]);
});
