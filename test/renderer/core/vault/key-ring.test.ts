import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DATA_CLASSES } from '../../../../renderer/core/store/keys.ts';
import {
  addKey,
  decodeRing,
  destroyKey,
  EMPTY_RING,
  encodeRing,
  type KeyPlace,
  type KeyRing,
  keyById,
  maskKey,
  mergeRings,
  overwriteGone,
  sealingKey,
} from '../../../../renderer/core/vault/key-ring.ts';

const MADE = '2026-11-25T10:00:00.000Z';
const LATER = '2027-05-25T10:00:00.000Z';
const NOVEMBER: KeyPlace = { store: 'live', dataClass: 'passenger', month: '2026-11' };
const bytes = (value: number): Uint8Array => new Uint8Array(32).fill(value);

type Step =
  | { readonly does: 'add'; readonly place: KeyPlace; readonly byte: number }
  | { readonly does: 'mask' | 'destroy'; readonly which: number };

const places: fc.Arbitrary<KeyPlace> = fc.record({
  store: fc.constantFrom('live', 'practice'),
  dataClass: fc.constantFrom(...DATA_CLASSES),
  month: fc.constantFrom('2026-10', '2026-11', null),
});
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('add'), place: places, byte: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ does: fc.constantFrom('mask', 'destroy'), which: fc.nat(20) }),
);

function take(ring: KeyRing, step: Step): KeyRing {
  if (step.does === 'add') return addKey(ring, step.place, bytes(step.byte), MADE).ring;
  const id = [...ring.keys()][step.which] ?? 'none';
  return step.does === 'mask' ? maskKey(ring, id, LATER) : destroyKey(ring, id, LATER);
}

describe('the ring', () => {
  test('the ring names a key by store, class and month, and never gives a name twice', () => {
    const first = addKey(EMPTY_RING, NOVEMBER, bytes(1), MADE);
    const unit = addKey(first.ring, { store: 'practice', dataClass: 'unit', month: null }, bytes(2), MADE);
    const again = addKey(destroyKey(unit.ring, first.added.id, LATER), NOVEMBER, bytes(3), LATER);
    expect([first, unit, again].map(({ added }) => added.id)).toEqual([
      'live.passenger.2026-11',
      'practice.unit',
      'live.passenger.2026-11.2',
    ]);
  });

  test('the ring seals with the last live key of a place', () => {
    expect(sealingKey(EMPTY_RING, NOVEMBER)).toBeNull();
    const first = addKey(EMPTY_RING, NOVEMBER, bytes(1), MADE);
    const second = addKey(first.ring, NOVEMBER, bytes(2), LATER);
    expect(sealingKey(second.ring, NOVEMBER)?.id).toBe('live.passenger.2026-11.2');
    const masked = maskKey(second.ring, 'live.passenger.2026-11.2', LATER);
    expect(sealingKey(masked, NOVEMBER)?.id).toBe('live.passenger.2026-11');
    expect(sealingKey(masked, { ...NOVEMBER, month: '2026-12' })).toBeNull();
    expect(sealingKey(masked, { ...NOVEMBER, store: 'practice' })).toBeNull();
  });

  test('the ring tells whether a key is live, masked, destroyed or unknown', () => {
    const { ring } = addKey(EMPTY_RING, NOVEMBER, bytes(7), MADE);
    const id = 'live.passenger.2026-11';
    expect(keyById(ring, id)).toEqual({ state: 'live', key: bytes(7) });
    expect(keyById(maskKey(ring, id, LATER), id)).toEqual({ state: 'masked', key: bytes(7) });
    expect(keyById(destroyKey(maskKey(ring, id, MADE), id, LATER), id)).toEqual({ state: 'destroyed', at: LATER });
    expect(keyById(ring, 'live.passenger.2026-12')).toEqual({ state: 'unknown' });
  });

  test('the ring removes the bytes of a destroyed key, in the ring before only once that is said, and leaves the caller’s key whole', () => {
    const key = bytes(9);
    const { ring, added } = addKey(EMPTY_RING, NOVEMBER, key, MADE);
    const kept = addKey(ring, NOVEMBER, bytes(8), MADE);
    const after = maskKey(destroyKey(kept.ring, added.id, LATER), kept.added.id, LATER);
    expect(after.get(added.id)).toEqual({ ...added, state: 'destroyed', changed: LATER, key: null });
    expect(new TextDecoder().decode(encodeRing(after))).not.toContain('09'.repeat(32));
    expect(keyById(kept.ring, added.id)).toEqual({ state: 'live', key: bytes(9) });
    overwriteGone(kept.ring, after);
    expect(added.key).toEqual(bytes(0));
    expect([key, kept.added.key]).toEqual([bytes(9), bytes(8)]);
  });

  test('a live key that an earlier release wrote as zeros is read as destroyed, at the time when it left the state live', () => {
    const { ring } = addKey(EMPTY_RING, NOVEMBER, bytes(9), MADE);
    const zeroed = (stored: KeyRing) =>
      decodeRing(
        new TextEncoder().encode(
          new TextDecoder().decode(encodeRing(stored)).replace('09'.repeat(32), '00'.repeat(32)),
        ),
      );
    const id = 'live.passenger.2026-11';
    for (const [stored, at] of [
      [ring, MADE],
      [maskKey(ring, id, LATER), LATER],
    ] as const) {
      const read = zeroed(stored);
      if (!read.ok) throw new Error(read.failure.code);
      expect(keyById(read.value, id)).toEqual({ state: 'destroyed', at });
      expect(sealingKey(read.value, NOVEMBER)).toBeNull();
    }
  });

  test('the ring never brings a destroyed key back, and keeps its entry', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 30 }), (acts) => {
        let ring = EMPTY_RING;
        for (const act of acts) {
          const before = ring;
          ring = take(ring, act);
          for (const [id, one] of before) {
            if (one.state === 'destroyed') expect(ring.get(id)).toEqual(one);
            if (one.state === 'masked') expect(ring.get(id)?.state).not.toBe('live');
          }
          expect([...ring.keys()].slice(0, before.size)).toEqual([...before.keys()]);
          expect(ring.size - before.size).toBe(act.does === 'add' ? 1 : 0);
        }
        expect(decodeRing(encodeRing(ring))).toEqual({ ok: true, value: ring });
      }),
    );
  });

  test('the ring of a restored backup keeps keys made since, and brings back no key that ended since', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 15 }), fc.array(steps, { maxLength: 15 }), (before, after) => {
        const then = before.reduce(take, EMPTY_RING);
        const stored = encodeRing(then);
        const now = after.reduce(take, then);
        const restored = decodeRing(stored);
        if (!restored.ok) throw new Error(restored.failure.code);
        expect(mergeRings(restored.value, now)).toEqual(now);
        expect(mergeRings(restored.value, EMPTY_RING)).toEqual(restored.value);
      }),
    );
  });

  test.each<[string, string, string]>([
    ['nothing', '', 'no-ring'],
    ['a list', '[]', 'no-ring'],
    ['a later form', '{"form":2,"keys":[]}', 'newer-ring'],
    ['no text at all', '\u0000', 'no-ring'],
    ['nothing but null', 'null', 'no-ring'],
    ['a number', '7', 'no-ring'],
    ['a ring without a form', '{"keys":[]}', 'no-ring'],
    ['a form that is no number', '{"form":"1","keys":[]}', 'no-ring'],
    ['keys that are no list', '{"form":1,"keys":{}}', 'no-ring'],
    ['a key that is half there', '{"form":1,"keys":[{"id":"live.unit"}]}', 'no-ring'],
  ])('a ring is not read from %s', (_, text, code) => {
    expect(decodeRing(new TextEncoder().encode(text))).toEqual({ ok: false, failure: { code } });
  });

  test.each<[string, (entry: Record<string, unknown>) => object]>([
    ['a destroyed key with bytes', (entry) => ({ ...entry, state: 'destroyed' })],
    ['a live key without', (entry) => ({ ...entry, key: null })],
    ['a short key', (entry) => ({ ...entry, key: '09' })],
    ['an unknown class', (entry) => ({ ...entry, dataClass: 'other' })],
    ['a thirteenth month', (entry) => ({ ...entry, month: '2026-13' })],
    ['a month with more before it', (entry) => ({ ...entry, month: '12026-11' })],
    ['a list of one month', (entry) => ({ ...entry, month: ['2026-11'] })],
    ['a month that is a number', (entry) => ({ ...entry, month: 202_611 })],
    ['an unknown store', (entry) => ({ ...entry, store: 'other' })],
    ['an unknown state', (entry) => ({ ...entry, state: 'other' })],
    ['an id that is no text', (entry) => ({ ...entry, id: 7 })],
    ['a time of making that is no text', (entry) => ({ ...entry, made: null })],
    ['a time of change that is no text', (entry) => ({ ...entry, changed: 7 })],
    ['a key that is a number', (entry) => ({ ...entry, key: 7 })],
    ['a key that is longer', (entry) => ({ ...entry, key: `${'09'.repeat(32)}00` })],
    ['a key with more before it', (entry) => ({ ...entry, key: `00${'09'.repeat(32)}` })],
    ['a list of the digits of a key', (entry) => ({ ...entry, key: ['09'.repeat(32)] })],
    ['a masked key without bytes', (entry) => ({ ...entry, state: 'masked', key: null })],
    ['a text for an entry', () => 'live.unit' as never],
    ['nothing for an entry', () => null as never],
  ])('a ring is not read with %s in it', (_, change) => {
    const { keys } = JSON.parse(
      new TextDecoder().decode(encodeRing(addKey(EMPTY_RING, NOVEMBER, bytes(9), MADE).ring)),
    );
    const changed = new TextEncoder().encode(JSON.stringify({ form: 1, keys: keys.map(change) }));
    expect(decodeRing(changed)).toEqual({ ok: false, failure: { code: 'no-ring' } });
  });

  test('the ring takes neither a short key nor zeros nor an odd month, and writes no zeros', () => {
    expect(() => addKey(EMPTY_RING, NOVEMBER, new Uint8Array(16).fill(1), MADE)).toThrow('key-length');
    expect(() => addKey(EMPTY_RING, NOVEMBER, bytes(0), MADE)).toThrow('zero-key');
    const { ring, added } = addKey(EMPTY_RING, NOVEMBER, bytes(1), MADE);
    added.key?.fill(0);
    expect(() => encodeRing(ring)).toThrow('zero-key');
    expect(() => addKey(EMPTY_RING, { ...NOVEMBER, month: '2026-1' }, bytes(1), MADE)).toThrow('month');
  });

  test('a ring is not read from bytes that are no text, or when it names a key twice', () => {
    const { ring } = addKey(EMPTY_RING, NOVEMBER, bytes(9), MADE);
    const whole = encodeRing(ring);
    const broken = Uint8Array.from(whole, (byte) => (byte === 'T'.charCodeAt(0) ? 0xff : byte));
    expect(decodeRing(broken)).toEqual({ ok: false, failure: { code: 'no-ring' } });
    const { keys } = JSON.parse(new TextDecoder().decode(whole));
    const twice = new TextEncoder().encode(JSON.stringify({ form: 1, keys: [...keys, ...keys] }));
    expect(decodeRing(twice)).toEqual({ ok: false, failure: { code: 'no-ring' } });
  });

  test('the ring counts the keys of one place on, and seals with the key of exactly that place', () => {
    const unit: KeyPlace = { store: 'live', dataClass: 'unit', month: null };
    const ring = [NOVEMBER, NOVEMBER, NOVEMBER, { ...NOVEMBER, dataClass: 'masked' } as const, unit].reduce(
      (each, place, at) => addKey(each, place, bytes(at + 1), MADE).ring,
      EMPTY_RING,
    );
    expect([...ring.keys()]).toEqual([
      'live.passenger.2026-11',
      'live.passenger.2026-11.2',
      'live.passenger.2026-11.3',
      'live.masked.2026-11',
      'live.unit',
    ]);
    expect(sealingKey(ring, NOVEMBER)?.id).toBe('live.passenger.2026-11.3');
    expect(sealingKey(ring, unit)?.id).toBe('live.unit');
    expect(sealingKey(ring, { ...unit, dataClass: 'held' })).toBeNull();
  });

  test('a key that was destroyed stays as it was destroyed, and one that is not there changes nothing', () => {
    const { ring, added } = addKey(EMPTY_RING, NOVEMBER, bytes(1), MADE);
    const once = destroyKey(ring, added.id, LATER);
    expect(destroyKey(once, added.id, MADE)).toBe(once);
    expect(maskKey(once, added.id, MADE)).toBe(once);
    expect([destroyKey(ring, 'none', LATER), maskKey(ring, 'none', LATER)]).toEqual([ring, ring]);
    const masked = maskKey(ring, added.id, LATER);
    expect(masked.get(added.id)).toEqual({ ...added, state: 'masked', changed: LATER });
    expect(maskKey(masked, added.id, MADE)).toBe(masked);
  });

  test.each([
    ['live', 'masked', 'masked'],
    ['live', 'destroyed', 'destroyed'],
    ['masked', 'live', 'masked'],
    ['masked', 'destroyed', 'destroyed'],
    ['destroyed', 'live', 'destroyed'],
    ['destroyed', 'masked', 'destroyed'],
  ] as const)('a key that is %s in the restored ring and %s now is %s', (restored, now, state) => {
    const { added } = addKey(EMPTY_RING, NOVEMBER, bytes(1), MADE);
    const ringOf = (each: typeof restored): KeyRing => new Map([[added.id, { ...added, state: each }]]);
    expect(mergeRings(ringOf(restored), ringOf(now)).get(added.id)?.state).toBe(state);
  });

  test('of a key in one state in both rings, what is said of it now counts', () => {
    const { added } = addKey(EMPTY_RING, NOVEMBER, bytes(1), MADE);
    const [then, now] = [MADE, LATER].map((changed): KeyRing => new Map([[added.id, { ...added, changed }]]));
    expect(mergeRings(then as KeyRing, now as KeyRing).get(added.id)?.changed).toBe(LATER);
  });

  test('the ring takes the zeros that an earlier release wrote for a destroyed key', () => {
    const { ring, added } = addKey(EMPTY_RING, NOVEMBER, bytes(9), MADE);
    const text = new TextDecoder().decode(encodeRing(ring)).replace('09'.repeat(32), '00'.repeat(32));
    const read = decodeRing(new TextEncoder().encode(text));
    const state = { ...added, state: 'destroyed', changed: MADE, key: null };
    expect(read).toEqual({ ok: true, value: new Map([[added.id, state]]) });
  });

  test('keys that a later ring no longer has are overwritten, and those that it has stay whole', () => {
    const first = addKey(EMPTY_RING, NOVEMBER, bytes(1), MADE);
    const second = addKey(first.ring, NOVEMBER, bytes(2), MADE);
    overwriteGone(second.ring, new Map([[second.added.id, second.added]]));
    expect([first.added.key, second.added.key]).toEqual([bytes(0), bytes(2)]);
    const destroyed = destroyKey(second.ring, second.added.id, LATER);
    expect(() => overwriteGone(destroyed, EMPTY_RING)).not.toThrow();
    expect(second.added.key).toEqual(bytes(2));
  });
});
