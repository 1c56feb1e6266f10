import { describe, expect, test } from 'vitest';
import { CallOrder, isLook } from '../../../renderer/core/call-order.ts';

const READ = { audit: null };
const WRITE = { audit: 'case.noted' } as const;
const LONG = { audit: 'import.started', schedule: 'exclusive' } as const;
const LOOK = { audit: 'traveller.viewed', recordsViews: 'ten-minutes' } as const;
const APART = { audit: 'audit.exported', schedule: 'background' } as const;
const IN_TURN = { audit: null, schedule: 'in-turn' } as const;
const AFTER_WRITES = { audit: null, schedule: 'after-writes' } as const;

/** A call that goes on until the test ends it. */
function openCall(): { readonly call: Promise<void>; end(): void } {
  let end: () => void = () => undefined;
  const call = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { call, end };
}

/** Whether the second call waits while the first one goes on. */
async function waits(turn: Promise<unknown>): Promise<boolean> {
  const still = Symbol('still waiting');
  return (await Promise.race([turn, new Promise((resolve) => setImmediate(() => resolve(still)))])) === still;
}

describe('the order of calls', () => {
  test.each([
    ['a call that writes waits for another that writes', WRITE, WRITE, true],
    ['a call that only reads does not wait for one that writes', WRITE, READ, false],
    ['a call recorded as a look does not wait for one that writes', WRITE, LOOK, false],
    ['a long call that reads and records it does not wait for one that writes', WRITE, APART, false],
    ['a call that shows the trail waits for one that writes', WRITE, AFTER_WRITES, true],
    ['a call that changes what it read waits for one that writes', WRITE, IN_TURN, true],
    ['a call that changes what it read waits for another', IN_TURN, IN_TURN, true],
    ['a call that writes does not wait for a long one', LONG, WRITE, false],
    ['a long call waits for another long one', LONG, LONG, true],
    ['a long call does not wait for one that writes', WRITE, LONG, false],
    ['a call that writes does not wait for one that only reads', READ, WRITE, false],
    ['a call of an unknown name does not wait', WRITE, null, false],
  ])('%s', async (_title, first, second, expected) => {
    const order = new CallOrder(async () => undefined);
    const { call, end } = openCall();
    order.began(first, call);
    const turn = order.turnOf(second);
    expect(await waits(turn)).toBe(expected);
    end();
    expect(await waits(turn)).toBe(false);
  });

  test('a call that shows the trail waits until the looks before it are recorded', async () => {
    const { call, end } = openCall();
    const order = new CallOrder(() => call);
    const turn = order.turnOf(AFTER_WRITES);
    expect(await waits(turn)).toBe(true);
    end();
    expect(await waits(turn)).toBe(false);
  });
});

describe('work between writes', () => {
  test('work between writes begins after the earlier writes and delays the next ones, even if it fails', async () => {
    const order = new CallOrder(async () => undefined);
    const [before, between] = [openCall(), openCall()];
    order.began(WRITE, before.call);
    let begun = false;
    const done = order.betweenWrites(async () => {
      begun = true;
      await between.call;
      throw new Error('no');
    });
    const turn = order.turnOf(WRITE);
    expect(await waits(turn)).toBe(true);
    expect(begun).toBe(false);
    before.end();
    expect(await waits(turn)).toBe(true);
    expect(begun).toBe(true);
    between.end();
    await expect(done).rejects.toThrow('no');
    expect(await waits(turn)).toBe(false);
  });
});

test.each([
  ['a call that only reads', READ, true],
  ['a call whose repeated views are recorded once', LOOK, true],
  [
    'a call of which every view is recorded in its turn, as a check at the desk',
    { audit: 'lists.checked', recordsViews: true },
    true,
  ],
  ['a call that writes', WRITE, false],
  ['a call that changes what it read', IN_TURN, false],
  ['a call that shows the trail', AFTER_WRITES, false],
  ['a long call', LONG, false],
  ['a long call that reads', APART, false],
  ['a call of an unknown name', null, false],
] as const)('long work stands back for looks only: %s', (_title, row, expected) => {
  expect(isLook(row)).toBe(expected);
});
