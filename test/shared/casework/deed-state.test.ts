import { describe, expect, test } from 'vitest';
import {
  type AnsweredDeed,
  deedState,
  deedTexts,
  mayAnswer,
  type NamedDeed,
} from '../../../shared/casework/deed-state.ts';

const YES: AnsweredDeed = { of: 2, officer: 'kofi', said: 'confirmed' };
const NO: AnsweredDeed = { ...YES, said: 'disputed' };

describe('what an officer says of what was typed in their name', () => {
  test.each([
    ['nothing waits', [], 'waiting'],
    ['their own word counts', [YES], 'confirmed'],
    ['the latest word counts', [YES, NO], 'disputed'],
    ['the word of another officer is none', [{ ...YES, officer: 'ama' }], 'waiting'],
    ['a word about another entry is none', [{ ...YES, of: 1 }], 'waiting'],
  ] as const)('%s', (_, answers, expected) => {
    expect(deedState({ of: 2, officer: 'kofi' }, answers)).toBe(expected);
  });

  test.each([
    ['who is named says so', 'waiting', YES, true],
    ['nobody says the same twice', 'confirmed', YES, false],
    ['a mind may be changed', 'confirmed', NO, true],
    ['who is not named says nothing', 'waiting', { ...YES, officer: 'ama' }, false],
    ['of another entry nothing is said', 'waiting', { ...YES, of: 3 }, false],
  ] as const)('%s', (_, state, answer, expected) => {
    expect(mayAnswer([{ of: 2, officer: 'kofi', state }], answer)).toBe(expected);
  });

  test('everybody who is named in an entry stands beside it', () => {
    const deeds: readonly NamedDeed[] = [
      { of: 1, officer: 'kofi', state: 'waiting' },
      { of: 2, officer: 'kofi', state: 'disputed' },
      { of: 2, officer: 'efe', state: 'confirmed' },
    ];
    const say = (key: string, params?: object) => `${key} ${JSON.stringify(params)}`;
    expect(deedTexts(say, (id) => id.toUpperCase(), deeds, 2)).toEqual([
      'deed.disputed {"officer":"KOFI"}',
      'deed.confirmed {"officer":"EFE"}',
    ]);
  });
});
