/** Signing in, and the recovery code, as the screen asks for them. */
import { beforeEach, describe, expect, test } from 'vitest';
import { hostInMemory } from '../../../../renderer/core/host-port.ts';
import { emptyStores } from '../open-core.ts';
import { OTHER_PASSPHRASE, openWindow, PASSPHRASE } from '../open-window.ts';
import { NEW_PASSPHRASE, unit } from './router-steps.ts';

beforeEach(emptyStores);

describe('signing in', () => {
  test('signing in is needed after every start, and no officer is named before it', async () => {
    const host = hostInMemory();
    (await unit({ host })).leave();
    const window = openWindow({ host });
    await window.open('live');
    expect(await window.call('session.get', {})).toMatchObject({ failure: { code: 'locked' } });
    expect((await window.get('vault.status', {})).officers).toEqual([
      { id: 'LFW-01', name: null, agency: null, waitUntil: null },
      { id: 'LFW-02', name: null, agency: null, waitUntil: null },
    ]);
    await window.get('vault.unlock', { officer: 'lfw-02', passphrase: OTHER_PASSPHRASE });
    expect(await window.get('session.get', {})).toMatchObject({ officer: { id: 'LFW-02', agency: 'police' } });
    const told = window.heard.flatMap((message) => (message.kind === 'progress' ? [message.progress] : []));
    expect(told.at(-1)).toMatchObject({ phase: 'unlocking', done: told.at(-1)?.total });
  });

  test('signing in with wrong passphrases waits longer and longer, after a restart too, and succeeds at last', async () => {
    let now = Date.parse('2026-11-24T08:00:00Z');
    const host = hostInMemory();
    const clock = () => now;
    (await unit({ host, now: clock })).leave();
    let window = openWindow({ host, now: clock });
    await window.open('live');
    const wrong = () => window.call('vault.unlock', { officer: 'LFW-01', passphrase: 'not this one' });
    for (let tries = 0; tries < 4; tries++) expect(await wrong()).toMatchObject({ failure: { waitUntil: null } });
    const told = await wrong();
    expect(told).toMatchObject({ failure: { code: 'wrong-passphrase', waitUntil: expect.any(String) } });
    window.leave();
    window = openWindow({ host, now: clock });
    await window.open('live');
    const right = () => window.call('vault.unlock', { officer: 'LFW-01', passphrase: PASSPHRASE });
    expect(await right()).toMatchObject({ failure: { code: 'wrong-passphrase' } });
    now += 60_000;
    expect(await right()).toMatchObject({ ok: true });
    expect((await window.get('vault.status', {})).officers.every(({ waitUntil }) => waitUntil === null)).toBe(true);
  });

  test('signing in after wrong passphrases under a clock that was ahead waits once, and not until that clock', async () => {
    let now = Date.parse('2027-01-08T08:00:00Z');
    const window = await unit({ now: () => now });
    await window.get('vault.lock', { level: 'vault' });
    const wrong = () => window.call('vault.unlock', { officer: 'LFW-01', passphrase: 'not this one' });
    for (let tries = 0; tries < 5; tries++) expect(await wrong()).toMatchObject({ ok: false });
    now = Date.parse('2026-11-24T08:00:00Z');
    const right = () => window.call('vault.unlock', { officer: 'LFW-01', passphrase: PASSPHRASE });
    expect(await right()).toMatchObject({ failure: { waitUntil: '2026-11-24T08:00:05.000Z' } });
    now += 5_000;
    expect(await right()).toMatchObject({ ok: true });
  });

  test('signing in as an unknown officer is answered as a wrong passphrase', async () => {
    const window = await unit();
    await window.get('vault.lock', { level: 'screen' });
    expect(await window.call('vault.unlock', { officer: 'LFW-77', passphrase: PASSPHRASE })).toMatchObject({
      failure: { code: 'wrong-passphrase', waitUntil: null },
    });
  });

  test('signing in by the recovery code gives an officer a new passphrase', async () => {
    const host = hostInMemory();
    const first = await unit({ host });
    first.leave();
    const window = openWindow({ host });
    await window.open('live');
    const [one, other] = first.recovery;
    const recover = (halves: readonly [string, string]) =>
      window.call('vault.recover', { halves, officer: 'LFW-01', passphrase: NEW_PASSPHRASE });
    const mistyped = `${one.slice(0, -1)}${one.endsWith('A') ? 'B' : 'A'}`;
    expect(await recover([mistyped, other])).toMatchObject({ failure: { code: 'wrong-recovery-code', half: 1 } });
    expect(await recover([one, one])).toMatchObject({ failure: { code: 'wrong-recovery-code', half: null } });
    expect(await recover([one, other])).toMatchObject({ ok: true, value: { state: 'open', officer: 'LFW-01' } });
    await window.get('vault.lock', { level: 'screen' });
    const unlock = (passphrase: string) => window.call('vault.unlock', { officer: 'LFW-01', passphrase });
    expect(await unlock(PASSPHRASE)).toMatchObject({ failure: { code: 'wrong-passphrase' } });
    expect(await unlock(NEW_PASSPHRASE)).toMatchObject({ ok: true });
  });

  test.each([
    ['who does not exist', 'LFW-77', 'not-found'],
    ['who is suspended', 'LFW-02', 'not-found'],
  ])('the recovery code lets no officer in %s, and leaves no key on the machine', async (_, officer, code) => {
    const host = hostInMemory();
    const first = await unit({ host });
    // Two administrators of two agencies remain, or the unit could change no account.
    const profile = {
      name: 'Third',
      agency: 'police',
      role: 'administrator',
      controlOfficer: false,
      secondLine: false,
    } as const;
    const second = { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE };
    await first.get('account.create', { profile, passphrase: NEW_PASSPHRASE }, second);
    await first.get('account.suspend', { id: 'LFW-02', reason: 'left' }, second);
    first.leave();
    const window = openWindow({ host });
    await window.open('live');
    const recover = { halves: first.recovery, officer, passphrase: NEW_PASSPHRASE };
    expect(await window.call('vault.recover', recover)).toMatchObject({ failure: { code } });
    const { state, officers } = await window.get('vault.status', {});
    expect([state, officers.map(({ id }) => id)]).toEqual(['locked', ['LFW-01', 'LFW-03']]);
    await window.get('vault.unlock', { officer: 'LFW-01', passphrase: PASSPHRASE });
  });

  test('signing in by the recovery code is recorded in the audit trail', async () => {
    const window = await unit();
    await window.get('vault.lock', { level: 'vault' });
    const recover = { halves: window.recovery, officer: 'LFW-02', passphrase: NEW_PASSPHRASE };
    await window.get('vault.recover', recover);
    const trail = await window.get('audit.list', { before: null, count: 10 });
    expect(trail.find(({ kind }) => kind === 'vault.recovered')).toMatchObject({ officer: 'LFW-02' });
    // The set-up of the unit is recorded too. Only officers who may see details see what was confirmed.
    const made = { officer: 'LFW-01', second: 'LFW-02', values: 'withheld' };
    expect(trail.find(({ kind }) => kind === 'vault.made')).toMatchObject(made);
  });

  test('an analyst may not accept the stores as they are', async () => {
    const window = await unit();
    const second = { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE };
    const profile = {
      name: 'Afi',
      agency: 'customs',
      role: 'analyst',
      controlOfficer: false,
      secondLine: false,
    } as const;
    await window.get('account.create', { profile, passphrase: NEW_PASSPHRASE }, second);
    await window.get('vault.unlock', { officer: 'LFW-03', passphrase: NEW_PASSPHRASE });
    const accept = () => window.call('vault.accept', { reason: 'looked into', second });
    await window.get('account.change-passphrase', { current: NEW_PASSPHRASE, next: 'twelve herons read at dusk' });
    expect(await accept()).toMatchObject({ failure: { code: 'not-permitted', permission: 'store.verify' } });
  });

  test('signing in with many passphrases at once counts each of them', async () => {
    const window = await unit();
    const wrong = { officer: 'LFW-02', passphrase: 'not this one' };
    const restore = { place: { kind: 'listed', name: 'none' } } as const;
    await Promise.all(Array.from({ length: 6 }, () => window.call('backup.restore', restore, wrong)));
    const [, police] = (await window.get('vault.status', {})).officers;
    expect(police?.waitUntil).not.toBeNull();
  });
});

describe('a recovery code', () => {
  test('a recovery code made by two administrators replaces the one before', async () => {
    const host = hostInMemory();
    const first = await unit({ host });
    const renew = (confirmation?: { readonly officer: string; readonly passphrase: string }) =>
      first.call('account.renew-recovery', {}, confirmation);
    expect(await renew()).toMatchObject({ failure: { code: 'second-needed', need: 'other-agency' } });
    const renewed = await renew({ officer: 'LFW-02', passphrase: OTHER_PASSPHRASE });
    expect(renewed).toMatchObject({ ok: true, value: { keepers: [{ agency: 'customs' }, { agency: 'police' }] } });
    const { halves } = (renewed as { value: { halves: readonly [string, string] } }).value;
    await first.get('vault.lock', { level: 'screen' });
    const uncover = { officer: 'LFW-01', passphrase: NEW_PASSPHRASE };
    expect(await first.call('vault.recover', { halves: first.recovery, ...uncover })).toMatchObject({
      failure: { code: 'wrong-recovery-code' },
    });
    expect(await first.call('vault.recover', { halves, ...uncover })).toMatchObject({ ok: true });
    first.leave();
    const window = openWindow({ host });
    await window.open('live');
    const recover = (code: readonly [string, string]) =>
      window.call('vault.recover', { halves: code, officer: 'LFW-01', passphrase: NEW_PASSPHRASE });
    expect(await recover(first.recovery)).toMatchObject({ failure: { code: 'wrong-recovery-code', half: null } });
    expect(await recover(halves)).toMatchObject({ ok: true, value: { state: 'open', officer: 'LFW-01' } });
  });
});
