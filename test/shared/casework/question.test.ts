import { describe, expect, test } from 'vitest';
import { answered, type Question, questionState, withdrawn } from '../../../shared/casework/question.ts';
import { failed } from '../../../shared/result.ts';

const ASKED: Question = {
  id: 'q1',
  flight: 'ET-508-ADD-2026-11-24',
  about: { kind: 'seat', seat: '23A' },
  text: 'Was the seat changed?',
  asked: { officer: 'LFW-03', agency: 'customs', at: '2026-11-24T08:00:00Z' },
  answer: null,
  withdrawn: null,
};
const ANSWER = { officer: 'LFW-07', at: '2026-11-24T08:05:00Z', text: 'From 11C.' };
const BY = { officer: 'LFW-03', at: '2026-11-24T08:06:00Z' };
const ANSWERED: Question = { ...ASKED, answer: ANSWER };
const WITHDRAWN: Question = { ...ASKED, withdrawn: BY };

describe('a question to the airline', () => {
  test.each([
    [ASKED, 'open'],
    [ANSWERED, 'answered'],
    [WITHDRAWN, 'withdrawn'],
  ] as const)('a question to the airline has the state of its acts: %#', (question, state) => {
    expect(questionState(question)).toBe(state);
  });

  test('a question to the airline is answered or withdrawn once, never both', () => {
    expect(answered(ASKED, ANSWER)).toEqual({ ok: true, value: ANSWERED });
    expect(withdrawn(ASKED, BY)).toEqual({ ok: true, value: WITHDRAWN });
    expect(answered(ANSWERED, ANSWER)).toEqual(failed('answered'));
    expect(withdrawn(ANSWERED, BY)).toEqual(failed('answered'));
    expect(answered(WITHDRAWN, ANSWER)).toEqual(failed('withdrawn'));
  });
});
