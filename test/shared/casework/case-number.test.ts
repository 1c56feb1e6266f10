import { describe, expect, test } from 'vitest';
import { drawCaseIds } from '../../../shared/casework/case-number.ts';

/** Gives the numbers in turn; throws when they are used up. */
function numbers(...given: readonly number[]): () => number {
  const rest = [...given];
  return () => {
    const next = rest.shift();
    if (next === undefined) throw new Error('no number left');
    return next;
  };
}

const place = { unit: 'LFW', year: '2026', taken: new Set<string>() };

describe('the number of a case', () => {
  test('the number of a case is drawn, and has six digits', () => {
    expect(drawCaseIds(2, place, numbers(483_920, 7))).toEqual(['LFW-2026-483920', 'LFW-2026-000007']);
  });

  test('a number that a case has already is drawn again', () => {
    const taken = new Set(['LFW-2026-000005']);
    expect(drawCaseIds(2, { ...place, taken }, numbers(5, 6, 6, 8))).toEqual(['LFW-2026-000006', 'LFW-2026-000008']);
  });

  test('no number is likelier than another: what would favour the low ones is drawn again', () => {
    const fair = 4_294_000_000;
    expect(drawCaseIds(1, place, numbers(fair, fair + 1, fair - 1))).toEqual(['LFW-2026-999999']);
  });
});
