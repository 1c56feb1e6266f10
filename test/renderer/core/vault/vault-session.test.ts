import { afterEach, describe, expect, test, vi } from 'vitest';
import { hostInMemory } from '../../../../renderer/core/host-port.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { Ledger } from '../../../../renderer/core/store/ledger.ts';
import { readOne } from '../../../../renderer/core/store/read.ts';
import { openByItself } from '../../../../renderer/core/store/seal.ts';
import { OpenVault } from '../../../../renderer/core/vault/open-vault.ts';
import { NewerVaultError } from '../../../../renderer/core/vault/vault-records.ts';
import type { VaultSession } from '../../../../renderer/core/vault/vault-session.ts';
import { accountOf, CUSTOMS, NOW, newUnit, POLICE, plainSession, removeVaults, UNIT } from './plain-vault.ts';

afterEach(removeVaults);

const unlock = (session: VaultSession, { officer, passphrase }: typeof CUSTOMS | typeof POLICE = CUSTOMS) =>
  session.unlock(officer, passphrase);

/** The kinds of entries of the live store's trail, in order. */
async function kindsOf(session: VaultSession): Promise<readonly string[]> {
  const live = session.opened?.live;
  if (live === undefined) throw new Error('locked');
  const records = await live.table('audit').toArray();
  const cores = await Promise.all(records.map((record) => openByItself(live, 'audit', record)));
  return cores.map(({ kind }) => kind);
}

/** The texts of the last entry of the live store's trail, its personal values included. */
async function lastEntry(session: VaultSession): Promise<string> {
  const live = session.opened?.live;
  if (live === undefined) throw new Error('locked');
  const core = (await live.table('audit').toArray()).at(-1);
  const values = await live.table('auditValues').get(core?.id ?? '');
  if (core === undefined) throw new Error('no entry');
  const more = values === undefined ? null : await openByItself(live, 'auditValues', values);
  return JSON.stringify([await openByItself(live, 'audit', core), more]);
}

/** Changes the account of an officer of an open unit. */
async function setAccount(session: VaultSession, officer: string, change: Parameters<typeof accountOf>[1]) {
  const live = session.opened?.live;
  if (live === undefined) throw new Error('locked');
  await commit(live, [{ table: 'accounts', id: officer, rev: null, value: accountOf('police', change) }], []);
}

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

describe('what is told before the sign-in', () => {
  test('officers are named only while the vault is open', async () => {
    const { session } = await newUnit();
    expect((await session.status(0)).officers).toEqual([
      { id: 'LFW-01', name: 'Head of customs', agency: 'customs', waitUntil: null },
      { id: 'LFW-02', name: 'Head of police', agency: 'police', waitUntil: null },
    ]);
    await session.lock();
    for (let tries = 0; tries < 5; tries++) await session.unlock(POLICE.officer, 'wrong');
    expect(await session.status(0)).toEqual({
      state: 'locked',
      commissioned: true,
      officers: [
        { id: 'LFW-01', name: null, agency: null, waitUntil: null },
        { id: 'LFW-02', name: null, agency: null, waitUntil: '2026-11-24T08:00:05.000Z' },
      ],
      officer: null,
      deviceBound: false,
      waiting: 0,
      urgent: 0,
      alarms: [],
    });
  });

  test.each([
    [3_072 * 1_048_576, []],
    [3_072 * 1_048_576 - 1, [{ code: 'disk-low', params: { megabytes: 3_071 } }]],
    [0, [{ code: 'disk-low', params: { megabytes: 0 } }]],
  ])('with %i free bytes on the disk the alarms are %j', async (free, alarms) => {
    const memory = hostInMemory();
    const host: typeof memory = {
      ask: async (name, ...args) =>
        name === 'freeSpace' ? { ok: true, value: free as never } : memory.ask(name, ...args),
    };
    const { session } = await newUnit({ host });
    expect((await session.status(0)).alarms).toEqual(alarms);
  });

  test('an officer whose account is damaged is named as an alarm, which the trail records once per opening', async () => {
    const { session } = await newUnit();
    const live = session.opened?.live;
    const account = await live?.db.table('accounts').get(POLICE.officer);
    account.body[20] ^= 1;
    await live?.db.table('accounts').put(account);
    await session.lock();
    await unlock(session);
    const alarms = [{ code: 'account-damaged', params: { count: 1, officer: 'LFW-02' } }];
    expect((await session.status(0)).alarms).toEqual(alarms);
    expect(await kindsOf(session)).toEqual(['vault.made', 'vault.alarm']);
    for (const said of ['"account-damaged"', '"officer":"LFW-01"', '"agency":"customs"'])
      expect(await lastEntry(session)).toContain(said);
    session.cover();
    await unlock(session);
    expect(await kindsOf(session)).toEqual(['vault.made', 'vault.alarm']);
    await session.lock();
    await unlock(session);
    expect(await kindsOf(session)).toEqual(['vault.made', 'vault.alarm', 'vault.alarm']);
    await expect(unlock(session, POLICE)).rejects.toThrow('tampered:accounts:changed');
  });
});

test('several alarms are told together, and recorded in one entry', async () => {
  const { session } = await newUnit();
  const db = session.opened?.live.db;
  await db?.table('accounts').bulkDelete([POLICE.officer]);
  await db?.table('vault').update('header', { createdAt: '' });
  await session.lock();
  const again = await plainSession();
  await unlock(again);
  expect((await again.status(0)).alarms.map(({ code }) => code)).toEqual([
    'anchor-missing',
    'vault-replaced',
    'account-damaged',
  ]);
  expect(await lastEntry(again)).toContain('"anchor-missing vault-replaced account-damaged"');
});

test('files that do not open, and a machine that keeps nothing, are told as alarms, how many and the first of them', async () => {
  const memory = hostInMemory();
  let refuses = false;
  const host: typeof memory = {
    ask: async (name, ...args) =>
      refuses && name === 'state.put' ? { ok: false, code: 'failed', message: '' } : memory.ask(name, ...args),
  };
  const { session } = await newUnit({ host });
  const { vault, live } = session.opened ?? {};
  if (vault === undefined || live === undefined) throw new Error('locked');
  await session.waiting.put(
    vault.header,
    ['a', 'b'].map((name) => ({ name, bytes: new Uint8Array([1]) })),
  );
  const records = await live.db.table('waiting').toArray();
  await live.db.table('waiting').bulkPut(records.map((record) => ({ ...record, box: record.box.slice(0, 70) })));
  await session.waiting.takeAll(vault, { take: async () => 'taken', reportDamaged: async () => undefined });
  refuses = true;
  await session.lock();
  expect((await session.status(0)).alarms).toEqual([
    { code: 'waiting-damaged', params: { count: 2, file: records[0].id } },
    { code: 'state-fails', params: {} },
  ]);
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
