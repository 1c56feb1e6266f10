import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern } from '../../../rules/language/pattern/compile-pattern.ts';
import { matchesWildcard } from '../../../rules/language/wildcard.ts';

const SEED = 20_261_125;

function fits(pattern: string, text: string): boolean {
  const compiled = compilePattern(pattern);
  if (!compiled.ok) throw new Error(`${pattern}: ${compiled.failure.code}`);
  return compiled.value(text);
}

describe('a pattern', () => {
  const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '[a-c]', '\\d', '\\.', '1', '\\W');
  const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
    pattern: fc.oneof(
      { depthSize: 'small' },
      atom,
      fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => one + other),
      fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `(${one}|${other})`),
      fc
        .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{0,2}', '{1,}', '{0}'))
        .map(([one, times]) => `(?:${one})${times}`),
    ),
  }));
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '.', '-'), maxLength: 8 });

  test('a pattern matches like a regular expression on the whole text', () => {
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 1, maxLength: 8 }), (written, texts) => {
        const compiled = compilePattern(written);
        fc.pre(compiled.ok);
        const reference = new RegExp(`^(?:${written})$`);
        for (const each of texts) expect(fits(written, each)).toBe(reference.test(each));
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  test.each([
    ['^GRU$', 'GRU', true],
    ['GRU', 'GRUX', false],
    ['', '', true],
    ['a\\$', 'a$', true],
    ['[\\]x-]+', ']-x', true],
    ['(|a)b', 'b', true],
  ])('the pattern %s on the text %s gives %s', (written, given, result) => {
    expect(fits(written, given)).toBe(result);
  });

  test.each([
    ['(a', 'broken'],
    ['a)', 'broken'],
    ['[a', 'broken'],
    ['[]', 'broken'],
    ['[b-a]', 'broken'],
    ['*a', 'broken'],
    ['a{2', 'broken'],
    ['a{3,2}', 'broken'],
    ['a^b', 'broken'],
    ['\\', 'not-allowed'],
    ['(a)\\1', 'not-allowed'],
    ['\\bword', 'not-allowed'],
    ['(?=a)b', 'not-allowed'],
    ['(?<n>a)', 'not-allowed'],
    ['a*?', 'not-allowed'],
    ['a++', 'not-allowed'],
    ['(a{99}){99}', 'too-large'],
    ['((((){999}){999}){999}){999}', 'too-large'],
    ['((a{0}){999}){999}', 'too-large'],
  ])('the pattern %s is refused: %s', (written, code) => {
    const compiled = compilePattern(written);
    expect(compiled.ok ? null : compiled.failure.code).toBe(code);
  });

  test.each([
    ['fifty groups inside each other', 50, null],
    ['a group more', 51, 'too-deep'],
    ['as many groups as overflow the stack', 50_000, 'too-deep'],
  ])('of a pattern with %s the fault is named', (_what, depth, code) => {
    const compiled = compilePattern(`${'('.repeat(depth)}a${')'.repeat(depth)}`);
    expect(compiled.ok ? null : compiled.failure.code).toBe(code);
    expect(compiled.ok && compiled.value('a')).toBe(code === null);
  });

  // An engine that backtracks would never come to the end of these.
  test('a pattern that blows up a backtracking engine is answered on a long text', () => {
    const long = `${'a'.repeat(200_000)}!`;
    for (const written of ['(a+)+b', '(a|aa)+b', '(a*)*b', '(.*a){20}b', `${'a?'.repeat(90)}b`]) {
      expect(fits(written, long)).toBe(false);
    }
  });
});

test('a wildcard matches like its regular expression', () => {
  const unit = fc.constantFrom('a', 'b', '.');
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(unit, fc.constantFrom('*', '?')), maxLength: 8 }),
      fc.string({ unit, maxLength: 10 }),
      (wildcard, text) => {
        const written = wildcard.replaceAll('.', '\\.').replaceAll('?', '.').replaceAll('*', '.*');
        expect(matchesWildcard(text, wildcard)).toBe(new RegExp(`^${written}$`).test(text));
      },
    ),
    { seed: SEED, numRuns: 1000 },
  );
});
