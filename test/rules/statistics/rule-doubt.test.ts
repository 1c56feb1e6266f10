import { expect, test } from 'vitest';
import { isDoubted } from '../../../rules/statistics/rule-doubt.ts';

test.each([
  [{ of: 10, wrong: 3 }, 200, true],
  [{ of: 15, wrong: 3 }, 200, false],
  [{ of: 14, wrong: 3 }, 200, true],
  [{ of: 2, wrong: 2 }, 200, false],
  [{ of: 0, wrong: 0 }, 200, false],
  [{ of: 10, wrong: 5 }, 500, false],
  [{ of: 10, wrong: 6 }, 500, true],
])(
  'a rule of which %o say that the datum was wrong is, at a limit of %i per mille, doubted: %s',
  (counts, limit, doubted) => {
    expect(isDoubted(counts, limit)).toBe(doubted);
  },
);
