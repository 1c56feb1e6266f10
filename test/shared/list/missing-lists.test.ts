import { describe, expect, test } from 'vitest';
import { type LoadedList, missingLists } from '../../../shared/list/missing-lists.ts';

const TODAY = '2026-11-24';
const LIST: LoadedList = {
  law: 'sanctions',
  validFrom: null,
  validTo: null,
  publishedOn: '2026-11-20',
  ageLimitDays: 7,
};

describe('a list that the frame demands', () => {
  test.each<[string, readonly LoadedList[], object | null]>([
    ['is there', [LIST], null],
    ['does not age', [{ ...LIST, ageLimitDays: null, publishedOn: null }], null],
    ['is there beside an old one', [{ ...LIST, publishedOn: '2026-01-01' }, LIST], null],
    ['is not loaded', [], { old: false, day: null }],
    ['is of another law', [{ ...LIST, law: 'warrants' }], { old: false, day: null }],
    ['has ended', [{ ...LIST, validTo: '2026-11-23' }], { old: false, day: null }],
    [
      'is older than its limit',
      [
        { ...LIST, publishedOn: '2026-11-16' },
        { ...LIST, publishedOn: '2026-11-01' },
      ],
      { old: true, day: '2026-11-16' },
    ],
    ['ages and has no day', [{ ...LIST, publishedOn: null }], { old: true, day: null }],
  ])('that %s', (_, loaded, missing) => {
    expect(missingLists(['sanctions'], loaded, TODAY)).toEqual(
      missing === null ? [] : [{ law: 'sanctions', ...missing }],
    );
  });

  test('nothing is missing where the frame demands nothing', () => {
    expect(missingLists([], [], TODAY)).toEqual([]);
  });
});
