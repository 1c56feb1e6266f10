import { expect, test } from 'vitest';
import { lacksFlight } from '../../../../renderer/app/imports/lacks-flight.ts';

test.each([
  ['nobody on no flight', 0, [], null],
  ['people on no flight', 3, [], 'no-flight'],
  ['people on a flight', 3, ['ET-508-ADD-2026-11-24'], null],
  ['people on a flight of an unknown day', 3, ['ET-508-ADD-undated'], 'no-date'],
  ['people on both', 3, ['ET-508-ADD-undated', 'ET-508-ADD-2026-11-24'], null],
])('%s', (_, travellers, flights, lack) => {
  expect(lacksFlight({ travellers, flights })).toBe(lack);
});
