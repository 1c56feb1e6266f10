import { describe, expect, test } from 'vitest';
import { createSessionStore, type SessionState } from '../../../../renderer/app/frame/session-store.ts';
import { createVaultAccess } from '../../../../renderer/app/lock/vault-access.ts';
import { createScreenStores } from '../../../../renderer/app/screen-store.ts';
import type { CallFailure } from '../../../../renderer/core/calls/failure.ts';
import type { StoreName } from '../../../../shared/host.ts';
import { failed } from '../../../../shared/result.ts';
import { createFakeCore } from '../harness/fake-core.ts';
import { FAKE_PASSPHRASE, type FakeVaultOptions } from '../harness/fake-vault.ts';

/** A vault access on a fake core that records its events in order. */
function makeVaultAccess(vault: FakeVaultOptions, chosen: StoreName = 'practice', hash = '') {
  const core = createFakeCore({ now: 29_400_000, vault });
  const session = createSessionStore(createScreenStores());
  const done: string[] = [];
  const phases: SessionState['phase'][] = [];
  let store = chosen;
  let place = hash;
  let hold: Promise<void> | null = null;
  let isImpatient = false;
  /** Replaces the fake's session call. */
  let asSession: (() => Promise<never>) | null = null;
  /** Why the core answers no more; null: it answers. */
  let lost: CallFailure | null = null;
  let tellVault: () => void = () => undefined;
  session.subscribe(({ phase }) => phases.push(phase));
  const vaultAccess = createVaultAccess({
    core: {
      ...core,
      subscribe(topic, listener) {
        if (topic === 'vault') tellVault = () => listener(1);
        return core.subscribe(topic, listener);
      },
      async call(name, input, options) {
        if (name !== 'session.get') done.push(name);
        else if (asSession !== null) return asSession();
        if (lost !== null) return failed(lost);
        const answer = await core.call(name, input, options);
        if (name === 'vault.status') await hold;
        return answer;
      },
    },
    session,
    open(opened) {
      done.push(`open ${opened}`);
      return core.open(opened);
    },
    restart: () => done.push('restart'),
    choice: {
      read: () => store,
      write(next) {
        store = next;
      },
    },
    async saveForms() {
      done.push('save forms');
    },
    forget: () => done.push('forget'),
    entered: (fresh) => done.push(fresh ? 'entered' : 'back'),
    place: {
      get: () => place,
      set(next) {
        place = next;
      },
    },
    keptPlace: { keep: async () => undefined, take: async () => null },
    chime: () => done.push('chime'),
    after: (_, run) => {
      if (isImpatient) run();
    },
  });
  const holdStatus = (): (() => void) => {
    let release: () => void = () => undefined;
    hold = new Promise((resolve) => {
      release = resolve;
    });
    return () => {
      hold = null;
      release();
    };
  };
  const answerSession = (answer: (() => Promise<never>) | null): void => {
    asSession = answer;
  };
  const loseStores = (failure: CallFailure): void => {
    lost = failure;
    tellVault();
  };
  const losePatience = (): void => {
    isImpatient = true;
  };
  return {
    core,
    vaultAccess,
    session,
    done,
    phases,
    holdStatus,
    answerSession,
    losePatience,
    loseStores,
    place: () => place,
    store: () => store,
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the vault access', () => {
  test.each([
    [{ state: 'empty' }, 'first-start'],
    [{ state: 'empty', alarms: [{ code: 'data-lost', params: {} }] }, 'lost'],
    [{ state: 'locked' }, 'locked'],
    [{ state: 'screen-locked' }, 'screen-locked'],
    [{ state: 'open' }, 'ready'],
  ] as const)('the vault access %j shows: %s', async (vault, phase) => {
    const { vaultAccess, session } = makeVaultAccess(vault);
    await vaultAccess.enter();
    await settled();
    expect(session.getState().phase).toBe(phase);
  });

  test('vault access opens practice where the live store was chosen and the unit is not set up', async () => {
    const { vaultAccess, done, store } = makeVaultAccess({ state: 'locked', commissioned: false }, 'live');
    await vaultAccess.enter();
    expect(done).toEqual(['open live', 'vault.status', 'open practice', 'vault.status']);
    expect(store()).toBe('practice');
  });

  test('vault access removes the place from the address while the screen is covered, and returns there', async () => {
    const { vaultAccess, place } = makeVaultAccess({ state: 'locked' }, 'live', '#/flights/ET-508-ADD-2026-11-24/ab12');
    await vaultAccess.enter();
    expect(place()).toBe('#/');
    await vaultAccess.unlock('LFW-01', FAKE_PASSPHRASE);
    expect(place()).toBe('#/flights/ET-508-ADD-2026-11-24/ab12');
  });

  test.each([
    ['screen', ['vault.unlock', 'entered', 'save forms', 'forget', 'vault.lock']],
    ['vault', ['vault.unlock', 'entered', 'save forms', 'forget', 'vault.lock', 'restart']],
  ] as const)(
    'vault access keeps a request for the %s lock that arrives while an officer enters',
    async (level, expected) => {
      const { vaultAccess, done, session } = makeVaultAccess({ state: 'locked' }, 'live');
      await vaultAccess.enter();
      await settled();
      done.length = 0;
      const coming = vaultAccess.unlock('LFW-01', FAKE_PASSPHRASE);
      await Promise.all([vaultAccess.lock(level), coming]);
      await settled();
      expect(done).toEqual(expected);
      expect(session.getState().phase).not.toBe('ready');
    },
  );

  test.each([
    ['is still read', () => new Promise<never>(() => undefined)],
    ['cannot be read', async () => failed({ code: 'tampered', table: 'ledger', id: '', problem: 'missing' }) as never],
  ])('the vault lock also ends the keys while the store of the officer who entered %s', async (_, answer) => {
    const { vaultAccess, done, answerSession } = makeVaultAccess({ state: 'locked' }, 'live');
    await vaultAccess.enter();
    answerSession(answer);
    await vaultAccess.unlock('LFW-01', FAKE_PASSPHRASE);
    await settled();
    done.length = 0;
    await vaultAccess.lock('vault');
    expect(done).toEqual(['save forms', 'forget', 'vault.lock', 'restart']);
  });

  test('what an officer typed is kept for them before another takes the desk, and nothing of it stays', async () => {
    const { vaultAccess, done, session, place } = makeVaultAccess({}, 'practice', '#/queue');
    await vaultAccess.enter();
    await settled();
    done.length = 0;
    const going = vaultAccess.actAs({ agency: 'police', role: 'analyst', name: 'K. Amegan' });
    expect(session.getState().phase).toBe('starting');
    expect(done).toEqual(['save forms', 'forget']);
    expect(await going).toBeNull();
    await settled();
    expect(done).toEqual(['save forms', 'forget', 'session.act-as', 'vault.status', 'back']);
    expect([session.getState().phase, place()]).toEqual(['ready', '#/queue']);
  });

  test('the vault lock also ends the keys while the other store is opened', async () => {
    const { vaultAccess, done } = makeVaultAccess({}, 'live');
    await vaultAccess.enter();
    await settled();
    const going = vaultAccess.switchStore('practice');
    await Promise.all([vaultAccess.lock('vault'), going]);
    expect(done.slice(-2)).toEqual(['vault.lock', 'restart']);
  });

  test('the vault lock ends a store that does not finish opening', async () => {
    const { vaultAccess, done, holdStatus, losePatience } = makeVaultAccess({}, 'live');
    await vaultAccess.enter();
    await settled();
    holdStatus();
    void vaultAccess.switchStore('practice');
    await settled();
    losePatience();
    await vaultAccess.lock('vault');
    expect(done.at(-1)).toBe('restart');
  });

  test('vault access clears the screens and says why when a newer release takes the stores over', async () => {
    const { vaultAccess, done, session, loseStores } = makeVaultAccess({}, 'live');
    await vaultAccess.enter();
    await settled();
    done.length = 0;
    const failure = { code: 'store-failed', detail: 'NewerStoreError' } as const;
    loseStores(failure);
    await settled();
    expect(done).toEqual(['vault.status', 'forget']);
    expect(session.getState()).toMatchObject({ phase: 'failed', failure });
  });

  test('vault access ends the keys of a store that could not be shown', async () => {
    const { vaultAccess, done, session } = makeVaultAccess({});
    session.setState({ phase: 'failed', failure: { code: 'internal', detail: 'TypeError' } }, true);
    await vaultAccess.lock('screen');
    expect(done).toEqual([]);
    await vaultAccess.lock('vault');
    expect(done).toEqual(['vault.lock', 'restart']);
  });

  test('a lock saves the input, hides the screens, clears them, and only then tells the core', async () => {
    const { vaultAccess, done, phases, place } = makeVaultAccess({}, 'live', '#/queue/ET-508-ADD-2026-11-24/ab12');
    await vaultAccess.enter();
    await settled();
    done.length = 0;
    phases.length = 0;
    await vaultAccess.lock('screen');
    expect(done).toEqual(['save forms', 'forget', 'vault.lock']);
    expect(phases).toEqual(['starting', 'screen-locked']);
    expect(place()).toBe('#/');
  });

  test.each([
    ['LFW-01', '#/cases'],
    ['LFW-02', '#/'],
  ])('vault access leads %s to %s after a lock by LFW-01', async (officer, there) => {
    const { vaultAccess, place, session } = makeVaultAccess({}, 'live', '#/cases');
    await vaultAccess.enter();
    await settled();
    await vaultAccess.lock('screen');
    expect(session.getState()).toMatchObject({ phase: 'screen-locked', airport: { city: 'Lomé' } });
    await vaultAccess.unlock(officer, FAKE_PASSPHRASE);
    expect(place()).toBe(there);
  });

  test('the vault stays closed after a wrong passphrase, and the screen states why', async () => {
    const { vaultAccess, session } = makeVaultAccess({ state: 'locked' });
    await vaultAccess.enter();
    expect(await vaultAccess.unlock('LFW-01', 'something else')).toEqual({ code: 'wrong-passphrase', waitUntil: null });
    expect(session.getState().phase).toBe('locked');
  });

  test('a covered screen plays the sound once for each rise of the count, and an open one never plays it', async () => {
    const { core, vaultAccess, done } = makeVaultAccess({});
    await vaultAccess.enter();
    await settled();
    core.intercept();
    await settled();
    await vaultAccess.lock('screen');
    core.intercept();
    await settled();
    core.intercept();
    await settled();
    expect(done.filter((each) => each === 'chime')).toHaveLength(2);
  });

  test.each([['vault'], ['screen']] as const)(
    'the program restarts once the keys are gone, after a lock of the %s',
    async (first) => {
      const { vaultAccess, done } = makeVaultAccess({});
      await vaultAccess.enter();
      await settled();
      await vaultAccess.lock(first);
      if (first === 'screen') await vaultAccess.lock('vault');
      expect(done.filter((each) => each === 'restart')).toHaveLength(1);
      expect(done.indexOf('restart')).toBeGreaterThan(done.lastIndexOf('vault.lock'));
    },
  );

  test('the vault lock also ends the keys when it is requested while the screen is being covered', async () => {
    const { vaultAccess, done } = makeVaultAccess({});
    await vaultAccess.enter();
    await settled();
    await Promise.all([vaultAccess.lock('screen'), vaultAccess.lock('vault')]);
    expect(done.filter((each) => each === 'vault.lock')).toHaveLength(2);
    expect(done.at(-1)).toBe('restart');
  });

  test('vault access admits no officer by an answer from before the screen was covered', async () => {
    const { core, vaultAccess, session, done, holdStatus } = makeVaultAccess({});
    await vaultAccess.enter();
    await settled();
    const release = holdStatus();
    core.intercept();
    await vaultAccess.lock('screen');
    release();
    await settled();
    expect(session.getState().phase).toBe('screen-locked');
    expect(done.filter((each) => each === 'entered' || each === 'back')).toEqual(['entered']);
  });

  test('the screen does not lock while the recovery code is shown', async () => {
    const { vaultAccess, done, session } = makeVaultAccess({ state: 'empty' });
    await vaultAccess.enter();
    done.length = 0;
    await vaultAccess.lock('vault');
    expect(done).toEqual([]);
    expect(session.getState().phase).toBe('first-start');
  });

  test('the first start sets the unit up at the practice airports, unless the officer changes them', async () => {
    const { vaultAccess, session } = makeVaultAccess({ commissioned: false });
    await vaultAccess.enter();
    await settled();
    await vaultAccess.beginSetUp();
    expect(session.getState()).toMatchObject({ phase: 'first-start', airports: ['LFW'] });
  });

  test('the first officer who signs in comes to their first screen, not to the place from practice', async () => {
    const { vaultAccess, done, place } = makeVaultAccess(
      { commissioned: false },
      'practice',
      '#/flights/ET-508-ADD-2026-11-24/ab12',
    );
    await vaultAccess.enter();
    await settled();
    await vaultAccess.beginSetUp();
    await vaultAccess.enterLive();
    expect(done).toContain('restart');
    expect(place()).toBe('#/');
  });

  test('the imports of an earlier page resume once per opening of the store', async () => {
    const { vaultAccess, done } = makeVaultAccess({});
    await vaultAccess.enter();
    await settled();
    await vaultAccess.lock('screen');
    await vaultAccess.unlock('LFW-01', FAKE_PASSPHRASE);
    await settled();
    expect(done.filter((each) => each === 'entered' || each === 'back')).toEqual(['entered', 'back']);
  });
});
