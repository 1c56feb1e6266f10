import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  freshRecoveryCode,
  joinHalves,
  printHalf,
  readCode,
  readHalf,
  recoveryKek,
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
});
