/** What becomes of the copies of a printed target list. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CopyEnd,
  copiesMissing,
  drawListNumber,
  endCopy,
  type TargetList,
} from '../../../shared/target-list/target-list.ts';

const LIST: TargetList = {
  ...{ id: 'ID', number: 'T-000001', flight: 'ET-508-ADD-2026-11-24', officer: 'ONE', agency: 'customs' },
  ...{ at: '2026-11-24T08:00:00.000Z', approved: true, people: 3, readers: null },
  copies: [1, 2].map((number) => ({ number, ended: null })),
};
const ended = (how: CopyEnd) => ({ how, officer: 'TWO', at: '2026-11-24T09:00:00.000Z', note: '' });

describe('a copy', () => {
  test('is out until somebody says what became of it', () => {
    const after = endCopy(LIST, 2, ended('returned'));
    expect(after.ok && copiesMissing(after.value).map(({ number }) => number)).toEqual([1]);
  });

  test.each<[string, CopyEnd, number, CopyEnd, string | null]>([
    ['that came back is not destroyed afterwards', 'returned', 1, 'destroyed', 'copy-ended'],
    ['that was destroyed does not come back', 'destroyed', 1, 'returned', 'copy-ended'],
    ['that was lost may turn up', 'lost', 1, 'returned', null],
    ['that was lost is not lost again, so that what was known stays', 'lost', 1, 'lost', 'copy-ended'],
    ['that there is not cannot end', 'returned', 3, 'returned', 'no-copy'],
  ])('%s', (_, first, number, then, why) => {
    const once = endCopy(LIST, 1, ended(first));
    if (!once.ok) throw new Error(once.failure);
    const twice = endCopy(once.value, number, ended(then));
    expect(twice.ok ? null : twice.failure).toBe(why);
  });
});

test('a drawn number has six digits, and no list has it', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat({ max: 4_294_967_295 }), {
        minLength: 2,
        maxLength: 40,
        selector: (each) => each % 1_000_000,
      }),
      (draws) => {
        const [last = 0] = draws.slice(-1);
        const taken = new Set(draws.slice(0, -1).map((each) => `T-${String(each % 1_000_000).padStart(6, '0')}`));
        const left = [...draws];
        const number = drawListNumber(taken, () => left.shift() ?? last);
        expect(number).toMatch(/^T-\d{6}$/);
        expect(taken.has(number)).toBe(false);
      },
    ),
  );
});
