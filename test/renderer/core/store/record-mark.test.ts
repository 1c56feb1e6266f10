import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import {
  indexOfMark,
  isSameBody,
  keyIdOfMark,
  recordMark,
  vaultMark,
} from '../../../../renderer/core/store/record-mark.ts';

const BODY = Uint8Array.from({ length: 40 }, (_, at) => at);
const RECORD = { v: 2, keyId: 'live.passenger.2026-11', body: BODY };
const ONE = '000102030405060708090a0b 2 live.passenger.2026-11';

describe('the mark of a record', () => {
  test.each([
    ['without index fields', 'jobFiles', {}, ONE],
    ['with one value of each field', 'decisions', { flight: 'F', kind: 'withdraw' }, `${ONE} ["F","withdraw"]`],
    ['with several values of a field', 'messages', { flights: ['F', 'G'] }, `${ONE} [["F","G"]]`],
    ['without a field that it should have', 'decisions', { kind: 'withdraw' }, `${ONE} [null,"withdraw"]`],
  ] as const)('the mark of a record %s names body, form, key and fields', (_, table, fields, mark) => {
    expect(recordMark(table, { ...RECORD, ...fields })).toBe(mark);
    expect(keyIdOfMark(mark)).toBe('live.passenger.2026-11');
  });

  test('the mark of a record gives each value of its index fields back', () => {
    expect(indexOfMark('messageReports', `${ONE} [["F","G"],"2026-11-24"]`)).toEqual([
      ['flights', 'F'],
      ['flights', 'G'],
      ['received', '2026-11-24'],
    ]);
    expect(indexOfMark('jobFiles', ONE)).toEqual([]);
    expect(indexOfMark('decisions', ONE)).toEqual([]);
    expect(indexOfMark('jobFiles', `${ONE} ["F"]`)).toEqual([]);
  });

  test('two marks are of one body when it begins alike, whatever form, key and fields are', () => {
    expect(isSameBody(ONE, ONE.replace(' 2 ', ' 3 '))).toBe(true);
    expect(isSameBody(ONE, `${ONE} ["F"]`)).toBe(true);
    expect(isSameBody(ONE, ONE.replace('0b ', '0c '))).toBe(false);
    expect(isSameBody('0a 1 key', '0a0b 1 key')).toBe(false);
    expect(keyIdOfMark('none')).toBe('');
  });
});

describe('the mark of a record of the vault', () => {
  const access = { id: 'officer/A', device: true, wrapped: { iv: new Uint8Array([1, 2]), body: new Uint8Array([3]) } };

  test('the mark of a record of the vault does not depend on the order of its fields or on failed tries', () => {
    const { id, device, wrapped } = access;
    expect(
      vaultMark({ wrapped: { body: wrapped.body, iv: wrapped.iv }, failures: 3, lastFailureAt: 'x', device, id }),
    ).toBe(vaultMark(access));
    expect(vaultMark({ ...access, failures: 1 })).toBe(vaultMark({ ...access, failures: 2 }));
    expect(vaultMark({ b: undefined, a: new Uint8Array([1, 255]), c: [1, null], failures: 1 })).toBe(
      bytesToHex(sha256(new TextEncoder().encode('{"a":"01ff","b":null,"c":[1,null]}'))),
    );
  });

  test.each([
    ['another value', { device: false }],
    ['a field more', { more: 1 }],
    ['no value', { device: null }],
    ['other bytes', { wrapped: { ...access.wrapped, body: new Uint8Array([4]) } }],
    ['bytes moved between fields', { wrapped: { iv: access.wrapped.body, body: access.wrapped.iv } }],
    ['a list for a value', { device: [true] }],
    ['the parts of bytes for bytes', { wrapped: { ...access.wrapped, iv: { 0: 1, 1: 2 } } }],
  ])('the mark of a record of the vault with %s is another one', (_, change) => {
    expect(vaultMark({ ...access, ...change })).not.toBe(vaultMark(access));
  });
});
