import { expect, test } from 'vitest';
import { typedDate, typedMoment } from '../../../../renderer/app/entry/typed-values.ts';
import { dayText } from '../../../../shared/time/day-text.ts';

test('a field reads the day that it shows', () => {
  expect(typedDate(dayText('2026-03-04'), '2026-11-28', 'near')).toBe('2026-03-04');
  expect(typedMoment(dayText('2026-03-04T07:30'), '2026-11-28', '2026-11-28')).toBe('2026-03-04T07:30');
});
