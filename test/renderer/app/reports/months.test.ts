import { describe, expect, test } from 'vitest';
import { latestMonths, monthDays } from '../../../../renderer/app/reports/months.ts';

describe('months', () => {
  test('the months to choose from are the present one and the twelve before', () => {
    const months = latestMonths('2026-02-14');
    expect([months[0], months[1], months[2], months.at(-1)]).toEqual(['2026-02', '2026-01', '2025-12', '2025-02']);
  });

  test.each([
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2026-12', '2026-12-31'],
  ])('the month %s ends on %s', (month, to) => {
    expect(monthDays(month)).toEqual({ from: `${month}-01`, to });
  });
});
