import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type HostPort, hostInMemory } from '../../../renderer/core/host-port.ts';
import { paced, REVISIONS_EVERY } from '../../../renderer/core/pacing.ts';
import { CurrentCore } from '../../../renderer/core/vault/current-core.ts';
import { VaultSession } from '../../../renderer/core/vault/vault-session.ts';
import { paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { type Locks, openWindow } from './open-window.ts';

beforeEach(emptyStores);

describe('the worker', () => {
  test('the worker answers calls after a sign-in, and answers locked before', async () => {
    const window = openWindow();
    expect(await window.call('session.get', {})).toEqual({ ok: false, failure: { code: 'locked' } });
    expect(await window.open('practice')).toEqual({ ok: true, value: null });
    expect(await window.call('session.get', {})).toEqual({ ok: false, failure: { code: 'locked' } });
    await window.practise();
    expect(await window.call('session.get', {})).toMatchObject({ ok: true, value: { store: 'practice' } });
  });

  test('the worker lets calls wait for a store that is being opened', async () => {
    const window = openWindow();
    const [, status] = await Promise.all([window.open('live'), window.call('vault.status', {})]);
    expect(status).toMatchObject({ value: { state: 'empty', officers: [] } });
  });

  test('the worker opens the other store for the officer who is signed in, and keeps both apart', async () => {
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

  test('the worker refuses a store that another window has open, until that window releases it', async () => {
    const locks: Locks = new Map();
    const first = openWindow({ locks });
    const second = openWindow({ locks });
    await first.open('practice');
    expect(await second.open('live')).toEqual({ ok: false, failure: { code: 'another-window' } });
    expect(await second.call('session.get', {})).toEqual({ ok: false, failure: { code: 'another-window' } });
    first.leave();
    expect(await second.open('live')).toEqual({ ok: true, value: null });
  });

  test('a practice store that does not open once leaves the live one in use, and opens later', async () => {
    const memory = hostInMemory();
    let refusals = 0;
    const host: HostPort = {
      ask: async (name, ...args) =>
        name === 'state.get' && args[0] === 'ledger.practice' && refusals-- > 0
          ? { ok: false, code: 'failed', message: 'EIO' }
          : memory.ask(name, ...args),
    };
    const window = openWindow({ host });
    await window.open('live');
    await window.setUp();
    refusals = 1;
    const unread = { ok: false, failure: { code: 'store-failed', detail: 'UnreadableAnchorError' } };
    expect(await window.open('practice')).toEqual(unread);
    expect(await window.call('vault.status', {})).toMatchObject({ value: { state: 'open' } });
    expect(await window.call('session.get', {})).toMatchObject({ value: { store: 'live' } });
    expect(await window.open('practice')).toEqual({ ok: true, value: null });
    expect(await window.call('session.get', {})).toMatchObject({ value: { store: 'practice' } });
    expect(await window.call('vault.lock', { level: 'vault' })).toMatchObject({ ok: true });
  });

  test('a switch that fails once the other store is open leaves no keys and no lock, and the next opening works', async () => {
    const locks: Locks = new Map();
    const window = openWindow({ locks });
    await window.open('live');
    await window.setUp();
    const closing = vi.spyOn(VaultSession.prototype, 'close');
    vi.spyOn(CurrentCore.prototype, 'start').mockRejectedValueOnce(new Error('disk'));
    expect(await window.open('practice')).toMatchObject({ ok: false, failure: { code: 'store-failed' } });
    expect([closing.mock.calls.length, locks.size]).toEqual([1, 0]);
    vi.restoreAllMocks();
    expect(await window.open('live')).toEqual({ ok: true, value: null });
    expect(await window.call('vault.status', {})).toMatchObject({ value: { state: 'locked' } });
  });

  test('the worker passes on progress and revisions', async () => {
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

  test('revisions in quick succession are announced once per topic, and always the last one', () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-24T12:00Z') });
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
