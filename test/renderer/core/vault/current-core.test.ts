import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Restoring } from '../../../../renderer/core/backup/restoring.ts';
import { readSetting } from '../../../../renderer/core/session.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { openByItself } from '../../../../renderer/core/store/seal.ts';
import { CurrentCore } from '../../../../renderer/core/vault/current-core.ts';
import { confirmedBy, identityAt, officerAt } from '../../../../renderer/core/vault/officers.ts';
import type { VaultSession } from '../../../../renderer/core/vault/vault-session.ts';
import { failed, success } from '../../../../shared/result.ts';
import { fakeCores } from './fake-core.ts';
import { accountOf, CUSTOMS, NOW, newUnit, POLICE, plainSession, removeVaults, UNIT } from './plain-vault.ts';
import { quickJudge } from './quick-judge.ts';

afterEach(removeVaults);

const PRACTICE = { ...UNIT, commissioned: false, firstRecords: { ...UNIT.firstRecords, periods: null } };

/** The current core of a unit, with cores that only note what they are asked. */
async function unitCore(store: 'live' | 'practice' = 'live', wanted = UNIT) {
  const { session } = await newUnit({ store }, wanted);
  const cores = fakeCores();
  const onTaken = vi.fn();
  const restoring = { ofStore: vi.fn((_opened: unknown) => 'backups') };
  const currentCore = new CurrentCore({
    vaultSession: session,
    store,
    makeCore: cores.makeCore,
    restoring: restoring as unknown as Restoring,
    now: () => NOW,
    onTaken,
    judge: quickJudge,
  });
  return { session, currentCore, onTaken, restoring, ...cores };
}

const liveOf = (session: VaultSession) => {
  if (session.opened === null) throw new Error('locked');
  return session.opened.live;
};
const file = (name: string) => ({ name, bytes: new TextEncoder().encode(name) });
const receive = (session: VaultSession, ...names: readonly string[]) =>
  session.header === null ? Promise.reject(new Error('empty')) : session.waiting.put(session.header, names.map(file));
const imports = (cores: { readonly asked: readonly (readonly unknown[])[] }) =>
  cores.asked.filter(([name]) => name === 'import.start');

describe('the core of the store in use', () => {
  test('there is a core from the start until its end, of the live store with the officer’s own account', async () => {
    const unit = await unitCore();
    const { currentCore, session, made } = unit;
    expect([currentCore.core, currentCore.storeName, currentCore.refusal]).toEqual([null, 'live', null]);
    await currentCore.start();
    expect(currentCore.core).not.toBeNull();
    expect(unit.resume).toHaveBeenCalledTimes(1);
    expect([made[0]?.store === liveOf(session), made[0]?.backups, made[0]?.retainsWhenAsked]).toEqual([
      true,
      'backups',
      false,
    ]);
    expect(await made[0]?.identity?.()).toMatchObject({ officer: { id: 'LFW-01' }, unit: { code: 'LFW' } });
    expect(unit.restoring.ofStore.mock.calls.map(([opened]) => opened === session.opened)).toEqual([true]);
    await currentCore.end();
    expect([currentCore.core, unit.names().at(-1)]).toEqual([null, 'close']);
    await currentCore.end();
    expect(unit.names().filter((name) => name === 'close')).toHaveLength(1);
  });

  test('there is no core while the vault is locked', async () => {
    const { currentCore, session, made } = await unitCore();
    await session.lock();
    await currentCore.start();
    expect([currentCore.core, made, currentCore.refusal]).toEqual([null, [], null]);
  });

  test('the practice store is open to everybody: officers act freely there, have no backups, and its data ends when asked', async () => {
    const { currentCore, session, made, asked, answers } = await unitCore('practice');
    answers.set('unit.set-up', () => success(null));
    await currentCore.start();
    const [options] = made;
    expect([options?.identity, options?.backups, options?.retainsWhenAsked]).toEqual([undefined, undefined, true]);
    expect(options?.store.name).toBe('practice');
    expect(options?.vault?.keys()).toEqual([]);
    // The unit’s airports are copied where practice has none yet.
    expect(asked).toContainEqual(['unit.set-up', { airports: ['LFW', 'ACC'] }, undefined]);
    const practice = session.opened?.store;
    if (practice === undefined) throw new Error('locked');
    await commit(practice, [{ table: 'settings', id: 'unit', rev: 0, value: { code: 'COO', airports: ['COO'] } }], []);
    asked.splice(0);
    await currentCore.start();
    expect(asked.filter(([name]) => name === 'unit.set-up')).toEqual([]);
  });

  test.each([
    { vault: 'made for practice', wanted: PRACTICE, named: true },
    { vault: 'of a unit', wanted: UNIT, named: false },
  ])('the officer of a vault $vault is named in practice: $named', async ({ wanted, named }) => {
    const { currentCore, session } = await unitCore('practice', wanted);
    await currentCore.start();
    const practice = session.opened?.store;
    if (practice === undefined) throw new Error('locked');
    expect((await readSetting(practice, 'officers')) !== undefined).toBe(named);
  });

  test('practice gets no airports from a live store without a unit', async () => {
    const { currentCore, session, asked } = await unitCore('practice');
    await commit(liveOf(session), [{ table: 'settings', id: 'unit', remove: true }], []);
    await currentCore.start();
    expect(asked.filter(([name]) => name === 'unit.set-up')).toEqual([]);
  });

  test('a vault made for practice opens no live store', async () => {
    const practising = await unitCore('live', PRACTICE);
    expect(practising.currentCore.refusal).toEqual({ code: 'not-commissioned' });
    await practising.currentCore.start();
    expect(practising.currentCore.core).toBeNull();
    await practising.currentCore.workIn('practice');
    expect([practising.currentCore.refusal, practising.currentCore.core]).toEqual([null, expect.anything()]);
  });

  test.each(['live', 'practice'] as const)('a lost ledger of the %s store opens no core', async (which) => {
    const { session, currentCore } = await unitCore('practice');
    const { live, store } = session.opened ?? {};
    await store?.table('jobFiles').put({ id: 'x', rev: 1, v: 1, keyId: '', body: new Uint8Array() });
    await (which === 'live' ? live : store)?.db.table('ledger').clear();
    await session.lock();
    await session.unlock(CUSTOMS.officer, CUSTOMS.passphrase);
    expect(currentCore.refusal).toEqual({ code: 'tampered', table: 'ledger', id: '', problem: 'missing' });
    await currentCore.start();
    expect(currentCore.core).toBeNull();
  });
});

describe('the other store', () => {
  test('working in the other store ends one core and makes the other; the sign-in is recorded in the live one', async () => {
    const unit = await unitCore();
    const { currentCore, asked, made } = unit;
    await currentCore.start();
    await currentCore.workIn('live');
    expect([asked, made.length]).toEqual([[], 1]);
    await currentCore.workIn('practice');
    expect([currentCore.storeName, made.at(-1)?.store.name]).toEqual(['practice', 'practice']);
    expect(unit.names()).toEqual(['close', 'unit.set-up']);
    await currentCore.recordSignIn();
    expect(unit.names()).not.toContain('account.record-sign-in');
    await currentCore.workIn('live');
    expect(asked.at(-1)).toEqual(['account.record-sign-in', {}, undefined]);
    await currentCore.end();
    await currentCore.recordSignIn();
    expect(unit.names().at(-1)).toBe('close');
  });

  test('the other store may be chosen while the vault is locked', async () => {
    const { currentCore, session, made } = await unitCore();
    await session.lock();
    await currentCore.workIn('practice');
    expect([currentCore.storeName, currentCore.core, made]).toEqual(['practice', null, []]);
  });
});

describe('files that arrived while the vault was locked', () => {
  test('files are imported in order, as by the folder, once work that was left unfinished goes on', async () => {
    const unit = await unitCore();
    await receive(unit.session, 'a', 'b');
    await unit.currentCore.start();
    await vi.waitFor(() => expect(unit.onTaken).toHaveBeenCalledTimes(1));
    expect(imports(unit)).toEqual(
      ['a', 'b'].map((name) => ['import.start', { way: 'folder', files: [file(name)] }, { unattended: true }]),
    );
    expect(await unit.session.waiting.count()).toBe(0);
  });

  test('a file that is refused stays and is offered again', async () => {
    const unit = await unitCore();
    unit.answers.set('import.start', () => failed({ code: 'store-full' } as never));
    await receive(unit.session, 'a');
    await unit.currentCore.start();
    await vi.waitFor(() => expect(unit.onTaken).toHaveBeenCalledTimes(1));
    expect(await unit.session.waiting.count()).toBe(1);
    unit.answers.delete('import.start');
    await unit.currentCore.takeWaiting();
    expect([await unit.session.waiting.count(), imports(unit).length]).toEqual([0, 2]);
  });

  test('no file is imported into practice, without a core, or into one that has ended meanwhile', async () => {
    const practice = await unitCore('practice');
    await receive(practice.session, 'a');
    await practice.currentCore.start();
    await practice.currentCore.takeWaiting();
    expect([imports(practice), practice.onTaken.mock.calls]).toEqual([[], []]);
    await removeVaults();
    const unit = await unitCore();
    await receive(unit.session, 'a', 'b', 'c');
    const waiting = liveOf(unit.session).db.table('waiting');
    const [first] = await waiting.toArray();
    await waiting.update(first.id, { box: first.box.slice(0, 70) });
    await unit.currentCore.takeWaiting();
    expect([imports(unit), unit.onTaken.mock.calls, unit.session.waiting.damaged]).toEqual([[], [], []]);
    await waiting.delete(first.id);
    unit.answers.set('import.start', async () => {
      await unit.currentCore.end();
      return success(null);
    });
    await unit.currentCore.start();
    await vi.waitFor(() => expect(unit.onTaken).toHaveBeenCalledTimes(1));
    expect([imports(unit).length, await unit.session.waiting.count()]).toEqual([1, 1]);
  });

  test('a failure of one taking does not keep the next from taking', async () => {
    const unit = await unitCore();
    await receive(unit.session, 'a');
    unit.resume.mockImplementationOnce(() => new Promise(() => undefined));
    await unit.currentCore.start();
    unit.answers.set('import.start', () => Promise.reject(new Error('bug')));
    await unit.currentCore.takeWaiting();
    expect(await unit.session.waiting.count()).toBe(1);
    unit.answers.delete('import.start');
    await unit.currentCore.takeWaiting();
    expect(await unit.session.waiting.count()).toBe(0);
  });

  test('a file that does not open is recorded in the trail, with its size and time', async () => {
    const unit = await unitCore();
    await receive(unit.session, 'a');
    const live = liveOf(unit.session);
    const [record] = await live.db.table('waiting').toArray();
    await live.db.table('waiting').update(record.id, { box: record.box.slice(0, 70) });
    await unit.currentCore.start();
    await vi.waitFor(() => expect(unit.onTaken).toHaveBeenCalledTimes(1));
    const last = (await live.db.table('audit').toArray()).at(-1);
    expect(await openByItself(live, 'audit', last)).toMatchObject({ kind: 'vault.file-damaged', agency: null });
    const values = await live.db.table('auditValues').get(last.id);
    expect(await openByItself(live, 'auditValues', values)).toMatchObject({ details: { received: NOW, size: 70 } });
    expect(unit.session.waiting.damaged).toEqual([{ id: record.id, receivedAt: NOW, size: 70 }]);
  });
});

describe('travellers to be stopped while the screen is covered', () => {
  test('only whoever was not there when the screen was covered is counted, whoever went meanwhile and at the same time', async () => {
    const { currentCore, answers } = await unitCore();
    const found = (...urgent: readonly (readonly string[])[]) =>
      answers.set('session.get', () => success({ counts: { urgent } }));
    expect(await currentCore.urgentSinceCovered()).toBe(0);
    await currentCore.start();
    found(['a'], ['b']);
    expect(await currentCore.urgentSinceCovered()).toBe(2);
    await currentCore.screenCovered();
    expect(await currentCore.urgentSinceCovered()).toBe(0);
    found(['a'], ['c']);
    expect(await currentCore.urgentSinceCovered()).toBe(1);
    found(['c'], ['d']);
    expect(await currentCore.urgentSinceCovered()).toBe(2);
    found();
    expect(await currentCore.urgentSinceCovered()).toBe(0);
    answers.set('session.get', () => failed({ code: 'locked' }));
    expect(await currentCore.urgentSinceCovered()).toBe(0);
  });

  test('whoever is known under a further id is not new', async () => {
    const { currentCore, answers } = await unitCore();
    const found = (...urgent: readonly (readonly string[])[]) =>
      answers.set('session.get', () => success({ counts: { urgent } }));
    await currentCore.start();
    found(['a']);
    await currentCore.screenCovered();
    found(['b', 'a']);
    expect(await currentCore.urgentSinceCovered()).toBe(0);
  });
});

describe('what a core is given of the vault', () => {
  test('accounts are read and changed by way of the vault', async () => {
    const { currentCore, session, made } = await unitCore();
    await currentCore.start();
    const accounts = made[0]?.accounts;
    if (accounts === undefined || accounts === null) throw new Error('no accounts');
    expect([accounts.store === liveOf(session), accounts.officer()]).toEqual([true, 'LFW-01']);
    const { id, record } = await accounts.access('LFW-07', 'copper violins sleep under 3 bridges');
    expect([id, record]).toMatchObject(['officer/LFW-07', { officer: 'LFW-07', failures: 0 }]);
    expect(accounts.noAccess('LFW-07')).toEqual({ id: 'officer/LFW-07', record: null });
    expect(await accounts.authenticate(POLICE.officer, POLICE.passphrase)).toEqual({ ok: true, value: null });
    expect([...(await accounts.entries()).keys()]).toEqual(['LFW-01', 'LFW-02']);
    const halves = await accounts.renewRecovery();
    await session.lock();
    expect(await session.recover(halves, CUSTOMS.officer, 'x')).toMatchObject({ ok: true });
    expect([accounts.takeSignIn(), accounts.takeSignIn()]).toEqual([{ officer: 'LFW-01', failures: 0 }, null]);
    await session.lock();
    expect(accounts.officer()).toBe('');
  });

  test('a core opens the other store and asks a second officer by way of the vault', async () => {
    const { currentCore, made } = await unitCore();
    await currentCore.start();
    const other = await made[0]?.openOtherStore?.();
    expect(other?.store.name).toBe('practice');
    other?.close();
    expect(await made[0]?.second?.(POLICE)).toMatchObject({ ok: true, value: { id: 'LFW-02', agency: 'police' } });
  });
});

describe('officers of the vault', () => {
  test('the officer who is signed in is known with their unit; nobody is known while the vault is locked', async () => {
    const { session } = await newUnit();
    const officer = {
      ...{ id: 'LFW-01', name: 'Head of customs', agency: 'customs', role: 'administrator' },
      ...{ controlOfficer: false, secondLine: false },
    };
    expect(await officerAt(session)).toEqual({ officer, mustChange: false, byPin: false });
    expect(await identityAt(session)).toEqual({
      officer,
      mustChange: false,
      byPin: false,
      unit: { code: 'LFW', airports: ['LFW', 'ACC'] },
    });
    await commit(liveOf(session), [{ table: 'settings', id: 'unit', remove: true }], []);
    expect((await identityAt(session)).unit).toBeNull();
    expect(await readSetting(liveOf(session), 'unit')).toBeUndefined();
    await session.lock();
    await expect(officerAt(session)).rejects.toThrow('nobody-signed-in');
    await expect(identityAt(session)).rejects.toThrow('nobody-signed-in');
  });

  test('an officer confirms by their own passphrase, unless another handed it out, or they are suspended', async () => {
    const { session } = await newUnit();
    const set = (more: Parameters<typeof accountOf>[1]) =>
      commit(
        liveOf(session),
        [{ table: 'accounts', id: POLICE.officer, rev: null, value: accountOf('police', more) }],
        [],
      );
    expect(await confirmedBy(session, POLICE, NOW)).toMatchObject({
      ok: true,
      value: { id: 'LFW-02', role: 'administrator' },
    });
    const refusal = (why: string, waitUntil: string | null = null) =>
      failed({ code: 'second-refused', why, waitUntil });
    await set({ mustChange: true });
    expect(await confirmedBy(session, POLICE, NOW)).toEqual(refusal('initial-passphrase'));
    await set({ state: 'suspended' });
    expect(await confirmedBy(session, POLICE, NOW)).toEqual(refusal('passphrase'));
    await set({});
    for (let tries = 0; tries < 4; tries++)
      expect(await confirmedBy(session, { ...POLICE, passphrase: 'wrong' }, NOW)).toEqual(refusal('passphrase'));
    const until = '2026-11-24T08:00:05.000Z';
    expect(await confirmedBy(session, { ...POLICE, passphrase: 'wrong' }, NOW)).toEqual(refusal('passphrase', until));
    expect(await confirmedBy(session, { officer: 'LFW-09', passphrase: 'x' }, NOW)).toEqual(refusal('passphrase'));
    const empty = { ...(await emptied()) };
    expect(await confirmedBy(empty as VaultSession, POLICE, NOW)).toEqual(refusal('passphrase'));
  });

  /** A session without a vault, with its methods. */
  async function emptied() {
    await removeVaults();
    const session = await plainSession();
    return { opened: null, authenticate: session.authenticate.bind(session) };
  }
});
