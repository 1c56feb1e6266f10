import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decrypt } from '../../../../renderer/core/store/cipher.ts';
import { unpack } from '../../../../renderer/core/store/compress.ts';
import {
  agreement,
  CHAIN_BEGINS,
  follows,
  headOf,
  type LedgerEntry,
  type LedgerHead,
  type LedgerRecord,
  openEntry,
  placeAfter,
  sealEntry,
} from '../../../../renderer/core/store/ledger-chain.ts';
import { testKeys } from '../test-keys.ts';

const keys = await testKeys('practice');
const other = await testKeys('live');
const ENTRY: LedgerEntry = {
  whole: false,
  changes: [
    ['jobs', 'a', 'mark'],
    ['vault', 'header', null],
  ],
};
const bytes = fc.uint8Array({ minLength: 1, maxLength: 60 });

/** A chain of entries with these numbers; their bodies are not sealed. */
function chainOf(...seqs: readonly number[]): readonly LedgerRecord[] {
  return seqs.map((seq) => ({ seq, hash: new Uint8Array(32).fill(seq), body: new Uint8Array([seq]) }));
}

const HEAD = (seq: number, fill = seq): LedgerHead => headOf({ seq, hash: new Uint8Array(32).fill(fill) });

test('a sealed entry opens with the keys of its store only, and is bound to the store by name', async () => {
  const body = await sealEntry(keys, ENTRY);
  expect(await openEntry(keys, body)).toEqual(ENTRY);
  expect(await openEntry(other, body)).toBeNull();
  expect(await openEntry({ ...keys, store: 'live' }, body)).toBeNull();
  const plain = await decrypt(keys.ledger, body, ['practice', 'ledger']);
  expect(new TextDecoder().decode(await unpack(plain ?? new Uint8Array()))).toBe(JSON.stringify(ENTRY));
});

test('the place of an entry is a keyed hash over the hash before, its number and its sealed bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(), bytes, (hash, seq, body) => {
      const number = Buffer.alloc(8);
      number.writeDoubleBE(seq + 1);
      const digest = createHash('sha256').update(body).digest();
      const expected = createHmac('sha256', keys.chain).update(hash).update(number).update(digest).digest();
      const place = placeAfter(keys, { seq, hash }, body);
      expect([place.seq, [...place.hash]]).toEqual([seq + 1, [...expected]]);
    }),
  );
  expect(CHAIN_BEGINS).toEqual({ seq: 0, hash: new Uint8Array(32) });
});

test('an entry follows only the one before it, whole and under its own number', () => {
  fc.assert(
    fc.property(bytes, bytes, fc.nat(31), (one, two, at) => {
      const first = { ...placeAfter(keys, CHAIN_BEGINS, one), body: one };
      const second = { ...placeAfter(keys, first, two), body: two };
      expect([follows(keys, CHAIN_BEGINS, first), follows(keys, first, second)]).toEqual([true, true]);
      const hash = Uint8Array.from(second.hash, (byte, place) => (place === at ? byte ^ 1 : byte));
      expect([
        follows(keys, CHAIN_BEGINS, second),
        follows(keys, first, { ...second, seq: 3 }),
        follows(keys, first, { ...second, hash }),
        follows(keys, first, { ...second, hash: second.hash.slice(0, at) }),
        follows(keys, first, { ...second, hash: Uint8Array.from([...second.hash, 0]) }),
        follows(keys, first, { ...second, body: Uint8Array.from([...two, 0]) }),
        follows(other, first, second),
      ]).toEqual(Array(7).fill(false));
    }),
  );
});

test('a head names the entry by number and hexadecimal digits', () => {
  expect(HEAD(3, 171)).toEqual({ seq: 3, hash: 'ab'.repeat(32) });
});

describe('entries and the head outside the store', () => {
  test.each<[string, readonly LedgerRecord[], LedgerHead | null, ReturnType<typeof agreement>]>([
    ['no entry and no head agree', [], null, null],
    ['entries without a head miss it', chainOf(1), null, 'anchor-missing'],
    ['no entry and a head of nothing agree', [], { seq: 0, hash: '' }, null],
    ['entries and a head of nothing agree', chainOf(1, 2), { seq: 0, hash: '' }, null],
    ['entries that are gone are behind their head', [], HEAD(1), 'behind-anchor'],
    ['entries that end before the head are behind', chainOf(1, 2), HEAD(3), 'behind-anchor'],
    ['entries that end at the head agree', chainOf(1, 2, 3), HEAD(3), null],
    ['entries that go on after the head agree', chainOf(1, 2, 3), HEAD(2), null],
    ['another entry under the number of the head differs', chainOf(1, 2, 3), HEAD(2, 9), 'differs-from-anchor'],
    ['an entry of the head that is missing differs', chainOf(1, 3), HEAD(2), 'differs-from-anchor'],
    ['a head before the first entry kept was folded away', chainOf(5, 6), HEAD(4), null],
    ['a head of the first entry kept is compared', chainOf(5, 6), HEAD(5, 9), 'differs-from-anchor'],
  ])('%s', (_, records, anchored, problem) => {
    expect(agreement(records, anchored)).toBe(problem);
  });
});
