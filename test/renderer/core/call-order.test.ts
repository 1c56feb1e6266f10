import { describe, expect, test } from 'vitest';
import { CallOrder } from '../../../renderer/core/call-order.ts';

const READ = { audit: null };
const WRITE = { audit: 'case.noted' } as const;
const LONG = { audit: 'import.started', schedule: 'exclusive' } as const;
const LOOK = { audit: 'traveller.viewed', recordsViews: 'ten-minutes' } as const;
const APART = { audit: 'audit.exported', schedule: 'background' } as const;
const AFTER_WRITES = { audit: null, schedule: 'after-writes' } as const;

/** A call that goes on until it is ended. */
function openCall(): { readonly call: Promise<void>; end(): void } {
  let end: () => void = () => undefined;
  const call = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { call, end };
}

/** Whether a call's turn comes while another one goes on. */
async function waits(turn: Promise<unknown>): Promise<boolean> {
  const still = Symbol('still waiting');
  return (await Promise.race([turn, new Promise((resolve) => setImmediate(() => resolve(still)))])) === still;
}

describe('a call', () => {
  test.each([
    ['that writes waits for one that writes', WRITE, WRITE, true],
    ['that only reads waits for nobody', WRITE, READ, false],
    ['that is recorded as a look waits for nobody', WRITE, LOOK, false],
    ['that reads for long and notes it waits for nobody', WRITE, APART, false],
    ['that tells of the trail waits for one that writes', WRITE, AFTER_WRITES, true],
    ['that writes does not wait for a long one', LONG, WRITE, false],
    ['that is long waits for a long one', LONG, LONG, true],
    ['that is long does not wait for one that writes', WRITE, LONG, false],
    ['that writes does not wait for one that only reads', READ, WRITE, false],
    ['of no name waits for nobody', WRITE, null, false],
  ])('%s', async (_title, first, second, expected) => {
    const order = new CallOrder(async () => undefined);
    const { call, end } = openCall();
    order.began(first, call);
    const turn = order.turnOf(second);
    expect(await waits(turn)).toBe(expected);
    end();
    expect(await waits(turn)).toBe(false);
  });

  test('that tells of the trail waits for what is recorded of looks', async () => {
    const { call, end } = openCall();
    const order = new CallOrder(() => call);
    const turn = order.turnOf(AFTER_WRITES);
    expect(await waits(turn)).toBe(true);
    end();
    expect(await waits(turn)).toBe(false);
  });
});

describe('work between writes', () => {
  test('begins after those so far and holds up the next, also when it fails', async () => {
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
