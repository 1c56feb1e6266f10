import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type KeptAnchor, trailAnchor } from '../../../renderer/core/audit/trail-anchor.ts';
import { ANCHOR_AGAIN, ANCHOR_EVERY, type HostAnchor } from '../../../renderer/core/host-anchor.ts';
import { type HostPort, hostInMemory, watchState } from '../../../renderer/core/host-port.ts';
import { ledgerAnchor } from '../../../renderer/core/vault/ledger-anchor.ts';
import { heldHead } from './held-head.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T12:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const ledgerHead = (seq: number) => ({ seq, hash: 'ab'.repeat(32) });
const trailHead = (seq: number): KeptAnchor => ({ ...ledgerHead(seq), at: '2026-11-24T08:00:00.000Z', finding: null });

/** A machine that refuses to write the keys for which `refuses` is true, and to return those for which `hides` is. */
function machine() {
  const told: boolean[] = [];
  const held = new Map<string, string>();
  const state = { refuses: (_key: string): boolean => false, hides: (_key: string): boolean => false, puts: 0 };
  const memory = hostInMemory(held);
  const port: HostPort = {
    async ask(name, ...args) {
      const refused = { ok: false, code: 'failed', message: 'EIO' } as const;
      if (name === 'state.get' && state.hides(String(args[0]))) return refused;
      if (name !== 'state.put') return memory.ask(name, ...args);
      state.puts++;
      return state.refuses(String(args[0])) ? refused : memory.ask(name, ...args);
    },
  };
  const host = watchState(port, () => told.push(host.stateFails));
  return { host, held, state, told };
}

type Machine = ReturnType<typeof machine>;

describe.each([
  [
    'ledger',
    'ledger.live.2',
    ({ host }: Machine): HostAnchor<unknown> => ledgerAnchor(host, 'live', 'airside-live.2'),
    ledgerHead,
    (seq: number) => `{"seq":${seq},"hash":"${'ab'.repeat(32)}"}`,
  ],
  [
    'trail',
    'audit.airside-live.2',
    ({ host }: Machine): HostAnchor<unknown> => trailAnchor(host, 'airside-live.2'),
    trailHead,
    (seq: number) => `{"seq":${seq},"hash":"${'ab'.repeat(32)}","at":"2026-11-24T08:00:00.000Z","finding":null}`,
  ],
] as const)('the head of the %s', (_, key, open, headOf, textOf) => {
  // Each row’s functions take heads of that row’s kind.
  const anchorOn = open as (machine: Machine) => HostAnchor<ReturnType<typeof headOf>>;

  test('the head lies outside the store under the same key and in the same form as in every earlier release', async () => {
    const { host, held } = machine();
    await anchorOn({ host } as Machine).put(headOf(7));
    expect([...held]).toEqual([[key, textOf(7)]]);
  });

  test('the head is written once for all changes of one second', async () => {
    const outside = machine();
    const anchor = anchorOn(outside);
    for (const seq of [1, 2, 3]) anchor.moved(headOf(seq));
    await vi.advanceTimersByTimeAsync(ANCHOR_EVERY);
    expect([await heldHead(anchor), anchor.kept, outside.state.puts]).toEqual([headOf(3), headOf(3), 1]);
  });

  test('a head that the machine refuses does not count as kept, and an alarm stays until the machine takes it', async () => {
    const outside = machine();
    const { host, state, told } = outside;
    const anchor = anchorOn(outside);
    await anchor.put(headOf(1));
    state.refuses = () => true;
    anchor.moved(headOf(2));
    expect(await anchor.flush()).toBe(false);
    expect(await anchor.put(headOf(3))).toBe(false);
    expect([host.stateFails, anchor.kept, await heldHead(anchor)]).toEqual([true, headOf(1), headOf(1)]);
    state.refuses = () => false;
    // No head is written meanwhile.
    await vi.advanceTimersByTimeAsync(ANCHOR_AGAIN);
    expect([host.stateFails, anchor.kept, await heldHead(anchor)]).toEqual([false, headOf(3), headOf(3)]);
    expect(told).toEqual([true, false]);
  });

  test('a head that moves after a refusal is kept after one second', async () => {
    const outside = machine();
    const anchor = anchorOn(outside);
    outside.state.refuses = () => true;
    await anchor.put(headOf(1));
    outside.state.refuses = () => false;
    anchor.moved(headOf(2));
    await vi.advanceTimersByTimeAsync(ANCHOR_EVERY);
    expect(anchor.kept).toEqual(headOf(2));
  });

  test('a refused head does not replace a later one, whichever anchor asks', async () => {
    const outside = machine();
    outside.state.refuses = () => true;
    await anchorOn(outside).put(headOf(9));
    outside.state.refuses = () => false;
    await anchorOn(outside).put(headOf(2));
    await vi.advanceTimersByTimeAsync(2 * ANCHOR_AGAIN);
    expect(await heldHead(anchorOn(outside))).toEqual(headOf(2));
  });
});

describe('a head that the machine does not return', () => {
  const opened = () => {
    const outside = machine();
    return { ...outside, anchor: trailAnchor(outside.host, 'airside-live') };
  };
  const UNREAD = { ok: false, failure: { code: 'unreadable', reason: 'EIO' } };

  test('a head that cannot be read, a head that is absent, and a damaged one are told apart', async () => {
    const { held, state, anchor } = opened();
    expect(await anchor.get()).toEqual({ ok: true, value: null });
    held.set('audit.airside-live', 'no head');
    expect(await anchor.get()).toEqual({ ok: false, failure: { code: 'damaged' } });
    state.hides = () => true;
    expect(await anchor.get()).toEqual(UNREAD);
  });

  test('a machine that keeps no such record has no head', async () => {
    const host: HostPort = { ask: async () => ({ ok: false, code: 'unsupported', message: '' }) };
    expect(await trailAnchor(host, 'airside-live').get()).toEqual({ ok: true, value: null });
  });

  test('an unread head is read again until it can be, and then told once', async () => {
    const { held, state, anchor } = opened();
    held.set('audit.airside-live', JSON.stringify(trailHead(3)));
    state.hides = () => true;
    const later = vi.fn();
    expect(await anchor.get(later)).toEqual(UNREAD);
    await vi.advanceTimersByTimeAsync(3 * ANCHOR_AGAIN);
    expect(later).not.toHaveBeenCalled();
    state.hides = () => false;
    await vi.advanceTimersByTimeAsync(3 * ANCHOR_AGAIN);
    expect(later.mock.calls).toEqual([[{ ok: true, value: trailHead(3) }]]);
  });

  test('only the reader who asked last is told of a head that is read late', async () => {
    const { state, anchor } = opened();
    state.hides = () => true;
    const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
    await anchor.get(first);
    await anchor.get(second);
    state.hides = () => false;
    await vi.advanceTimersByTimeAsync(ANCHOR_AGAIN);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
    state.hides = () => true;
    await anchor.get(third);
    state.hides = () => false;
    await anchor.get(vi.fn());
    await vi.advanceTimersByTimeAsync(2 * ANCHOR_AGAIN);
    expect(third).not.toHaveBeenCalled();
  });

  test.each([true, false])(
    'a reader who does not wait takes no place of one who does, whether the head can be read then or not: %s',
    async (isRead) => {
      const { state, anchor } = opened();
      state.hides = () => true;
      const later = vi.fn();
      await anchor.get(later);
      state.hides = () => !isRead;
      await anchor.get();
      expect(later).not.toHaveBeenCalled();
      state.hides = () => false;
      await vi.advanceTimersByTimeAsync(3 * ANCHOR_AGAIN);
      expect(later.mock.calls).toEqual([[{ ok: true, value: null }]]);
    },
  );

  test('an alarm stays until the head is read, although the machine returns and takes others', async () => {
    const { host, state, told, anchor } = opened();
    state.hides = (key) => key.startsWith('audit.');
    await anchor.get();
    await ledgerAnchor(host, 'live', 'airside-live').put(ledgerHead(1));
    await host.ask('state.get', 'device-secret');
    await ledgerAnchor(host, 'live', 'airside-live').get();
    await vi.advanceTimersByTimeAsync(ANCHOR_AGAIN);
    expect(host.stateFails).toBe(true);
    state.hides = () => false;
    // Nobody waits for the head.
    await vi.advanceTimersByTimeAsync(ANCHOR_AGAIN);
    expect([host.stateFails, told]).toEqual([false, [true, false]]);
  });

  test('an alarm about another key ends with the next key that is read', async () => {
    const { host, state, anchor } = opened();
    state.hides = (key) => key === 'device-secret';
    await host.ask('state.get', 'device-secret');
    expect(host.stateFails).toBe(true);
    await anchor.get();
    expect(host.stateFails).toBe(false);
  });
});

test('the alarm stays as long as one head is refused, although the machine takes another', async () => {
  const { host, state, told } = machine();
  const [ledger, trail] = [ledgerAnchor(host, 'live', 'airside-live'), trailAnchor(host, 'airside-live')];
  state.refuses = (key) => key.startsWith('audit.');
  await trail.put(trailHead(1));
  await ledger.put(ledgerHead(1));
  expect(host.stateFails).toBe(true);
  state.refuses = () => false;
  await vi.advanceTimersByTimeAsync(ANCHOR_AGAIN);
  expect([host.stateFails, told]).toEqual([false, [true, false]]);
});

test.each(['device-secret', 'database.live'])(
  'a refused write of %s, which is not tried again, leaves no alarm',
  async (key) => {
    const { host, state } = machine();
    state.refuses = () => true;
    expect((await host.ask('state.put', key, 'text')).ok).toBe(false);
    expect(host.stateFails).toBe(false);
  },
);

test('the anchor reports as kept exactly what the machine holds, whatever it refuses', async () => {
  const step = fc.record({
    does: fc.constantFrom<'moved' | 'put' | 'flush' | 'waits'>('moved', 'put', 'flush', 'waits'),
    milliseconds: fc.integer({ min: 0, max: ANCHOR_AGAIN }),
    refuses: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const { host, held, state } = machine();
      const anchor = trailAnchor(host, 'airside-live');
      let last: KeptAnchor | null = null;
      const heldNow = () => JSON.parse(held.get('audit.airside-live') ?? 'null') as KeptAnchor | null;
      for (const [at, { does, milliseconds, refuses }] of steps.entries()) {
        state.refuses = () => refuses;
        if (does === 'moved' || does === 'put') last = trailHead(at + 1);
        if (does === 'moved') anchor.moved(trailHead(at + 1));
        if (does === 'put') expect(await anchor.put(trailHead(at + 1))).toBe(!refuses);
        if (does === 'flush') await anchor.flush();
        if (does === 'waits') await vi.advanceTimersByTimeAsync(milliseconds);
        expect(anchor.kept).toEqual(heldNow());
        // The alarm is on exactly while the machine lacks the last head after a refusal.
        if (does === 'put' || does === 'flush') expect(host.stateFails).toBe(refuses && anchor.kept?.seq !== last?.seq);
      }
      state.refuses = () => false;
      await vi.advanceTimersByTimeAsync(ANCHOR_AGAIN);
      expect([anchor.kept, heldNow(), host.stateFails]).toEqual([last, last, false]);
    }),
    { seed: 20_261_124, numRuns: 200 },
  );
});
