import { describe, expect, test } from 'vitest';
import { copyFault, isEntryValid, listValidity } from '../../../shared/list/list-in-force.ts';

const TODAY = '2026-11-24';
const ALWAYS = { validFrom: null, validTo: null, ageLimitDays: null };

describe('a list on a day', () => {
  test.each([
    ['without days', ALWAYS, 'valid'],
    ['on its first day', { ...ALWAYS, validFrom: TODAY }, 'valid'],
    ['before its first day', { ...ALWAYS, validFrom: '2026-11-25' }, 'not-yet'],
    ['on its last day', { ...ALWAYS, validTo: TODAY }, 'valid'],
    ['after its last day', { ...ALWAYS, validTo: '2026-11-23' }, 'over'],
  ] as const)('%s', (_, list, validity) => {
    expect(listValidity(list, TODAY)).toBe(validity);
    expect(copyFault(list, null, TODAY)).toBe(validity === 'valid' ? 'none' : null);
  });

  test('its copy is old past the limit of its age', () => {
    const list = { ...ALWAYS, ageLimitDays: 7 };
    expect(copyFault(list, { publishedOn: '2026-11-17' }, TODAY)).toBeNull();
    expect(copyFault(list, { publishedOn: '2026-11-16' }, TODAY)).toBe('old');
    expect(copyFault({ ...list, validTo: '2026-11-23' }, { publishedOn: '2026-11-16' }, TODAY)).toBeNull();
  });
});

test('an entry is valid to the end of its last day', () => {
  expect(isEntryValid({ validUntil: null }, TODAY)).toBe(true);
  expect(isEntryValid({ validUntil: TODAY }, TODAY)).toBe(true);
  expect(isEntryValid({ validUntil: '2026-11-23' }, TODAY)).toBe(false);
});
