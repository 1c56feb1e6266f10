import { describe, expect, test } from 'vitest';
import { caseNumber, isTypedCase, readCase } from '../../../shared/search/typed-case.ts';

const CASE = 'LFW-2026-483920';

describe('the number of a case', () => {
  test.each([
    ['LFW-2026-483920', true],
    ['lfw2026483920', true],
    ['2026-483920', true],
    ['483920', true],
    ['ACC-2026-483920', false],
    ['LFW-2025-483920', false],
    ['483921', false],
  ])('the typed number %s is that of the case: %s', (text, is) => {
    const typed = readCase(text);
    expect(typed !== null && isTypedCase(typed, CASE)).toBe(is);
  });

  test.each(['48392', 'LFW-483920', 'LFW-2026-4839201', 'MENSAH', '', '2026'])('%j is no number of a case', (text) => {
    expect(readCase(text)).toBeNull();
  });

  test('a typed number is written as cases are', () => {
    expect(['lfw 2026 483920', '2026 483920', '483920'].map((text) => caseNumber(readCase(text) ?? never()))).toEqual([
      CASE,
      '2026-483920',
      '483920',
    ]);
  });
});

function never(): never {
  throw new Error('no number');
}
