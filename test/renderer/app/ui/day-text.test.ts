import { expect, test } from 'vitest';
import { typedDate, typedMoment } from '../../../../renderer/app/entry/typed-values.ts';
import { dayText } from '../../../../renderer/app/ui/day-text.ts';

test.each([
  ['a day', '2026-11-28', '28/11/2026'],
  ['a day and a time', '2026-11-28T14:05', '28/11/2026 14:05'],
  ['nothing', '', ''],
  ['what is no day', 'soon', ''],
])('a field shows %s day first', (_what, iso, shown) => {
  expect(dayText(iso)).toBe(shown);
});

test('a field reads the day that it shows', () => {
  expect(typedDate(dayText('2026-03-04'), '2026-11-28', 'near')).toBe('2026-03-04');
  expect(typedMoment(dayText('2026-03-04T07:30'), '2026-11-28', '2026-11-28')).toBe('2026-03-04T07:30');
});
