import { expect, test } from 'vitest';
import { dayText } from '../../../shared/time/day-text.ts';

test.each([
  ['a day', '2026-11-28', '28/11/2026'],
  ['a day and a time', '2026-11-28T14:05', '28/11/2026 14:05'],
  ['a day and a time of a file', '2026-11-28 14:05', '28/11/2026 14:05'],
  ['nothing', '', ''],
  ['what is no day', 'soon', ''],
])('%s stands day first', (_what, iso, shown) => {
  expect(dayText(iso)).toBe(shown);
});
