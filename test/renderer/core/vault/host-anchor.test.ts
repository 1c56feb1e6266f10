import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type HostPort, hostInMemory, watchState } from '../../../../renderer/core/host-port.ts';
import { ANCHOR_AGAIN, hostAnchor } from '../../../../renderer/core/vault/host-anchor.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const head = (seq: number) => ({ seq, hash: 'ab'.repeat(32) });

/** A machine that refuses to write for as long as `refuses`. */
function machine() {
  const told: boolean[] = [];
  const state = { refuses: false };
  const memory = hostInMemory();
  const port: HostPort = {
    ask: async (name, ...args) =>
      state.refuses && name === 'state.put' ? { ok: false, code: 'failed', message: '' } : memory.ask(name, ...args),
  };
  const host = watchState(port, () => told.push(host.stateFails));
  return { host, state, told };
}

test('an end that the machine refuses is kept once the machine takes it, although nothing is written meanwhile', async () => {
  const { host, state, told } = machine();
  const anchor = hostAnchor(host, 'live', 'airside-live');
  await anchor.put(head(1));
  state.refuses = true;
  anchor.moved(head(2));
  await anchor.flush();
  anchor.moved(head(3));
  await anchor.flush();
  expect([host.stateFails, await anchor.get()]).toEqual([true, head(1)]);
  state.refuses = false;
  await vi.advanceTimersByTimeAsync(ANCHOR_AGAIN);
  expect([host.stateFails, await anchor.get(), told]).toEqual([false, head(3), [true, false]]);
});

test('an end that was refused does not take the place of a later one', async () => {
  const { host, state } = machine();
  const anchor = hostAnchor(host, 'live', 'airside-live');
  state.refuses = true;
  anchor.moved(head(9));
  await anchor.flush();
  state.refuses = false;
  await anchor.put(head(2));
  await vi.advanceTimersByTimeAsync(2 * ANCHOR_AGAIN);
  expect(await anchor.get()).toEqual(head(2));
});
