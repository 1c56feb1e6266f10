import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LinkIndex } from '../../../shared/past/link-index.ts';
import { Sightings } from '../../../shared/past/sightings.ts';

/** Few different hashes, so that they collide; some agree in the upper half only. */
const keys = fc.array(fc.tuple(fc.constantFrom(0, 1, 7, 0xffffffff), fc.constantFrom(0, 3, 0xfffffffe)), {
  maxLength: 12,
});
const step = fc.oneof(fc.record({ add: keys }), fc.record({ kill: fc.nat(30) }), fc.constant({ tidy: true as const }));

function owned(list: readonly (readonly [number, number])[]) {
  return { keys: Uint32Array.from(list.flat()), owners: Uint16Array.from(list, (_key, at) => at) };
}

function foundIn(
  index: LinkIndex,
  [high, low]: readonly [number, number],
  wanted: Uint8Array,
  again = false,
): string[] {
  const found = new Sightings();
  index.find(high, low, wanted, found, again);
  return Array.from({ length: found.count }, (_none, at) => `${found.slot(at)}:${found.place(at)}`);
}

describe('the link index', () => {
  test('the link index finds the same as a plain list after any additions, removals and merges', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const dead = new Set<number>();
        const index = new LinkIndex((slot) => !dead.has(slot));
        const plain: { slot: number; owner: number; high: number; low: number }[] = [];
        let slots = 0;
        for (const each of steps) {
          if ('add' in each) {
            const slot = slots++;
            index.add(slot, owned(each.add));
            for (const [owner, [high, low]] of each.add.entries()) plain.push({ slot, owner, high, low });
          } else if ('kill' in each) {
            const slot = each.kill % Math.max(1, slots);
            if (dead.has(slot)) continue;
            dead.add(slot);
            const own = plain.filter((one) => one.slot === slot);
            index.forget(owned(own.map(({ high, low }) => [high, low])));
          } else await index.tidy(async () => undefined);
        }
        for (const high of [0, 1, 7, 0xffffffff, 5]) {
          for (const low of [0, 3, 0xfffffffe]) {
            const live = Uint8Array.from({ length: slots }, (_none, slot) => (dead.has(slot) ? 0 : 1));
            const found = foundIn(index, [high, low], live);
            const expected = plain.filter((one) => one.high === high && one.low === low && !dead.has(one.slot));
            expect(found.sort()).toEqual(expected.map(({ slot, owner }) => `${slot}:${owner}`).sort());
            for (const own of new Set(expected.map(({ slot }) => slot))) {
              const others = foundIn(index, [high, low], live.with(own, 0), true);
              expect(others.sort()).toEqual(found.filter((each) => !each.startsWith(`${own}:`)).sort());
            }
          }
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  test('the link index accepts keys while it merges in the background', async () => {
    const index = new LinkIndex(() => true);
    for (let slot = 0; slot < 40; slot += 1) index.add(slot, owned([[slot % 5, 1]]));
    let slot = 40;
    await index.tidy(async () => index.add(slot++, owned([[1, 1]])));
    expect(foundIn(index, [1, 1], new Uint8Array(slot).fill(1))).toHaveLength(8 + slot - 40);
  });

  test('the link index drops removed flights when it merges', async () => {
    const dead = new Set<number>();
    const index = new LinkIndex((slot) => !dead.has(slot));
    for (let slot = 0; slot < 8; slot += 1) index.add(slot, owned([[slot, slot]]));
    for (let slot = 0; slot < 7; slot += 1) dead.add(slot);
    index.add(8, owned([[9, 9]]));
    index.add(9, owned([[9, 9]]));
    await index.tidy(async () => undefined);
    expect(index.size).toBeLessThanOrEqual(4);
  });
});
