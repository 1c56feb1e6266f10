/** The change of officer by PIN, in a session of the vault: who may choose one, what ends it, and what the trail says. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { openByItself } from '../../../../renderer/core/store/seal.ts';
import type { Account } from '../../../../renderer/core/store/tables/accounts.ts';
import type { VaultSession } from '../../../../renderer/core/vault/vault-session.ts';
import { DEFAULT_LOCKING } from '../../../../shared/locking/locking.ts';
import { accountOf, CUSTOMS, NOW, newUnit, POLICE, plainSession, removeVaults } from './plain-vault.ts';

afterEach(removeVaults);

const PIN = '294817';
const WRONG = { ok: false, failure: { code: 'wrong-pin', left: 0 } } as const;
const IN = { ok: true, value: null } as const;

interface Desk {
  readonly session: VaultSession;
  /** The machine, to start the program again. */
  readonly state: Map<string, string>;
  /** Lets time pass. */
  later(minutes: number): void;
}

function liveOf(session: VaultSession) {
  const live = session.opened?.live;
  if (live === undefined) throw new Error('locked');
  return live;
}

async function setLocking(session: VaultSession, changeByPin: boolean): Promise<void> {
  const value = { ...DEFAULT_LOCKING, changeByPin };
  await commit(liveOf(session), [{ table: 'settings', id: 'locking', rev: null, value }], []);
}

async function setAccount(session: VaultSession, agency: 'customs' | 'police', change: Partial<Account>) {
  const id = agency === 'customs' ? CUSTOMS.officer : POLICE.officer;
  await commit(liveOf(session), [{ table: 'accounts', id, rev: null, value: accountOf(agency, change) }], []);
}

/** Kind, officer, subject and details of each entry about PINs, in order. */
async function trailOf(session: VaultSession): Promise<readonly string[]> {
  const live = liveOf(session);
  const records = await live.table('audit').toArray();
  const cores = await Promise.all(records.map((record) => openByItself(live, 'audit', record)));
  const shown = cores.map(async ({ kind, officer, subject }, at) => {
    const values = await live.table('auditValues').get(records[at]?.id ?? '');
    const { details = {} } = values === undefined ? {} : await openByItself(live, 'auditValues', values);
    return [kind, officer, subject, ...Object.values(details)].join(' ');
  });
  return (await Promise.all(shown)).filter((line) => line.includes('pin'));
}

/** A unit that lets its officers change by PIN; the customs officer has just signed in by passphrase. */
async function desk(changeByPin = true): Promise<Desk> {
  let minutes = 0;
  const state = new Map<string, string>();
  const now = () => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
  const { session } = await newUnit({ state, now });
  await setLocking(session, changeByPin);
  await session.unlock(CUSTOMS.officer, CUSTOMS.passphrase);
  return {
    session,
    state,
    later(more) {
      minutes += more;
    },
  };
}

/** The same, after the customs officer chose a PIN and the police officer came in by passphrase. */
async function chosen(): Promise<Desk> {
  const made = await desk();
  expect(await made.session.choosePin(PIN)).toEqual(IN);
  await made.session.unlock(POLICE.officer, POLICE.passphrase);
  return made;
}

describe('a PIN is chosen', () => {
  test('a PIN is chosen by the officer who has just given the passphrase, and by nobody later', async () => {
    const { session, later } = await desk();
    expect(await session.status(0)).toMatchObject({ mayChoosePin: true });
    later(4);
    expect(await session.choosePin(PIN)).toEqual(IN);
    expect((await session.status(0)).officers).toMatchObject([{ id: 'LFW-01', hasPin: true }, { id: 'LFW-02' }]);
    later(1);
    // Whoever sits down at a desk that was left open cannot give its officer another PIN.
    expect(await session.choosePin('580136')).toEqual({ ok: false, failure: { code: 'passphrase-needed' } });
    expect(await session.status(0)).not.toHaveProperty('mayChoosePin');
    expect(await trailOf(session)).toEqual(['account.pin-chosen LFW-01 LFW-01']);
  });

  test('no PIN is chosen where the unit does not allow it, nor one that is guessed first', async () => {
    const { session } = await desk(false);
    expect(await session.status(0)).not.toHaveProperty('mayChoosePin');
    expect(await session.choosePin(PIN)).toEqual({ ok: false, failure: { code: 'passphrase-needed' } });
    await setLocking(session, true);
    expect(await session.choosePin('123456')).toEqual({ ok: false, failure: { code: 'weak-pin', problem: 'row' } });
    expect(await trailOf(session)).toEqual([]);
  });

  test('no PIN is chosen by an officer who came in by PIN, under a covered screen, or with a passphrase that was handed over', async () => {
    const { session } = await chosen();
    await session.unlockByPin(CUSTOMS.officer, PIN);
    expect(await session.choosePin('580136')).toEqual({ ok: false, failure: { code: 'passphrase-needed' } });
    await session.unlock(POLICE.officer, POLICE.passphrase);
    await setAccount(session, 'police', { mustChange: true });
    expect(await session.choosePin('580136')).toEqual({ ok: false, failure: { code: 'passphrase-needed' } });
    await setAccount(session, 'police', {});
    session.cover();
    expect(await session.choosePin('580136')).toEqual({ ok: false, failure: { code: 'locked' } });
    await session.lock();
    expect(await session.choosePin('580136')).toEqual({ ok: false, failure: { code: 'locked' } });
  });

  test('a PIN whose entry cannot be written does not count', async () => {
    const { session } = await desk();
    const write = vi.spyOn(liveOf(session).db, 'transaction').mockRejectedValueOnce(new Error('disk'));
    await expect(session.choosePin(PIN)).rejects.toThrow();
    write.mockRestore();
    expect(await session.unlockByPin(CUSTOMS.officer, PIN)).toEqual(WRONG);
  });
});

describe('an officer comes in by PIN', () => {
  test.each([['while another works'], ['under a covered screen']])(
    'the officer’s own session opens %s, and the trail says how',
    async (when) => {
      const { session, later } = await chosen();
      later(300);
      if (when !== 'while another works') session.cover();
      expect(await session.unlockByPin(CUSTOMS.officer, PIN)).toEqual(IN);
      expect(session).toMatchObject({ state: 'open', officer: 'LFW-01', byPin: true });
      expect(await session.status(0)).toMatchObject({ byPin: true });
      expect((await trailOf(session)).slice(1)).toEqual(['account.signed-in-by-pin LFW-01 LFW-01']);
      // It is no sign-in that counts for the announcements of retention.
      expect(session.takeSignIn()?.officer).toBe('LFW-02');
      await session.unlock(CUSTOMS.officer, CUSTOMS.passphrase);
      expect(session.byPin).toBe(false);
    },
  );

  test('a wrong PIN leaves the session as it was, is in the trail, and the third one ends the PIN', async () => {
    const { session } = await chosen();
    session.cover();
    for (const left of [2, 1, 0])
      expect(await session.unlockByPin(CUSTOMS.officer, '580136')).toEqual({
        ok: false,
        failure: { code: 'wrong-pin', left },
      });
    expect(await session.unlockByPin(CUSTOMS.officer, PIN)).toEqual(WRONG);
    expect(session).toMatchObject({ state: 'screen-locked', officer: 'LFW-02', byPin: false });
    expect((await trailOf(session)).slice(1)).toEqual([1, 2, 3].map((at) => `account.pin-refused SYSTEM LFW-01 ${at}`));
  });

  test('nobody comes in by PIN whose entry cannot be written', async () => {
    const { session } = await chosen();
    const write = vi.spyOn(liveOf(session).db, 'transaction').mockRejectedValueOnce(new Error('disk'));
    await expect(session.unlockByPin(CUSTOMS.officer, PIN)).rejects.toThrow();
    write.mockRestore();
    expect(session).toMatchObject({ officer: 'LFW-02', byPin: false });
  });

  test('a PIN is no passphrase: it confirms nothing and opens no locked vault', async () => {
    const { session } = await chosen();
    expect(await session.authenticate(CUSTOMS.officer, PIN)).toMatchObject({ ok: false });
    await session.lock();
    expect(await session.unlockByPin(CUSTOMS.officer, PIN)).toEqual({ ok: false, failure: { code: 'locked' } });
    expect(await session.unlock(CUSTOMS.officer, PIN)).toMatchObject({ ok: false });
  });
});

/** What ends the PIN of the customs officer. */
const ENDS: readonly (readonly [string, (desk: Desk) => Promise<unknown>])[] = [
  [
    'the vault was locked',
    async ({ session }) => {
      await session.lock();
      await session.unlock(POLICE.officer, POLICE.passphrase);
    },
  ],
  ['the shift is over', async ({ later }) => later(12 * 60)],
  ['the account was suspended', ({ session }) => setAccount(session, 'customs', { state: 'suspended' })],
  ['the role was changed', ({ session }) => setAccount(session, 'customs', { role: 'analyst' })],
  ['the agency was changed', ({ session }) => setAccount(session, 'customs', { agency: 'police' })],
  [
    'the passphrase was reset',
    async ({ session }) => {
      const access = await session.opened?.vault.accessOf(CUSTOMS.officer, 'copper violins sleep under 37 harbours');
      if (access !== undefined) await commit(liveOf(session), [], [], [{ id: access.id, record: access }]);
    },
  ],
  [
    'the unit switched it off',
    async ({ session }) => {
      await setLocking(session, false);
      await session.status(0);
      await setLocking(session, true);
    },
  ],
];

test.each(ENDS)('a PIN has ended once %s', async (_, end) => {
  const made = await chosen();
  await end(made);
  expect((await made.session.status(0)).officers[0]).not.toHaveProperty('hasPin');
  expect(await made.session.unlockByPin(CUSTOMS.officer, PIN)).toEqual(WRONG);
});

test('a suspension that is undone does not bring the PIN back once somebody has looked', async () => {
  const { session } = await chosen();
  await setAccount(session, 'customs', { state: 'suspended' });
  await session.status(0);
  await setAccount(session, 'customs', {});
  expect(await session.unlockByPin(CUSTOMS.officer, PIN)).toEqual(WRONG);
});

test('a PIN is nowhere after the program has started again', async () => {
  const { session, state } = await chosen();
  await session.close();
  const next = await plainSession({ state });
  await next.unlock(POLICE.officer, POLICE.passphrase);
  expect(await next.unlockByPin(CUSTOMS.officer, PIN)).toEqual(WRONG);
});
