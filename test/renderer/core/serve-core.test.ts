import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hostInMemory } from '../../../renderer/core/host-port.ts';
import { releaseBytes } from '../../../renderer/core/release-bytes.ts';
import type { FromCore, ToCore } from '../../../renderer/core/rpc-protocol.ts';
import { paced, REVISIONS_EVERY, serveCore } from '../../../renderer/core/serve-core.ts';
import { DEFAULT_PERIODS } from '../../../shared/retention/periods.ts';
import { paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, testWorld } from './open-core.ts';
import { fastKdf } from './vault/fast-kdf.ts';

const PASSPHRASE = 'brittle otter folds 41 umbrellas';

beforeEach(emptyStores);

/** Locks of one browser, shared by its windows. */
function browserLocks(held = new Map<string, () => void>()) {
  return async (name: string) => {
    if (held.has(name)) return null;
    const release = () => void held.delete(name);
    held.set(name, release);
    return release;
  };
}

/** A window with its worker: `ask` sends a message and gives the answer. */
function openWindow(takeLock = browserLocks()) {
  const heard: FromCore[] = [];
  const waiting = new Map<number, (answer: Extract<FromCore, { kind: 'answer' }>['result']) => void>();
  let ids = 0;
  const host = hostInMemory();
  const take = serveCore(
    {
      post(message) {
        heard.push(message);
        if (message.kind === 'answer') waiting.get(message.id)?.(message.result);
        if (message.kind === 'host') {
          const { id, call } = message;
          void host.ask(call.name, ...(call.args as never)).then((result) => take({ kind: 'host-answer', id, result }));
        }
      },
    },
    {
      world: testWorld,
      now: () => Date.parse('2026-11-24T08:00:00Z'),
      newId: () => `id-${++ids}`,
      release: releaseBytes,
      kdf: fastKdf,
      takeLock,
    },
  );
  let last = 0;
  const ask = (message: (id: number) => ToCore) => {
    const id = ++last;
    return new Promise<Extract<FromCore, { kind: 'answer' }>['result']>((resolve) => {
      waiting.set(id, resolve);
      take(message(id));
    });
  };
  const open = (store: 'live' | 'practice') => ask((id) => ({ kind: 'open', id, store }));
  const call = (name: string, input: unknown) => ask((id) => ({ kind: 'call', id, name, input }) as ToCore);
  return {
    heard,
    take,
    open,
    call,
    /** Opens the practice store with a vault made for it. */
    async practise() {
      await open('practice');
      const made = await call('vault.practise', { airports: ['LFW'], name: 'Ama Mensah', passphrase: PASSPHRASE });
      expect(made).toEqual({ ok: true, value: { officer: 'LFW-01' } });
    },
    /** Sets the unit up, in the store that is open. */
    async setUp() {
      const administrators = (['customs', 'police'] as const).map((agency) => ({
        name: `Head of ${agency}`,
        agency,
        passphrase: PASSPHRASE,
      }));
      const made = await call('vault.create', { airports: ['LFW'], administrators, periods: DEFAULT_PERIODS });
      expect(made).toMatchObject({ ok: true, value: { officers: ['LFW-01', 'LFW-02'] } });
    },
  };
}

describe('the worker', () => {
  test('answers calls once somebody has signed in, and says locked before', async () => {
    const window = openWindow();
    expect(await window.call('session.get', {})).toEqual({ ok: false, failure: { code: 'locked' } });
    expect(await window.open('practice')).toEqual({ ok: true, value: null });
    expect(await window.call('session.get', {})).toEqual({ ok: false, failure: { code: 'locked' } });
    await window.practise();
    expect(await window.call('session.get', {})).toMatchObject({ ok: true, value: { store: 'practice' } });
  });

  test('lets calls wait for a store that is being opened', async () => {
    const window = openWindow();
    const [, status] = await Promise.all([window.open('live'), window.call('vault.status', {})]);
    expect(status).toMatchObject({ value: { state: 'empty', officers: [] } });
  });

  test('opens the other store for whoever is signed in, and keeps both apart', async () => {
    const window = openWindow();
    await window.open('practice');
    await window.setUp();
    await window.call('import.start', { way: 'files', files: [{ name: 'a', bytes: paxlst(TWO_PEOPLE) }] });
    await window.open('live');
    expect(await window.call('session.get', {})).toMatchObject({
      value: { store: 'live', unit: { code: 'LFW' }, officer: { id: 'LFW-01' }, counts: { flights: 0 } },
    });
    await window.open('practice');
    expect(await window.call('session.get', {})).toMatchObject({ value: { counts: { flights: 1 } } });
  });

  test('refuses a store that another window has open, until that one lets go', async () => {
    const held = new Map<string, () => void>();
    const locks = browserLocks(held);
    const first = openWindow(locks);
    const second = openWindow(locks);
    await first.open('practice');
    expect(await second.open('live')).toEqual({ ok: false, failure: { code: 'another-window' } });
    expect(await second.call('session.get', {})).toEqual({ ok: false, failure: { code: 'another-window' } });
    for (const release of held.values()) release();
    expect(await second.open('live')).toEqual({ ok: true, value: null });
  });

  test('passes on progress and revisions', async () => {
    const window = openWindow();
    await window.practise();
    await window.call('import.start', { way: 'files', files: [{ name: 'a', bytes: paxlst(TWO_PEOPLE) }] });
    expect(window.heard.some(({ kind }) => kind === 'progress')).toBe(true);
    const imports = () =>
      window.heard.flatMap((message) =>
        message.kind === 'changed' && message.topic === 'imports' ? [message.revision] : [],
      );
    expect(imports()[0]).toBe(1);
    await vi.waitFor(() => expect(imports().length).toBeGreaterThan(1));
    expect(imports()).toEqual([...imports()].sort((a, b) => a - b));
  });
});

describe('revisions', () => {
  afterEach(() => void vi.useRealTimers());

  test('that follow quickly are told once, the last one always, each topic for itself', () => {
    vi.useFakeTimers();
    const told: string[] = [];
    const take = paced((topic, revision) => told.push(`${topic} ${revision}`));
    for (let revision = 1; revision <= 500; revision++) take('imports', revision);
    take('cases', 1);
    expect(told).toEqual(['imports 1', 'cases 1']);
    vi.advanceTimersByTime(REVISIONS_EVERY);
    expect(told).toEqual(['imports 1', 'cases 1', 'imports 500']);
    take('imports', 501);
    take('cases', 2);
    expect(told.slice(3)).toEqual(['cases 2']);
    vi.advanceTimersByTime(REVISIONS_EVERY);
    expect(told.slice(3)).toEqual(['cases 2', 'imports 501']);
    vi.advanceTimersByTime(10 * REVISIONS_EVERY);
    expect(told).toHaveLength(5);
  });
});
