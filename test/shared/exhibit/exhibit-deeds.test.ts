import { describe, expect, test } from 'vitest';
import type { ExhibitAct } from '../../../shared/exhibit/exhibit.ts';
import { deedsOfExhibit, exhibitAsks } from '../../../shared/exhibit/exhibit-deeds.ts';
import { addEntry, NO_WORDS, refusalOf } from '../../../shared/exhibit/exhibit-machine.ts';
import { stateOf } from '../../../shared/exhibit/exhibit-state.ts';
import { ADJO, CHIEF, further, KOFI, later, taken } from './exhibits.ts';

const answered = (said: 'confirmed' | 'disputed', why = ''): ExhibitAct => ({ kind: 'answered', of: 1, said, why });
const refusal = (act: ExhibitAct, by = CHIEF, words = NO_WORDS) => {
  const added = addEntry(taken(), act, { ...by, at: later(9) }, words);
  return added.ok ? null : added.failure;
};

describe('an officer whom somebody else named in an entry of an exhibit', () => {
  test('everybody but whoever typed it is asked, once for each entry', () => {
    expect(deedsOfExhibit(taken({}, 'S 1'))).toEqual([
      { of: 1, officer: CHIEF.officer, state: 'waiting' },
      { of: 2, officer: CHIEF.officer, state: 'waiting' },
    ]);
    expect(exhibitAsks(taken(), ADJO.officer)).toEqual([]);
  });

  test('their answer is an entry of its own, which changes nothing else', () => {
    const before = taken({}, 'S 1');
    const after = further(before, [answered('disputed', 'I was off duty'), CHIEF]);
    expect(deedsOfExhibit(after)[0]?.state).toBe('disputed');
    expect(stateOf(after)).toEqual({ ...stateOf(before), entries: 3 });
  });

  test('they answer while it waits to be received, and after it was disposed of', () => {
    expect(refusalOf(taken(), 'answered', CHIEF)).toBeNull();
    expect(refusalOf(taken(), 'answered', KOFI)).toBe('no-answer');
  });

  test.each([
    ['another officer answers', answered('confirmed'), KOFI, NO_WORDS, 'no-answer'],
    ['a dispute without a reason', answered('disputed', ' '), CHIEF, NO_WORDS, 'why'],
    ['an answer of another time', answered('confirmed'), CHIEF, { ...NO_WORDS, happened: later(1) }, 'no-answer'],
    ['an answer about nothing', { kind: 'answered', of: 4, said: 'confirmed', why: '' }, CHIEF, NO_WORDS, 'no-answer'],
  ] as const)('%s is refused', (_, act, by, words, expected) => {
    expect(refusal(act, by, words)).toBe(expected);
  });

  test('an answer is not corrected', () => {
    const done = further(taken(), [answered('confirmed'), CHIEF]);
    const act = { kind: 'corrected', of: 2, why: 'a mistake', instead: 'nothing', seal: null } as const;
    const added = addEntry(done, act, { ...ADJO, at: later(9) });
    expect(added.ok ? null : added.failure).toBe('no-entry');
  });
});
