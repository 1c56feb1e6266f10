import { describe, expect, test } from 'vitest';
import { type Marks, marksUnder, withMark } from '../../../../renderer/app/queue/marks.ts';
import { WHOLE_QUEUE } from '../../../../shared/queue/queue-question.ts';

const A = { flight: 'f', traveller: 'a' };
const B = { flight: 'f', traveller: 'b' };
const NONE: Marks = { question: WHOLE_QUEUE, rows: new Map() };
const BOTH = withMark(withMark(NONE, A, true), B, true);

describe('marks', () => {
  test('a row is marked, and its mark is taken away', () => {
    expect([...BOTH.rows.values()]).toEqual([A, B]);
    expect([...withMark(BOTH, A, false).rows.values()]).toEqual([B]);
  });

  test('they stay under the same question', () => {
    expect(marksUnder({ ...WHOLE_QUEUE }, BOTH)).toBe(BOTH);
  });

  test.each([
    { what: 'tab', question: { ...WHOLE_QUEUE, tab: 'police' } as const },
    { what: 'level', question: { ...WHOLE_QUEUE, from: 'intercept' } as const },
    { what: 'filter', question: { ...WHOLE_QUEUE, filters: { carrier: ['ET'] } } as const },
    { what: 'search', question: { ...WHOLE_QUEUE, search: 'ET' } as const },
  ])('another $what leaves none, also on the way back', ({ question }) => {
    const other = marksUnder(question, BOTH);
    expect(other).toEqual({ question, rows: new Map() });
    expect(marksUnder(WHOLE_QUEUE, other).rows.size).toBe(0);
  });
});
