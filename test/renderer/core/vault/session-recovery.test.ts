/** Signing in to the vault by the recovery code, and a vault for practice, which has none. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readOne } from '../../../../renderer/core/store/read.ts';
import { OpenVault } from '../../../../renderer/core/vault/open-vault.ts';
import { accountOf, CUSTOMS, newUnit, POLICE, plainSession, removeVaults, UNIT } from './plain-vault.ts';
import { kindsOf, lastEntry, setAccount, unlock } from './session-steps.ts';

afterEach(removeVaults);

describe('the recovery code', () => {
  const NEW = 'copper violins sleep under 3 bridges';

  test('the recovery code gives an officer a new passphrase, opens the vault, and is recorded', async () => {
    const { session, recovery } = await newUnit();
    await session.lock();
    const halves = recovery as readonly [string, string];
    expect(await session.recover(halves, POLICE.officer, NEW)).toEqual({ ok: true, value: null });
    expect(session).toMatchObject({ state: 'open', officer: 'LFW-02' });
    expect(session.takeSignIn()).toEqual({ officer: 'LFW-02', failures: 0 });
    expect(await kindsOf(session)).toEqual(['vault.made', 'vault.recovered']);
    await session.lock();
    expect(await unlock(session, POLICE)).toMatchObject({ failure: { code: 'wrong-passphrase' } });
    expect(await session.unlock(POLICE.officer, NEW)).toEqual({ ok: true, value: null });
  });

  test('the recovery code signs an officer in under a covered screen, and the stores stay open', async () => {
    const { session, recovery } = await newUnit();
    session.cover();
    const { opened } = session;
    const halves = recovery as readonly [string, string];
    expect(await session.recover(halves, POLICE.officer, NEW)).toEqual({ ok: true, value: null });
    expect(session).toMatchObject({ state: 'open', officer: 'LFW-02' });
    expect(session.opened === opened).toBe(true);
    expect((await readOne(session.opened?.live as never, 'accounts', 'LFW-02'))?.value).toMatchObject({
      state: 'active',
    });
    // A refusal leaves the screen as it was.
    expect(await session.recover(halves, 'LFW-09', NEW)).toEqual({
      ok: false,
      failure: { code: 'not-found', what: 'account' },
    });
    expect(session).toMatchObject({ state: 'open', officer: 'LFW-02' });
  });

  test.each([
    ['an officer without an account', 'LFW-09'],
    ['a suspended officer', 'LFW-02'],
  ])('the recovery code lets %s not in, and locks the vault again', async (_, officer) => {
    const { session, recovery } = await newUnit();
    await setAccount(session, POLICE.officer, { state: 'suspended' });
    await session.lock();
    const answer = await session.recover(recovery as readonly [string, string], officer, NEW);
    expect(answer).toEqual({ ok: false, failure: { code: 'not-found', what: 'account' } });
    expect(session).toMatchObject({ state: 'locked', officer: null });
  });

  test('a wrong recovery code says which half is mistyped, and opens nothing', async () => {
    const { session, recovery } = await newUnit();
    await session.lock();
    const [one, other] = recovery as readonly [string, string];
    const typed = (text: string) => `${text.slice(0, -1)}${text.endsWith('A') ? 'B' : 'A'}`;
    const half = async (halves: readonly [string, string]) => {
      const answer = await session.recover(halves, CUSTOMS.officer, NEW);
      return answer.ok ? 'open' : answer.failure;
    };
    expect(await half([typed(one), other])).toEqual({ code: 'wrong-recovery-code', half: 1 });
    expect(await half([one, typed(other)])).toEqual({ code: 'wrong-recovery-code', half: 2 });
    expect(await half([one, one])).toEqual({ code: 'wrong-recovery-code', half: null });
    expect(session.state).toBe('locked');
  });

  test('the recovery code leaves no second open vault under a covered screen', async () => {
    const { session, recovery } = await newUnit();
    session.cover();
    const close = vi.spyOn(OpenVault.prototype, 'close');
    await session.recover(recovery as readonly [string, string], POLICE.officer, NEW);
    expect([close.mock.contexts.length, close.mock.contexts[0] === session.opened?.vault]).toEqual([1, false]);
    close.mockRestore();
    expect(await lastEntry(session)).toContain('"officer":"LFW-02"');
  });

  test('the recovery code opens no vault whose ring was changed', async () => {
    const { session, recovery } = await newUnit();
    const vault = session.opened?.live.db.table('vault');
    await session.lock();
    const header = await vault?.get('header');
    header.ring.body[5] ^= 1;
    await vault?.put(header);
    const again = await plainSession();
    const failure = { code: 'tampered', table: 'vault', id: 'header', problem: 'changed' };
    expect(await again.recover(recovery as readonly [string, string], POLICE.officer, NEW)).toEqual({
      ok: false,
      failure,
    });
  });

  test('the recovery code replaced by two administrators opens nothing any more', async () => {
    const { session, recovery } = await newUnit();
    const renewed = await session.opened?.vault.renewRecovery();
    await session.lock();
    const tried = await session.recover(recovery as readonly [string, string], CUSTOMS.officer, NEW);
    expect(tried).toEqual({ ok: false, failure: { code: 'wrong-recovery-code', half: null } });
    expect(await session.recover(renewed as readonly [string, string], CUSTOMS.officer, NEW)).toMatchObject({
      ok: true,
    });
  });
});

describe('practice', () => {
  const PRACTICE = {
    firstRecords: { accounts: [{ id: 'LFW-01', ...accountOf('customs') }], airports: ['LFW'], periods: null },
    passphrases: ['what was practised with'],
    commissioned: false,
  };

  test('a vault for practice has no recovery code, and goes on in that of the unit with its keys', async () => {
    const { session, recovery } = await newUnit({ store: 'practice' }, PRACTICE);
    expect([recovery, session.commissioned, session.header?.recovery]).toEqual([null, false, null]);
    expect(await kindsOf(session)).toEqual(['vault.practised']);
    const before = session.header?.vaultId;
    const id = (await session.opened?.vault.makeKey({ store: 'practice', dataClass: 'unit', month: null }))?.id ?? '';
    session.cover();
    expect(session.notMade).toEqual({ code: 'locked' });
    expect(await session.recover(['', ''], 'LFW-01', 'x')).toMatchObject({ failure: { code: 'wrong-recovery-code' } });
    await session.unlock('LFW-01', 'what was practised with');
    expect(session.notMade).toBeNull();
    const accounts = [
      { id: 'LFW-02', ...accountOf('customs') },
      { id: 'LFW-03', ...accountOf('police') },
    ];
    const made = await session.make({ ...UNIT, firstRecords: { ...UNIT.firstRecords, accounts } });
    expect(made).toMatchObject({ ok: true, value: { recovery: [expect.any(String), expect.any(String)] } });
    expect(session).toMatchObject({ commissioned: true, officer: 'LFW-02', state: 'open' });
    expect([session.header?.vaultId, session.opened?.vault.keyById(id).state]).toEqual([before, 'live']);
    const { officers } = await session.status(0);
    expect(officers.map((each) => each.id)).toEqual(['LFW-02', 'LFW-03']);
    expect(await session.authenticate('LFW-01', 'what was practised with')).toMatchObject({
      failure: { code: 'wrong-passphrase' },
    });
    expect(await kindsOf(session)).toEqual(['vault.practised', 'vault.made']);
  });

  test('a vault for practice that is locked cannot be replaced', async () => {
    const { session } = await newUnit({ store: 'practice' }, PRACTICE);
    await session.lock();
    expect([session.notMade, await session.make(UNIT)]).toEqual([
      { code: 'locked' },
      { ok: false, failure: { code: 'locked' } },
    ]);
  });
});
