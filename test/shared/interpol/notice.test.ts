import { describe, expect, test } from 'vitest';
import { measuresIn, noticeOf } from '../../../shared/interpol/notice.ts';
import { handlingOfNotice } from '../../../shared/interpol/notice-handling.ts';

describe('an INTERPOL notice', () => {
  test.each([
    ['Red', 'red', false],
    ['Notice bleue', 'blue', false],
    ['DIFFUSION VERTE', 'green', true],
    ['yellow notice', 'yellow', false],
    ['UN special notice', 'un-special', false],
    ['Notice argentée', 'silver', false],
  ] as const)('the word “%s” is read', (word, colour, isDiffusion) => {
    expect(noticeOf(word)).toEqual({ colour, isDiffusion, measures: [] });
  });

  test('two colours in one cell, or none, are no notice', () => {
    expect([noticeOf('red or blue'), noticeOf('wanted'), noticeOf('')]).toEqual([null, null, null]);
  });

  test('the measures of a special notice are read in English and French', () => {
    expect(noticeOf('UN special: travel-ban, assets freeze')?.measures).toEqual(['travel-ban', 'asset-freeze']);
    expect(measuresIn('interdiction de voyager; embargo sur les armes')).toEqual(['travel-ban', 'arms-embargo']);
  });

  test('blue and silver are watched without a word, yellow is somebody to protect, and no other says how', () => {
    const handling = (word: string) => {
      const notice = noticeOf(word);
      return notice === null ? null : handlingOfNotice(notice);
    };
    expect(['blue', 'silver', 'yellow', 'red', 'green'].map(handling)).toEqual([
      ...['observe and report', 'observe and report', 'safeguard', null, null],
    ]);
  });
});
