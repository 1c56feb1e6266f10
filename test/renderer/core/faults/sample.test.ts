import { expect, test } from 'vitest';
import { CALL_NAMES } from './call-rows.ts';
import { sampleOf } from './try-faults.ts';

const sample = (names: readonly string[]) => sampleOf(names, (name) => name, false);

test('a new call does not change which others are tried, or by which faults', () => {
  const before = sample(CALL_NAMES);
  expect(before.length).toBeGreaterThan(CALL_NAMES.length / 12);
  expect(before.length).toBeLessThan(CALL_NAMES.length / 3);
  for (const at of [0, 1, 50, CALL_NAMES.length]) {
    const more = sample([...CALL_NAMES.slice(0, at), 'new.call', ...CALL_NAMES.slice(at)]);
    expect(more.filter(({ each }) => each !== 'new.call')).toEqual(before);
  }
});
