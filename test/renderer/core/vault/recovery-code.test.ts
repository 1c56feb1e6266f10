import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  freshRecoveryCode,
  joinHalves,
  printHalf,
  readCode,
  readHalf,
  recoveryKek,
  recoveryName,
  splitCode,
} from '../../../../renderer/core/vault/recovery-code.ts';

const codes = fc.uint8Array({ minLength: 20, maxLength: 20 });
const code = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

describe('a recovery code', () => {
  test('a recovery code comes back from its two printed halves, in either order', () => {
    fc.assert(
      fc.property(codes, (bytes) => {
        const [one, two] = splitCode(bytes).map(printHalf) as [string, string];
        expect(readCode(one, two)).toEqual({ ok: true, value: code(bytes) });
        expect(readCode(two, one)).toEqual({ ok: true, value: code(bytes) });
      }),
    );
  });

  test('a recovery code is printed in eight groups without letters that look alike', () => {
    fc.assert(
      fc.property(codes, (bytes) => {
        for (const half of splitCode(bytes)) {
          expect(printHalf(half)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]{5}){7}$/);
          expect(printHalf(half)[0]).toBe(String(half.number));
        }
      }),
    );
  });

  test('a recovery code may be typed in small letters, with other separators, and with letters for digits that look like them', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom(' ', '', '\u2013', '  - ', '\n'), (bytes, separator) => {
        const [one, two] = splitCode(bytes).map(
          (half) =>
            ` ${printHalf(half).toLowerCase().replaceAll('-', separator).replaceAll('0', 'o').replace('1', 'I').replaceAll('1', 'l')}`,
        ) as [string, string];
        expect(readCode(one, two)).toEqual({ ok: true, value: code(bytes) });
      }),
    );
  });

  test('half a recovery code with a mistyped symbol or two neighbours swapped is recognised', () => {
    const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    let passed = 0;
    fc.assert(
      fc.property(codes, fc.nat(38), fc.nat(31), fc.boolean(), (bytes, place, symbol, swaps) => {
        const [one, two] = splitCode(bytes).map((half) => printHalf(half).replaceAll('-', '')) as [string, string];
        const letters = [...two];
        if (swaps) [letters[place], letters[place + 1]] = [letters[place + 1] ?? '', letters[place] ?? ''];
        else letters[place] = symbols[symbol] ?? '';
        const typed = letters.join('');
        fc.pre(typed !== two);
        const result = readCode(one, typed);
        // One in a million passes by chance, and is then the code of another half.
        if (result.ok || result.failure.code !== 'half') passed += 1;
        else expect(result.failure).toMatchObject({ half: 2, failure: { code: 'mistyped' } });
      }),
    );
    expect(passed).toBeLessThanOrEqual(1);
  });

  test.each([
    ['', { code: 'too-short', length: 0, expected: 40 }],
    ['1ABCD', { code: 'too-short', length: 5, expected: 40 }],
    ['1'.repeat(41), { code: 'too-long', length: 41, expected: 40 }],
    ['1AB-CU', { code: 'symbol-unknown', position: 4 }],
    ['1AB\u0416', { code: 'symbol-unknown', position: 3 }],
  ])('%j is no half of a recovery code', (text, failure) => {
    expect(readHalf(text)).toEqual({ ok: false, failure });
  });

  test('a recovery code needs two halves that belong together', () => {
    const bytes = freshRecoveryCode();
    const [one, two] = splitCode(bytes);
    expect(joinHalves(one, one)).toEqual({ ok: false, failure: { code: 'same-half', number: 1 } });
    const other = { ...two, tag: (two.tag + 1) % 32_768 };
    expect(readCode(printHalf(one), printHalf(other))).toEqual({
      ok: false,
      failure: { code: 'halves-of-different-codes' },
    });
  });

  test('half a recovery code does not give the code: every split of the same code is different', () => {
    const bytes = new Uint8Array(20);
    const shares = Array.from({ length: 20 }, () => splitCode(bytes).map(({ share }) => share.join())).flat();
    // The code is all zeros, so both halves of a split are equal. No two splits are equal.
    expect(new Set(shares).size).toBe(20);
  });

  test('each recovery code makes a different key', async () => {
    const bytes = freshRecoveryCode();
    expect(await recoveryKek(bytes)).toEqual(await recoveryKek(bytes));
    expect(await recoveryKek(bytes)).not.toEqual(await recoveryKek(freshRecoveryCode()));
    expect(await recoveryKek(bytes)).toHaveLength(32);
  });

  test('a recovery code that an earlier release printed still gives its key', async () => {
    const [one, two] = [
      '16743-KJ64K-PZVV0-XTDY3-M9WAQ-Y0TE0-9REZQ-18V6D',
      '26743-ZN7PT-QGWJ2-8TV55-TC22R-TM7V2-G3KDS-N4H0B',
    ] as const;
    const joined = readCode(one, two);
    if (!joined.ok) throw new Error(joined.failure.code);
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
    expect(hex(joined.value)).toBe('030e19242f3a45505b66717c87929da8b3bec9d4');
    expect(hex(await recoveryKek(joined.value))).toBe(
      '31c214795965ac1e7b61a9c96a1b09d03a31b5672360e38743ef00b2fd78c05a',
    );
    expect(recoveryName('vault')).toBe('vault/recovery');
    const half = readHalf(one);
    expect(half).toMatchObject({ ok: true, value: { number: 1, tag: 6372 } });
    if (half.ok) expect(printHalf(half.value)).toBe(one);
  });

  test('halves of a recovery code share a tag of 15 bits, which is another one for another split', () => {
    const splits = Array.from({ length: 20 }, () => splitCode(freshRecoveryCode()).map(({ tag }) => tag));
    for (const [one = -1, other] of splits) {
      expect(one).toBe(other);
      expect(one >= 0 && one < 32_768).toBe(true);
    }
    expect(new Set(splits.flat()).size).toBeGreaterThan(1);
    expect(freshRecoveryCode()).not.toEqual(freshRecoveryCode());
  });

  test('half a recovery code of a later form is named, in whichever text it is typed', () => {
    const [one, two] = splitCode(freshRecoveryCode());
    const later = printHalf({ ...two, number: 3 as never });
    expect(readHalf(later)).toEqual({ ok: false, failure: { code: 'newer-form' } });
    expect(readHalf(printHalf({ ...two, number: 0 as never }))).toEqual({ ok: false, failure: { code: 'newer-form' } });
    const failure = { code: 'newer-form' };
    expect(readCode(later, printHalf(one))).toEqual({ ok: false, failure: { code: 'half', half: 1, failure } });
    expect(readCode(printHalf(one), later)).toEqual({ ok: false, failure: { code: 'half', half: 2, failure } });
  });

  test('a recovery code of another length is not split', () => {
    for (const length of [0, 19, 21]) expect(() => splitCode(new Uint8Array(length))).toThrow('code-length');
  });
});
