import { beforeEach, describe, expect, test } from 'vitest';
import { accountsProblem } from '../../../renderer/core/accounts-left.ts';
import type { AccountProfile } from '../../../renderer/core/calls/accounts.ts';
import type { Account } from '../../../renderer/core/store/tables/accounts.ts';
import { SHIPPED_TABLE } from '../../../shared/agency/agencies.ts';
import { Disk } from './disk.ts';
import { emptyStores } from './open-core.ts';
import { OTHER_PASSPHRASE, openWindow, PASSPHRASE } from './open-window.ts';
import { QUEUE } from './whole-queue.ts';

beforeEach(emptyStores);

const ANALYST: AccountProfile = {
  name: 'Afi Mensah',
  agency: 'customs',
  role: 'analyst',
  controlOfficer: true,
  secondLine: false,
};
const HANDED_OVER = 'plum-4471-quarry-violet-lantern';
const OWN = 'twelve herons read slowly at dusk';
/** The administrator of police, who is not signed in. */
const SECOND = { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE };

/** A unit that was set up. Its administrator of customs (LFW-01) is signed in; that of police is LFW-02. */
async function unit(options: Parameters<typeof openWindow>[0] = {}) {
  const window = openWindow(options);
  await window.open('live');
  const setUpCode = await window.setUp();
  return {
    ...window,
    /** The halves of the recovery code. */
    setUpCode,
    signIn: (officer: string, passphrase: string) => window.get('vault.unlock', { officer, passphrase }),
    async refused(...call: Parameters<typeof window.call>) {
      const answer = await window.call(...call);
      if (answer.ok) throw new Error('was not refused');
      return answer.failure;
    },
  };
}

describe('accounts', () => {
  test('administrators read no wrong passphrases that were typed for a second officer', async () => {
    const { get, refused } = await unit();
    const wrong = { ...SECOND, passphrase: PASSPHRASE };
    await refused('account.create', { profile: ANALYST, passphrase: HANDED_OVER }, wrong);
    const of = (await get('accounts.list', {})).find(({ id }) => id === SECOND.officer);
    expect(of).toMatchObject({ agency: 'police', hasPassphrase: true });
    expect(of).not.toHaveProperty('secondTries');
  });

  test('two administrators of two agencies make an account, and its number never changes', async () => {
    const { get, refused } = await unit();
    const wanted = { profile: ANALYST, passphrase: HANDED_OVER };
    expect(await refused('account.create', wanted)).toEqual({
      code: 'second-needed',
      need: 'other-agency',
      permission: 'accounts.secure',
    });
    expect(await refused('account.create', wanted, { officer: 'LFW-01', passphrase: PASSPHRASE })).toEqual({
      code: 'second-same-officer',
    });
    expect(await refused('account.create', wanted, { ...SECOND, passphrase: PASSPHRASE })).toMatchObject({
      code: 'second-refused',
      why: 'passphrase',
    });
    expect(await get('session.seconds', { need: 'other-agency', permission: 'accounts.secure' })).toMatchObject([
      { id: 'LFW-02' },
    ]);
    expect(await get('account.create', wanted, SECOND)).toMatchObject({
      ...ANALYST,
      id: 'LFW-03',
      state: 'active',
      mustChange: true,
      createdBy: 'LFW-01',
      signIns: [],
    });
    expect((await get('accounts.list', {})).map(({ id, name, role }) => [id, name, role])).toEqual([
      ['LFW-01', 'Head of customs', 'administrator'],
      ['LFW-02', 'Head of police', 'administrator'],
      ['LFW-03', 'Afi Mensah', 'analyst'],
    ]);
  });

  test('no account is made a second time for one person, with a role the agency does not have, or with a guessable passphrase', async () => {
    const { get, refused } = await unit();
    const create = (profile: Partial<AccountProfile>, passphrase = HANDED_OVER) =>
      refused('account.create', { profile: { ...ANALYST, ...profile }, passphrase }, SECOND);
    expect(await create({ name: 'head of CUSTOMS' })).toEqual({ code: 'conflict', what: 'account' });
    expect(await create({ agency: 'airline', role: 'supervisor' })).toEqual({
      code: 'invalid-input',
      path: 'profile.role',
    });
    expect(await create({}, 'afi mensah lfw-03')).toMatchObject({ code: 'weak-passphrase' });
    expect(await get('accounts.list', {})).toHaveLength(2);
  });

  test('an account begins with a passphrase that was handed over, and permits nothing until it is changed', async () => {
    const { get, refused, signIn } = await unit();
    await get('account.create', { profile: ANALYST, passphrase: HANDED_OVER }, SECOND);
    await signIn('LFW-03', HANDED_OVER);
    expect(await get('session.get', {})).toMatchObject({ officer: { id: 'LFW-03', ...ANALYST }, mustChange: true });
    expect(await refused('queue.page', QUEUE)).toEqual({ code: 'initial-passphrase' });
    const change = (current: string, next: string) => refused('account.change-passphrase', { current, next });
    expect(await change(PASSPHRASE, OWN)).toMatchObject({ code: 'wrong-passphrase' });
    expect(await change(HANDED_OVER, HANDED_OVER)).toEqual({ code: 'weak-passphrase', problem: 'reused' });
    expect(await change(HANDED_OVER, 'motdepasse 2026')).toMatchObject({ code: 'weak-passphrase' });
    await get('account.change-passphrase', { current: HANDED_OVER, next: OWN });
    expect(await get('session.get', {})).toMatchObject({ mustChange: false });
    expect((await get('queue.page', QUEUE)).rows).toEqual([]);
    await get('vault.lock', { level: 'vault' });
    expect(await refused('vault.unlock', { officer: 'LFW-03', passphrase: HANDED_OVER })).toMatchObject({
      code: 'wrong-passphrase',
    });
    await signIn('LFW-03', OWN);
    await signIn('LFW-01', PASSPHRASE);
  });

  test('an account whose passphrase was handed over confirms nothing', async () => {
    const { get, refused } = await unit();
    const third = { ...ANALYST, name: 'Third', agency: 'police', role: 'administrator' } as const;
    await get('account.create', { profile: third, passphrase: HANDED_OVER }, SECOND);
    const wanted = { profile: ANALYST, passphrase: OWN };
    expect(await refused('account.create', wanted, { officer: 'LFW-03', passphrase: HANDED_OVER })).toEqual({
      code: 'second-refused',
      why: 'initial-passphrase',
      waitUntil: null,
    });
  });

  test('an account keeps who signed in and when, with the wrong passphrases before', async () => {
    let now = Date.parse('2026-11-24T08:00:00Z');
    const { get, refused, signIn } = await unit({ now: () => now });
    await get('vault.lock', { level: 'vault' });
    now += 60_000;
    await refused('vault.unlock', { officer: 'LFW-01', passphrase: OWN });
    await refused('vault.unlock', { officer: 'LFW-01', passphrase: OWN });
    now += 60_000;
    await signIn('LFW-01', PASSPHRASE);
    const [first] = await get('accounts.list', {});
    expect(first?.signIns).toEqual([{ at: '2026-11-24T08:02:00.000Z', failures: 2 }]);
    expect(await refused('account.record-sign-in', {})).toEqual({ code: 'not-found', what: 'account' });
  });

  test('an account says who has to wait before the next sign-in', async () => {
    const { get, refused } = await unit();
    for (let tries = 0; tries < 5; tries++) {
      await refused('account.create', { profile: ANALYST, passphrase: HANDED_OVER }, { ...SECOND, passphrase: OWN });
    }
    const [, second] = await get('accounts.list', {});
    expect(second?.waitUntil).toBe('2026-11-24T08:00:05.000Z');
    expect(await refused('account.create', { profile: ANALYST, passphrase: HANDED_OVER }, SECOND)).toEqual({
      code: 'second-refused',
      why: 'passphrase',
      waitUntil: '2026-11-24T08:00:05.000Z',
    });
  });

  test('an account gets another role, agency or duty from two administrators, and the audit trail keeps what changed', async () => {
    const { get, refused, signIn } = await unit();
    await get('account.create', { profile: ANALYST, passphrase: HANDED_OVER }, SECOND);
    const profile = { ...ANALYST, role: 'supervisor', controlOfficer: false } as const;
    expect(await refused('account.change', { id: 'LFW-03', profile })).toMatchObject({ code: 'second-needed' });
    expect(await get('account.change', { id: 'LFW-03', profile }, SECOND)).toMatchObject({
      ...profile,
      mustChange: true,
    });
    expect(await refused('account.change', { id: 'LFW-09', profile }, SECOND)).toMatchObject({ code: 'not-found' });
    await signIn('LFW-03', HANDED_OVER);
    await get('account.change-passphrase', { current: HANDED_OVER, next: OWN });
    const trail = await get('audit.list', { before: null, count: 10 });
    expect(trail.find(({ kind }) => kind === 'account.changed')).toMatchObject({
      officer: 'LFW-01',
      second: 'LFW-02',
      subject: 'LFW-03',
      before: { role: 'analyst', controlOfficer: 'true' },
      after: { role: 'supervisor', controlOfficer: 'false' },
    });
    expect(JSON.stringify(trail)).not.toContain(HANDED_OVER);
  });

  test('an account is suspended and reinstated, and two administrators give it a new passphrase', async () => {
    const { get, refused, signIn } = await unit();
    await get('account.create', { profile: ANALYST, passphrase: HANDED_OVER }, SECOND);
    expect(await refused('account.suspend', { id: 'LFW-01', reason: 'leaves' })).toEqual({
      code: 'refused',
      why: 'own-account',
    });
    expect(await get('account.suspend', { id: 'LFW-03', reason: 'on leave' })).toMatchObject({
      state: 'suspended',
      hasPassphrase: false,
    });
    await get('vault.lock', { level: 'vault' });
    expect(await refused('vault.unlock', { officer: 'LFW-03', passphrase: HANDED_OVER })).toMatchObject({
      code: 'wrong-passphrase',
    });
    await signIn('LFW-01', PASSPHRASE);
    const reset = { id: 'LFW-03', passphrase: 'seven-22-onion-harbour-candle' };
    expect(await refused('account.reset', reset, SECOND)).toEqual({ code: 'refused', why: 'account-suspended' });
    expect(await get('account.reactivate', { id: 'LFW-03', reason: 'is back' })).toMatchObject({
      state: 'active',
      hasPassphrase: false,
    });
    expect(await refused('vault.unlock', { officer: 'LFW-03', passphrase: HANDED_OVER })).toMatchObject({
      code: 'wrong-passphrase',
    });
    expect(await refused('account.reset', reset)).toMatchObject({ code: 'second-needed' });
    expect(await get('account.reset', reset, SECOND)).toMatchObject({ mustChange: true, hasPassphrase: true });
    expect(await refused('vault.unlock', { officer: 'LFW-03', passphrase: HANDED_OVER })).toMatchObject({
      code: 'wrong-passphrase',
    });
    await signIn('LFW-03', reset.passphrase);
  });

  describe('who suspends whom', () => {
    const officer = (name: string, agency: AccountProfile['agency'], role: AccountProfile['role']) =>
      ({ ...ANALYST, name, agency, role, controlOfficer: false }) as const;

    /** The unit with a supervisor of police (LFW-03), an analyst (LFW-04), and who is to be suspended (LFW-05). */
    async function with5(target: AccountProfile) {
      const opened = await unit();
      const { get, signIn } = opened;
      const others = [officer('Edem Lawson', 'police', 'supervisor'), officer('Ama Kodjo', 'police', 'analyst')];
      for (const profile of [...others, target])
        await get('account.create', { profile, passphrase: HANDED_OVER }, SECOND);
      for (const id of ['LFW-03', 'LFW-04']) {
        await signIn(id, HANDED_OVER);
        await get('account.change-passphrase', { current: HANDED_OVER, next: `${OWN} ${id}` });
      }
      await signIn('LFW-01', PASSPHRASE);
      return opened;
    }
    const by = (id: string) => ({ officer: id, passphrase: `${OWN} ${id}` });
    const act = { id: 'LFW-05', reason: 'tells others' };

    test('one administrator stops an officer of the own agency, or of an airline, at once', async () => {
      const { get } = await with5(officer('Kofi Senou', 'customs', 'supervisor'));
      expect(await get('account.suspend', act)).toMatchObject({ state: 'suspended' });
      await get(
        'account.create',
        { profile: { ...officer('Ines Airline', 'airline', 'analyst') }, passphrase: OWN },
        SECOND,
      );
      expect(await get('account.suspend', { ...act, id: 'LFW-06' })).toMatchObject({ state: 'suspended' });
    });

    test('an officer of another agency is suspended only with an officer of theirs who may agree', async () => {
      const { get, refused } = await with5(officer('Kofi Senou', 'police', 'analyst'));
      const needed = { code: 'second-needed', need: 'sighted', permission: 'accounts.confirm', agencies: ['police'] };
      expect(await refused('account.suspend', act)).toEqual(needed);
      expect(await refused('account.suspend', act, by('LFW-04'))).toMatchObject({
        code: 'second-refused',
        why: 'permission',
      });
      expect(await get('account.suspend', act, by('LFW-03'))).toMatchObject({ state: 'suspended' });
      const [last] = await get('audit.list', { before: null, count: 1 });
      expect(last).toMatchObject({ kind: 'account.suspended', officer: 'LFW-01', second: 'LFW-03', subject: 'LFW-05' });
    });

    test('an agency of which nobody else may agree cannot keep its officer in: any other agency agrees', async () => {
      const { refused } = await with5(officer('Kofi Senou', 'immigration', 'supervisor'));
      const failure = await refused('account.suspend', act);
      expect(failure).toMatchObject({
        code: 'second-needed',
        agencies: expect.arrayContaining(['police', 'immigration']),
      });
      expect(failure).not.toMatchObject({ agencies: expect.arrayContaining(['customs']) });
    });

    test('an administrator of the own agency is suspended only with another agency', async () => {
      const { get, refused } = await with5(officer('Kofi Senou', 'customs', 'administrator'));
      expect(await refused('account.suspend', act)).toMatchObject({ code: 'second-needed', need: 'sighted' });
      expect(await get('account.suspend', act, by('LFW-03'))).toMatchObject({ state: 'suspended' });
    });

    test('nobody is suspended who leaves the unit without administrators of two agencies', async () => {
      const { refused } = await with5(officer('Kofi Senou', 'customs', 'administrator'));
      expect(await refused('account.suspend', { ...act, id: 'LFW-02' }, by('LFW-03'))).toEqual({
        code: 'refused',
        why: 'administrators-of-one-agency',
      });
    });
  });

  test('a suspended account leaves nothing that its passphrase opens, and no record counts as missing', async () => {
    const { get, setUpCode } = await unit();
    await get('account.create', { profile: ANALYST, passphrase: HANDED_OVER }, SECOND);
    const known = async () => (await get('vault.status', {})).officers.map(({ id }) => id);
    expect(await known()).toEqual(['LFW-01', 'LFW-02', 'LFW-03']);
    await get('account.suspend', { id: 'LFW-03', reason: 'left' });
    expect(await known()).toEqual(['LFW-01', 'LFW-02']);
    expect((await Disk.read()).table('live', 'vault').map(({ id }) => id)).not.toContain('officer/LFW-03');
    expect((await get('store.verify', {})).findings).toEqual([]);
    await get('account.reactivate', { id: 'LFW-03', reason: 'is back' });
    await get('vault.lock', { level: 'vault' });
    await get('vault.recover', { halves: setUpCode, officer: 'LFW-03', passphrase: OWN });
    expect(await known()).toEqual(['LFW-01', 'LFW-02', 'LFW-03']);
  });

  test('accounts exist in the live store only: the practice store has none', async () => {
    const { get, refused, open } = await unit();
    await open('practice');
    await get('session.act-as', { agency: 'police', role: 'administrator', name: 'Somebody' });
    expect(await refused('accounts.list', {})).toEqual({ code: 'not-permitted', permission: 'accounts.view' });
    await get('account.change-passphrase', { current: PASSPHRASE, next: OWN });
    await get('vault.lock', { level: 'vault' });
    expect(await get('vault.unlock', { officer: 'LFW-01', passphrase: OWN })).toMatchObject({ state: 'open' });
  });
});

describe('the remaining accounts', () => {
  const account = (agency: Account['agency'], more: Partial<Account> = {}): Account => ({
    name: agency,
    agency,
    role: 'administrator',
    controlOfficer: false,
    secondLine: false,
    state: 'active',
    mustChange: false,
    createdAt: '2026-11-24T08:00:00.000Z',
    createdBy: null,
    ...more,
  });
  const suspended = { state: 'suspended' } as const;

  test.each<readonly [string, readonly Account[], boolean, ReturnType<typeof accountsProblem>]>([
    ['administrators of two agencies', [account('customs'), account('police')], true, null],
    ['two of one agency', [account('customs'), account('customs')], true, 'administrators-of-one-agency'],
    ['two of one agency, where none of them is lost', [account('customs'), account('customs')], false, null],
    ['one, where none is lost', [account('customs'), account('police', suspended)], false, null],
    ['one', [account('customs'), account('police', suspended)], true, 'administrators-of-one-agency'],
    ['none', [account('customs', suspended), account('police', { role: 'analyst' })], false, 'last-administrator'],
  ])('the check of the remaining accounts is right about %s', (_, left, lasting, problem) => {
    expect(accountsProblem(left, lasting, SHIPPED_TABLE)).toBe(problem);
  });
});
