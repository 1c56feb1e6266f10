import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEAST_BITS, passphraseProblem, passphraseStrength } from '../../../shared/vault/passphrase.ts';

describe('a passphrase', () => {
  test.each([
    ['', 'too-short'],
    ['T7$kq!9zP', 'too-short'],
    ['aaaaaaaaaaaaaaaaaaaa', 'guessable'],
    ['abcdefghijklmnopqrst', 'guessable'],
    ['123456789012', 'guessable'],
    ['Password123456', 'guessable'],
    ['motdepasse motdepasse motdepasse', 'guessable'],
    ['lagoon lagoon lagoon lagoon', 'guessable'],
    ['afi mensah lfw-02 1988', 'about-you'],
    ['x'.repeat(201), 'too-long'],
  ] as const)('the passphrase %j is refused: %s', (passphrase, problem) => {
    expect(passphraseProblem(passphrase, ['Afi Mensah', 'LFW-02'])).toBe(problem);
  });

  test.each([
    ['lagoon ferry nine candle'],
    ['quatre girafes mangent lentement'],
    ['hK8vQ2pL9xRt4w'],
    ['pluie-tomate-73918-vélo'],
  ])('the passphrase %j is accepted', (passphrase) => {
    expect(passphraseProblem(passphrase, ['Afi Mensah', 'LFW-02'])).toBeNull();
  });

  test('a passphrase never gets easier to guess with a new word', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 6 }), (words) => {
        const [last = '', ...rest] = words;
        expect(passphraseStrength(`${rest.join(' ')} ${last}`).bits).toBeGreaterThanOrEqual(
          passphraseStrength(rest.join(' ')).bits,
        );
      }),
      { numRuns: 200 },
    );
  });

  test('a passphrase takes an attacker longer with more possibilities', () => {
    expect(passphraseStrength('lagoon ferry nine candle').seconds).toBeGreaterThan(
      passphraseStrength('lagoon ferry nine').seconds,
    );
    expect(passphraseStrength('hello').bits).toBeLessThan(LEAST_BITS);
  });
});
